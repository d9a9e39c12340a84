import { isPlausibleName } from '../../../shared/vocabulary/person-name.ts'
import type { CellText } from '../workbook/cell.ts'
import { CellProblem, type ReadCell, reading } from './read.ts'

function notText(cell: CellText): CellProblem | null {
  if (cell.kind === 'date')
    return new CellProblem(
      `Excel đã đổi nội dung ô này thành ngày ${dayAsShown(cell.text)}. Đặt ô ở định dạng Văn bản (Text) rồi ghi lại.`,
    )
  return cell.kind === 'boolean' ? new CellProblem('Ô này cần ghi chữ, không phải TRUE hoặc FALSE.') : null
}

function dayAsShown(iso: string): string {
  return iso.split('-').reverse().join('/')
}

/** Plain text up to so many characters. A number is taken as its digits. */
export function text(max: number): ReadCell<string> {
  return reading((cell) => {
    const wrong = notText(cell)
    if (wrong !== null) return wrong
    return cell.text.length > max
      ? new CellProblem(`Ô dài ${cell.text.length} chữ, quá ${max} chữ. Rút gọn rồi nhập lại.`)
      : cell.text
  })
}

const longestName = 120

export const personName: ReadCell<string> = reading((cell) => {
  if (cell.kind !== 'text' || cell.text.length > longestName || !isPlausibleName(cell.text))
    return new CellProblem('Không giống họ và tên một người. Kiểm tra lại ô này, phông chữ và cột đã ghép.')
  return cell.text
})

const separators = /[;,\n]|\s+và\s+|(?:^|\s)\d{1,2}[.)]\s*/iu
const address = /^(?:[-+•]\s*)?(?:đ\/c|đc|đồng chí)\.?:?\s+/iu

/** Several people in one cell: "Lò Văn Hải; đ/c Cà Thị Xuân", "1. Lò Văn Hải 2. Cà Thị Xuân". */
export const personNames: ReadCell<readonly string[]> = reading((cell) => {
  const wrong = cell.kind === 'text' ? null : (notText(cell) ?? new CellProblem('Ô này cần ghi họ và tên.'))
  if (wrong !== null) return wrong
  const names = cell.text
    .split(separators)
    .map((part) => part.trim().replace(address, ''))
    .filter((part) => part !== '')
  const odd = names.find((name) => name.length > longestName || !isPlausibleName(name))
  if (odd !== undefined)
    return new CellProblem(
      `"${odd.slice(0, 60)}" không giống họ và tên. Ghi tên từng người, cách nhau bằng dấu chấm phẩy.`,
    )
  return names.length === 0 ? null : [...new Set(names)]
})

const listSeparators = /[;,\n]|\s+và\s+/iu

/** The parts of a list in one cell. */
export function partsOf(written: string): string[] {
  return written
    .split(listSeparators)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
