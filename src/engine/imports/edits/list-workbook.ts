import type ExcelJS from 'exceljs'
import { type EditableKind, recordCodeField } from '../../../shared/imports/edits.ts'
import { type Day, formatDay } from '../../../shared/vocabulary/day.ts'
import type { Reader } from '../../register/reader.ts'
import type { FieldInfo } from '../kinds/field-info.ts'
import { infosOf } from '../kinds/infos.ts'
import { offer, writeLists } from '../template.ts'
import { dataSheetName, listSheetName } from '../template-words.ts'
import type { ListEditor } from './list-editor.ts'

export const handedOutNames: Readonly<Record<EditableKind, string>> = {
  villages: 'Danh sách thôn, bản',
  cells: 'Danh sách chi bộ',
  people: 'Danh sách người',
  members: 'Danh sách đảng viên',
  sympathizers: 'Danh sách quần chúng ưu tú',
}

/** Title, mark and heading stand above. */
const headingRow = 4

interface WantedList {
  readonly editor: ListEditor
  readonly mark: string
  readonly rows: readonly Readonly<Record<string, string>>[]
  readonly today: Day
}

/** Every cell is text, so that Excel changes nothing by itself; what only helps to know the record by is grey. */
export async function listWorkbook(
  reader: Reader,
  { editor, mark, rows, today }: WantedList,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Excel } = await import('exceljs')
  const workbook = new Excel.Workbook()
  const infos = columnsOf(editor)
  const sheet = workbook.addWorksheet(dataSheetName, {
    views: [{ state: 'frozen', ySplit: headingRow, xSplit: 2 }],
  })
  const lists = workbook.addWorksheet(listSheetName, { state: 'hidden' })
  const ranges = writeLists(lists, reader, infos)
  sheet.columns = infos.map(({ width }) => ({ width, style: { numFmt: '@' } }))
  sheet.getCell(1, 1).value =
    `${handedOutNames[editor.kind].toUpperCase()}, xuất ngày ${formatDay(today)} để sửa rồi nhập lại`
  sheet.getCell(1, 1).font = { bold: true, size: 13 }
  sheet.getCell(2, 1).value =
    `Mã danh sách: ${mark}. Giữ nguyên dòng này và cột Mã bản ghi. Sửa ô nào thì chỉ ô đó được đề nghị ghi.`
  sheet.getCell(3, 1).value =
    'Ô để trống là giữ như trong sổ. Thêm dòng mới ở cuối, để trống Mã bản ghi. Cột nền xám chỉ để xem. Xóa dòng không xóa hồ sơ.'
  const heading = sheet.getRow(headingRow)
  infos.forEach((info, index) => {
    titleCell(heading.getCell(index + 1), info.label, isOnlyRead(editor, info.field))
    if (!isOnlyRead(editor, info.field)) offer(sheet, index, info, ranges, headingRow + 1)
  })
  heading.height = 45
  for (const row of rows) {
    const cells = sheet.addRow(infos.map(({ field }) => row[field] ?? ''))
    infos.forEach(({ field }, index) => {
      if (isOnlyRead(editor, field)) cells.getCell(index + 1).fill = grey
    })
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } } as const

function isOnlyRead({ shown }: ListEditor, field: string): boolean {
  return field === recordCodeField || shown.includes(field)
}

function titleCell(cell: ExcelJS.Cell, label: string, onlyRead: boolean): void {
  cell.value = label
  cell.font = { bold: true }
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
  cell.border = { bottom: { style: 'thin' } }
  if (onlyRead) cell.fill = grey
}

/** The code first, then the name, where the record belongs, and everything that can be changed. */
function columnsOf(editor: ListEditor): FieldInfo[] {
  const infos = new Map(infosOf(editor.kind).map((info) => [info.field, info]))
  const rest = editor.fields.filter((field) => field !== editor.mainField)
  return [recordCodeField, editor.mainField, ...editor.shown, ...rest].flatMap((field) => {
    const info = infos.get(field)
    return info === undefined ? [] : [info]
  })
}
