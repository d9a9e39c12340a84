import type { Day } from '../../../shared/vocabulary/day.ts'
import {
  firstDayOf,
  formatPartialDate,
  type PartialDate,
  parsePartialDate,
  UNKNOWN_DATE,
} from '../../../shared/vocabulary/partial-date.ts'
import type { CellText } from '../workbook/cell.ts'
import { CellProblem, type Read, type ReadCell, reading, remembered } from './read.ts'

/** In a list from elsewhere nobody sees at once what 20.3.85 was taken for, so it is asked; while typing it is shown. */
const shortYear = /^(?!.*\d{4}).*\d/

/** Whatever is planned ends within a term: a later year is a slip. */
const furthestAhead = 5

function read(cell: CellText, today: Day, mayCome = false): Read<PartialDate> {
  if (cell.kind === 'boolean') return new CellProblem('Ô này cần ghi ngày, không phải TRUE hoặc FALSE.')
  const parsed = parsePartialDate(cell.text, {
    latestYear: Number(today.slice(0, 4)) + (mayCome ? furthestAhead : 0),
  })
  if (parsed.kind === 'blank') return null
  if (parsed.kind === 'unclear') {
    const serial = cell.kind === 'number' && /^\d{5}$/.test(cell.text)
    return new CellProblem(
      serial
        ? 'Ô chứa một số, có thể là ngày bị mất định dạng. Đặt ô ở định dạng Ngày (Date) rồi nhập lại.'
        : parsed.reason,
    )
  }
  if (shortYear.test(cell.text) && parsed.value !== UNKNOWN_DATE)
    return new CellProblem(
      `"${cell.text}" chỉ ghi hai chữ số của năm. Nếu là ${formatPartialDate(parsed.value)} thì ghi đủ bốn chữ số của năm.`,
    )
  const first = firstDayOf(parsed.value)
  if (!mayCome && first !== null && first > today)
    return new CellProblem('Ngày này còn ở phía trước. Kiểm tra lại năm.')
  return parsed.value
}

/** A date that has been: as text in any of its shapes, as a real date cell, or as the number of a year. */
export function pastDate(today: Day): ReadCell<PartialDate> {
  return remembered(reading((cell) => read(cell, today)))
}

/** A date that may be still to come, such as the end of something planned. */
export function plannedDate(today: Day): ReadCell<PartialDate> {
  return remembered(reading((cell) => read(cell, today, true)))
}

/** Marks the sex only; the birth date stands in a column of its own. */
export const onlyMarked = 'x'
const mark = /^(?:x|✓|✔|v)$/iu

/** A column Nam or Nữ: the birth date of whoever is of that sex, or just a cross. */
export function birthOfSex(today: Day): ReadCell<PartialDate | typeof onlyMarked> {
  return remembered(
    reading((cell) => (cell.kind === 'text' && mark.test(cell.text) ? onlyMarked : read(cell, today))),
  )
}
