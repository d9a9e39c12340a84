import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { Progress } from '../../shared/rpc/progress.ts'
import { type LinkedEntry, linkOf } from './chain.ts'
import { Change } from './change.ts'
import { QuietCheckpoint } from './quiet-checkpoint.ts'
import { asRegisterError, RegisterError } from './register-error.ts'

/** Who gives a command, and from where. */
export interface Author {
  readonly accountId: number | null
  readonly name: string
  readonly door: 'desktop' | 'trial' | 'headless'
}

export interface LongRun {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** How long a long command may hold the engine before it lets others speak. */
const turnMilliseconds = 25

/**
 * Runs commands one after another: begin, audit entry, work, commit. Whatever is thrown rolls all of it back. A command that
 * changed nothing leaves no entry.
 */
export class CommandRunner {
  readonly #connection: Database.Database
  readonly #now: () => Date
  readonly #checkpoint: QuietCheckpoint
  #tail: Promise<unknown> = Promise.resolve()

  constructor(connection: Database.Database, now: () => Date) {
    this.#connection = connection
    this.#now = now
    this.#checkpoint = new QuietCheckpoint(connection, (work) => this.alone(work))
  }

  /** A command that is over in one go. */
  run<T>(author: Author, work: (change: Change) => T): Promise<T> {
    return this.#transact(author, async (change) => work(change))
  }

  /** A command that says how far it is and can be cancelled; still one transaction. */
  runLong<T>(
    author: Author,
    work: (change: Change) => Generator<Progress, T>,
    { signal, onProgress }: LongRun = {},
  ): Promise<T> {
    return this.#transact(author, (change) => drive(work(change), signal, onProgress))
  }

  /** Work on the file itself (backup, check), while no command is under way; commands given meanwhile wait for it. */
  alone<T>(work: () => Promise<T> | T): Promise<T> {
    return this.#queue(async () => work())
  }

  #transact<T>(author: Author, work: (change: Change) => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      try {
        this.#connection.exec('BEGIN IMMEDIATE')
        const change = new Change(this.#connection, this.#openEntry(author))
        const result = await work(change)
        this.#closeEntry(change)
        this.#connection.exec('COMMIT')
        this.#checkpoint.later()
        return result
      } catch (error) {
        if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK')
        throw asRegisterError(error)
      }
    })
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(() => {
      // Whoever was still waiting when the register was closed (locked, restored) hears that, not what SQLite says.
      if (!this.#connection.open) throw new RegisterError('LOCKED')
      return work()
    })
    // The next command waits for this one, whether it succeeded or not; its own caller hears of the failure.
    this.#tail = turn.catch(() => undefined)
    return turn
  }

  /** No more pauses are used: the file is about to be closed. */
  stop(): void {
    this.#checkpoint.stop()
  }

  /** Resolves when every command given so far is over. */
  async idle(): Promise<void> {
    await this.#tail
  }

  #openEntry(author: Author): number {
    const at = this.#now().toISOString()
    return Number(
      this.#connection
        .prepare('INSERT INTO audit_entry (at, account_id, by_name, door, summary) VALUES (?, ?, ?, ?, ?)')
        .run(at, author.accountId, author.name, author.door, '').lastInsertRowid,
    )
  }

  #closeEntry(change: Change): void {
    if (change.changes === 0) {
      this.#connection.prepare('DELETE FROM audit_entry WHERE id = ?').run(change.entryId)
      return
    }
    if (change.summary === '') throw new Error('A command that writes must describe what it did')
    change.statement('UPDATE audit_entry SET summary = ? WHERE id = ?').run(change.summary, change.entryId)
    this.#link(change)
  }

  /** In the same transaction as the work: an entry is linked to all before it, or it is not there. */
  #link(change: Change): void {
    const entry = change
      .statement<LinkedEntry>(
        'SELECT id, at, account_id, by_name, door, summary, undoes, way FROM audit_entry WHERE id = ?',
      )
      .get(change.entryId)
    const head = change.statement<{ link: string }>('SELECT link FROM audit_head').get()
    if (entry === undefined || head === undefined) throw new Error('The history has lost its head')
    const link = linkOf(head.link, entry, change.digest())
    change.statement('UPDATE audit_entry SET link = ? WHERE id = ?').run(link, entry.id)
    change.statement('UPDATE audit_head SET entries = entries + 1, link = ?').run(link)
  }
}

async function drive<T>(
  steps: Generator<Progress, T>,
  signal: AbortSignal | undefined,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<T> {
  let turnBegan = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - turnBegan < turnMilliseconds) continue
    onProgress?.(step.value)
    await nextTurn()
    if (signal?.aborted === true) throw new RegisterError('CANCELLED')
    turnBegan = performance.now()
  }
}
