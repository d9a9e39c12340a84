import type Database from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import type { MigrationProvider } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import { RegisterError } from './register-error.ts'

/** SQLite can roll a CREATE TABLE back; Kysely's default adapter does not use that, and we want all steps or none. */
class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true
      }
    })()
  }
}

/** Names of the steps the file has taken, oldest first. */
export function stepsTaken(connection: Database.Database): string[] {
  const known = connection.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'kysely_migration'`).get()
  if (known === undefined) return []
  return connection
    .prepare<[], { name: string }>('SELECT name FROM kysely_migration ORDER BY name')
    .all()
    .map((row) => row.name)
}

/** Steps this program knows and the file has not taken. @throws RegisterError NEWER_REGISTER for a file from the future. */
export function stepsPending(connection: Database.Database, known = Object.keys(migrations)): string[] {
  const taken = stepsTaken(connection)
  if (taken.some((name) => !known.includes(name))) throw new RegisterError('NEWER_REGISTER')
  return known.filter((name) => !taken.includes(name))
}

/** Takes all pending steps in one transaction. The caller has made a backup. */
export async function migrate(
  connection: Database.Database,
  steps: MigrationProvider = { getMigrations: async () => migrations },
): Promise<void> {
  // Needed by a new register and after an update, not at an ordinary start.
  const { Migrator } = await import('kysely/migration')
  const database = new Kysely<unknown>({ dialect: new TransactionalDialect({ database: connection }) })
  const migrator = new Migrator({ db: database, provider: steps })
  // Never throws: what went wrong is in the answer.
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw new RegisterError(
      'BROKEN_REGISTER',
      'Không nâng cấp được sổ lên phiên bản mới. Sổ giữ nguyên như trước khi nâng cấp, đã có bản sao lưu. Hãy báo người hỗ trợ.',
      undefined,
      { cause: error },
    )
}
