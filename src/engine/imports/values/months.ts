import { type Month, monthOfYear } from '../../../shared/vocabulary/month.ts'
import { CellProblem, type ReadCell, reading, remembered } from './read.ts'

/** A month as it is written; the year may stand elsewhere. */
export interface WrittenMonth {
  readonly year: number | null
  readonly month: number
}

const shape = /^(?:tháng|thang|kỳ|t)?\s*(\d{1,2})(?:\s*(?:[/.\-–]|năm|nam)\s*(\d{4}))?$/iu

const unclear = new CellProblem('Không hiểu tháng này. Ghi tháng và năm, ví dụ 11/2026.')

/** "11/2026", "Tháng 11 năm 2026", "T11", 11, or a date of that month. */
export const writtenMonth: ReadCell<WrittenMonth> = remembered(
  reading((cell) => {
    if (cell.kind === 'date') {
      const [year, month] = cell.text.split('-').map(Number)
      if (year !== undefined && month !== undefined && month >= 1) return { year, month }
    }
    const found = shape.exec(cell.text.trim())
    const month = Number(found?.[1])
    const year = found?.[2] === undefined ? null : Number(found[2])
    if (!(month >= 1 && month <= 12)) return unclear
    return { year, month }
  }),
)

const [earliest, latest] = [1930, 2200]

export const writtenYear: ReadCell<number> = remembered(
  reading((cell) => {
    const found = /^(?:năm|nam)?\s*(\d{4})$/iu.exec(cell.text.trim())
    const year = Number(found?.[1])
    return year >= earliest && year <= latest
      ? year
      : new CellProblem('Không hiểu năm này. Ghi bốn chữ số, ví dụ 2026.')
  }),
)

/** The month with its year: its own, that of the column beside it, or that of the day; null when none tells. */
export function monthWithYear({ year, month }: WrittenMonth, ...years: (number | null)[]): Month | null {
  const known = year ?? years.find((each) => each !== null) ?? null
  return known === null ? null : monthOfYear(known, month)
}
