import * as z from 'zod'
import { maskCitizenId } from '../../shared/vocabulary/citizen-id.ts'
import { formatPartialDate, isPartialDate } from '../../shared/vocabulary/partial-date.ts'
import { catalogNames } from '../catalogs/queries.ts'
import type { Reader } from '../register/reader.ts'
import { wordsOf } from './histories.ts'

export type StoredValue = string | number | null

/** Columns that mean the same in every table. Columns without a word here or in their room (keys, versions) are not shown. */
const commonLabels: Readonly<Record<string, string>> = {
  note: 'Ghi chú',
  village_id: 'Thôn, bản',
  cell_id: 'Chi bộ',
  person_id: 'Người',
  from_date: 'Từ ngày',
  to_date: 'Đến ngày',
  trashed_at: 'Thùng rác',
}

const commonNames: Readonly<Record<string, string>> = {
  village_id: 'SELECT name FROM village WHERE id = ?',
  cell_id: 'SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1',
  person_id: 'SELECT full_name AS name FROM person WHERE id = ?',
}

/** @returns null for a column that a clerk need not see */
export function fieldLabel(table: string, column: string): string | null {
  return wordsOf(table).labels?.[column] ?? commonLabels[column] ?? null
}

/** A stored value as a clerk reads it; blank for null. Citizen IDs stay masked. */
export function fieldWords(reader: Reader, table: string, column: string, value: StoredValue): string {
  if (value === null) return ''
  if (column === 'citizen_id' || column === 'card_number') return maskCitizenId(String(value))
  if (column === 'trashed_at') return 'Đã chuyển vào thùng rác'
  const { words, catalogs, flags, names } = wordsOf(table)
  if (flags?.includes(column)) return value === 1 ? 'Có' : 'Không'
  const word = words?.[column]?.[String(value)]
  if (word !== undefined) return word
  const catalog = catalogs?.[column]
  if (catalog !== undefined) return catalogNames(reader, catalog).get(String(value)) ?? String(value)
  const query = names?.[column] ?? commonNames[column]
  if (query !== undefined) return reader.statement<{ name: string }>(query).get(value)?.name ?? String(value)
  if (/_(on|date|joined)$/u.test(column) && isPartialDate(value)) return formatPartialDate(value)
  return String(value)
}

export const storedRowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
