import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Role } from '../../shared/rpc/base.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { checkConnection, openConnection } from '../register/database.ts'
import { migrate, stepsPending } from '../register/migrate.ts'
import { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { isSample } from '../settings/queries.ts'
import { flush, needSpace } from './files.ts'
import { proveSeal, type Trailer } from './trailer.ts'

/** A backup unpacked beside the register it shall replace: proven, up to date, one rename away. */
export interface Staged {
  readonly file: string
  readonly trailer: Trailer
  readonly dataKey: Buffer
  readonly sample: boolean
  /** Accounts in use, by the key of their login. */
  readonly accounts: ReadonlyMap<string, Role>
}

/**
 * Proves the seal, gets the key, unpacks, reads every page and takes the pending migrations. Nothing of the register in use
 * is touched; whatever goes wrong, what was unpacked is gone again.
 * @throws RegisterError BROKEN_REGISTER, NEWER_REGISTER, DISK_FULL, or what `keyOf` throws
 */
export async function stageBackup(
  source: string,
  registerFile: string,
  keyOf: (trailer: Trailer) => Promise<Buffer> | Buffer,
): Promise<Staged> {
  const { trailer, databaseSize } = await proveSeal(source)
  const dataKey = await keyOf(trailer)
  needSpace(dirname(registerFile), databaseSize)
  const file = `${registerFile}.restore`
  dropStaged(file)
  try {
    await pipeline(
      createReadStream(source, { end: databaseSize - 1 }),
      createWriteStream(file, { mode: 0o600 }),
    )
    const inside = await bringUpToDate(file, dataKey)
    flush(file)
    return { file, trailer, dataKey, ...inside }
  } catch (error) {
    dropStaged(file)
    throw error
  }
}

export function dropStaged(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true })
}

async function bringUpToDate(file: string, dataKey: Buffer): Promise<Pick<Staged, 'sample' | 'accounts'>> {
  const connection = openConnection(file, dataKey)
  try {
    if (checkConnection(connection).length > 0) throw new RegisterError('BROKEN_REGISTER')
    if (stepsPending(connection).length > 0) await migrate(connection)
    const reader = new Reader(connection)
    const accounts = reader.all(
      reader.sql.selectFrom('account').select(['login', 'role']).where('disabled_at', 'is', null),
    )
    const inside = {
      sample: isSample(reader),
      accounts: new Map(accounts.map(({ login, role }) => [searchKey(login), role])),
    }
    // One file and nothing beside it, so that one rename moves all of it.
    connection.pragma('journal_mode = DELETE')
    return inside
  } finally {
    connection.close()
  }
}
