import { dayFromExcelSerial } from '../../../shared/vocabulary/day.ts'
import { cleanText } from '../../../shared/vocabulary/search-key.ts'
import type { CellText, TextRun } from './cell.ts'
import { blankCell } from './cell.ts'
import { type NumberFormat, plainNumber } from './number-format.ts'
import { inCellFont, withRuns } from './text-runs.ts'

/** A cell as the sheet's XML has it. */
export interface RawCell {
  /** The `t` attribute: n, s, str, inlineStr, b, e or d. */
  readonly type: string
  /** The `s` attribute. */
  readonly style: number
  /** Text of `<v>`, or all runs of `<is>`; null when there is neither. */
  readonly value: string | null
  /** Pieces of `<is>` that name their fonts. */
  readonly runs?: readonly TextRun[]
  /** Text of `<f>`; null when the cell is no formula. */
  readonly formula: string | null
}

/** What cells refer to. */
export interface CellContext {
  readonly sharedStrings: readonly CellText[]
  readonly formats: readonly NumberFormat[]
  /** By style too: the font where it is one of the old encodings. */
  readonly fonts?: readonly (string | null)[]
  readonly date1904: boolean
}

/** The one place where a cell becomes text. Never throws: what makes no sense becomes a cell of kind `error`. */
export function cellToText(cell: RawCell, context: CellContext): CellText {
  return inCellFont(inAnyFont(cell, context), context.fonts?.[cell.style] ?? null)
}

function inAnyFont(cell: RawCell, context: CellContext): CellText {
  const { type, value } = cell
  if (value === null || (value === '' && type !== 'str')) return uncalculated(cell)
  if (type === 's') return context.sharedStrings[Number(value)] ?? errorCell('#REF!')
  if (type === 'n')
    return numberToText(Number(value), context.formats[cell.style] ?? plainNumber, context.date1904)
  if (type === 'str' || type === 'inlineStr') return textCell(value, cell.runs)
  if (type === 'b')
    return { kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', value: null }
  if (type === 'd') return isoCell(value)
  return errorCell(cleanText(value))
}

/** A cell of clean text; blank when nothing is left of it. */
export function textCell(raw: string, runs: readonly TextRun[] = []): CellText {
  const written = unescaped(raw)
  const text = cleanText(written)
  if (text === '') return blankCell
  const isClean = text === written || !signsCleanedAway.test(written)
  const cell: CellText = { kind: 'text', text, value: null, ...(isClean ? {} : { uncleaned: written }) }
  if (runs.length === 0) return cell
  return withRuns(
    cell,
    runs.map((run) => ({ ...run, text: unescaped(run.text) })),
  )
}

const signsCleanedAway = /[\u00ad\u00d0]/

function errorCell(text: string): CellText {
  return { kind: 'error', text, value: null }
}

/** A formula that a program wrote but nothing has calculated yet has no result to take: better an error than a blank. */
function uncalculated(cell: RawCell): CellText {
  return cell.formula === null ? blankCell : errorCell(`=${cleanText(cell.formula)}`)
}

function numberToText(value: number, format: NumberFormat, date1904: boolean): CellText {
  if (!Number.isFinite(value)) return errorCell('#NUM!')
  if (format.kind === 'date') return dateToText(value, format.shows, date1904)
  if (format.kind === 'digits' && Number.isInteger(value) && value >= 0 && value < firstInexact) {
    return { kind: 'number', text: String(value).padStart(format.count, '0'), value }
  }
  return { kind: 'number', text: digitsOf(value), value }
}

/** Excel keeps 15 digits: from here on a whole number has lost some. */
const firstInexact = 1e15

/**
 * All digits as long as Excel has kept them all; beyond that the scientific form, so that a spoilt ID is seen to be spoilt
 * (6110000000000000 → 6.11E+15). Fractions as Excel shows them, to 15 digits (0.30000000000000004 → 0.3).
 */
function digitsOf(value: number): string {
  if (Math.abs(value) >= firstInexact) return value.toExponential().toUpperCase()
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)))
}

const lengthShown = { year: 4, month: 7, day: 10 } as const

/** No calendar day (0, negative, 29/02/1900): the number stays a number, for a person to judge. */
function dateToText(value: number, shows: 'day' | 'month' | 'year', date1904: boolean): CellText {
  const day = dayFromExcelSerial(value, { date1904 })
  if (day === null) return { kind: 'number', text: digitsOf(value), value }
  return { kind: 'date', text: day.slice(0, lengthShown[shows]), value }
}

function isoCell(value: string): CellText {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0]
  return day === undefined ? textCell(value) : { kind: 'date', text: day, value: null }
}

/** Excel writes signs that XML cannot hold as _x000D_. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
