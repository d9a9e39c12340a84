import * as z from 'zod'
import type { Change } from '../register/change.ts'
import { asRegisterError, RegisterError } from '../register/register-error.ts'
import { type RecordTableName, recordTables } from '../register/schema.ts'
import { blankRow } from './blank-row.ts'
import { undoGuards } from './histories.ts'
import { laterWork, namedWork } from './later-work.ts'
import { officeTables } from './own-last.ts'

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
type Row = z.infer<typeof rowSchema>

interface Noted {
  readonly table: RecordTableName
  readonly rowId: number
  readonly operation: 'insert' | 'update' | 'delete'
  readonly old: Row
  readonly fresh: Row
}

/** More would not be read in one message. */
const mostNamed = 8

const ways = { undo: 'Hoàn tác', redo: 'Làm lại' } as const

/**
 * Takes a command back, or an undoing, which does the command again: the inverse of each of its changes, last first. Nothing is undone if any row has moved on since.
 * @throws RegisterError NOT_FOUND, CONFLICT
 */
export function undoEntry(change: Change, entryId: number): string {
  const entry = change.first(change.sql.selectFrom('audit_entry').selectAll().where('id', '=', entryId))
  if (entry === undefined) throw new RegisterError('NOT_FOUND')
  if (entry.undone_by !== null)
    throw new RegisterError('CONFLICT', 'Việc này đã được hoàn tác trước đó. Dữ liệu không thay đổi.')
  const changes = changesOf(change, entryId)
  if (changes.length === 0)
    throw new RegisterError('CONFLICT', 'Việc này không ghi gì vào hồ sơ nên không có gì để hoàn tác.')
  // the list does not offer it, and the engine refuses it
  if (changes.some(({ table }) => officeTables.includes(table)))
    throw new RegisterError(
      'CONFLICT',
      'Việc về tài khoản, cài đặt và quy định không hoàn tác được ở đây. Dữ liệu không thay đổi. Hãy sửa lại trong Cài đặt.',
    )
  const blanks = new Map<RecordTableName, Row>()
  for (const noted of changes) {
    const { table } = noted
    const blank = blanks.get(table) ?? blankRow(change, table)
    blanks.set(table, blank)
    takeBack(change, noted, blank, () => clash(change, entryId, entry.summary))
  }
  const touched = changes.map(({ table, rowId, old, fresh }) => ({
    table,
    id: rowId,
    row: { ...fresh, ...old },
  }))
  for (const guard of undoGuards) guard(change, touched, entry.summary)
  change.put(
    change.sql.updateTable('audit_entry').set({ undone_by: change.entryId }).where('id', '=', entryId),
  )
  const way = entry.way === 'undo' ? 'redo' : 'undo'
  change.put(
    change.sql.updateTable('audit_entry').set({ undoes: entryId, way }).where('id', '=', change.entryId),
  )
  const summary = `${ways[way]}: ${entry.summary.replace(/^(?:Hoàn tác|Làm lại): /u, '')}`
  change.describe(summary)
  return summary
}

/** Newest first, because that is the order in which they come undone. */
function changesOf(change: Change, entryId: number): Noted[] {
  const rows = change.all(
    change.sql.selectFrom('audit_change').selectAll().where('entry_id', '=', entryId).orderBy('id', 'desc'),
  )
  return rows.flatMap((row) => {
    const table = recordTables.find((name) => name === row.table_name)
    if (table === undefined || row.operation === 'look') return []
    const parsed = (text: string | null): Row => (text === null ? {} : rowSchema.parse(JSON.parse(text)))
    return [
      { table, rowId: row.row_id, operation: row.operation, old: parsed(row.old), fresh: parsed(row.new) },
    ]
  })
}

function takeBack(change: Change, noted: Noted, blank: Row, clash: () => RegisterError): void {
  const { table, rowId, operation, old } = noted
  if (operation === 'delete') {
    change.insertAgain(table, old)
    return
  }
  const now = change.statement<Row>(`SELECT * FROM ${table} WHERE id = ?`).get(rowId)
  if (now === undefined || hasMovedOn(noted, now, blank)) throw clash()
  try {
    if (operation === 'insert') change.remove(table, rowId)
    else change.overwrite(table, rowId, old)
  } catch (error) {
    // whoever may not write it is told so
    const known = asRegisterError(error)
    if (known instanceof RegisterError && known.code === 'FORBIDDEN') throw known
    // what was written since cannot stand without this: the table itself says so
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))
      throw clash()
    throw error
  }
}

/** Names what came later and stands on it, or says that something does. */
function clash(change: Change, entryId: number, summary: string): RegisterError {
  const later = laterWork(change, entryId, change.entryId)
  const why =
    later.length === 0 ? 'hồ sơ đã được sửa tiếp sau đó' : `sau đó đã có ${namedWork(later, mostNamed)}`
  return new RegisterError(
    'CONFLICT',
    `Không hoàn tác được “${summary}” vì ${why}. Dữ liệu không thay đổi. Hãy hoàn tác việc làm sau trước.`,
  )
}

/**
 * What an insert did not say must still be as it stands where nothing is said: null columns of a row inserted in bulk, and
 * columns that the table got since.
 */
function hasMovedOn({ operation, fresh }: Noted, now: Row, blank: Row): boolean {
  const told = operation === 'insert' ? { ...blank, ...fresh } : fresh
  return Object.keys(told).some(
    (column) => column !== 'version' && column !== 'id' && (now[column] ?? null) !== (told[column] ?? null),
  )
}
