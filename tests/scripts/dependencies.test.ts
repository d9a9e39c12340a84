import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import configuration from '../../electron-builder.config.ts'
import { isAllowed } from '../../scripts/licences/allowed.ts'
import { closureOf, missingIn, readLock } from '../../scripts/licences/lock.ts'
import { importedNames, shippedFolders } from '../../scripts/licences/shipped.ts'
import { licenceOf } from '../../scripts/licences/text.ts'
import { root } from '../../scripts/process.ts'

const versions = z.record(z.string(), z.string())
const manifest = z
  .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
const packages = readLock()
const direct = Object.entries({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
})

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-or-later', false],
    ['MIT AND GPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['', false],
    ['(MIT AND (ISC OR GPL-2.0))', false],
  ])('%j: %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed)
  })

  it('of every package needed to run, and of all that is packed, are allowed ones', () => {
    const production = Object.keys(packages).filter((folder) => folder !== '' && !packages[folder]?.dev)
    expect(production.length).toBeGreaterThan(20)
    const wrong = [...new Set([...production, ...shippedFolders(packages)])]
      .map((folder) => [folder, packages[folder]?.license ?? ''] as const)
      .filter(([, licence]) => !isAllowed(licence))
    expect(wrong).toEqual([])
  })

  it('have a text for all that is packed', () => {
    for (const folder of shippedFolders(packages)) {
      const { name, version, text } = licenceOf(path.join(root, folder))
      expect(`${name} ${version}`).toMatch(/^\S+ \d/)
      expect(text, name).toMatch(/permission|licen[cs]e|redistribution/i)
      expect(text.length, name).toBeGreaterThan(300)
    }
    const database = licenceOf(path.join(root, 'node_modules/better-sqlite3'))
    expect(database.text).toMatch(/Ulrich Telle[\s\S]*public domain/)
  })

  it('travel with the packed program', () => {
    expect(configuration.extraResources).toContainEqual({
      from: 'out/THIRD-PARTY.txt',
      to: 'THIRD-PARTY.txt',
    })
  })
})

describe('what is packed', () => {
  it('is found from the sources, with all that it needs', () => {
    expect(importedNames()).toEqual(expect.arrayContaining(['@orpc/server', 'antd', 'react', 'zod']))
    expect(importedNames()).not.toContain('node:fs')
    const folders = shippedFolders(packages)
    // needed by ExcelJS only
    expect(folders).toContain('node_modules/jszip')
    expect(folders).not.toContain('node_modules/vitest')
    expect(folders).not.toContain('node_modules/electron')
  })

  it('follows the nearest folder, as Node does', () => {
    const entry = {
      version: '1.0.0',
      license: 'MIT',
      dev: false,
      hasInstallScript: false,
      devDependencies: {},
      optionalDependencies: {},
    }
    const lock = {
      'node_modules/a': { ...entry, dependencies: { b: '1' } },
      'node_modules/a/node_modules/b': { ...entry, dependencies: { c: '1' } },
      'node_modules/b': { ...entry, dependencies: {} },
      'node_modules/c': { ...entry, dependencies: { b: '1' } },
    }
    expect(closureOf(lock, ['a'])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/b',
      'node_modules/c',
    ])
    expect(() => closureOf(lock, ['d'])).toThrow(/lacks d/)
  })
})

describe('the installation', () => {
  it('runs no scripts of packages, and needs none to run', () => {
    expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
    const withScripts = Object.keys(packages).filter((folder) => {
      const entry = packages[folder]
      return entry?.hasInstallScript === true && !entry.dev
    })
    // npm counts its binding.gyp as one and would compile it; the prebuilt files lie in the package
    const needless = ['node_modules/better-sqlite3']
    expect(withScripts.filter((folder) => !needless.includes(folder))).toEqual([])
  })

  it('knows every package for every machine, so that npm ci takes it', () => {
    expect(missingIn(packages)).toEqual([])
    const { 'node_modules/@biomejs/cli-win32-x64': _, ...trimmed } = packages
    expect(missingIn(trimmed)).toEqual(['node_modules/@biomejs/biome: @biomejs/cli-win32-x64'])
  })

  it('pins every direct dependency, and the lock says the same', () => {
    expect(direct.length).toBeGreaterThan(20)
    for (const [name, version] of direct)
      expect(version, name).toMatch(/^(?:npm:(?:@[^/]+\/)?[^@]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/)
    const own = packages['']
    expect(own?.dependencies).toEqual(manifest.dependencies)
    expect(own?.devDependencies).toEqual(manifest.devDependencies)
    expect(own?.optionalDependencies).toEqual(manifest.optionalDependencies)
    for (const [name, version] of direct) {
      if (!existsSync(path.join(root, 'node_modules', name))) continue
      expect(version.endsWith(packages[`node_modules/${name}`]?.version ?? '?'), name).toBe(true)
    }
  })
})
