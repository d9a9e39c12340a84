import type { Reader } from '../../register/reader.ts'
import type { HandedOut } from './handed-out.ts'
import type { RecordNow } from './list-editor.ts'

/** What was done to a record since its list was handed out: "Sửa hồ sơ Lò Thị Mai (Cà Văn Thử)"; null for nothing. */
export function laterEdits(reader: Reader, { stands }: RecordNow, out: HandedOut | null): string | null {
  if (out === null) return null
  const found = new Map<number, string>()
  for (const { table, id } of stands)
    for (const entry of reader
      .statement<{ id: number; summary: string; by_name: string }>(
        `SELECT DISTINCT audit_entry.id, summary, by_name FROM audit_change JOIN audit_entry ON audit_entry.id = entry_id
         WHERE table_name = ? AND row_id = ? AND entry_id > ? AND operation <> 'look' ORDER BY audit_entry.id DESC LIMIT 3`,
      )
      .all(table, id, out.seenEntry))
      found.set(entry.id, `${entry.summary} (${entry.by_name})`)
  if (found.size === 0) return null
  const newest = [...found].sort(([a], [b]) => b - a).slice(0, 3)
  return newest.map(([, words]) => words).join('; ')
}
