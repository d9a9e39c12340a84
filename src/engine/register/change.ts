import type Database from 'better-sqlite3'
import type { Insertable, Selectable, Updateable } from 'kysely'
import { ChangeDigest } from './chain.ts'
import { type Compilable, Reader } from './reader.ts'
import { RegisterError } from './register-error.ts'
import { type RecordTableName, type Schema, type VersionedTableName, versionedTables } from './schema.ts'

type Row = Record<string, string | number | null>

/**
 * A Reader with a pen, alive for one command. Every row it writes leaves its old and new columns in the audit, in the same
 * transaction; there is no other way to write a record.
 */
export class Change extends Reader {
  readonly entryId: number
  readonly #digest = new ChangeDigest()
  #summary = ''
  #changes = 0

  constructor(connection: Database.Database, entryId: number) {
    super(connection)
    this.entryId = entryId
  }

  /** What was done, for the history: "Sửa hồ sơ Lò Thị Mai". The last call counts. */
  describe(summary: string): void {
    this.#summary = summary
  }

  get summary(): string {
    return this.#summary
  }

  /** Rows written so far. */
  get changes(): number {
    return this.#changes
  }

  /** Closes the digest of all rows written, for the entry's link. */
  digest(): string {
    return this.#digest.hex()
  }

  /** @returns the new row's id. */
  insert<T extends RecordTableName>(table: T, values: Insertable<Schema[T]>): number {
    const row = values as Row
    const columns = Object.keys(row).filter((column) => row[column] !== undefined)
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    const id = Number(this.statement(sql).run(...columns.map((column) => row[column])).lastInsertRowid)
    this.#note(table, id, 'insert', null, row)
    return id
  }

  /**
   * Many rows of one table at once: a list of 20,000 people is written in a third of the time that `insert` needs. The
   * audit leaves out columns that are null.
   * @returns the first row's id; the others follow it one by one.
   */
  insertMany<T extends RecordTableName>(table: T, values: readonly Insertable<Schema[T]>[]): number {
    const rows = values as readonly Row[]
    const columns = [...new Set(rows.flatMap(Object.keys))].filter((column) =>
      rows.some((row) => (row[column] ?? null) !== null),
    )
    let first = 0
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      const id = this.#insertSome(table, columns, rows.slice(at, at + rowsAtOnce))
      if (at === 0) first = id
    }
    return first
  }

  #insertSome(table: RecordTableName, columns: readonly string[], rows: readonly Row[]): number {
    const parameters: (string | number | null)[] = []
    for (const row of rows) for (const column of columns) parameters.push(row[column] ?? null)
    const insertion = `INSERT INTO ${table} (${columns.join(',')}) VALUES ${repeated(rows.length, `(${columns.map(() => '?').join(',')})`)}`
    const last = this.statement(insertion).run(parameters).lastInsertRowid
    // One statement numbers its rows without a gap, for nobody else writes meanwhile.
    const first = Number(last) - rows.length + 1
    const told = rows.map((row) => JSON.stringify(filled(row)))
    const note = `(${this.entryId},'${table}',@first+#,'insert',?)`
    this.statement(
      `INSERT INTO audit_change (entry_id, table_name, row_id, operation, new) VALUES ${repeated(rows.length, note)}`,
    ).run(told, { first })
    told.forEach((text, index) => {
      this.#digest.add(table, first + index, 'insert', null, text)
    })
    this.#changes += rows.length
    return first
  }

  /**
   * Writes only what differs; a row that already says so is left alone.
   * @param version what the caller last saw; STALE when somebody changed the row since.
   * @returns the row's version afterwards (0 for tables without one).
   * @throws RegisterError NOT_FOUND, STALE
   */
  update<T extends RecordTableName>(
    table: T,
    id: number,
    values: Updateable<Schema[T]>,
    version?: number,
  ): number {
    const old = this.row(table, id)
    if (version !== undefined && old['version'] !== version) throw new RegisterError('STALE')
    return this.#write(table, id, values as Row, old)
  }

  #write(table: RecordTableName, id: number, wanted: Row, old: Row): number {
    const versioned = versionedTables.has(table)
    const columns = Object.keys(wanted).filter(
      (column) =>
        wanted[column] !== undefined &&
        wanted[column] !== old[column] &&
        !(versioned && column === 'version'),
    )
    const current = Number(old['version'] ?? 0)
    if (columns.length === 0) return current
    const bump = versioned ? ', version = version + 1' : ''
    const sql = `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')}${bump} WHERE id = ?`
    this.statement(sql).run(...columns.map((column) => wanted[column]), id)
    this.#note(table, id, 'update', pick(old, columns), pick(wanted, columns))
    return bump === '' ? current : current + 1
  }

  /**
   * Raises a record's version because something that belongs to it changed (a cell's post, a sympathizer's helper). The
   * audit notes it too, so that the record's history tells of it.
   * @throws RegisterError NOT_FOUND, STALE
   */
  touch(table: VersionedTableName, id: number, version?: number): number {
    const current = Number(this.row(table, id)['version'])
    if (version !== undefined && current !== version) throw new RegisterError('STALE')
    this.statement(`UPDATE ${table} SET version = version + 1 WHERE id = ?`).run(id)
    this.#note(table, id, 'update', { version: current }, { version: current + 1 })
    return current + 1
  }

  /** Takes the row out for good. For links and for undo; records go to the trash instead (`trashed_at`). */
  remove(table: RecordTableName, id: number): void {
    const old = this.row(table, id)
    this.statement(`DELETE FROM ${table} WHERE id = ?`).run(id)
    this.#note(table, id, 'delete', old, null)
  }

  /** For undo: puts back a removed row under its old id. */
  insertAgain(table: RecordTableName, row: Row): void {
    const columns = Object.keys(row)
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    this.statement(sql).run(...columns.map((column) => row[column]))
    this.#note(table, Number(row['id']), 'insert', null, row)
  }

  /** For undo: `update` with columns known only from the audit. */
  overwrite(table: RecordTableName, id: number, values: Row): void {
    this.#write(table, id, values, this.row(table, id))
    // the version alone: taking back a `touch` is another one, for versions never fall
    if (isVersioned(table) && Object.keys(values).join() === 'version') this.touch(table, id)
  }

  /** Notes that somebody looked at something masked. */
  look(table: RecordTableName, id: number, column: string): void {
    this.#note(table, id, 'look', null, { [column]: null })
  }

  /** Writes what is no record: drafts, catalogs, remembered mappings, marks on the audit itself. */
  put(query: Compilable<unknown>): void {
    const { sql, parameters } = query.compile()
    this.statement(sql).run(...parameters)
  }

  /** @throws RegisterError NOT_FOUND */
  row<T extends RecordTableName>(table: T, id: number): Selectable<Schema[T]> & Row {
    const row = this.statement<Selectable<Schema[T]> & Row>(`SELECT * FROM ${table} WHERE id = ?`).get(id)
    if (row === undefined) throw new RegisterError('NOT_FOUND')
    return row
  }

  #note(table: string, id: number, operation: string, old: Row | null, fresh: Row | null): void {
    const [before, after] = [old && JSON.stringify(old), fresh && JSON.stringify(fresh)]
    this.#changes += 1
    this.#digest.add(table, id, operation, before, after)
    this.statement(
      'INSERT INTO audit_change (entry_id, table_name, row_id, operation, old, new) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(this.entryId, table, id, operation, before, after)
  }
}

function isVersioned(table: RecordTableName): table is VersionedTableName {
  return versionedTables.has(table)
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}

/** Many enough that SQLite's work weighs more than the calls, few enough for its limit of 32,766 parameters. */
const rowsAtOnce = 200

/** `#` in the part stands for its number, from 0. */
function repeated(times: number, part: string): string {
  return Array.from({ length: times }, (_, index) => part.replace('#', String(index))).join(',')
}

function filled(row: Row): Row {
  const kept: Row = {}
  for (const column in row) {
    const value = row[column]
    if (value !== null && value !== undefined) kept[column] = value
  }
  return kept
}
