import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Engine } from '../engine.ts'
import { openConnection } from '../register/database.ts'
import { keyFileOf, readKeySlots } from '../register/key-file.ts'
import { needSpace } from './files.ts'
import { makeBackup } from './make.ts'
import { type Bringer, openFor } from './owner.ts'

/**
 * An old register becomes a backup, so that there is one way to bring either along. Copied first: opening it where it lies
 * would write into it.
 * @param work is given the backup's path; it is gone afterwards
 * @throws RegisterError WRONG_PASSWORD, BROKEN_REGISTER, DISK_FULL
 */
export async function withBackupOf<T>(
  engine: Engine,
  register: string,
  owner: Bringer,
  work: (backup: string) => Promise<T>,
): Promise<T> {
  const place = join(engine.options.dataDir, 'so-cu.tmp')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  try {
    const { dataKey } = await openFor(engine, readKeySlots(register), owner)
    const copy = join(place, basename(register))
    for (const part of ['', '-wal']) {
      if (!existsSync(`${register}${part}`)) continue
      if (part === '') needSpace(dirname(copy), 2 * statSync(register).size)
      copyFileSync(`${register}${part}`, `${copy}${part}`)
    }
    copyFileSync(keyFileOf(register), keyFileOf(copy))
    const connection = openConnection(copy, dataKey)
    try {
      const { name } = await makeBackup({
        file: copy,
        connection,
        dataKey,
        folder: place,
        reason: 'manual',
        at: engine.now(),
      })
      return await work(join(place, name))
    } finally {
      connection.close()
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
