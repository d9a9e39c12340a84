import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PackBody, packBodySchema } from '../../shared/regulations/pack.ts'

/** The rule packs that come with the program. @throws z.ZodError for a fault of the package */
export function readPackFiles(folder: string): PackBody[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => packBodySchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}
