import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import type { CellText } from './cell.ts'

/** The cells of a row, from column A; blanks may be missing at the end. */
export type Cells = readonly CellText[]

interface Filled {
  readonly column: number
  readonly cell: CellText
}

/** Headings and notes inside a list fill at most so many cells. */
const mostInHeading = 3

/** The first filled cells, at most `most`: rows of people are long and many, and are told apart early. */
function filledOf(cells: Cells, most = mostInHeading + 1): Filled[] {
  const filled: Filled[] = []
  for (let column = 0; column < cells.length && filled.length < most; column += 1) {
    const cell = cells[column]
    if (cell !== undefined && cell.kind !== 'blank') filled.push({ column, cell })
  }
  return filled
}

/** (1) (2) (3), A B 1 2, or 1 2 3=1+2 under the headings: official forms number their columns. */
export function isNumberingRow(cells: Cells): boolean {
  let filled = 0
  let numbers = 0
  let last: number | null = null
  for (const cell of cells) {
    if (cell.kind === 'blank') continue
    const mark = columnMark.exec(cell.text)?.[1]
    if (mark === undefined) return false
    filled += 1
    if (!/^\d+$/.test(mark)) continue
    const number = Number(mark)
    if (last === null ? number > 2 : number !== last + 1) return false
    last = number
    numbers += 1
  }
  return filled >= 3 && numbers >= 2
}

const columnMark = /^\(?([a-eđ]|\d{1,3})\)?(?:\s*=.*)?$/i

/** With marks: searchKey alone would take the name Tống Cộng Hòa for a total. */
const totalWords =
  /^(?:tổng(?: cộng| số)?|cộng(?: chung| tổng)?|toàn xã|toàn đảng bộ)(?=$|[\s:.(–-]*(?:$|[\d(:–-]))/
const totalWordsBare = /^(?:tong cong|tong so|tong|cong)\s*(?:$|[:(\d])/
const totalSentence =
  /^(?:tổng cộng|tổng số|danh sách (?:này )?(?:có|gồm)|(?:ấn định )?danh sách (?:có|gồm)|trong đó)[\s:]/

const longestWord = 300

/** "Tổng cộng: 25 đồng chí", "Cộng", "Danh sách này có 25 người": a sum under the list, never a person. */
export function isTotalRow(cells: Cells): boolean {
  const first = cells.find((cell) => cell.kind === 'text')
  if (first === undefined || hasRunningNumber(cells)) return false
  const text = first.text.slice(0, longestWord).toLowerCase()
  if (totalWords.test(text) || totalWordsBare.test(text)) return true
  return totalSentence.test(text) && /\d|…|\.{3}/.test(text)
}

const ordinal = /^(?:[ivxl]{1,6}|[a-hđ])[.)]?$/i
const ordinalAndText = /^(?:[IVXL]{1,6}|[A-HĐ])\s*[.)\-–/:]\s*\p{L}/u
/** With marks, for Bàn, Trương and Lăng are family names. */
const places =
  /^(?:chi bộ|đảng bộ|chi ủy|chi uỷ|bản|thôn|khối|khu phố|khu dân cư|tổ dân phố|tổ \d|xóm|ấp|buôn|trường (?:tiểu|trung|mầm|mẫu|phổ|th|ptdt|mn)|công an|quân sự|cơ quan|đơn vị)(?=[\s:]|$)/
const placesBare = /^(?:chi bo|dang bo|to dan pho|khu pho) /

/**
 * "I | Chi bộ bản Nà Lò", "A. Khối nông thôn", "Chi bộ Trường Tiểu học: 5 đồng chí": a heading inside the list that names the
 * rows below it. A name that stands alone is not one: that row goes on as a person and is asked about.
 */
export function isGroupHeading(cells: Cells): boolean {
  const filled = filledOf(cells)
  const [first, second, third] = filled
  if (first === undefined || filled.length > mostInHeading || isTotalRow(cells)) return false
  if (first.cell.kind === 'text' && ordinal.test(first.cell.text)) {
    return second?.cell.kind === 'text' && (third === undefined || isCount(third.cell))
  }
  if (first.cell.kind !== 'text' || first.column > 2) return false
  if (filled.slice(1).some(({ cell }) => !isCount(cell))) return false
  return isPlace(first.cell.text) || ordinalAndText.test(first.cell.text)
}

function isPlace(text: string): boolean {
  const lower = text.toLowerCase()
  return places.test(lower) || placesBare.test(lower)
}

function isCount(cell: CellText): boolean {
  return (
    cell.kind === 'number' ||
    /^\d{1,5}(?: (?:đ\/c|đc|đồng chí|người|đảng viên|quần chúng))?$/i.test(cell.text)
  )
}

/** A number of its own in the first filled cell: whoever is numbered is listed. */
function hasRunningNumber(cells: Cells): boolean {
  const first = cells.find((cell) => cell.kind !== 'blank')
  return first !== undefined && /^\d{1,5}\.?$/.test(first.text)
}

const footWords =
  /^(?:nguoi lap(?: bieu| danh sach)?|t m |tm |k t |kt |t l |tl |bi thu$|pho bi thu$|thu truong|noi nhan|ky ghi ro|ky ten|xac nhan cua|ghi chu$|luu y$)|(?:^|\s)ngay \S* ?thang \S* ?nam\b/

/** Date line, signatures and notes under the list ("Nà Lò, ngày … tháng … năm …", "NGƯỜI LẬP BIỂU", "T/M CHI BỘ"). */
export function isFootRow(cells: Cells): boolean {
  const filled = filledOf(cells)
  if (filled.length === 0 || filled.length > mostInHeading || hasRunningNumber(cells)) return false
  return filled.every(({ cell }) => cell.kind === 'text') && filled.some(({ cell }) => isFootText(cell.text))
}

function isFootText(text: string): boolean {
  return footWords.test(searchKey(text)) || /^\(?(?:ký|đã ký|ghi rõ họ tên)/i.test(text)
}
