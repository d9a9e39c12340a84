import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { plannedDate } from './dates.ts'
import { CellProblem, type Read, type ReadCell, reading } from './read.ts'

export interface WrittenSpan {
  readonly from: PartialDate
  readonly to: PartialDate | null
}

const day = String.raw`\d{1,2}(?:\s*[/.]\s*\d{1,2}(?:\s*[/.]\s*\d{4})?)?`
const whole = String.raw`\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{4}`
const span = new RegExp(
  String.raw`^(?:từ\s*)?(?:ngày\s*)?(${day})\s*(?:[-–]|đến)\s*(?:hết\s*)?(?:ngày\s*)?(${whole})$`,
  'iu',
)

/** "15/3/2026 - 20/3/2026", "từ ngày 15/3 đến ngày 20/3/2026", "15-20/3/2026", or one date alone; they may be still to come. */
export function writtenSpan(today: Day): ReadCell<WrittenSpan> {
  const planned = plannedDate(today)
  return reading((cell) => {
    const found = cell.kind === 'text' ? span.exec(cell.text.trim()) : null
    const [, first, last] = found ?? []
    if (first === undefined || last === undefined) {
      const from = planned(cell)
      return from instanceof CellProblem || from === null ? from : { from, to: null }
    }
    const ending = last.split(/\s*[/.]\s*/)
    const begin = first.split(/\s*[/.]\s*/)
    const startingIn = (year: string | undefined) =>
      planned(asText([...begin.slice(0, 2), ...ending.slice(begin.length, 2), year].join('/')))
    const to = planned(asText(ending.join('/')))
    const inOneYear = startingIn(begin[2] ?? ending[2])
    const from =
      begin.length === 2 && isLater(inOneYear, to) ? startingIn(String(Number(ending[2]) - 1)) : inOneYear
    if (from instanceof CellProblem) return from
    if (to instanceof CellProblem) return to
    return from === null ? null : { from, to }
  })
}

/** "15/12 - 20/1/2027" begins in the year before. */
function isLater(from: Read<PartialDate>, to: Read<PartialDate>): boolean {
  return typeof from === 'string' && typeof to === 'string' && from > to
}

const asText = (text: string) => ({ kind: 'text', text, value: null }) as const
