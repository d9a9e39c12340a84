import type { MoveFields } from '../../shared/admissions/inputs.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { cellProblem } from '../cells/checks.ts'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'
import { type Following, followTo } from '../sympathizers/follow.ts'
import { carryOut, type Done, doneWith, type OnDossier, openedDossier } from './act.ts'
import type { LoadedDossier, MoveRow } from './load.ts'

/**
 * The candidate moves before the ceremony (06-HD/TW 3.9). A move to a cell of this register takes the dossier along: the
 * ceremony is then held there, and that cell follows the sympathizer from that day on.
 * @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT
 */
export function moveCandidate(
  change: Change,
  wanted: OnDossier & { readonly moveId: number | null; readonly move: MoveFields },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const { move } = wanted
  const index = dossier.moves.findIndex((row) => row.id === wanted.moveId)
  if (wanted.moveId !== null && index < 0) throw new RegisterError('NOT_FOUND')
  const problems: FieldProblem[] = []
  if (move.toCellId === null && move.toPlace === null)
    problems.push({ field: 'move.toPlace', message: 'Ghi nơi chuyển đến, hoặc chọn chi bộ trong xã.' })
  const wrongCell = move.toCellId === null ? null : cellProblem(change, move.toCellId)
  if (wrongCell !== null) problems.push({ ...wrongCell, field: 'move.toCellId' })
  const following = follow(change, dossier, dossier.moves[index], move)
  problems.push(...following.problems.map((problem) => ({ ...problem, field: 'move.movedOn' })))
  const { moves } = dossier.facts
  carryOut(change, dossier, wanted, today, {
    step: 'move',
    change: { moves: index < 0 ? [...moves, move] : moves.with(index, move) },
    problems,
    fields: Object.fromEntries(
      ['movedOn', 'forwardedOn', 'fileReceivedOn', 'objectedOn', 'reviewedOn'].map((field) => [
        field,
        `move.${field}`,
      ]),
    ),
  })
  const columns = {
    moved_on: move.movedOn,
    to_cell_id: move.toCellId,
    to_place: move.toPlace,
    forwarded_on: move.forwardedOn,
    file_received_on: move.fileReceivedOn,
    certificate_number: move.certificateNumber,
    objection: move.objection,
    objected_on: move.objectedOn,
    reviewed_on: move.reviewedOn,
    note: move.note,
  }
  if (wanted.moveId === null) change.insert('dossier_move', { dossier_id: wanted.id, ...columns })
  else change.update('dossier_move', wanted.moveId, columns)
  if (move.toCellId !== null) change.update('dossier', wanted.id, { cell_id: move.toCellId })
  following.write()
  change.describe(`Ghi việc ${dossier.fullName} chuyển đi trong khi đang xét kết nạp`)
  return doneWith(change, dossier)
}

function follow(
  change: Change,
  { row }: LoadedDossier,
  before: MoveRow | undefined,
  { toCellId, movedOn }: MoveFields,
): Following {
  if (row.sympathizer_id === null || toCellId === null) return { problems: [], write: () => undefined }
  const told = before?.to_cell_id == null ? null : { cellId: before.to_cell_id, on: before.moved_on }
  return followTo(change, row.sympathizer_id, { cellId: toCellId, on: movedOn }, told)
}
