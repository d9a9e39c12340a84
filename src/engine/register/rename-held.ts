import { renameSync } from 'node:fs'

/** What Windows says of a file that a virus scanner or an indexer is looking at just now. */
const heldCodes = new Set(['EPERM', 'EACCES', 'EBUSY'])
const tries = 20
const pauseMilliseconds = 100

/**
 * Renames; when another program holds one of the two files for a moment, tries again for two seconds. The engine stands still
 * meanwhile, because what follows must not begin before.
 * @throws the last error of the system
 */
export function renameHeld(from: string, to: string, rename: typeof renameSync = renameSync): void {
  for (let left = tries; ; left -= 1) {
    try {
      rename(from, to)
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (left === 0 || !heldCodes.has(code)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds)
    }
  }
}
