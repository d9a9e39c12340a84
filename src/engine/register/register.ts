import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { CommandRunner } from './commands.ts'
import { checkConnection, openConnection, wasLeftUnclean } from './database.ts'
import { keyFileOf, writeKeySlots } from './key-file.ts'
import { newDataKey, newRecoveryCode, printOfKey, wrapKey } from './keys.ts'
import { migrate, stepsPending, stepsTaken } from './migrate.ts'
import { Reader } from './reader.ts'
import { asRegisterError, RegisterError } from './register-error.ts'
import { renameHeld } from './rename-held.ts'

/** An open register: a reader that never waits, and commands that run one after another. */
export class Register {
  readonly file: string
  readonly commands: CommandRunner
  /** The writing connection, for the rooms that look after the file itself (backups, checks). */
  readonly connection: Database.Database
  /** The last program here was killed and its WAL is gone: what was only in there is lost. */
  readonly walWasLost: boolean
  readonly #openToRead: () => Database.Database
  #readingConnection: Database.Database
  #reader: Reader
  #isNarrowed = false

  constructor(
    file: string,
    dataKey: Buffer,
    connection: Database.Database,
    now: () => Date,
    walWasLost = false,
  ) {
    this.file = file
    this.walWasLost = walWasLost
    this.connection = connection
    this.#openToRead = () => openConnection(file, dataKey, { readonly: true })
    this.#readingConnection = this.#openToRead()
    this.#reader = new Reader(this.#readingConnection)
    this.commands = new CommandRunner(connection, now)
    markOpen(file)
  }

  get reader(): Reader {
    return this.#reader
  }

  /**
   * For whoever may see a part of the register only: lays views over both connections, until it is closed. Reading begins
   * anew, because a statement prepared before would still see the tables.
   */
  narrow(lay: {
    onReading(connection: Database.Database): void
    onWriting(connection: Database.Database): void
  }): void {
    const narrowed = this.#openToRead()
    lay.onReading(narrowed)
    lay.onWriting(this.connection)
    this.#readingConnection.close()
    this.#readingConnection = narrowed
    this.#reader = new Reader(narrowed)
    this.#isNarrowed = true
  }

  /** Whether views lie over the connections. */
  get isNarrowed(): boolean {
    return this.#isNarrowed
  }

  /** For looking after the file itself: the whole of it, whoever is in. */
  whole<T>(work: (reader: Reader) => T): T {
    if (!this.#isNarrowed) return work(this.#reader)
    const connection = this.#openToRead()
    try {
      return work(new Reader(connection))
    } finally {
      connection.close()
    }
  }

  /** Waits for the command under way, then leaves the file whole and without a WAL beside it. */
  async close(): Promise<void> {
    if (this.#readingConnection.open) this.#readingConnection.close()
    if (!this.connection.open) return
    await this.commands.alone(() => {
      this.commands.stop()
      try {
        this.connection.pragma('optimize')
        this.connection.pragma('wal_checkpoint(TRUNCATE)')
      } catch (error) {
        // A damaged file must be let go of all the same; whoever reads it next is told.
        if (!(asRegisterError(error) instanceof RegisterError)) throw error
      } finally {
        this.connection.close()
        rmSync(openMarkOf(this.file), { force: true })
      }
    })
  }
}

/** Lies beside the register while it is open. Whoever finds it, and no WAL, knows that a WAL was there and is lost. */
export function openMarkOf(registerFile: string): string {
  return `${registerFile}.open`
}

function markOpen(file: string): void {
  try {
    closeSync(openSync(openMarkOf(file), 'w', 0o600))
  } catch (error) {
    // a full disk must not keep anybody out
    if (!(asRegisterError(error) instanceof RegisterError)) throw error
  }
}

function isWalLost(file: string): boolean {
  return existsSync(openMarkOf(file)) && !existsSync(`${file}-wal`)
}

export interface OpeningHooks {
  readonly now: () => Date
  /** Called before pending migrations run, with the file still as it was. */
  readonly beforeMigration: (connection: Database.Database) => Promise<void> | void
}

/**
 * @throws RegisterError BROKEN_REGISTER, NEWER_REGISTER. The file is never changed before it is known to be sound.
 */
export async function openRegister(file: string, dataKey: Buffer, hooks: OpeningHooks): Promise<Register> {
  const unclean = wasLeftUnclean(file)
  const walWasLost = isWalLost(file)
  const connection = openConnection(file, dataKey)
  try {
    if (unclean && checkConnection(connection).length > 0) throw new RegisterError('BROKEN_REGISTER')
    const pending = stepsPending(connection)
    if (pending.length > 0) {
      if (stepsTaken(connection).length > 0) await hooks.beforeMigration(connection)
      await migrate(connection)
    }
    return new Register(file, dataKey, connection, hooks.now, walWasLost)
  } catch (error) {
    connection.close()
    throw error
  }
}

export interface NewRegister {
  readonly file: string
  readonly commune: string
  readonly login: string
  readonly password: string
}

/**
 * Makes a register with its keys. Works beside the wanted name and renames at the end, so a power cut leaves either nothing or
 * a whole register.
 * @param fill writes what a register is not complete without (its first account), into the draft
 * @returns the data key and the recovery code, which exists nowhere else.
 * @throws RegisterError CONFLICT when a register is already there.
 */
export async function makeRegisterFile(
  wanted: NewRegister,
  fill: (draft: string, dataKey: Buffer) => Promise<void> = async () => undefined,
): Promise<{ dataKey: Buffer; recoveryCode: string }> {
  if (existsSync(wanted.file))
    throw new RegisterError(
      'CONFLICT',
      'Đã có sổ ở vị trí này nên không tạo đè. Dữ liệu không mất. Hãy mở sổ đang có.',
    )
  const draft = `${wanted.file}.new`
  dropDraft(draft)
  const dataKey = newDataKey()
  const recoveryCode = newRecoveryCode()
  try {
    const connection = openConnection(draft, dataKey, { mustExist: false })
    try {
      await migrate(connection)
      connection.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      connection.close()
    }
    await fill(draft, dataKey)
    writeKeySlots(wanted.file, {
      format: 'nhip-cau-keys-1',
      commune: wanted.commune,
      register: printOfKey(dataKey),
      slots: [
        await wrapKey(dataKey, 'account', wanted.login, wanted.password),
        await wrapKey(dataKey, 'recovery', '', recoveryCode),
      ],
    })
    try {
      renameHeld(draft, wanted.file)
    } catch (error) {
      rmSync(keyFileOf(wanted.file), { force: true })
      throw error
    }
  } catch (error) {
    dropDraft(draft)
    throw error
  }
  return { dataKey, recoveryCode }
}

function dropDraft(draft: string): void {
  for (const part of ['', '-wal', '-shm', '.open']) rmSync(`${draft}${part}`, { force: true })
}
