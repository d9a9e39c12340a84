import type { EntryCheck } from '../../../shared/imports/entry-workbook.ts'
import { safeFileName } from '../../../shared/shell/file-name.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { formatCount } from '../../../shared/vocabulary/fraction.ts'
import type { Engine, OpenDesk } from '../../engine.ts'
import { authorOf } from '../../register/author-of.ts'
import type { Reader } from '../../register/reader.ts'
import { RegisterError } from '../../register/register-error.ts'
import { newListMark } from '../marks.ts'
import { xlsxType } from '../rejects.ts'
import { type EntryLayout, entryLayout, titleOf } from './layout.ts'
import { type EntryRow, entryRows } from './rows.ts'

/** What the national database would refuse, before anything is written. */
export function entryCheck(
  reader: Reader,
  resourcesDir: string,
  today: Day,
  cellId: number | null,
): EntryCheck {
  const layout = entryLayout(resourcesDir)
  const rows = entryRows(reader, layout, today, cellId)
  return {
    name: layout.name,
    confidence: layout.confidenceWords,
    members: rows.length,
    refused: rows.flatMap(({ personId, name, cellName, problems }) =>
      problems.length === 0 ? [] : [{ personId, name, cellName, problems: [...problems] }],
    ),
    notKept: layout.columns.filter(({ value, required }) => value === null && required).map(titleOf),
  }
}

/**
 * The members in the layout of the entry workbook; the handing out is written to the history.
 * @throws RegisterError NOT_FOUND without members
 */
export async function entryWorkbook(
  engine: Engine,
  { register }: OpenDesk,
  cellId: number | null,
): Promise<File> {
  const layout = entryLayout(engine.options.resourcesDir)
  const rows = await register.commands.run(engine.author(), (change) => {
    const found = entryRows(change, layout, engine.today(), cellId)
    if (found.length === 0)
      throw new RegisterError('NOT_FOUND', 'Chưa có đảng viên nào trong sổ nên không xuất gì.')
    const { at, by } = authorOf(change)
    change.insert('list_export', {
      mark: newListMark(),
      kind: layout.id,
      rows: found.length,
      made_at: at,
      made_by: by,
    })
    change.describe(`Xuất ${layout.name}: ${formatCount(found.length)} đảng viên`)
    return found
  })
  return new File([await writeEntry(layout, rows)], safeFileName(`${layout.name}.xlsx`), { type: xlsxType })
}

async function writeEntry(layout: EntryLayout, rows: readonly EntryRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Excel } = await import('exceljs')
  const workbook = new Excel.Workbook()
  const sheet = workbook.addWorksheet(layout.sheet, {
    views: [{ state: 'frozen', ySplit: layout.firstDataRow - 1, xSplit: 3 }],
  })
  const { headingRow, columns } = layout
  sheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: '@' } }))
  sheet.getCell(2, 1).value = layout.title
  sheet.getCell(2, 1).font = { bold: true, size: 14 }
  columns.forEach(({ group, title, required }, index) => {
    const upper = sheet.getCell(headingRow, index + 1)
    const lower = sheet.getCell(headingRow + 1, index + 1)
    const written = required ? `${title} (*)` : title
    if (group === undefined) upper.value = written
    else {
      upper.value = group
      lower.value = written
    }
    for (const cell of [upper, lower]) {
      cell.font = { bold: true }
      cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
      cell.border = { top: { style: 'thin' }, bottom: { style: 'thin' }, left: { style: 'thin' } }
    }
    if (group === undefined) sheet.mergeCells(headingRow, index + 1, headingRow + 1, index + 1)
    else if (columns[index - 1]?.group !== group) {
      const width = columns.slice(index).findIndex((next) => next.group !== group)
      const last = width < 0 ? columns.length : index + width
      if (last > index + 1) sheet.mergeCells(headingRow, index + 1, headingRow, last)
    }
  })
  rows.forEach(({ cells }, at) => {
    const row = sheet.getRow(layout.firstDataRow + at)
    cells.forEach((text, index) => {
      if (text !== '') row.getCell(index + 1).value = text
    })
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
