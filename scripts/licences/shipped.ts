import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../process.ts'
import { closureOf, type Packages } from './lock.ts'

/** Brings its own licence files into the packed program. */
const bringsItsOwn = 'electron'

/** The last line of an import as Biome writes it, of anything but our own files. */
const importing = /^(?:import |export .* from |.*\} from )(?:.* from )?'([^'.][^']*)'$/gm

/** Names of the packages that the sources import. */
export function importedNames(): string[] {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root })
  const found = files.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(importing)].map(([, name = '']) => name),
  )
  const names = found.filter((name) => !name.startsWith('node:'))
  return [...new Set(names.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name))].sort()
}

/**
 * Folders of all packages of which something travels in the packed program: what the sources import (bundled, whether it
 * stands under dependencies or devDependencies) and what that needs.
 */
export function shippedFolders(packages: Packages): string[] {
  return closureOf(
    packages,
    importedNames().filter((name) => name !== bringsItsOwn),
  )
}
