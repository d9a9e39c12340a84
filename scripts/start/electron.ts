import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root, runNode } from '../process.ts'

const folder = path.join(root, 'node_modules', 'electron')

function read(file: string): string | undefined {
  const full = path.join(folder, file)
  return existsSync(full) ? readFileSync(full, 'utf8').trim() : undefined
}

/** The Electron program in node_modules, or undefined while it is missing or was only half unpacked. */
export function electronBinary(): string | undefined {
  // path.txt is written last by Electron's own installer; without it the folder is not complete.
  const name = read('path.txt')
  if (name === undefined || read('dist/version') === undefined) return undefined
  const binary = path.join(folder, 'dist', name)
  return existsSync(binary) ? binary : undefined
}

/** Runs Electron's own installer with a hard limit (milliseconds); what it leaves half-done is removed. */
export async function downloadElectron(limit: number): Promise<'done' | 'failed' | 'too slow'> {
  if (!existsSync(path.join(folder, 'install.js'))) return 'failed'
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nhip-cau-electron-'))
  try {
    const env = { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch }
    const end = await runNode('node_modules/electron/install.js', [], { limit, env, stdio: 'ignore' })
    if (end.code === 0 && electronBinary() !== undefined) return 'done'
    rmSync(path.join(folder, 'dist'), { recursive: true, force: true })
    return end.timedOut ? 'too slow' : 'failed'
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
