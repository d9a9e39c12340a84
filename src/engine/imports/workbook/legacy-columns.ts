import { type Detected, detectEncoding, type LegacyEncoding } from '../../../shared/legacy-text/detect.ts'
import { cleanText } from '../../../shared/vocabulary/search-key.ts'
import type { CellText, TextRun } from './cell.ts'
import { convertRuns, runsIn } from './legacy-runs.ts'
import { type Converted, decoded, drawsCapitals } from './legacy-text.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { OpenWorkbook } from './workbook-shape.ts'

/** A cell before and after. */
export interface Conversion {
  readonly row: number
  readonly before: string
  readonly after: string
}

/** A column in an old encoding. `capitals` grows while rows are read, `examples` where only pieces of cells are converted. */
export interface LegacyColumn {
  readonly column: number
  readonly legacy: LegacyEncoding
  readonly mixed: boolean
  /** The old font that its cells are set in, if the file says so. */
  readonly font: string | null
  /** Cells of the sample that were converted, headings too. */
  readonly examples: Conversion[]
  readonly capitals: { count: number; example: Conversion | null }
  /** Only pieces of its cells are in an old font. */
  readonly byPieces: boolean
}

/** A workbook whose text is all Unicode. */
export interface UnicodeWorkbook extends OpenWorkbook {
  /** The columns of a sheet that are converted; known once its rows were taken. */
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
    const convert = (row: SheetRow) => convertRow(convertPieces(row, columns), converters)
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
        fonts[column] ??= []
        // of a cell in several fonts only what the old ones draw
        const pieces: readonly TextRun[] = cell.runs === undefined ? [cellAsRun(cell)] : runsIn(cell.runs)
        texts[column].push(...pieces.map(({ text }) => text))
        fonts[column].push(...pieces.flatMap(({ font }) => font ?? []))
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
      const after =
        cell.runs === undefined
          ? convertText(writtenIn(cell), legacy, mixed, cell.font).text
          : convertRuns(cell.runs, legacy).text
      return after === cell.text ? [] : [{ row, before: writtenIn(cell), after }]
    })
    const font = hints[column] ?? null
    const capitals = { count: 0, example: null }
    return [{ column, legacy, mixed, font, examples, capitals, byPieces: false }]
  })
}

/** The text as the old encoding needs it: cleaning takes away its ư and é. */
function writtenIn(cell: CellText): string {
  return cell.uncleaned ?? cell.text
}

function cellAsRun(cell: CellText): TextRun {
  return { text: writtenIn(cell), font: cell.font }
}

function convertText(
  written: string,
  legacy: LegacyEncoding,
  mixed: boolean,
  font: string | null | undefined,
): Converted {
  const { text, restored } = decoded(written, legacy, mixed, font)
  return { text: cleanText(text), restored }
}

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

/** Cells in several fonts, wherever they stand; a column that is known by them alone is added to those that are told of. */
function convertPieces(row: SheetRow, columns: LegacyColumn[]): SheetRow {
  if (!row.cells.some(({ runs }) => runs !== undefined)) return row
  const cells = [...row.cells]
  for (const [column, cell] of row.cells.entries()) {
    if (cell.runs === undefined) continue
    const known = columns.find((each) => each.column === column)
    const { text, restored, found } = convertRuns(cell.runs, known?.legacy ?? null)
    cells[column] = { kind: 'text', text, value: null, isUnicode: true }
    const conversion = { row: row.row, before: writtenIn(cell), after: text }
    if (text === cell.text) continue
    const told = known ?? toldByPieces(column, found, columns)
    if (told === null) continue
    if (told.byPieces && told.examples.length < sampledRows) told.examples.push(conversion)
    if (restored) {
      told.capitals.count += 1
      told.capitals.example ??= conversion
    }
  }
  return { ...row, cells }
}

function toldByPieces(
  column: number,
  found: ReadonlyMap<LegacyEncoding, string>,
  columns: LegacyColumn[],
): LegacyColumn | null {
  const [first] = found
  if (first === undefined) return null
  const [legacy, font] = first
  const capitals = { count: 0, example: null }
  const told = { column, legacy, mixed: true, font, examples: [], capitals, byPieces: true }
  columns.push(told)
  return told
}

function convertRow(row: SheetRow, converters: readonly Converter[]): SheetRow {
  let cells: CellText[] | null = null
  for (const converter of converters) {
    const cell = row.cells[converter.column]
    if (cell?.kind !== 'text' || cell.isUnicode === true) continue
    const converted = converter.convert(cell, row.row)
    if (converted === cell) continue
    cells ??= [...row.cells]
    cells[converter.column] = converted
  }
  return cells === null ? row : { ...row, cells }
}
