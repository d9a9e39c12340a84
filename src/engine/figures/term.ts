import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import { firstDayOf, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'

export interface Term {
  /** "Nhiệm kỳ 2025–2030" */
  readonly name: string
  readonly from: Day
}

/**
 * The committee's term of office that a day lies in: as it is written for the committee itself, otherwise the several years
 * that targets were set for. null where neither is known.
 */
export function termOn(reader: Reader, day: Day): Term | null {
  const written = reader.first(
    reader.sql
      .selectFrom('cell_term')
      .innerJoin('cell_state', 'cell_state.cell_id', 'cell_term.cell_id')
      .select(['cell_term.name', 'cell_term.from_date as from'])
      .where('cell_state.kind', '=', 'committee')
      .where('cell_state.parent_id', 'is', null)
      .where(inForce('cell_state', day))
      .where(inForce('cell_term', day))
      .orderBy('cell_term.from_date', 'desc')
      .limit(1),
  )
  const from = written === undefined ? null : begun(written.from)
  if (written !== undefined && from !== null) return { name: written.name, from }
  const set = reader.first(
    reader.sql
      .selectFrom('target')
      .select(['from_on as from', 'to_on as to'])
      .where('trashed_at', 'is', null)
      .where('from_on', '<=', day)
      .where('to_on', '>=', day)
      .whereRef('to_on', '>', (row) => row.fn<Day>('date', ['from_on', row.val('+1 year')]))
      .orderBy('from_on', 'desc')
      .limit(1),
  )
  if (set === undefined) return null
  return { name: `Giai đoạn ${set.from.slice(0, 4)}–${set.to.slice(0, 4)}`, from: set.from }
}

function begun(from: PartialDate | null): Day | null {
  if (from === null) return null
  const first = firstDayOf(from)
  return isDay(first) ? first : null
}
