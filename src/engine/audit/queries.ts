import { sql } from 'kysely'
import type { AuditEntry, RecordTable } from '../../shared/audit/contract.ts'
import type { Reader } from '../register/reader.ts'
import { fieldLabel, fieldWords, storedRowSchema } from './field-words.ts'
import { storyOf } from './histories.ts'
import { neverUndone } from './undo.ts'

const entryColumns = [
  'audit_entry.id',
  'audit_entry.at',
  'audit_entry.by_name as by',
  'audit_entry.door',
  'audit_entry.summary',
  'audit_entry.undone_by as undoneBy',
] as const

const written = sql`(SELECT 1 FROM audit_change WHERE entry_id = audit_entry.id AND operation <> 'look'
  AND table_name NOT IN (${sql.join(neverUndone.map((table) => sql.lit(table)))}))`

interface RawEntry extends Omit<AuditEntry, 'undone' | 'undoable'> {
  undoneBy: number | null
  written: number
}

function asEntry({ undoneBy, written, ...entry }: RawEntry): AuditEntry {
  return { ...entry, undone: undoneBy !== null, undoable: undoneBy === null && written > 0 }
}

function entries(reader: Reader) {
  return reader.sql
    .selectFrom('audit_entry')
    .select(entryColumns)
    .select([
      sql<number>`(SELECT count(*) FROM audit_change WHERE entry_id = audit_entry.id)`.as('changes'),
      // Looks, settings, accounts and regulations are history, not something to take back from a list.
      sql<number>`EXISTS ${written}`.as('written'),
    ])
}

export function recentEntries(
  reader: Reader,
  page: { from: number; size: number },
): { rows: AuditEntry[]; total: number } {
  const rows = reader.all(
    entries(reader).orderBy('audit_entry.id', 'desc').limit(page.size).offset(page.from),
  )
  const counted = reader.first(
    reader.sql.selectFrom('audit_entry').select((on) => on.fn.countAll<number>().as('total')),
  )
  return { rows: rows.map(asEntry), total: counted?.total ?? 0 }
}

export interface HistoryItem {
  entry: AuditEntry
  fields: { label: string; old: string; new: string }[]
}

/** Everything that happened to one record and its links, newest first, in words. */
export function historyOf(reader: Reader, table: RecordTable, id: number): HistoryItem[] {
  const links = storyOf(table).links.map(
    ({ table: link, column }) =>
      sql`(table_name = ${link} AND (row_id IN (SELECT id FROM ${sql.table(link)} WHERE ${sql.ref(column)} = ${id})
        OR json_extract(old, ${`$.${column}`}) = ${id}))`,
  )
  const own = sql<boolean>`(${sql.join([sql`(table_name = ${table} AND row_id = ${id})`, ...links], sql` OR `)})`
  const changes = reader.all(
    reader.sql
      .selectFrom('audit_change')
      .select(['entry_id', 'table_name as table', 'operation', 'old', 'new'])
      .where(own)
      .orderBy('id'),
  )
  const ids = [...new Set(changes.map((change) => change.entry_id))]
  if (ids.length === 0) return []
  const known = reader.all(
    entries(reader).where('audit_entry.id', 'in', ids).orderBy('audit_entry.id', 'desc'),
  )
  return known.map((raw) => ({
    entry: asEntry(raw),
    fields: changes
      .filter((change) => change.entry_id === raw.id)
      .flatMap((change) => fieldsOf(reader, change)),
  }))
}

function fieldsOf(
  reader: Reader,
  change: { table: string; operation: string; old: string | null; new: string | null },
): HistoryItem['fields'] {
  const parsed = (text: string | null) => (text === null ? {} : storedRowSchema.parse(JSON.parse(text)))
  const [before, after] = [parsed(change.old), parsed(change.new)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((column) => {
    const label = fieldLabel(change.table, column)
    if (label === null || change.operation === 'look') return []
    const [old, fresh] = [before[column] ?? null, after[column] ?? null]
    return old === fresh
      ? []
      : [
          {
            label,
            old: fieldWords(reader, change.table, column, old),
            new: fieldWords(reader, change.table, column, fresh),
          },
        ]
  })
}

/** The caller's own last command that can be taken back. */
export function lastUndoable(reader: Reader, accountId: number): number | null {
  const row = reader.first(
    entries(reader)
      .where('account_id', '=', accountId)
      .where('undone_by', 'is', null)
      .where('undoes', 'is', null)
      .where(sql<boolean>`EXISTS ${written}`)
      .orderBy('audit_entry.id', 'desc')
      .limit(1),
  )
  return row?.id ?? null
}
