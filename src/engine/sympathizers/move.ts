import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import {
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
  UNKNOWN_DATE,
} from '../../shared/vocabulary/partial-date.ts'
import { moveDossierOf } from '../admissions/told-elsewhere.ts'
import { cellProblem } from '../cells/checks.ts'
import type { Change } from '../register/change.ts'
import { invalid } from '../register/register-error.ts'
import { openHelpers } from './assignments.ts'
import { staysInOrder, trackedSympathizer } from './records.ts'

/**
 * From one cell to another on a day; the former stay ends on that day, and a dossier under way goes along.
 * @throws RegisterError NOT_FOUND, INVALID, CONFLICT
 */
export function move(
  change: Change,
  wanted: {
    readonly id: number
    readonly cellId: number
    readonly on: PartialDate
    /** The helpers of the former cell stop on that day. */
    readonly endHelp?: boolean
  },
  today: Day,
): number {
  const { id, cellId, on } = wanted
  const { row, name } = trackedSympathizer(change, id, today)
  const stays = staysInOrder(change, id)
  const stay = stays.find((each) => each.to_date === null) ?? stays.at(-1)
  const problems: FieldProblem[] = []
  const wrongCell = cellProblem(change, cellId)
  if (wrongCell !== null) problems.push(wrongCell)
  else if (stay?.cell_id === cellId && stay.to_date === null)
    problems.push({ field: 'cellId', message: `${name} đang được theo dõi ở chính chi bộ này.` })
  if (on === UNKNOWN_DATE) problems.push({ field: 'on', message: 'Cần biết ngày chuyển, ít nhất là năm.' })
  else if (stay?.from_date != null && isSurelyBefore(on, stay.from_date))
    problems.push({
      field: 'on',
      message: `Ngày chuyển sớm hơn ${formatPartialDate(stay.from_date)}, là ngày về chi bộ hiện tại. Kiểm tra lại hai ngày này.`,
    })
  const helpers = wanted.endHelp === true ? openHelpers(change, id) : []
  for (const helper of helpers)
    if (helper.from_date !== null && isSurelyBefore(on, helper.from_date))
      problems.push({
        field: 'on',
        message: `Ngày chuyển sớm hơn ngày ${helper.name} được phân công giúp đỡ (${formatPartialDate(helper.from_date)}). Kiểm tra lại hai ngày này.`,
      })
  if (problems.length > 0) throw invalid(problems)
  for (const helper of helpers) change.update('sympathizer_helper', helper.id, { to_date: on })
  if (stay !== undefined && stay.to_date === null) change.update('sympathizer_stay', stay.id, { to_date: on })
  change.insert('sympathizer_stay', { sympathizer_id: id, cell_id: cellId, from_date: on, to_date: null })
  moveDossierOf(change, row.person_id, { cellId, on }, today)
  change.touch('sympathizer', id)
  change.describe(`Chuyển nơi theo dõi của ${name}`)
  return id
}
