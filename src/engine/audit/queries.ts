import { type RawBuilder, sql } from 'kysely'
import type { AuditEntry, HistoryFilter, RecordTable } from '../../shared/audit/contract.ts'
import { addDays, type Day } from '../../shared/vocabulary/day.ts'
import type { Reader } from '../register/reader.ts'
import { fieldLabel, fieldWords, storedRowSchema } from './field-words.ts'
import { storyOf } from './histories.ts'
import { wroteRecords } from './own-last.ts'

const entryColumns = [
  'audit_entry.id',
  'audit_entry.at',
  'audit_entry.by_name as by',
  'audit_entry.door',
  'audit_entry.summary',
  'audit_entry.undone_by as undoneBy',
] as const

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
      sql<number>`${sql.raw(wroteRecords)}`.as('written'),
    ])
}

/** Newest first; the history of one person, of some days, of entries whose summary has the words. */
export function recentEntries(
  reader: Reader,
  filter: HistoryFilter,
  page: { from: number; size: number },
): { rows: AuditEntry[]; total: number } {
  const wanted = sql.join([sql<boolean>`TRUE`, ...conditionsOf(filter)], sql` AND `)
  const where = sql<boolean>`${wanted}`
  const rows = reader.all(
    entries(reader).where(where).orderBy('audit_entry.id', 'desc').limit(page.size).offset(page.from),
  )
  const counted = reader.first(
    reader.sql
      .selectFrom('audit_entry')
      .select((on) => on.fn.countAll<number>().as('total'))
      .where(where),
  )
  return { rows: rows.map(asEntry), total: counted?.total ?? 0 }
}

function conditionsOf({ by, from, to, search }: HistoryFilter): RawBuilder<boolean>[] {
  const words = (search ?? '')
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
  return [
    ...(by === undefined ? [] : [sql<boolean>`audit_entry.by_name = ${by}`]),
    ...(from === undefined ? [] : [sql<boolean>`audit_entry.at >= ${momentOf(from)}`]),
    ...(to === undefined ? [] : [sql<boolean>`audit_entry.at < ${momentOf(addDays(to, 1))}`]),
    ...words.map((word) => sql<boolean>`instr(lower(audit_entry.summary), ${word.toLowerCase()}) > 0`),
  ]
}

/** The first moment of a day in Vietnam, as entries write it. */
function momentOf(day: Day): string {
  return new Date(`${day}T00:00:00+07:00`).toISOString()
}

/** Everybody who ever did something here, by name. */
export function authorsOf(reader: Reader): string[] {
  return reader
    .all(reader.sql.selectFrom('audit_entry').select('by_name').distinct().orderBy('by_name'))
    .map(({ by_name }) => by_name)
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
