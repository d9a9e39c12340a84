import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sitDown } from '../../src/engine/accounts/desk.ts'
import { Engine } from '../../src/engine/engine.ts'
import { openConnection } from '../../src/engine/register/database.ts'
import { RegisterError } from '../../src/engine/register/register-error.ts'
import { registerErrors } from '../../src/shared/rpc/errors.ts'
import { resourcesDir } from '../engine/harness.ts'
import { runChild } from './child-process.ts'
import { tell } from './figures.ts'
import { flipBits, pageSize } from './flipped-bits.ts'
import { type Home, hashOf, makeHome, tallyOf } from './home.ts'

let home: Home
beforeAll(async () => {
  home = await makeHome()
})
afterAll(() => home.leave())

/** What a person is told who opens the register, with the file as it was afterwards. */
async function opening(at: Home): Promise<{ code: string; sentence: string; unharmed: boolean }> {
  const before = hashOf(at.file)
  const engine = new Engine({ dataDir: at.folder, resourcesDir, door: 'headless', version: '0.0.0-test' })
  try {
    await sitDown(engine, at.file, Buffer.from(at.dataKey), 'thu')
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error
    return { code: error.code, sentence: error.message, unharmed: hashOf(at.file) === before }
  }
  await engine.leaveDesk()
  return { code: 'opened', sentence: '', unharmed: hashOf(at.file) === before }
}

const refused = (code: 'BROKEN_REGISTER' | 'NEWER_REGISTER') => ({
  code,
  sentence: registerErrors[code].message,
  unharmed: true,
})

describe('one flipped bit', () => {
  it('is noticed in whatever page it lies, and nothing is written', () => {
    const { unnoticed, changed, ...figures } = flipBits(home, 8)
    tell('flipped bits', { ...figures, unnoticed: unnoticed.length })
    expect({ unnoticed, changed }).toEqual({ unnoticed: [], changed: [] })
    expect(figures.pages).toBe(readFileSync(home.file).length / pageSize)
  })
})

describe('a cut file', () => {
  it('is noticed at every border of a page', () => {
    const sound = readFileSync(home.file)
    const copy = `${home.file}.cut`
    let cuts = 0
    for (let size = pageSize; size < sound.length; size += pageSize) {
      writeFileSync(copy, sound.subarray(0, size))
      const before = hashOf(copy)
      expect(soundAccordingTo(copy), `${size / pageSize} pages left`).toBe(false)
      expect(hashOf(copy)).toBe(before)
      cuts += 1
    }
    tell('cut at a border of a page', { cuts, unnoticed: 0 })
  })

  function soundAccordingTo(file: string): boolean {
    try {
      const connection = openConnection(file, home.dataKey)
      try {
        const lines = connection.prepare<[], { quick_check: string }>('PRAGMA quick_check').all()
        return lines.every((line) => line.quick_check === 'ok')
      } finally {
        connection.close()
      }
    } catch {
      return false
    }
  }
})

describe('a file that is no sound register', () => {
  const cases: Readonly<Record<string, (at: Home) => void>> = {
    'of no length': (at) => truncateSync(at.file),
    'of plain text': (at) => writeFileSync(at.file, 'Danh sách đảng viên. '.repeat(2000)),
    'cut to its first page': (at) => truncateSync(at.file, pageSize),
    'cut in the middle of a page': (at) => truncateSync(at.file, pageSize * 20 + 7),
    'of another program, in SQLite': (at) => {
      rmSync(at.file)
      const foreign = new Database(at.file)
      foreign.exec('CREATE TABLE thu (id INTEGER); INSERT INTO thu VALUES (1)')
      foreign.close()
    },
  }
  for (const [what, harm] of Object.entries(cases))
    it(`${what}: is named and left as it is`, async () => {
      const twin = home.copy()
      try {
        harm(twin)
        expect(await opening(twin)).toEqual(refused('BROKEN_REGISTER'))
      } finally {
        twin.leave()
      }
    })

  it('of a newer program: is named and left as it is', async () => {
    const twin = home.copy()
    const connection = openConnection(twin.file, twin.dataKey)
    connection
      .prepare('INSERT INTO kysely_migration (name, timestamp) VALUES (?, ?)')
      .run('9999-tomorrow', '2030-01-01T00:00:00.000Z')
    connection.pragma('wal_checkpoint(TRUNCATE)')
    connection.close()
    expect(await opening(twin)).toEqual(refused('NEWER_REGISTER'))
    twin.leave()
  })

  it('whose -wal was lost: is told so, opens sound, as of the last move of the WAL into the file', async () => {
    const twin = home.copy()
    const order = { work: 'write', file: twin.file, dataKey: twin.dataKey, extra: 'w' } as const
    await runChild(order, 200)
    const wal = `${twin.file}-wal`
    expect(existsSync(wal)).toBe(true)
    for (const part of [wal, join(`${twin.file}-shm`)]) rmSync(part, { force: true })
    const lost = await twin.look(({ walWasLost }) => walWasLost)
    expect(lost).toBe(true)
    // said once: whoever closed the register in order begins anew
    expect(await twin.look(({ walWasLost }) => walWasLost)).toBe(false)
    const tally = await twin.look(tallyOf)
    expect(tally.findings).toEqual([])
    expect([tally.villages, tally.entries]).toEqual([tally.people, tally.people])
    twin.leave()
  })
})
