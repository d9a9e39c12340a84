import { createHash } from 'node:crypto'
import type { IssuedField } from '../../shared/issued/contract.ts'
import { cellName } from '../../shared/issued/range.ts'
import { leavesOf } from '../../shared/reports/columns.ts'
import type { ReportDeclaration } from '../../shared/reports/declaration.ts'
import { safeFileName } from '../../shared/shell/file-name.ts'
import type { NamedBytes } from '../../shared/vocabulary/named-bytes.ts'
import { indicatorOf } from '../figures/queries.ts'
import { authorOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { type IssuedFile, openIssued, sheetNamed, whyNotFilled } from './issued-file.ts'
import { layoutDifferences } from './layout-differences.ts'
import { columnsOfField, fieldsOf } from './stored-fields.ts'

export interface ChosenFile {
  readonly name: string
  readonly bytes: Buffer
  readonly opened: IssuedFile
}

/** Reads a chosen file before the command begins. @throws RegisterError FILE_REJECTED */
export async function readChosen(file: NamedBytes): Promise<ChosenFile> {
  const bytes = Buffer.from(await file.arrayBuffer())
  return { name: safeFileName(file.name), bytes, opened: await openIssued(bytes) }
}

function stored(change: Change, { name, bytes }: ChosenFile) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  change.put(
    change.sql
      .insertInto('stored_file')
      .values({ sha256, bytes })
      .onConflict((conflict) => conflict.column('sha256').doNothing()),
  )
  const { at, by } = authorOf(change)
  return { file_name: name, sha256, size: bytes.length, added_at: at, added_by: by }
}

export function addWorkbook(change: Change, name: string, file: ChosenFile): number {
  const id = change.insert('issued_workbook', { name, ...stored(change, file), trashed_at: null })
  change.describe(`Lưu tệp mẫu cấp trên ${name}`)
  return id
}

export function renameWorkbook(change: Change, id: number, version: number, name: string): number {
  change.update('issued_workbook', id, { name }, version)
  change.describe(`Đổi tên tệp mẫu cấp trên ${name}`)
  return id
}

const quoted = 6

/** @throws RegisterError FILE_REJECTED naming the cells that stand otherwise; STALE */
export function replaceFile(
  change: Change,
  id: number,
  version: number,
  file: ChosenFile,
  known: IssuedFile,
): number {
  const differences = layoutDifferences(known, file.opened, fieldsOf(change, id))
  if (differences.length > 0) {
    const more = differences.length > quoted ? ` Và ${differences.length - quoted} chỗ nữa.` : ''
    throw new RegisterError(
      'FILE_REJECTED',
      `Tệp mới có bố cục khác mẫu đã gắn ô nên chưa thay. ${differences.slice(0, quoted).join(' ')}${more} Mẫu đã lưu còn nguyên. Nếu cấp trên đã đổi mẫu, hãy thêm tệp này thành mẫu mới rồi gắn ô lại.`,
      { code: 'OTHER_LAYOUT' },
    )
  }
  const { name } = change.row('issued_workbook', id)
  change.update('issued_workbook', id, stored(change, file), version)
  change.describe(`Thay tệp của mẫu cấp trên ${name}`)
  return id
}

export function trashWorkbook(change: Change, id: number, version: number): number {
  const { name } = change.row('issued_workbook', id)
  change.update('issued_workbook', id, { trashed_at: authorOf(change).at }, version)
  change.describe(`Chuyển tệp mẫu cấp trên ${name} vào thùng rác`)
  return id
}

function fieldAt(change: Change, id: number, { sheet, row, column }: Place) {
  return change.first(
    change.sql
      .selectFrom('issued_field')
      .select('id')
      .where('workbook_id', '=', id)
      .where('sheet', '=', sheet)
      .where('row_index', '=', row)
      .where('column_index', '=', column),
  )
}

type Place = Pick<IssuedField, 'sheet' | 'row' | 'column'>

/** @throws RegisterError INVALID for a cell that may not be filled; NOT_FOUND for a figure that does not exist */
export function assignField(
  change: Change,
  id: number,
  field: IssuedField,
  file: IssuedFile,
  forms: readonly ReportDeclaration[],
): number {
  const { name } = change.row('issued_workbook', id)
  const closed = whyNotFilled(file, sheetNamed(file, field.sheet), field)
  if (closed !== null)
    throw invalid([
      { field: 'cell', message: `Ô ${cellName(field)} ${closed} nên không điền được. Hãy chọn ô khác.` },
    ])
  if (field.kind === 'figure') refuseMissingPart(field)
  else refuseMissingColumn(field, forms)
  const standing = fieldAt(change, id, field)
  if (standing === undefined) change.insert('issued_field', { workbook_id: id, ...columnsOfField(field) })
  else change.update('issued_field', standing.id, columnsOfField(field))
  change.describe(`Gắn ô ${cellName(field)} của tệp mẫu ${name}`)
  return id
}

function refuseMissingPart({ figure, part }: Extract<IssuedField, { kind: 'figure' }>): void {
  if (part === 'numerator' || indicatorOf(figure).denominator !== null) return
  throw invalid([
    { field: 'part', message: 'Số liệu này là một số đếm, không có tổng số và tỷ lệ. Hãy chọn Số lượng.' },
  ])
}

function refuseMissingColumn(
  { report, columnKey }: Extract<IssuedField, { kind: 'list' }>,
  forms: readonly ReportDeclaration[],
): void {
  const form = forms.find(
    ({ id, rows, about }) => id === report && rows.kind === 'list' && about === undefined,
  )
  if (form !== undefined && leavesOf(form.columns).some(({ key }) => key === columnKey)) return
  throw invalid([
    {
      field: 'columnKey',
      message: 'Không có cột này trong danh sách. Hãy chọn danh sách và cột trong ô chọn.',
    },
  ])
}

export function clearField(change: Change, id: number, place: Place): number {
  const { name } = change.row('issued_workbook', id)
  const standing = fieldAt(change, id, place)
  if (standing !== undefined) change.remove('issued_field', standing.id)
  change.describe(`Bỏ gắn ô ${cellName(place)} của tệp mẫu ${name}`)
  return id
}
