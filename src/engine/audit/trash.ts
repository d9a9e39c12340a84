import { sql } from 'kysely'
import type { RecordTable } from '../../shared/audit/contract.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { restoreGuards, stories } from './histories.ts'

export interface TrashedRecord {
  table: RecordTable
  id: number
  name: string
  trashedAt: string
  by: string
}

/** What was thrown away, newest first. */
export function trashed(
  reader: Reader,
  page: { from: number; size: number },
): { rows: TrashedRecord[]; total: number } {
  const all = sql.join(
    stories().map(
      ([table, { name }]) =>
        sql`SELECT ${table} AS "table", id, ${sql.raw(name)} AS name, trashed_at AS "trashedAt"
          FROM ${sql.table(table)} AS trashed WHERE trashed_at IS NOT NULL`,
    ),
    sql` UNION ALL `,
  )
  const rows = reader.all({
    compile: () =>
      sql<
        Omit<TrashedRecord, 'by'>
      >`${all} ORDER BY "trashedAt" DESC, id LIMIT ${page.size} OFFSET ${page.from}`.compile(reader.sql),
  })
  const counted = reader.first({
    compile: () => sql<{ total: number }>`SELECT count(*) AS total FROM (${all})`.compile(reader.sql),
  })
  return { rows: rows.map((row) => ({ ...row, by: thrownBy(reader, row) })), total: counted?.total ?? 0 }
}

function thrownBy(reader: Reader, { table, id }: { table: RecordTable; id: number }): string {
  const entry = reader
    .statement<{ by: string }>(
      `SELECT by_name AS by FROM audit_change JOIN audit_entry ON audit_entry.id = entry_id
       WHERE table_name = ? AND row_id = ? AND json_extract(new, '$.trashed_at') IS NOT NULL
       ORDER BY audit_change.id DESC LIMIT 1`,
    )
    .get(table, id)
  return entry?.by ?? ''
}

/** @throws RegisterError NOT_FOUND when it is not in the trash; CONFLICT when its place is taken meanwhile */
export function restoreRecord(change: Change, table: RecordTable, id: number): number {
  const row = change.row(table, id)
  if (row.trashed_at === null) throw new RegisterError('NOT_FOUND')
  for (const guard of restoreGuards) guard(change, table, id)
  try {
    change.update(table, id, { trashed_at: null })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE')
      throw new RegisterError(
        'CONFLICT',
        table === 'enrollment'
          ? 'Chưa lấy lại được vì người này đã có tên trong lớp đó. Dữ liệu không mất. Kiểm tra lại danh sách lớp.'
          : table === 'dossier'
            ? 'Chưa lấy lại được vì người này đang có một hồ sơ kết nạp khác chưa khép. Dữ liệu không mất. Khép hồ sơ kia trước rồi làm lại.'
            : 'Chưa lấy lại được vì số định danh của hồ sơ này đã có ở hồ sơ khác. Dữ liệu không mất. Sửa hồ sơ kia trước rồi làm lại.',
        undefined,
        { cause: error },
      )
    throw error
  }
  change.describe('Lấy lại hồ sơ từ thùng rác')
  return id
}
