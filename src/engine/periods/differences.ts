import * as z from 'zod'
import type { RecordTable } from '../../shared/audit/contract.ts'
import type { RecordKind } from '../../shared/figures/contract.ts'
import type {
  ClosedPeriod,
  FigureDifference,
  NamedDifference,
  PeriodDifferences,
} from '../../shared/periods/contract.ts'
import type { ReportDeclaration } from '../../shared/reports/declaration.ts'
import type { BodyRow } from '../../shared/reports/document.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { historyOf } from '../audit/queries.ts'
import { isSetId } from '../figures/sets.ts'
import type { Reader } from '../register/reader.ts'
import { reportData } from '../reports/data.ts'
import { layOut } from '../reports/layout/lay-out.ts'
import { type Member, membersReader, membersSchema } from './frozen.ts'
import { frozenSheet } from './queries.ts'

/** Whose history tells why a record is counted otherwise. */
const toldBy: Readonly<Partial<Record<RecordKind, RecordTable>>> = {
  person: 'person',
  membership: 'person',
  sympathizer: 'sympathizer',
  cell: 'cell',
  village: 'village',
  training_class: 'training_class',
  enrollment: 'enrollment',
  meeting: 'meeting',
  team: 'team',
  visit: 'team_visit',
  difficulty: 'difficulty',
  dossier: 'dossier',
  inspection: 'inspection_case',
  remedy: 'inspection_remedy',
  petition: 'inspection_petition',
}
const changesTold = 3
const placesSchema = z.array(z.string())

/** What the period would count today against what was sent, figure by figure and name by name. */
export function periodDifferences(
  reader: Reader,
  period: ClosedPeriod,
  declarations: readonly ReportDeclaration[],
  today: Day,
): PeriodDifferences {
  const whole = { from: period.from, to: period.to }
  const closedWith =
    reader.first(
      reader.sql.selectFrom('closed_period').select('closed_entry as entry').where('id', '=', period.id),
    )?.entry ?? 0
  const stories = new Map<string, NamedDifference['changes']>()
  const sets = reader.all(
    reader.sql.selectFrom('closed_set').selectAll().where('period_id', '=', period.id).orderBy('id'),
  )
  const membersOf = membersReader(
    reader,
    whole,
    sets.flatMap(({ set_name: setId, counted }) => (isSetId(setId) ? [{ setId, counted }] : [])),
  )
  const figures = sets.flatMap((frozen): FigureDifference[] => {
    const setId = frozen.set_name
    // a set that this program no longer counts cannot be compared
    if (!isSetId(setId)) return []
    const set = { setId, counted: frozen.counted }
    const sent = membersSchema.parse(JSON.parse(frozen.members))
    const { members, value: is } = membersOf(set)
    const [then, now] = [byId(sent), byId(members)]
    const told = (member: Member, was: number | null, amount: number | null): NamedDifference => ({
      kind: frozen.kind,
      id: member.id,
      name: member.name,
      detail: member.detail,
      opens: member.opens,
      was,
      is: amount,
      changes: changesOf(reader, stories, frozen.kind, member, closedWith),
    })
    const come = members.filter(({ id }) => !then.has(id)).map((each) => told(each, null, each.amount))
    const gone = sent.filter(({ id }) => !now.has(id)).map((each) => told(each, each.amount, null))
    const other = members.flatMap((each) => {
      const before = then.get(each.id)
      return before === undefined || before.amount === each.amount
        ? []
        : [told(each, before.amount, each.amount)]
    })
    if (is === frozen.value && come.length + gone.length + other.length === 0) return []
    const places = placesSchema.parse(JSON.parse(frozen.places))
    return [{ meaning: frozen.meaning, places, was: frozen.value, is, come, gone, other }]
  })
  return {
    figures,
    same: sets.length - figures.length,
    lists: declarations.flatMap((declaration) => listDifference(reader, period, declaration, today)),
  }
}

function byId(members: readonly Member[]): Map<number, Member> {
  return new Map(members.map((member) => [member.id, member]))
}

function changesOf(
  reader: Reader,
  stories: Map<string, NamedDifference['changes']>,
  kind: RecordKind,
  { id, opens }: Member,
  since: number,
): NamedDifference['changes'] {
  const table = toldBy[kind]
  if (table === undefined) return []
  const record = kind === 'membership' ? (opens ?? id) : id
  const key = `${table} ${record}`
  const known =
    stories.get(key) ??
    historyOf(reader, table, record)
      .filter(({ entry }) => entry.id > since)
      .slice(0, changesTold)
      .map(({ entry: { at, by, summary } }) => ({ at, by, summary }))
  stories.set(key, known)
  return known
}

/** Lists have no figures: their lines are held against those that were sent, by the records that they are about. */
function listDifference(
  reader: Reader,
  period: ClosedPeriod,
  declaration: ReportDeclaration,
  today: Day,
): PeriodDifferences['lists'] {
  if (declaration.rows.kind !== 'list') return []
  const params = { from: period.from, to: period.to, grouped: true, hiddenColumns: [] }
  const sent = recordsOf(frozenSheet(reader, period.id, declaration.id).rows)
  const now = recordsOf(
    layOut(declaration, reportData(reader, params, today, declaration.about), params).rows(),
  )
  const come = [...now].filter((id) => !sent.has(id)).length
  const gone = [...sent].filter((id) => !now.has(id)).length
  if (come + gone === 0) return []
  return [{ report: declaration.name, was: sent.size, is: now.size, come, gone }]
}

function recordsOf(rows: Iterable<BodyRow>): Set<number> {
  return new Set([...rows].flatMap((row) => (row.kind === 'data' && row.of !== null ? [row.of] : [])))
}
