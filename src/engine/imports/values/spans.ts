import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { plannedDate } from './dates.ts'
import { CellProblem, type ReadCell, reading } from './read.ts'

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
    const from = planned(asText([...begin, ...ending.slice(begin.length)].join('/')))
    const to = planned(asText(ending.join('/')))
    if (from instanceof CellProblem) return from
    if (to instanceof CellProblem) return to
    return from === null ? null : { from, to }
  })
}

const asText = (text: string) => ({ kind: 'text', text, value: null }) as const
