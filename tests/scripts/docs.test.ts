import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checksums } from '../../scripts/checksums.ts'
import { dependenciesPage } from '../../scripts/docs/dependencies.ts'
import { rights, rightsPage } from '../../scripts/docs/rights.ts'
import { root } from '../../scripts/process.ts'

const page = (name: string): string => readFileSync(path.join(root, 'docs', name), 'utf8')

describe('pages made from the sources are up to date (npm run docs)', () => {
  it('rights.md', () => {
    expect(rights().length).toBeGreaterThan(70)
    expect(page('rights.md')).toBe(rightsPage())
  })

  it('dependencies.md, with allowed licences only', () => {
    expect(page('dependencies.md')).toBe(dependenciesPage())
    expect(dependenciesPage()).not.toContain('| **')
  })
})

describe('checksums', () => {
  it('are those of the packed files, and sha256sum agrees', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nhip-cau-sums-'))
    for (const name of ['b.exe', 'a.AppImage', 'builder-debug.yml'])
      writeFileSync(path.join(folder, name), name)
    const sums = await checksums(folder)
    expect(sums.split('\n').map((line) => line.slice(66))).toEqual(['a.AppImage', 'b.exe', ''])
    if (process.platform === 'linux') {
      writeFileSync(path.join(folder, 'SHA256SUMS.txt'), sums)
      const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS.txt'], { cwd: folder, encoding: 'utf8' })
      expect(said).toContain('a.AppImage: OK')
    }
    rmSync(folder, { recursive: true })
  })
})
