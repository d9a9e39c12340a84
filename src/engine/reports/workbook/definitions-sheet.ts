import type { Worksheet } from 'exceljs'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import type { Rounding } from '../../../shared/vocabulary/fraction.ts'
import { writeFullRow, writeGap } from './blocks.ts'
import { sizes, styles } from './styles.ts'
import { heightFor } from './text-size.ts'

export const definitionsSheetName = 'Cách tính'

/** Bold runs wider than the measure for plain text. */
const boldSize = sizes.table * 1.06

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

/** Number, label, definition, records counted. */
const widthsWithoutSets = 4

export function definitionWidths(document: ReportDocument): number[] {
  const divided = document.definitions.some(({ numerator, denominator }) => numerator ?? denominator)
  return divided ? [6, 28, 54, 30, 30, 14] : [6, 34, 78, 14]
}

/** How every figure of the report was counted: label, definition and, where something is divided, both sets of records. */
export function writeDefinitions(sheet: Worksheet, document: ReportDocument): number {
  const widths = definitionWidths(document)
  writeFullRow(sheet, widths, 1, 'CÁCH TÍNH CÁC SỐ LIỆU', styles.title)
  writeFullRow(sheet, widths, 2, document.name, styles.subtitle)
  writeGap(sheet, 3, 8)
  return writeDefinitionRows(sheet, widths, 3, document)
}

/** The table of definitions and its remarks under a row. @returns the last row written */
export function writeDefinitionRows(
  sheet: Worksheet,
  widths: readonly number[],
  above: number,
  document: ReportDocument,
): number {
  let row = above
  const table = (number: number, values: readonly (string | number)[], heading: boolean) => {
    for (const index of widths.keys()) {
      const cell = sheet.getRow(number).getCell(index + 1)
      cell.value = values[index] ?? ''
      cell.style = heading ? styles.heading : index === 1 ? styles.definitionStrong : styles.definition
    }
    const heights = widths.map((width, index) => heightFor(String(values[index] ?? ''), boldSize, width))
    sheet.getRow(number).height = Math.max(...heights)
    sheet.getRow(number).commit()
  }
  const divided = widths.length > widthsWithoutSets
  const cells = (
    first: readonly (string | number)[],
    sets: readonly string[],
    counted: string,
  ): (string | number)[] => [...first, ...(divided ? sets : []), counted]
  table(++row, cells(['TT', 'Số liệu', 'Cách tính'], ['Tử số', 'Mẫu số'], 'Số bản ghi đã đếm'), true)
  for (const [index, each] of document.definitions.entries())
    table(
      ++row,
      cells(
        [index + 1, each.label, each.definition],
        [each.numerator ?? '', each.denominator ?? ''],
        each.counted ?? '',
      ),
      false,
    )
  for (const remark of remarksOf(document)) writeFullRow(sheet, widths, ++row, remark, styles.note)
  return row
}
