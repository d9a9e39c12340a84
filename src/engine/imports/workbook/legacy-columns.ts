import { restoreCapitals } from '../../../shared/legacy-text/capitals.ts'
import {
  convertCell,
  type Detected,
  detectEncoding,
  type LegacyEncoding,
} from '../../../shared/legacy-text/detect.ts'
import { cleanText } from '../../../shared/vocabulary/search-key.ts'
import type { CellText } from './cell-text.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { OpenWorkbook } from './workbook-shape.ts'

/** A cell before and after. */
export interface Conversion {
  readonly row: number
  readonly before: string
  readonly after: string
}

/** A column in an old encoding. `capitals` grows while rows are read. */
export interface LegacyColumn {
  readonly column: number
  readonly legacy: LegacyEncoding
  readonly mixed: boolean
  /** The old font that its cells are set in, if the file says so. */
  readonly font: string | null
  /** Cells of the sample that were converted, headings too. */
  readonly examples: readonly Conversion[]
  readonly capitals: { count: number; example: Conversion | null }
}

/** A workbook whose text is all Unicode. */
export interface UnicodeWorkbook extends OpenWorkbook {
  /** The columns of a sheet that are converted; known once its first row was taken. */
  converted(sheet: string): readonly LegacyColumn[]
}

/** As many rows tell what a column is written in; the rest is not looked at. */
const sampledRows = 200
const mostRemembered = 20_000

/** The same workbook with the columns of old fonts converted to Unicode, before anybody looks for a heading. */
export function inUnicode(workbook: OpenWorkbook): UnicodeWorkbook {
  const found = new Map<string, readonly LegacyColumn[]>()
  return {
    sheets: workbook.sheets,
    notices: workbook.notices,
    converted: (sheet) => found.get(sheet) ?? [],
    rows: (sheet) => converting(workbook.rows(sheet), (columns) => found.set(sheet, columns)),
  }
}

async function* converting(
  rows: AsyncIterable<SheetRow>,
  tell: (columns: readonly LegacyColumn[]) => void,
): AsyncGenerator<SheetRow> {
  const iterator = rows[Symbol.asyncIterator]()
  try {
    const sample: SheetRow[] = []
    let next = await iterator.next()
    for (; next.done !== true; next = await iterator.next()) {
      sample.push(next.value)
      if (sample.length === sampledRows) break
    }
    const columns = legacyColumns(sample)
    tell(columns)
    const converters = columns.map(converterOf)
    const convert = (row: SheetRow) => (converters.length === 0 ? row : convertRow(row, converters))
    for (const row of sample) yield convert(row)
    if (next.done === true) return
    for (next = await iterator.next(); next.done !== true; next = await iterator.next())
      yield convert(next.value)
  } finally {
    await iterator.return?.()
  }
}

/** What is sure of one column makes a single word enough in the columns beside it. */
export const fontOf: Readonly<Record<LegacyEncoding, string>> = { tcvn3: '.VnTime', vni: 'VNI-Times' }

function legacyColumns(sample: readonly SheetRow[]): LegacyColumn[] {
  const texts: string[][] = []
  const fonts: string[][] = []
  for (const { cells } of sample)
    for (const [column, cell] of cells.entries())
      if (cell.kind === 'text') {
        texts[column] ??= []
        texts[column].push(writtenIn(cell))
        fonts[column] ??= []
        if (cell.font !== undefined) fonts[column].push(cell.font)
      }
  // a font is a hint, no more: Unicode is often pasted into cells that are set in .VnTime
  const hints = texts.map((_, column) => mostOf(fonts[column] ?? []))
  const alone = texts.map((column, index) => detectEncoding(column, hints[index] ?? undefined))
  const sure = alone.map((detected) => detected.legacy).find((legacy) => legacy !== null)
  if (sure === undefined || sure === null) return []
  const detected: Detected[] = texts.map((column, index) => {
    const first = alone[index]
    return first !== undefined && first.legacy !== null
      ? first
      : detectEncoding(column, hints[index] ?? fontOf[sure])
  })
  return detected.flatMap(({ encoding, legacy }, column) => {
    if (legacy === null) return []
    const mixed = encoding === 'mixed'
    const examples = sample.flatMap(({ row, cells }) => {
      const cell = cells[column]
      if (cell?.kind !== 'text') return []
      const { text: after } = convertText(writtenIn(cell), legacy, mixed, cell.font)
      return after === cell.text ? [] : [{ row, before: writtenIn(cell), after }]
    })
    const font = hints[column] ?? null
    return [{ column, legacy, mixed, font, examples, capitals: { count: 0, example: null } }]
  })
}

/** The text as the old encoding needs it: cleaning takes away its ư and é. */
function writtenIn(cell: CellText): string {
  return cell.uncleaned ?? cell.text
}

interface Converted {
  readonly text: string
  /** Its small toned letters were taken for capitals. */
  readonly restored: boolean
}

function convertText(written: string, legacy: LegacyEncoding, mixed: boolean, font?: string): Converted {
  const decoded = convertCell(written, legacy, mixed)
  if (decoded === written && !drawsCapitals(font)) return { text: cleanText(written), restored: false }
  if (drawsCapitals(font)) return { text: cleanText(decoded.toLocaleUpperCase('vi')), restored: false }
  const { text, restored } =
    legacy === 'tcvn3' ? restoreCapitals(decoded) : { text: decoded, restored: false }
  return { text: cleanText(text), restored }
}

/** The fonts .VnTimeH, .VnArialH … draw small letters as capitals: there they are capitals for certain, tones and all. */
const drawsCapitals = (font: string | undefined): boolean => font !== undefined && /^\.vn.*h$/i.test(font)

function mostOf(fonts: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const font of fonts) counts.set(font, (counts.get(font) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

interface Converter {
  readonly column: number
  convert(cell: CellText, row: number): CellText
}

function converterOf({ column, legacy, mixed, capitals }: LegacyColumn): Converter {
  const remembered = new Map<string, Converted>()
  return {
    column,
    convert(cell, row) {
      const written = writtenIn(cell)
      const known = drawsCapitals(cell.font) ? `${written}\nH` : written
      let result = remembered.get(known)
      if (result === undefined) {
        result = convertText(written, legacy, mixed, cell.font)
        if (remembered.size < mostRemembered) remembered.set(known, result)
      }
      if (result.restored) {
        capitals.count += 1
        capitals.example ??= { row, before: written, after: result.text }
      }
      return result.text === cell.text ? cell : { kind: 'text', text: result.text, value: null }
    },
  }
}

function convertRow(row: SheetRow, converters: readonly Converter[]): SheetRow {
  let cells: CellText[] | null = null
  for (const converter of converters) {
    const cell = row.cells[converter.column]
    if (cell?.kind !== 'text') continue
    const converted = converter.convert(cell, row.row)
    if (converted === cell) continue
    cells ??= [...row.cells]
    cells[converter.column] = converted
  }
  return cells === null ? row : { ...row, cells }
}
