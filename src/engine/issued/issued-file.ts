import type { CellPlace } from '../../shared/issued/range.ts'
import { isFirstOf, isWithin, type Range } from '../../shared/issued/range.ts'
import { asFileProblem } from '../imports/file-problem.ts'
import type { CellText } from '../imports/workbook/cell.ts'
import { kindOfFirstBytes } from '../imports/workbook/file-kind.ts'
import { openParts } from '../imports/workbook/guard.ts'
import { inflateEntry } from '../imports/workbook/inflate-entry.ts'
import { defaultLimits, type ReadLimits } from '../imports/workbook/limits.ts'
import { WorkbookProblem } from '../imports/workbook/problems.ts'
import { ReadBudget } from '../imports/workbook/read-budget.ts'
import { readSharedStrings } from '../imports/workbook/shared-strings.ts'
import { readSheetRows } from '../imports/workbook/sheet-rows.ts'
import { readStyles } from '../imports/workbook/styles.ts'
import { readWorkbookPart } from '../imports/workbook/workbook-part.ts'
import type { ZipEntry } from '../imports/workbook/zip-directory.ts'
import { RegisterError } from '../register/register-error.ts'
import { type CellLook, plainLook, readLooks } from './package/cell-looks.ts'
import { type SheetPlaces, sheetPlaces } from './package/sheet-places.ts'
import { refusedParts, tooLarge } from './refusals.ts'

export interface IssuedSheet {
  readonly name: string
  /** Its part of the package, as the package writes it. */
  readonly path: string
  readonly xml: string
  readonly places: SheetPlaces
  /** Filled cells by `placeKey`. */
  readonly texts: ReadonlyMap<string, CellText>
}

/** A workbook that somebody else drew and that may only be filled. */
export interface IssuedFile {
  readonly bytes: Uint8Array
  readonly sheets: readonly IssuedSheet[]
  readonly looks: readonly CellLook[]
  readonly date1904: boolean
  /** The part that lists the sheets and says when formulas are counted. */
  readonly workbook: { readonly path: string; readonly xml: string }
}

const limits: ReadLimits = {
  ...defaultLimits,
  fileBytes: 10 * 1024 * 1024,
  partBytes: 48 * 1024 * 1024,
  inflatedBytes: 96 * 1024 * 1024,
  sheets: 100,
}

export const placeKey = ({ row, column }: CellPlace): string => `${row}:${column}`

/** Reads and guards the file. @throws RegisterError FILE_REJECTED with the sentence why it cannot be filled */
export async function openIssued(bytes: Uint8Array): Promise<IssuedFile> {
  try {
    return await opened(bytes)
  } catch (error) {
    throw asFileProblem(error)
  }
}

async function opened(bytes: Uint8Array): Promise<IssuedFile> {
  if (bytes.length > limits.fileBytes) throw tooLarge(limits.fileBytes)
  const kind = kindOfFirstBytes(bytes)
  if (kind === 'xls' || kind === 'csv') throw refusedParts(kind)
  if (kind !== 'zip') throw new WorkbookProblem(kind)
  const budget = new ReadBudget(limits)
  budget.startClock()
  const parts = openParts(bytes, limits)
  const paths = [...parts.keys()]
  if (paths.some((path) => path.endsWith('vbaproject.bin'))) throw refusedParts('macro')
  if (paths.some((path) => path.startsWith('_xmlsignatures/'))) throw refusedParts('signed')
  const workbook = await readWorkbookPart(parts, budget)
  const context = {
    sharedStrings: await readSharedStrings(workbook.sharedStrings, budget),
    ...(await readStyles(workbook.styles, budget)),
    date1904: workbook.date1904,
  }
  const sheets: IssuedSheet[] = []
  for (const part of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const texts = new Map<string, CellText>()
    for await (const { row, cells } of readSheetRows(part, context, budget))
      cells.forEach((cell, column) => {
        if (cell.kind !== 'blank') texts.set(placeKey({ row: row - 1, column }), cell)
      })
    const xml = await textOf(part.entry, budget)
    const places = sheetPlaces(xml)
    if (places !== null) sheets.push({ name: part.name, path: part.entry.path, xml, places, texts })
  }
  if (sheets.length === 0) throw new WorkbookProblem('NO_SHEET')
  const looks = await readLooks(workbook.styles, budget)
  const { path } = workbook.entry
  const xml = await textOf(workbook.entry, budget)
  return { bytes, sheets, looks, date1904: workbook.date1904, workbook: { path, xml } }
}

/** To the sign: a byte order mark at the beginning stays, so that the text gives the same bytes again. */
async function textOf(entry: ZipEntry, budget: ReadBudget): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of inflateEntry(entry, budget)) chunks.push(chunk)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
}

/** @throws RegisterError NOT_FOUND */
export function sheetNamed({ sheets }: IssuedFile, name: string): IssuedSheet {
  const sheet = sheets.find((each) => each.name === name)
  if (sheet === undefined)
    throw new RegisterError(
      'NOT_FOUND',
      `Tệp không có trang tính “${name}” đang hiện. Dữ liệu không mất. Hãy chọn trang tính khác.`,
    )
  return sheet
}

export function lookAt(file: IssuedFile, { places }: IssuedSheet, { row, column }: CellPlace): CellLook {
  const standing = places.rows.find((each) => each.row === row)
  const style =
    standing?.cells.find((cell) => cell.column === column)?.style ??
    standing?.style ??
    places.columns.find(({ first, last }) => column >= first && column <= last)?.style ??
    0
  return file.looks[style] ?? plainLook
}

/** The merged block that a place lies in. */
export function mergeAt({ places }: IssuedSheet, place: CellPlace): Range | undefined {
  return places.merges.find((range) => isWithin(place, range))
}

/** Why a cell must not be filled, as the rest of a sentence; null when it may be. */
export function whyNotFilled(file: IssuedFile, sheet: IssuedSheet, place: CellPlace): string | null {
  const { rows, arrays, isProtected } = sheet.places
  const cell = rows.find(({ row }) => row === place.row)?.cells.find(({ column }) => column === place.column)
  if (cell?.formula === true || arrays.some((range) => isWithin(place, range)))
    return 'có công thức của cấp trên, số sẽ do Excel tính'
  const merge = mergeAt(sheet, place)
  if (merge !== undefined && !isFirstOf(place, merge))
    return 'nằm trong khối ô đã gộp, hãy chọn ô đầu của khối'
  if (isProtected && lookAt(file, sheet, place).locked) return 'bị cấp trên khóa, Excel cũng không cho nhập'
  return null
}
