import type { Worksheet } from 'exceljs'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import type { Rounding } from '../../../shared/vocabulary/fraction.ts'
import { writeFullRow, writeGap } from './blocks.ts'
import { type CellStyle, sizes, styles } from './styles.ts'
import { heightFor } from './text-size.ts'

export const definitionsSheetName = 'Cách tính'

const roundingWords: Record<Rounding['mode'], string> = {
  'half-up': 'từ một nửa trở lên thì làm tròn lên',
  'half-even': 'đúng một nửa thì làm tròn về chữ số chẵn',
  down: 'phần lẻ phía sau bỏ đi',
  up: 'còn phần lẻ thì làm tròn lên',
}

function remarksOf(document: ReportDocument): string[] {
  const rates = document.columns.some(({ type }) => type === 'percent' || type === 'fraction')
  const { decimals, mode } = document.rounding
  return [
    ...(rates ? [`Tỷ lệ phần trăm lấy ${decimals} chữ số thập phân, ${roundingWords[mode]}.`] : []),
    ...(document.status === 'reconstructed'
      ? ['Mẫu này dựng theo quy trình và các mẫu đã công bố; đối chiếu với mẫu của cấp trên trước khi gửi.']
      : []),
  ]
}

/** Number, label, definition, both sets of records where something is divided, records counted. */
export const dividedWidths = [6, 28, 54, 30, 30, 16]
const undivided = [6, 34, 78, 16]

export function definitionWidths(document: ReportDocument): number[] {
  return document.definitions.some(({ numerator, denominator }) => numerator ?? denominator)
    ? dividedWidths
    : undivided
}

/** How every figure of the report was counted. @returns the row of the headings, and the last row */
export function writeDefinitions(
  sheet: Worksheet,
  document: ReportDocument,
): { readonly headings: number; readonly last: number } {
  const widths = definitionWidths(document)
  writeFullRow(sheet, widths, 1, 'CÁCH TÍNH CÁC SỐ LIỆU', styles.title)
  writeFullRow(sheet, widths, 2, document.name, styles.subtitle)
  writeGap(sheet, 3, 8)
  writeDefinitionHeadings(sheet, widths, 4)
  return { headings: 4, last: writeDefinitionRows(sheet, widths, 4, document) }
}

type Line = readonly [
  ordinal: string | number,
  label: string,
  definition: string,
  numerator: string,
  denominator: string,
  counted: string,
]

function writeLine(
  sheet: Worksheet,
  widths: readonly number[],
  row: number,
  [ordinal, label, definition, numerator, denominator, counted]: Line,
  looks: { readonly short: CellStyle; readonly label: CellStyle; readonly text: CellStyle },
): void {
  const sets = widths.length === dividedWidths.length ? [numerator, denominator] : []
  const cells: readonly (readonly [string | number, CellStyle])[] = [
    [ordinal, looks.short],
    [label, looks.label],
    ...[definition, ...sets].map((text): [string, CellStyle] => [text, looks.text]),
    [counted, looks.short],
  ]
  const heights = cells.map(([value, look], index) => {
    const cell = sheet.getRow(row).getCell(index + 1)
    cell.value = value
    cell.style = look
    return heightFor(String(value), sizes.table, widths[index] ?? 1, look.font?.bold === true)
  })
  sheet.getRow(row).height = Math.max(...heights)
  sheet.getRow(row).commit()
}

export function writeDefinitionHeadings(sheet: Worksheet, widths: readonly number[], row: number): void {
  const { heading } = styles
  const words: Line = ['TT', 'Số liệu', 'Cách tính', 'Tử số', 'Mẫu số', 'Số bản ghi đã đếm']
  writeLine(sheet, widths, row, words, { short: heading, label: heading, text: heading })
}

/** The definitions and their remarks under a row. @returns the last row written */
export function writeDefinitionRows(
  sheet: Worksheet,
  widths: readonly number[],
  above: number,
  document: ReportDocument,
): number {
  let row = above
  const looks = { short: styles.definitionCount, label: styles.definitionStrong, text: styles.definition }
  for (const [
    index,
    { label, definition, numerator, denominator, counted },
  ] of document.definitions.entries())
    writeLine(
      sheet,
      widths,
      ++row,
      [index + 1, label, definition, numerator ?? '', denominator ?? '', counted ?? ''],
      looks,
    )
  for (const remark of remarksOf(document)) writeFullRow(sheet, widths, ++row, remark, styles.note)
  return row
}
