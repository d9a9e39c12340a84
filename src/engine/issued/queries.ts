import type { IssuedGrid, IssuedSummary, IssuedWorkbook } from '../../shared/issued/contract.ts'
import { isFirstOf, isWithin } from '../../shared/issued/range.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { type IssuedFile, openIssued, placeKey, sheetNamed, whyNotFilled } from './issued-file.ts'
import { fieldsOf } from './stored-fields.ts'

function summaries(reader: Reader) {
  return reader.sql
    .selectFrom('issued_workbook')
    .select((row) => [
      'id',
      'name',
      'file_name as fileName',
      'size',
      'version',
      'sha256',
      'added_at as addedAt',
      'added_by as addedBy',
      row
        .selectFrom('issued_field')
        .whereRef('workbook_id', '=', 'issued_workbook.id')
        .select((field) => field.fn.countAll<number>().as('n'))
        .$asScalar()
        .as('fields'),
    ])
    .where('trashed_at', 'is', null)
}

export function issuedWorkbooks(reader: Reader): IssuedSummary[] {
  return reader
    .all(summaries(reader).orderBy('name').orderBy('id'))
    .map(({ version: _, sha256: __, fields, ...row }) => ({ ...row, fields: fields ?? 0 }))
}

/** @throws RegisterError NOT_FOUND */
function rowOf(reader: Reader, id: number) {
  const row = reader.first(summaries(reader).where('id', '=', id))
  if (row === undefined)
    throw new RegisterError(
      'NOT_FOUND',
      'Không có tệp mẫu này. Có thể tệp đã chuyển vào thùng rác. Hãy mở lại danh sách.',
    )
  return row
}

/** The file as it was issued. @throws RegisterError NOT_FOUND */
export async function issuedFile(reader: Reader, id: number): Promise<IssuedFile> {
  const { sha256 } = rowOf(reader, id)
  const stored = reader.first(
    reader.sql.selectFrom('stored_file').select('bytes').where('sha256', '=', sha256),
  )
  if (stored === undefined) throw new RegisterError('NOT_FOUND')
  return openIssued(new Uint8Array(stored.bytes))
}

export async function issuedWorkbook(reader: Reader, id: number): Promise<IssuedWorkbook> {
  const { sha256: _, fields: __, ...row } = rowOf(reader, id)
  const { sheets } = await issuedFile(reader, id)
  const formulas = sheets
    .flatMap(({ places }) => places.rows)
    .flatMap(({ cells }) => cells)
    .filter(({ formula }) => formula).length
  return { ...row, fields: fieldsOf(reader, id), sheets: sheets.map(({ name }) => name), formulas }
}

const shownRows = 200
const shownColumns = 52
/** Empty lines shown under the last one, for a list that goes on there. */
const more = 3
const usualWidth = 8.43

/** A sheet as it is drawn: words, merged blocks, widths, and which cells are closed. */
export async function issuedGrid(reader: Reader, id: number, name: string): Promise<IssuedGrid> {
  const file = await issuedFile(reader, id)
  const sheet = sheetNamed(file, name)
  const { places, texts } = sheet
  const ends = [
    ...places.rows.flatMap(({ row, cells }) => cells.map(({ column }) => ({ row, column }))),
    ...places.merges.map(({ bottom, right }) => ({ row: bottom, column: right })),
  ]
  const last = ends.reduce(
    (far, { row, column }) => ({ row: Math.max(far.row, row), column: Math.max(far.column, column) }),
    { row: 0, column: 0 },
  )
  const rows = Math.min(shownRows, last.row + 1 + more)
  const columns = Math.min(shownColumns, last.column + 1)
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => ({ row, column })),
  )
    .flat()
    .flatMap((place) => {
      const text = texts.get(placeKey(place))
      const closed = whyNotFilled(file, sheet, place)
      if (text === undefined && closed === null) return []
      if (
        closed !== null &&
        places.merges.some((block) => isWithin(place, block) && !isFirstOf(place, block))
      )
        return []
      return [{ ...place, text: text?.text ?? '', number: text?.kind === 'number', closed }]
    })
  return {
    rows,
    columns,
    cut: last.row + 1 > shownRows || last.column + 1 > shownColumns,
    cells,
    merges: places.merges.filter(({ top, left }) => top < rows && left < columns),
    widths: Array.from({ length: columns }, (_, column) => {
      const own = places.columns.find(({ first, last: end }) => column >= first && column <= end)
      return own?.hidden === true ? 1 : (own?.width ?? usualWidth)
    }),
  }
}
