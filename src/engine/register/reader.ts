import type Database from 'better-sqlite3'
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Schema } from './schema.ts'

/** Builds SQL with types; has no connection of its own. */
export const sqlBuilder = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

const cachedStatements = 300

/**
 * Typed SQL without a pen: Kysely builds the statement, better-sqlite3 runs it at once. Synchronous on purpose: a query is
 * over before anybody else's can begin, so no answer mixes two states of the register.
 */
export class Reader {
  readonly sql = sqlBuilder
  readonly #connection: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(connection: Database.Database) {
    this.#connection = connection
  }

  all<T>(query: Compilable<T>): T[] {
    const { sql, parameters } = query.compile()
    return this.statement<T>(sql).all(...parameters)
  }

  first<T>(query: Compilable<T>): T | undefined {
    const { sql, parameters } = query.compile()
    return this.statement<T>(sql).get(...parameters)
  }

  /** Row by row, for lists too long to hold. No other statement may run on a writing connection meanwhile. */
  *iterate<T>(query: Compilable<T>): Generator<T, void, undefined> {
    const { sql, parameters } = query.compile()
    // A statement being iterated is busy, so this one is not taken from the cache; and it begins with the first row asked
    // for, so that a list nobody reads keeps no statement open.
    yield* this.#prepare<T>(sql).iterate(...parameters)
  }

  /** A prepared statement for hot paths that pass the parameters themselves. */
  statement<T>(sql: string): Database.Statement<unknown[], T> {
    const cached = this.#statements.get(sql)
    // The cache is keyed by the SQL text that decides the row type, so the cast only restores what the key already says.
    if (cached) return cached as Database.Statement<unknown[], T>
    const statement = this.#prepare<T>(sql)
    if (this.#statements.size >= cachedStatements) {
      const oldest = this.#statements.keys().next().value
      if (oldest !== undefined) this.#statements.delete(oldest)
    }
    this.#statements.set(sql, statement)
    return statement
  }

  #prepare<T>(sql: string): Database.Statement<unknown[], T> {
    return this.#connection.prepare<unknown[], T>(sql)
  }
}

export type { Compilable, CompiledQuery }
