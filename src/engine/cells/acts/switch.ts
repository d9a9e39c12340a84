import type { SwitchWanted } from '../../../shared/cells/acts-contract.ts'
import { plainCellName } from '../../../shared/cells/plain-name.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { formatDay } from '../../../shared/vocabulary/day.ts'
import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'
import { namedColumns } from '../../register/named.ts'
import type { Reader } from '../../register/reader.ts'
import { RegisterError } from '../../register/register-error.ts'
import { lastState } from '../states.ts'
import { actingCell } from './checks.ts'
import { endCell } from './end-cell.ts'
import { bringUnder } from './merge.ts'
import { recordAct } from './record-act.ts'

interface Switching {
  readonly cellId: number
  readonly name: string
  readonly becomes: string
}

export interface SwitchPlan {
  readonly switchedOn: Day | null
  readonly cells: Switching[]
  readonly lesserCommittees: { cellId: number; name: string; cells: number }[]
}

interface Row {
  readonly id: number
  readonly name: string
  readonly kind: string
  readonly rank: string | null
  readonly parentId: number | null
}

/** What the switch would change on the day: every cell that is not called plainly yet, and the committees between. */
export function switchPlan(reader: Reader, on: Day): SwitchPlan {
  const rows = reader
    .statement<Row>(
      `SELECT cell.id, name, kind, rank, parent_id AS parentId FROM cell JOIN cell_state ON cell_id = cell.id
       WHERE trashed_at IS NULL AND (dissolved_on IS NULL OR (dissolved_on <> '?' AND dissolved_on > @on))
         AND (from_date IS NULL OR from_date = '?' OR from_date <= @on)
         AND (to_date IS NULL OR (to_date <> '?' AND to_date > @on)) ORDER BY name_sort, cell.id`,
    )
    .all({ on })
  const committees = rows.filter(({ kind, parentId }) => kind === 'committee' && parentId !== null)
  const before = reader
    .statement<{ on: Day }>(`SELECT max(on_date) AS "on" FROM cell_act WHERE kind = 'switched'`)
    .get()
  return {
    switchedOn: before?.on ?? null,
    cells: rows
      .filter(
        ({ kind, rank, name }) => kind !== 'committee' && (rank !== 'plain' || plainCellName(name) !== name),
      )
      .map(({ id, name }) => ({ cellId: id, name, becomes: plainCellName(name) })),
    lesserCommittees: committees.map(({ id, name }) => ({
      cellId: id,
      name,
      cells: rows.filter(({ parentId }) => parentId === id).length,
    })),
  }
}

/**
 * Every cell is called plainly "chi bộ" from this commune's own day on, and lesser committees end where the office says so: one
 * command, one undo. Days before keep the levels of 294-QĐ/TW.
 * @throws RegisterError NOT_FOUND, INVALID, CONFLICT when there is nothing to switch
 */
export function switchToPlain(
  change: Change,
  wanted: SwitchWanted,
): { actId: number; cells: number; committees: number } {
  const { on, paper } = wanted
  const plan = switchPlan(change, on)
  const committees = wanted.endLesserCommittees ? plan.lesserCommittees : []
  if (plan.cells.length === 0 && committees.length === 0)
    throw new RegisterError(
      'CONFLICT',
      'Vào ngày này mọi chi bộ đều đã gọi chung là chi bộ nên không có gì để chuyển. Dữ liệu không mất. Kiểm tra lại ngày.',
    )
  const root = rootOf(change, committees[0]?.cellId ?? null, on)
  const below = new Set(committees.map(({ cellId }) => cellId))
  for (const { cellId, becomes } of plan.cells) callPlainly(change, cellId, becomes, { on, root, below })
  for (const { cellId } of committees) {
    if (root !== null) bringUnder(change, cellId, root, on)
    endCell(change, cellId, on, `Chuyển đổi ngày ${formatDay(on)}`)
  }
  if (root !== null) setCapabilities(change, root, wanted)
  const before = [...plan.cells, ...committees].map(({ cellId }) => cellId)
  const after = plan.cells.map(({ cellId }) => cellId)
  const actId = recordAct(change, { kind: 'switched', on: partialDate(on), paper, before, after })
  change.describe(`Chuyển ${plan.cells.length} chi bộ sang tên gọi chung “chi bộ” từ ngày ${formatDay(on)}`)
  return { actId, cells: plan.cells.length, committees: committees.length }
}

/** The commune committee: what stands above the lesser committees, or the only committee without a superior. */
function rootOf(change: Change, lesser: number | null, on: Day): number | null {
  if (lesser !== null) {
    const { parentId } = actingCell(change, lesser, on)
    if (parentId !== null) return parentId
  }
  const row = change
    .statement<{ id: number }>(
      `SELECT cell.id FROM cell JOIN cell_state ON cell_id = cell.id WHERE kind = 'committee' AND parent_id IS NULL
         AND trashed_at IS NULL AND dissolved_on IS NULL AND to_date IS NULL ORDER BY cell.id LIMIT 1`,
    )
    .get()
  return row?.id ?? null
}

function callPlainly(
  change: Change,
  cellId: number,
  name: string,
  into: { readonly on: Day; readonly root: number | null; readonly below: ReadonlySet<number> },
): void {
  actingCell(change, cellId, into.on)
  const { id, ...state } = lastState(change, cellId)
  const from = partialDate(into.on)
  const moves = state.parent_id !== null && into.below.has(state.parent_id)
  change.update('cell_state', id, { to_date: from })
  change.insert('cell_state', {
    ...state,
    ...namedColumns(name),
    rank: 'plain',
    parent_id: moves ? into.root : state.parent_id,
    from_date: from,
    to_date: null,
  })
  change.touch('cell', cellId)
}

/** What the commune committee may do from the day on, as the office says; earlier days keep what held. */
function setCapabilities(change: Change, root: number, { on, needsResolution, paper }: SwitchWanted): void {
  const ground = paper.decision
  const capabilities = [
    ['can_decide_admission', 1],
    ['needs_grassroots_resolution', needsResolution ? 1 : 0],
  ] as const
  for (const [capability, value] of capabilities) {
    for (const row of change.all(
      change.sql
        .selectFrom('cell_capability')
        .select('id')
        .where('cell_id', '=', root)
        .where('capability', '=', capability)
        .where('to_date', 'is', null),
    ))
      change.update('cell_capability', row.id, { to_date: partialDate(on) })
    change.insert('cell_capability', {
      cell_id: root,
      capability,
      value,
      ground,
      from_date: partialDate(on),
      to_date: null,
    })
  }
}
