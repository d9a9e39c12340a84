import type { BoardAnswer } from '../../../shared/board/contract.ts'
import { belowSince } from '../../../shared/cells/below.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Period } from '../../../shared/vocabulary/period.ts'
import { inForce } from '../../register/as-of.ts'
import type { Reader } from '../../register/reader.ts'
import { hasStatus } from '../../sympathizers/status.ts'
import type { BoardQuestion } from '../question.ts'

interface Tracked extends Period {
  readonly cellId: number
}

/** Is there anybody to be admitted? */
export const sympathizers: BoardQuestion = {
  id: 'sympathizers',
  label: 'Nguồn kết nạp',
  meaning: 'Số quần chúng ưu tú, cảm tình Đảng đang theo dõi',
  figure: 'sympathizers.tracked',
  number: true,
  answer: (reader, { day, cells }) => {
    const counts = trackedCounts(reader, day)
    const none = cells.filter(({ id }) => !counts.has(id)).map(({ id }) => id)
    const periods = trackedPeriods(reader, none)
    const answerOf = (id: number): BoardAnswer => {
      const count = counts.get(id)
      if (count !== undefined) return { word: String(count), state: 'green', reason: '', since: null }
      return {
        word: '0',
        state: 'amber',
        reason: 'Không có quần chúng ưu tú, cảm tình Đảng nào đang theo dõi.',
        since: belowSince(periods.get(id) ?? [], 1, day),
      }
    }
    return new Map(cells.map(({ id }) => [id, answerOf(id)]))
  },
}

function trackedCounts(reader: Reader, day: Day): Map<number, number> {
  const rows = reader.all(
    reader.sql
      .selectFrom('sympathizer_stay')
      .innerJoin('sympathizer', 'sympathizer.id', 'sympathizer_stay.sympathizer_id')
      .select((on) => ['cell_id as cellId', on.fn.countAll<number>().as('n')])
      .where(inForce('sympathizer_stay', day))
      .where('sympathizer.trashed_at', 'is', null)
      .where(hasStatus('tracking', day))
      .groupBy('cell_id'),
  )
  return new Map(rows.map(({ cellId, n }) => [cellId, n]))
}

/** When the cells asked for had anybody to track, for telling since when there has been nobody. */
function trackedPeriods(reader: Reader, cellIds: readonly number[]): Map<number, Tracked[]> {
  const rows = reader
    .statement<TrackedRow>(
      `SELECT cell_id AS cellId, from_date AS begins, to_date AS ends, proposed_on AS proposed,
         admitted_on AS admitted, stopped_on AS stopped
       FROM sympathizer_stay JOIN sympathizer ON sympathizer.id = sympathizer_id
       WHERE trashed_at IS NULL AND cell_id IN (SELECT value FROM json_each(@cells))`,
    )
    .all({ cells: JSON.stringify(cellIds) })
  return Map.groupBy(rows.map(trackedIn), (row) => row.cellId)
}

interface TrackedRow {
  readonly cellId: number
  readonly begins: PartialDate | null
  readonly ends: PartialDate | null
  readonly proposed: PartialDate | null
  readonly admitted: PartialDate | null
  readonly stopped: PartialDate | null
}

/** The days on which the cell tracked the person: within the stay, from the proposal to whatever ended it. */
function trackedIn({ cellId, begins, ends, proposed, admitted, stopped }: TrackedRow): Tracked {
  const last = [ends, admitted, stopped].filter((date) => date !== null).sort()
  // '?' sorts behind every date and yet has happened: it ends the stay on no known day, so the stay holds on none.
  const unknown = last.find((date) => date === '?')
  return { cellId, from: later(begins, proposed), to: unknown ?? last[0] ?? null }
}

function later(one: PartialDate | null, other: PartialDate | null): PartialDate | null {
  if (one === null || one === '?') return other
  if (other === null || other === '?') return one
  return one > other ? one : other
}
