import type { CellText, TextRun } from '../cell.ts'
import { type CellContext, textCell } from '../cell-text.ts'
import { builtInFormat, type NumberFormat, readFormatCode } from '../number-format.ts'
import { WorkbookProblem } from '../problems.ts'
import type { ReadBudget } from '../read-budget.ts'
import { legacyFont } from '../styles.ts'
import { RunCollector } from '../text-runs.ts'
import { bodyOf, recordsFrom, recordTypes, type XlsRecord } from './records.ts'
import { type RichText, StringReader } from './strings.ts'

export interface XlsSheet {
  readonly name: string
  readonly hidden: boolean
  /** Where its records begin in the stream. */
  readonly at: number
}

/** What stands before the sheets. */
export interface XlsGlobals {
  readonly sheets: readonly XlsSheet[]
  readonly context: CellContext
}

const excel97 = 0x0600

/** @throws WorkbookProblem OLD_XLS, PASSWORD_PROTECTED, TOO_MUCH_TEXT, TOO_MANY_SHEETS; RangeError when damaged */
export function readGlobals(stream: Uint8Array, budget: ReadBudget): XlsGlobals {
  const sheets: XlsSheet[] = []
  const custom = new Map<number, NumberFormat>()
  const formatIds: number[] = []
  const fontIds: number[] = []
  const fontNames: (string | null)[] = []
  // the number 4 is never used: the fifth font is number 5
  const fontOf = (id: number): string | null => fontNames[id > 4 ? id - 1 : id] ?? null
  let sharedStrings: readonly CellText[] = []
  let date1904 = false
  let isFirst = true
  for (const record of recordsFrom(stream, 0)) {
    const { type } = record
    const body = bodyOf(record)
    if (isFirst) {
      if (type !== recordTypes.bof) throw new RangeError('No beginning')
      if (body.getUint16(0, true) !== excel97) throw new WorkbookProblem('OLD_XLS')
      isFirst = false
    } else if (type === recordTypes.eof) break
    else if (type === recordTypes.filePass) throw new WorkbookProblem('PASSWORD_PROTECTED')
    else if (type === recordTypes.boundSheet) addSheet(sheets, record, budget)
    else if (type === recordTypes.dateMode) date1904 = body.getUint16(0, true) === 1
    else if (type === recordTypes.font) fontNames.push(legacyFont(new StringReader(record, 14).next(1)))
    else if (type === recordTypes.xf) {
      fontIds.push(body.getUint16(0, true))
      formatIds.push(body.getUint16(2, true))
    } else if (type === recordTypes.format)
      custom.set(body.getUint16(0, true), readFormatCode(new StringReader(record, 2).next()))
    else if (type === recordTypes.sst) sharedStrings = readSharedStrings(record, budget, fontOf)
    if (Math.max(formatIds.length, fontNames.length) > budget.limits.styles)
      throw new RangeError('Too many formats')
  }
  const formats = formatIds.map((id) => custom.get(id) ?? builtInFormat(id))
  const fonts = fontIds.map(fontOf)
  return { sheets, context: { sharedStrings, formats, fonts, date1904 } }
}

/** Charts and sheets of macros are no lists. */
function addSheet(sheets: XlsSheet[], record: XlsRecord, { limits }: ReadBudget): void {
  const body = bodyOf(record)
  if (body.getUint8(5) !== 0) return
  if (sheets.length === limits.sheets) throw new WorkbookProblem('TOO_MANY_SHEETS', { limit: limits.sheets })
  const name = new StringReader(record, 6).next(1)
  sheets.push({ name, hidden: (body.getUint8(4) & 0x03) !== 0, at: body.getUint32(0, true) })
}

function readSharedStrings(
  record: XlsRecord,
  budget: ReadBudget,
  fontOf: (id: number) => string | null,
): CellText[] {
  const { sharedStrings: most, sharedLength, runs: mostRuns } = budget.limits
  const count = bodyOf(record).getUint32(4, true)
  if (count > most) throw new WorkbookProblem('TOO_MUCH_TEXT')
  const strings: CellText[] = []
  const reader = new StringReader(record, 8)
  let length = 0
  let runs = 0
  while (strings.length < count) {
    const { text, fonts } = reader.nextRich()
    length += text.length
    if (length > sharedLength) throw new WorkbookProblem('TOO_MUCH_TEXT')
    runs += fonts.length
    strings.push(textCell(text, runs > mostRuns ? [] : runsOf({ text, fonts }, fontOf)))
    if (strings.length % 1000 === 0) budget.check()
  }
  return strings
}

/** A text cut where its fonts begin. */
function runsOf({ text, fonts }: RichText, fontOf: (id: number) => string | null): readonly TextRun[] {
  const [first] = fonts
  if (first === undefined) return []
  const collector = new RunCollector()
  collector.open()
  collector.add(text.slice(0, first.at))
  for (const [index, { at, font }] of fonts.entries()) {
    collector.open()
    collector.font = fontOf(font)
    collector.add(text.slice(at, fonts[index + 1]?.at))
  }
  return collector.runs
}
