import type { Day } from '../../../shared/vocabulary/day.ts'
import { isDay } from '../../../shared/vocabulary/day.ts'
import type { Reader } from '../../register/reader.ts'
import { readLookups } from '../check/lookups.ts'
import { membersEditor } from '../edits/members-editor.ts'
import { type EntryColumn, type EntryLayout, titleOf } from './layout.ts'
import { Places } from './places.ts'

export interface EntryRow {
  readonly personId: number
  readonly name: string
  readonly cellName: string
  /** One text a column. */
  readonly cells: readonly string[]
  readonly problems: readonly string[]
}

/** Members of today as rows of the entry workbook, each with what the database would refuse of it. */
export function entryRows(
  reader: Reader,
  layout: EntryLayout,
  today: Day,
  cellId: number | null,
): EntryRow[] {
  const lookups = readLookups(reader, today)
  const places = new Places(reader)
  const wanted =
    cellId === null
      ? membersEditor.all(reader, today)
      : reader
          .statement<{ id: number }>(
            `SELECT person.id FROM person JOIN cell_member ON person_id = person.id AND to_date IS NULL
             WHERE cell_id = ? AND trashed_at IS NULL ORDER BY name_sort`,
          )
          .all(cellId)
          .map(({ id }) => id)
  const rows: EntryRow[] = []
  for (const id of wanted) {
    const now = membersEditor.now(reader, id, lookups)
    if (now === null) continue
    const { values } = now
    const said: Record<string, unknown> = { ...values, number: String(rows.length + 1) }
    for (const field of ['hometown', 'residence'] as const) {
      const place = values[field]
      const { country, province, detail } = places.split(typeof place === 'string' ? place : null)
      said[`${field}Country`] = country
      said[`${field}Province`] = province
      said[`${field}Detail`] = detail
    }
    const text = ({ value }: EntryColumn) =>
      value === null ? '' : membersEditor.text(value, said[value] ?? null, lookups)
    rows.push({
      personId: id,
      name: now.name,
      cellName: typeof values['cell'] === 'string' ? values['cell'] : '',
      cells: layout.columns.map(text),
      problems: layout.columns.flatMap((column) => {
        const stored = column.value === null ? null : said[column.value]
        return problemOf(column, stored, values['standing'] === 'official')
      }),
    })
  }
  return rows
}

function problemOf(column: EntryColumn, stored: unknown, isOfficial: boolean): string[] {
  // what the register does not keep at all is said once, not of every member
  if (column.value === null) return []
  const title = titleOf(column)
  const asked = column.required || (column.requiredOf === 'official' && isOfficial)
  if (stored === null || stored === undefined || stored === '') return asked ? [`thiếu “${title}”`] : []
  const text = String(stored)
  if (column.check === 'day' && !isDay(text)) return [`“${title}” chưa đủ ngày, tháng, năm`]
  if (column.check === 'twelve' && !/^\d{12}$/u.test(text)) return [`“${title}” không phải 12 chữ số`]
  return []
}
