import type { DueLine, DueMark } from '../../shared/due/contract.ts'
import type { DueItem } from '../../shared/due/item.ts'
import { byUrgency, groupOn } from '../../shared/due/rules.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import { type Day, dayFromDate } from '../../shared/vocabulary/day.ts'
import { backupsDue } from '../backups/due.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import type { OpenDesk } from '../engine.ts'
import type { Reader } from '../register/reader.ts'
import { packById, packInForce } from '../regulations/queries.ts'
import { horizonOf } from './horizon.ts'
import type { DueProvider, DueQuestion } from './provider.ts'
import { dueProviders } from './providers.ts'

export interface DueFilter {
  readonly cellId?: number | undefined
  readonly subject?: DueItem['subject'] | undefined
}

export function questionOf(reader: Reader, day: Day): DueQuestion {
  const packs = new Map<number, RulePack>()
  return {
    day,
    calendar: workingCalendar(reader),
    pack: packInForce(reader, day),
    packOf: (id) => {
      const pack = packs.get(id) ?? packById(reader, id)
      packs.set(id, pack)
      return pack
    },
  }
}

/** What all rooms hold due within the farthest reminder. */
export function dueItems(
  reader: Reader,
  day: Day,
  providers: readonly DueProvider[] = dueProviders,
): DueItem[] {
  const question = questionOf(reader, day)
  const horizon = horizonOf(question)
  return providers
    .flatMap((provider) => provider(reader, question))
    .filter(({ dueOn }) => dueOn === null || dueOn <= horizon)
}

/** All items of a day with their marks, most urgent first; what is marked beyond the day stands apart. */
export function dueList(
  reader: Reader,
  items: readonly DueItem[],
  day: Day,
  filter: DueFilter,
): { day: Day; lines: DueLine[]; marked: DueLine[] } {
  const marks = marksOn(reader, day)
  const all = items
    .filter(
      ({ cellId, subject }) =>
        (filter.cellId === undefined || cellId === filter.cellId) &&
        (filter.subject === undefined || subject === filter.subject),
    )
    .map((item): DueLine => ({ ...item, group: groupOn(item, day), mark: marks.get(item.key) ?? null }))
    .sort(byUrgency)
  return {
    day,
    lines: all.filter(({ mark }) => !hides(mark, day)),
    marked: all.filter(({ mark }) => hides(mark, day)),
  }
}

/** Items of the day at this desk: what the rooms hold, and today also what concerns the backups. */
export function itemsAtDesk(desk: OpenDesk, day: Day, today: Day): DueItem[] {
  const items = dueItems(desk.register.reader, day)
  return day === today ? [...items, ...backupsDue(desk, today)] : items
}

export function dueCount(lines: readonly DueLine[]): { overdue: number; week: number } {
  const of = (group: DueLine['group']) => lines.filter((line) => line.group === group).length
  return { overdue: of('overdue'), week: of('week') }
}

function hides(mark: DueMark | null, day: Day): boolean {
  return mark !== null && (mark.until === null || day < mark.until)
}

/** Marks made by the day: a past day shows the list as it stood open then. */
function marksOn(reader: Reader, day: Day): Map<string, DueMark> {
  const rows = reader.all(
    reader.sql
      .selectFrom('due_mark')
      .select(['key', 'kind', 'until_on as until', 'reason', 'made_at as at', 'by_name as by']),
  )
  return new Map(
    rows.filter(({ at }) => dayFromDate(new Date(at)) <= day).map(({ key, ...mark }) => [key, mark] as const),
  )
}
