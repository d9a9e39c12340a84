import type Database from 'better-sqlite3'
import { SqliteError } from 'better-sqlite3'
import { RegisterError } from './register-error.ts'

/** So long must nobody have written before the WAL is moved into the file … */
const quietMilliseconds = 400
/** … but a WAL of a busy day is not left to grow longer than this. */
const longestWait = 15_000

/**
 * Moves the WAL into the file in the pauses between commands. A commit is on the disk as soon as it stands in the WAL, so
 * nobody needs to wait for this part; left to SQLite it would happen inside the commit of whoever comes by.
 */
export class QuietCheckpoint {
  readonly #connection: Database.Database
  readonly #alone: (work: () => void) => Promise<void>
  #timer: NodeJS.Timeout | null = null
  #waitingSince: number | null = null

  /** @param alone runs work while no command is under way */
  constructor(connection: Database.Database, alone: (work: () => void) => Promise<void>) {
    this.#connection = connection
    this.#alone = alone
    connection.pragma('wal_autocheckpoint = 0')
  }

  /** A command has just been committed. */
  later(): void {
    this.#waitingSince ??= performance.now()
    const waited = performance.now() - this.#waitingSince
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#now(), waited > longestWait ? 0 : quietMilliseconds)
    this.#timer.unref()
  }

  /** The file is being closed; whoever closes it empties the WAL himself. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #now(): void {
    this.#timer = null
    this.#waitingSince = null
    this.#alone(() => {
      // PASSIVE never waits for a reader, so a long export is not held up
      this.#connection.pragma('wal_checkpoint(PASSIVE)')
    }).catch((error: unknown) => {
      // Closed meanwhile, disk full, disk unwell: the WAL holds everything, the next pause tries again, and whoever writes
      // or reads next is told by his own command.
      if (!(error instanceof RegisterError || error instanceof SqliteError)) throw error
    })
  }
}
