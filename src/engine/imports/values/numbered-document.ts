import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { CellText } from '../workbook/cell.ts'
import { pastDate } from './dates.ts'
import { CellProblem, type ReadCell, reading } from './read.ts'

/** A paper as one cell names it. */
export interface NumberedDocument {
  readonly number: string | null
  readonly issuedOn: PartialDate | null
  readonly issuedBy: string | null
}

const paperWord =
  /^(?:(?:quyết định|thông báo(?: kết luận)?|kết luận|kế hoạch|qđ|tb|kl|kh)\s*(?:(?:số|so)\s*)?|(?:số|so)\s*):?\s*(?=\d|$)/iu
/** Words for no paper, or for one without its number yet. */
const noNumber = /^(?:khong|chua)(?: co)?(?: so)?$/
const date =
  /(?:^|[\s,;(])(?:ngày\s*)?(\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{2,4}|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})(?=$|[\s,;)])/iu
const sinceWhen = /^[\s,;(]*(?:ngày\s*)?(\d{1,2}\/\d{4}|\d{4})\)?$/iu
const issuer = /^[\s,;)]*(?:của|do)\s+(.+?)(?:\s+ban hành)?$/iu
const edges = /^[\s,;()–-]+|[\s,;()–-]+$/gu

const longestCell = 400
const longestNumber = 60
const longestIssuer = 200

/** "12-QĐ/UBKT ngày 10/3/2026", "QĐ số 12-QĐ/UBKT, 10/3/2026 của UBKT Đảng ủy", only a number, or only a day. */
export function numberedDocument(today: Day): ReadCell<NumberedDocument> {
  const day = pastDate(today)
  return reading((cell) => {
    if (cell.kind === 'date') {
      const issuedOn = day(cell)
      return issuedOn instanceof CellProblem || issuedOn === null
        ? issuedOn
        : { number: null, issuedOn, issuedBy: null }
    }
    if (cell.kind === 'boolean')
      return new CellProblem('Ô này cần ghi số, ngày văn bản, không phải TRUE hoặc FALSE.')
    if (cell.text.length > longestCell)
      return new CellProblem(
        `Ô dài ${cell.text.length} chữ, quá ${longestCell} chữ. Chỉ ghi số và ngày của một văn bản.`,
      )
    return parts(cell, day)
  })
}

function parts(cell: CellText, day: ReadCell<PartialDate>): NumberedDocument | CellProblem | null {
  const found = date.exec(cell.text)
  const written = found?.[1]
  const before = found === null ? cell.text : cell.text.slice(0, found.index)
  const after = found === null ? '' : cell.text.slice(found.index + found[0].length)
  const only = found === null ? sinceWhen.exec(cell.text)?.[1] : undefined
  const asDate = written ?? only
  const issuedOn = asDate === undefined ? null : day({ kind: 'text', text: asDate, value: null })
  if (issuedOn instanceof CellProblem) return issuedOn
  const number =
    only !== undefined
      ? ''
      : before
          .replace(/\s*ngày\s*$/iu, '')
          .replace(edges, '')
          .replace(paperWord, '')
  const hasNumber = /\d/.test(number)
  const saysNone = noNumber.test(searchKey(number))
  if (saysNone && issuedOn === null) return null
  if (!hasNumber && !saysNone && (number !== '' || issuedOn === null))
    return new CellProblem(
      `"${cell.text.slice(0, 60)}" không có số văn bản. Ghi số trước, ngày sau: 12-QĐ/UBKT ngày 10/3/2026; chưa có thì để trống.`,
    )
  const issuedBy = issuer.exec(after)?.[1]?.replace(edges, '') ?? ''
  if (issuedBy.length > longestIssuer)
    return new CellProblem(
      `Nơi ban hành dài ${issuedBy.length} chữ, quá ${longestIssuer} chữ. Rút gọn rồi nhập lại.`,
    )
  if (issuedBy === '' && after.replace(edges, '') !== '')
    return new CellProblem(
      `Không hiểu phần "${after.replace(edges, '').slice(0, 60)}" sau ngày. Chỉ ghi số và ngày của một văn bản.`,
    )
  if (number.length > longestNumber)
    return new CellProblem(
      `Số văn bản dài ${number.length} chữ, quá ${longestNumber} chữ. Ghi số trước, ngày sau: 12-QĐ/UBKT ngày 10/3/2026.`,
    )
  return {
    number: hasNumber ? number : null,
    issuedOn,
    issuedBy: issuedBy === '' ? null : issuedBy,
  }
}
