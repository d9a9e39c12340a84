import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Tells whether a folder of JSON changed. Of the bytes, not the content: opening the register must not wait for parsing. */
export function printOf(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}
