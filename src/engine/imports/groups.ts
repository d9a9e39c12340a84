import type { ImportKind } from '../../shared/imports/contract.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Lookups } from './check/lookups.ts'
import type { Group } from './check/row-checker.ts'
import type { SheetRow } from './workbook/sheet-rows.ts'

const ordinal = /^(?:[ivxl]{1,6}|[a-hđ]|\d{1,3})[.)]?$/i
const leadingOrdinal = /^(?:[IVXL]{1,6}|[A-HĐ]|\d{1,3})\s*[.)\-–/:]\s*/u
const trailingCount =
  /\s*(?:\(\s*\d+[^)]*\)|[:–-]\s*\d+(?:\s*(?:đ\/c|đc|đồng chí|người|đảng viên|quần chúng))?)\s*$/iu

/** "I. Chi bộ bản Na (12 đồng chí)" → "Chi bộ bản Na"; the name may stand in a cell behind its number. */
export function groupName(row: SheetRow): string {
  const texts = row.cells.filter((cell) => cell.kind === 'text').map((cell) => cell.text)
  const [first, second] = texts
  const name = first !== undefined && ordinal.test(first) ? (second ?? first) : (first ?? '')
  return name
    .replace(leadingOrdinal, '')
    .replace(trailingCount, '')
    .replace(/[:;,.]+$/, '')
    .trim()
}

export function groupOf(row: SheetRow, { cells }: Lookups): Group {
  return { row, cell: cells.find(groupName(row)) }
}

/** In a list of cells or villages a line of its own may be a record after all. */
export function namesRecord(kind: ImportKind, row: SheetRow, nameColumn: number | undefined): boolean {
  const cell = nameColumn === undefined ? undefined : row.cells[nameColumn]
  if (cell === undefined || cell.kind === 'blank') return false
  if (kind === 'villages') return true
  return kind === 'cells' && /^(?:chi bo|dang bo) /.test(searchKey(cell.text))
}
