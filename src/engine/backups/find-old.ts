import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FoundCopy } from '../../shared/backups/contract.ts'
import type { Engine } from '../engine.ts'
import { keyFileOf, readKeySlots } from '../register/key-file.ts'
import type { KeySlots } from '../register/keys.ts'
import { RegisterError } from '../register/register-error.ts'
import { backupSuffix, isUnreadable } from './files.ts'
import { likelyFolders } from './likely-folders.ts'
import { readSeal } from './trailer.ts'

/** Enough for folders as people have them; a whole disk is not walked. */
const limits = { depth: 4, folders: 4000, milliseconds: 8000, copies: 50 }

/** Names of folders that hold programs and not papers. */
const skipped = /^(?:\.|\$|node_modules$|windows$|program files|appdata$|system volume)/iu

/** What a ticket stands for, as long as the program runs. */
const tickets = new WeakMap<Engine, Map<string, string>>()

/**
 * Looks for backups and registers in likely folders, newest first. Reads only what lies open in them: the office's name, the
 * logins, what a backup says it counted.
 */
export async function findOld(
  engine: Engine,
  roots = likelyFolders(engine.options.dataDir),
): Promise<FoundCopy[]> {
  const found: { path: string; copy: Omit<FoundCopy, 'ticket'> }[] = []
  for await (const path of candidates(roots)) {
    if (path === engine.registerFile || path === engine.sampleFile) continue
    const copy = path.endsWith(backupSuffix) ? asBackup(path) : asRegister(path)
    if (copy !== null) found.push({ path, copy })
  }
  const known = new Map<string, string>()
  tickets.set(engine, known)
  return found
    .toSorted((a, b) => (a.copy.at < b.copy.at ? 1 : -1))
    .slice(0, limits.copies)
    .map(({ path, copy }) => {
      const ticket = randomUUID()
      known.set(ticket, path)
      return { ticket, ...copy }
    })
}

/** @throws RegisterError NOT_FOUND when nothing was found under this ticket, or it is no longer there */
export function foundPath(engine: Engine, ticket: string): string {
  const path = tickets.get(engine)?.get(ticket)
  if (path !== undefined && existsSync(path)) return path
  throw new RegisterError(
    'NOT_FOUND',
    'Không thấy tệp này nữa. Chưa có gì thay đổi. Hãy cắm lại ổ đĩa rồi tìm lại.',
  )
}

async function* candidates(roots: readonly string[]): AsyncGenerator<string> {
  const until = performance.now() + limits.milliseconds
  const waiting = roots.map((folder) => ({ folder, depth: 0 }))
  const seen = new Set<string>()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { folder, depth } = next
    if (seen.has(folder)) continue
    if (seen.size >= limits.folders || performance.now() > until) return
    seen.add(folder)
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && depth < limits.depth && !skipped.test(entry.name))
        waiting.push({ folder: path, depth: depth + 1 })
      if (entry.isFile() && (entry.name.endsWith(backupSuffix) || entry.name.endsWith('.db'))) yield path
    }
    await nextTurn()
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // a folder of somebody else, a stick pulled meanwhile: there is nothing to be found in it
    return []
  }
}

function asBackup(path: string): Omit<FoundCopy, 'ticket'> | null {
  try {
    const { trailer, size } = readSeal(path)
    const { at, people, sympathizers, cells } = trailer.counted
    return {
      kind: 'backup',
      ...placeOf(path),
      ...openPart(trailer.keys),
      at,
      size,
      counted: { people, sympathizers, cells },
    }
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

/** A register is known by the key file beside it. */
function asRegister(path: string): Omit<FoundCopy, 'ticket'> | null {
  if (!existsSync(keyFileOf(path))) return null
  try {
    const { size, mtime } = statSync(path)
    return {
      kind: 'register',
      ...placeOf(path),
      ...openPart(readKeySlots(path)),
      at: mtime.toISOString(),
      size,
      counted: null,
    }
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

function placeOf(path: string): { folder: string; name: string } {
  return { folder: dirname(path), name: basename(path) }
}

function openPart({ commune, slots }: KeySlots): { commune: string; logins: string[] } {
  return { commune, logins: slots.filter(({ kind }) => kind === 'account').map(({ login }) => login) }
}
