import type { CellKind, CellRank } from '../../../shared/cells/fields.ts'
import { addMonths } from '../../../shared/vocabulary/day.ts'
import { oldDates } from './blurring.ts'
import type { CellDraft } from './cell-drafts.ts'
import type { SampleFrame } from './options.ts'
import type { PlannedCell, PlannedCellState, PlannedCellVillage } from './plan.ts'
import type { Random } from './random.ts'

export interface CellRows {
  readonly cell: PlannedCell[]
  readonly state: PlannedCellState[]
  readonly village: PlannedCellVillage[]
}

/** The rows of the three tables that describe organisations over time. */
export function cellRows(random: Random, frame: SampleFrame, cells: readonly CellDraft[]): CellRows {
  const rows: CellRows = { cell: [], state: [], village: [] }
  const recent = addMonths(frame.start, -60)
  for (const draft of cells) {
    const date = oldDates(random, recent)
    const dateOrNull = (day: CellDraft['dissolved']) => (day === null ? null : date(day))
    const note = draft.mergedInto === null ? null : 'Sáp nhập vào chi bộ ghép'
    rows.cell.push({
      id: draft.id,
      founded_on: date(draft.founded),
      dissolved_on: dateOrNull(draft.dissolved),
      note,
    })
    for (const { name, kind, parent, from, to } of draft.states) {
      const [from_date, to_date] = [date(from), dateOrNull(to)]
      if (from_date === to_date) continue
      rows.state.push({
        id: rows.state.length + 1,
        cell_id: draft.id,
        name,
        kind,
        parent_id: parent,
        rank: rankOf(kind),
        from_date,
        to_date,
      })
    }
    for (const { village, from, to } of draft.villages) {
      const [from_date, to_date] = [date(from), dateOrNull(to)]
      rows.village.push({
        id: rows.village.length + 1,
        cell_id: draft.id,
        village_id: village.row.id,
        from_date,
        to_date,
      })
    }
  }
  return rows
}

/** The switch to one name "chi bộ" is left for whoever tries the program: levels still stand as 294-QĐ/TW had them. */
function rankOf(kind: CellKind): CellRank | null {
  if (kind === 'committee') return null
  return kind === 'agency' ? 'grassroots' : 'subordinate'
}
