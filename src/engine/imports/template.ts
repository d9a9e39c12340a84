import type ExcelJS from 'exceljs'
import { cellKindLabels, postKindLabels } from '../../shared/cells/fields.ts'
import { communeBodyLabels } from '../../shared/cells/posts.ts'
import {
  classKindLabels,
  gradeLabels,
  organiserKindLabels,
  resultLabels,
} from '../../shared/classes/fields.ts'
import { type ImportKind, importKindLabels } from '../../shared/imports/contract.ts'
import { conclusionLabels } from '../../shared/inspections/conclusions.ts'
import { gravityLabels } from '../../shared/inspections/finding-fields.ts'
import {
  inspectionKindLabels,
  inspectionLevelLabels,
  managementLabels,
  ownLevels,
} from '../../shared/inspections/kinds.ts'
import { meetingKindLabels } from '../../shared/meetings/fields.ts'
import { safeFileName } from '../../shared/shell/file-name.ts'
import { villageKindLabels } from '../../shared/villages/contract.ts'
import { columnLetters } from '../../shared/vocabulary/column-letters.ts'
import { catalogNames, type ShortCatalog, shortCatalogs } from '../catalogs/queries.ts'
import type { Reader } from '../register/reader.ts'
import type { ChoiceList, FieldInfo } from './kinds/field-info.ts'
import { infosOf } from './kinds/infos.ts'
import { xlsxType } from './rejects.ts'
import { dataSheetName, listSheetName, notesSheetName } from './template-words.ts'
import { listedConclusions } from './values/inspection-conclusions.ts'
import { listedKinds } from './values/inspection-kinds.ts'
import { targetLabels } from './values/target-choices.ts'

/** Rows that are prepared for writing: formats and lists to choose from reach this far. */
const rowsReady = 2000

/** An empty workbook of a kind: headings, lists to choose from, notes. */
export async function templateWorkbook(reader: Reader, kind: ImportKind): Promise<File> {
  const { default: Excel } = await import('exceljs')
  const workbook = new Excel.Workbook()
  const infos = infosOf(kind).filter((info) => info.notInTemplate !== true)
  const sheet = workbook.addWorksheet(dataSheetName, { views: [{ state: 'frozen', ySplit: 1 }] })
  const notes = workbook.addWorksheet(notesSheetName)
  const lists = workbook.addWorksheet(listSheetName, { state: 'hidden' })
  const ranges = writeLists(lists, reader, infos)
  sheet.columns = infos.map(({ width }) => ({ width, style: { numFmt: '@' } }))
  const header = sheet.getRow(1)
  infos.forEach((info, index) => {
    const cell = header.getCell(index + 1)
    cell.value = headingOf(info)
    cell.font = { bold: true }
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
    cell.border = { bottom: { style: 'thin' } }
    if (info.required === true)
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } }
    offer(sheet, index, info, ranges)
  })
  header.height = 45
  writeNotes(notes, kind, infos)
  const name = safeFileName(`Mẫu - ${importKindLabels[kind]}.xlsx`)
  return new File([new Uint8Array(await workbook.xlsx.writeBuffer())], name, { type: xlsxType })
}

function headingOf({ label, required }: FieldInfo): string {
  return required === true ? `${label} (*)` : label
}

/** Only proposed, never forced: what a list allows is decided on import, where other spellings are understood too. */
export function offer(
  sheet: ExcelJS.Worksheet,
  index: number,
  { choices }: FieldInfo,
  ranges: ReadonlyMap<ChoiceList, string>,
  firstRow = 2,
): void {
  const range = choices === undefined ? undefined : ranges.get(choices)
  if (range === undefined) return
  const letter = columnLetters(index)
  // The library writes one rule for a whole range when it is named as one address.
  const rules: unknown = Reflect.get(sheet, 'dataValidations')
  if (typeof rules !== 'object' || rules === null || !('add' in rules) || typeof rules.add !== 'function')
    return
  rules.add(`${letter}${firstRow}:${letter}${firstRow + rowsReady - 1}`, {
    type: 'list',
    allowBlank: true,
    formulae: [range],
    showErrorMessage: false,
  })
}

export function writeLists(
  sheet: ExcelJS.Worksheet,
  reader: Reader,
  infos: readonly FieldInfo[],
): Map<ChoiceList, string> {
  const ranges = new Map<ChoiceList, string>()
  for (const { choices } of infos) {
    if (choices === undefined || ranges.has(choices)) continue
    const values = valuesOf(reader, choices)
    if (values.length === 0) continue
    const column = ranges.size
    values.forEach((value, index) => {
      sheet.getRow(index + 1).getCell(column + 1).value = value
    })
    const letter = columnLetters(column)
    ranges.set(choices, `'${listSheetName}'!$${letter}$1:$${letter}$${values.length}`)
  }
  return ranges
}

/** Those of the register's short catalogs are read from it. */
const choiceValues: Record<Exclude<ChoiceList, ShortCatalog>, readonly string[]> = {
  sexes: ['Nam', 'Nữ'],
  marks: ['x', 'không'],
  standings: ['Đảng viên chính thức', 'Đảng viên dự bị', 'Quần chúng'],
  memberStandings: ['Đảng viên chính thức', 'Đảng viên dự bị'],
  villageKinds: Object.values(villageKindLabels),
  cellKinds: Object.values(cellKindLabels),
  classKinds: Object.values(classKindLabels),
  organiserKinds: Object.values(organiserKindLabels),
  grades: Object.values(gradeLabels),
  learnerResults: Object.values(resultLabels),
  meetingKinds: Object.values(meetingKindLabels),
  postKinds: Object.values(postKindLabels),
  inspectionKinds: listedKinds.map((kind) => inspectionKindLabels[kind]),
  inspectionLevels: ownLevels.map((level) => inspectionLevelLabels[level]),
  inspectionConclusions: listedConclusions.map((each) => conclusionLabels[each]),
  gravities: Object.values(gravityLabels),
  managements: Object.values(managementLabels),
  communeBodies: Object.values(communeBodyLabels),
  targetIndicators: targetLabels(),
}

function valuesOf(reader: Reader, choices: ChoiceList): readonly string[] {
  return isCatalog(choices) ? [...catalogNames(reader, choices).values()] : choiceValues[choices]
}

function isCatalog(choices: ChoiceList): choices is ShortCatalog {
  return shortCatalogs.some((id) => id === choices)
}

function writeNotes(sheet: ExcelJS.Worksheet, kind: ImportKind, infos: readonly FieldInfo[]): void {
  sheet.columns = [{ width: 36 }, { width: 12 }, { width: 28 }, { width: 80 }]
  sheet.addRow([`Cách điền: ${importKindLabels[kind]}`]).font = { bold: true, size: 13 }
  const general = [
    'Mỗi dòng một bản ghi, bắt đầu từ dòng 2 của trang Danh sách. Cột có dấu (*) là bắt buộc; cột không dùng có thể xóa.',
    'Chưa biết thì để trống, không ghi đoán. Ngày chỉ biết tháng hoặc năm thì ghi 3/1985 hoặc 1985.',
    'Có thể dùng tệp đang có của đơn vị: chương trình tìm dòng tiêu đề theo chữ và cho xem cách ghép cột trước khi ghi.',
  ]
  for (const line of general) sheet.addRow([line])
  sheet.addRow([])
  sheet.addRow(['Tên cột', 'Bắt buộc', 'Ví dụ', 'Cách ghi']).font = { bold: true }
  for (const { label, required, example, hint } of infos) {
    const row = sheet.addRow([label, required === true ? 'có' : '', example, hint ?? ''])
    row.getCell(3).numFmt = '@'
    row.getCell(4).alignment = { wrapText: true, vertical: 'top' }
  }
}
