import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { root } from '../process.ts'

const names = z.record(z.string(), z.string()).default({})
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().default(''),
      license: z.string().default(''),
      dev: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
      dependencies: names,
      devDependencies: names,
      optionalDependencies: names,
    }),
  ),
})

/** What package-lock.json knows of every installed package, by its folder (`node_modules/pako`); '' is ourselves. */
export type Packages = z.infer<typeof lockSchema>['packages']

export function readLock(): Packages {
  return lockSchema.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))).packages
}

/** Folder of the package that `name` means to whoever lies in `from`: the nearest, as Node looks for it. */
function folderOf(packages: Packages, from: string, name: string): string | undefined {
  const own = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`
  if (own in packages) return own
  if (from === '') return undefined
  const above = from.lastIndexOf('/node_modules/')
  return folderOf(packages, above < 0 ? '' : from.slice(0, above), name)
}

/** Packages that others name and the lock lacks, as `folder: name`; `npm ci` of npm 11 refuses such a lock. */
export function missingIn(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => folderOf(packages, folder, name) === undefined)
      .map((name) => `${folder}: ${name}`),
  )
}

/**
 * Folders of these packages of ours and of all they need, sorted.
 * @throws Error when the lock lacks one: it is then older than package.json
 */
export function closureOf(packages: Packages, roots: readonly string[]): string[] {
  const found = new Set<string>()
  const walk = (from: string, needed: readonly string[]): void => {
    for (const name of needed) {
      const folder = folderOf(packages, from, name)
      const entry = folder === undefined ? undefined : packages[folder]
      if (folder === undefined || entry === undefined) throw new Error(`package-lock.json lacks ${name}`)
      if (found.has(folder)) continue
      found.add(folder)
      walk(folder, Object.keys(entry.dependencies))
    }
  }
  walk('', roots)
  return [...found].sort()
}
