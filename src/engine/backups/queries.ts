import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Backup, backupReasonSchema } from '../../shared/backups/contract.ts'
import { momentOfBackup, newerFirst } from '../../shared/backups/rules.ts'
import { printOfKey } from '../register/keys.ts'
import { backupNames, backupStem, backupSuffix, isUnreadable } from './files.ts'
import { readSeal } from './trailer.ts'

/**
 * The backups of a register, newest first, as their trailers describe them: a few hundred bytes read of each, however big the
 * files are. Whether every byte is still as it was sealed is proven before a restore, not at every look at the list. A file
 * whose end is damaged is listed as not sound rather than left out.
 */
export function listBackups(folder: string, registerFile: string): Backup[] {
  return backupNames(folder, backupStem(registerFile))
    .sort(newerFirst)
    .map((name) => describeBackup(folder, name))
}

function describeBackup(folder: string, name: string): Backup {
  try {
    const { trailer, size, hash } = readSeal(join(folder, name))
    return { ...trailer.counted, name, size, hash }
  } catch (error) {
    if (!isUnreadable(error)) throw error
    const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
    const at = momentOfBackup(name) ?? ''
    return {
      name,
      at,
      reason: reasonIn(name),
      size,
      ok: false,
      people: 0,
      sympathizers: 0,
      cells: 0,
      hash: '',
    }
  }
}

/** `… 08-02-11 before-import (2).ncbak` → `before-import` */
function reasonIn(name: string): Backup['reason'] {
  const word = /-\d{2} ([a-z-]+)/u.exec(name.slice(0, -backupSuffix.length))?.[1]
  return backupReasonSchema.safeParse(word).data ?? 'manual'
}

/** Names of the backups made with this very key, whatever else lies in the folder under the same name. */
export function ownBackupNames(folder: string, registerFile: string, dataKey: Buffer): string[] {
  const print = printOfKey(dataKey)
  return backupNames(folder, backupStem(registerFile)).filter((name) => printIn(join(folder, name)) === print)
}

function printIn(file: string): string | null {
  try {
    return readSeal(file).trailer.register
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}
