import { dayFromDate, formatDay } from '../../shared/vocabulary/day.ts'
import type { Reader } from '../register/reader.ts'
import { type RecordTableName, recordTables } from '../register/schema.ts'

/** A command that stands on another one: this one cannot be taken back while that one is there. */
export interface LaterWork {
  readonly entryId: number
  readonly summary: string
  readonly by: string
  readonly at: string
}

interface Change {
  table: string
  row: number
  operation: 'insert' | 'update' | 'delete'
  fresh: string | null
}

interface LaterChange extends Change {
  entryId: number
  summary: string
  by: string
  at: string
}

const changesOf = `SELECT table_name AS "table", row_id AS row, operation, new AS fresh FROM audit_change
  WHERE entry_id = ? AND operation <> 'look'`

// what was done and taken back again leaves nothing; what took back something older is work like any other
const laterChanges = `SELECT table_name AS "table", row_id AS row, operation, new AS fresh, entry_id AS entryId, summary,
    by_name AS by, at FROM audit_change JOIN audit_entry ON audit_entry.id = entry_id
  WHERE entry_id > @entryId AND entry_id <> @except AND operation <> 'look' AND undone_by IS NULL
    AND (way <> 'undo' OR undoes < @entryId) ORDER BY audit_change.id`

/**
 * What was done since to the rows of a command, or hung onto rows that it made, or onto those again; oldest first. References
 * are read from the register itself, so that no room can be forgotten.
 * @param except the command under way, which is no later work
 */
export function laterWork(reader: Reader, entryId: number, except = 0): LaterWork[] {
  const rows = new OwnRows()
  for (const change of reader.statement<Change>(changesOf).iterate(entryId)) rows.add(change)
  const references = referencesOf(reader)
  const found = new Map<number, LaterWork>()
  for (const change of reader.statement<LaterChange>(laterChanges).all({ entryId, except })) {
    const written = parsed(change.fresh)
    const hangs = (references.get(change.table) ?? []).some(
      ({ column, to }) => typeof written[column] === 'number' && rows.made(to, written[column]),
    )
    if (!hangs && !rows.overwrittenBy(change, written)) continue
    if (change.operation === 'insert') rows.add(change)
    const { summary, by, at } = change
    found.set(change.entryId, { entryId: change.entryId, summary, by, at })
  }
  return [...found.values()]
}

/** "“Sửa hồ sơ Lò Thị Mai” (Vì Văn Đoàn, 12/11/2026)", one after another; so many, and how many there are besides. */
export function namedWork(works: readonly LaterWork[], most: number): string {
  const named = works
    .slice(0, most)
    .map(({ summary, by, at }) => `“${summary}” (${by}, ${formatDay(dayFromDate(new Date(at)))})`)
  const more = works.length > most ? ` và ${works.length - most} việc khác` : ''
  return `${named.join(', ')}${more}`
}

/** Rows that a command wrote, with the columns; all columns of those that it made or took out. */
class OwnRows {
  readonly #rows = new Map<string, Map<number, ReadonlySet<string> | 'made' | 'removed'>>()

  add({ table, row, operation, fresh }: Change): void {
    const ofTable = this.#rows.get(table) ?? new Map<number, ReadonlySet<string> | 'made' | 'removed'>()
    this.#rows.set(table, ofTable)
    const known = ofTable.get(row)
    if (operation === 'insert') ofTable.set(row, 'made')
    else if (operation === 'delete') ofTable.set(row, 'removed')
    else if (known === undefined || typeof known === 'object')
      ofTable.set(row, new Set([...(known ?? []), ...Object.keys(parsed(fresh))]))
  }

  made(table: string, row: number): boolean {
    return this.#rows.get(table)?.get(row) === 'made'
  }

  overwrittenBy({ table, row, operation }: Change, written: Readonly<Record<string, unknown>>): boolean {
    const own = this.#rows.get(table)?.get(row)
    if (own === undefined) return false
    if (typeof own !== 'object' || operation !== 'update') return true
    return Object.keys(written).some((column) => column !== 'version' && own.has(column))
  }
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  const value: unknown = text === null ? {} : JSON.parse(text)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

interface Reference {
  readonly column: string
  readonly to: string
}

/** Which columns of which tables refer to rows of others. */
export function referencesOf(reader: Reader): Map<string, Reference[]> {
  return new Map(recordTables.map((table) => [table, referencesIn(reader, table)]))
}

function referencesIn(reader: Reader, table: RecordTableName): Reference[] {
  return reader
    .statement<Reference>(
      `SELECT "from" AS "column", "table" AS "to" FROM pragma_foreign_key_list('${table}', 'main')`,
    )
    .all()
}
