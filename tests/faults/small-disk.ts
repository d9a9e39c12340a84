import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that is quickly full. Needs root on Linux; null where it cannot be had. */
export interface SmallDisk {
  readonly folder: string
  /** Fills all but so many bytes. */
  fill(leave?: number): void
  free(): void
  readOnly(yes: boolean): void
  leave(): void
}

export function makeSmallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: (leave = 0) => {
      const handle = openSync(ballast, 'w')
      const block = Buffer.alloc(4096)
      let written = 0
      try {
        for (;;) written += writeSync(handle, block)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      } finally {
        closeSync(handle)
      }
      if (leave > 0) execFileSync('truncate', ['-s', String(written - leave), ballast])
    },
    free: () => rmSync(ballast, { force: true }),
    readOnly: (yes) => void execFileSync('mount', ['-o', `remount,${yes ? 'ro' : 'rw'}`, folder]),
    leave: () => {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
