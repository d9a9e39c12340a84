import type ExcelJS from 'exceljs'

// what the library can do and its types do not tell; a library that has changed is noticed by the first workbook

function listIn(owner: object, ...path: readonly string[]): unknown[] {
  let part: unknown = owner
  for (const step of path)
    part = typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined
  if (!Array.isArray(part)) throw new Error(`The workbook library has no ${path.join('.')} any more`)
  return part
}

/** The last column that Excel lets a page break run to. */
const lastColumn = 16_383

/** The font of a cell that nobody has styled, which is also what columns are measured in. The library takes Calibri otherwise. */
export function setDefaultFont(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  size: number,
): void {
  const fonts = listIn(workbook, 'styles', 'model', 'fonts')
  if (fonts.length > 0) throw new Error('The default font is told before any other')
  fonts.push(`<font><sz val="${size}"/><name val="${name}"/><family val="1"/></font>`)
}

/** A page ends with this row. */
export function endPageAfter(sheet: ExcelJS.Worksheet, row: number): void {
  listIn(sheet, 'rowBreaks').push({ id: row, max: lastColumn, man: 1 })
}
