import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'

const root = join(import.meta.dirname, '..', '..', '..')

/** Where things lie when the engine runs from source (trial and headless doors). */
export const sourcePlaces = {
  resources: join(root, 'resources'),
  renderer: join(root, 'out', 'renderer'),
} as const

export function sourceVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
    .version
}

/** The person's own data folder, by the custom of each system. */
export function defaultDataDir(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Nhip Cau')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Nhip Cau')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'nhip-cau')
}
