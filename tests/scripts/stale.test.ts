import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isStale, newest } from '../../scripts/start/stale.ts'

describe('whether a build is stale', () => {
  it('compares sources with what was built', () => {
    expect(isStale(10, undefined)).toBe(true)
    expect(isStale(undefined, 10)).toBe(false)
    expect(isStale(11, 10)).toBe(true)
    expect(isStale(10, 10)).toBe(false)
  })
})

describe('the newest time under files and folders', () => {
  let folder = ''
  const at = (seconds: number, ...parts: string[]): void =>
    utimesSync(path.join(folder, ...parts), seconds, seconds)

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'nhip-cau-stale-'))
    mkdirSync(path.join(folder, 'a', 'b'), { recursive: true })
    writeFileSync(path.join(folder, 'a', 'b', 'deep.ts'), '')
    writeFileSync(path.join(folder, 'one.json'), '')
    at(300, 'a', 'b', 'deep.ts')
    at(200, 'a', 'b')
    at(100, 'a')
    at(150, 'one.json')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('finds the newest file however deep', () => {
    expect(newest([path.join(folder, 'a'), path.join(folder, 'one.json')])).toBe(300_000)
  })

  it('sees that a file was taken away', () => {
    rmSync(path.join(folder, 'a', 'b', 'deep.ts'))
    expect(newest([path.join(folder, 'a')])).toBeGreaterThan(300_000)
  })

  it('knows nothing where nothing is', () => {
    expect(newest([path.join(folder, 'missing')])).toBeUndefined()
  })
})
