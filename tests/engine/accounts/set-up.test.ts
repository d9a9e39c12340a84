import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { accountsProcedures } from '../../../src/engine/accounts/procedures.ts'
import { makeRegister } from '../../../src/engine/accounts/set-up.ts'
import { Engine } from '../../../src/engine/engine.ts'
import { keyFileOf } from '../../../src/engine/register/key-file.ts'
import { resourcesDir, testNow } from '../harness.ts'

const wanted = {
  commune: 'Đảng ủy xã Thử',
  superior: 'Tỉnh ủy Thử',
  fullName: 'Lò Thị Mai',
  login: 'mai',
  password: 'mật khẩu thử 1',
}
let folder: string
let engine: Engine
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-set-up-'))
  const options = { dataDir: folder, resourcesDir, door: 'headless', version: '0.0.0-test' } as const
  engine = new Engine({ ...options, now: () => testNow })
})
afterEach(async () => {
  await engine.leaveDesk()
  rmSync(folder, { recursive: true, force: true })
})

const status = () => call(accountsProcedures.status, undefined, { context: { engine } })
const create = () => call(accountsProcedures.create, wanted, { context: { engine } })

it('stopped before its account is written, leaves nothing that nobody could enter', async () => {
  const stopped = makeRegister(engine, engine.registerFile, wanted, false, async () => {
    // where a power cut would leave things now
    expect(existsSync(engine.registerFile)).toBe(false)
    throw new Error('the power is gone')
  })
  await expect(stopped).rejects.toThrow('the power is gone')
  expect(readdirSync(folder)).toEqual([])
  expect(await status()).toEqual({ stage: 'setup', version: '0.0.0-test', traces: false })
  await create()
  expect(await status()).toMatchObject({ stage: 'open' })
})

it('keeps the keys of a register that is gone, says so, and is not spoilt by its WAL', async () => {
  await create()
  const keys = readFileSync(keyFileOf(engine.registerFile))
  const wal = readFileSync(`${engine.registerFile}-wal`)
  expect(wal.length).toBeGreaterThan(0)
  await engine.leaveDesk()
  // a virus scanner has taken the register away after a crash
  rmSync(engine.registerFile)
  writeFileSync(`${engine.registerFile}-wal`, wal)
  expect(await status()).toMatchObject({ stage: 'setup', traces: true })
  await create()
  expect(await status()).toMatchObject({ stage: 'open', me: { login: 'mai' } })
  const left = readdirSync(folder).filter((name) => name.startsWith('so-dang-vien cu '))
  expect(left.sort()).toEqual([
    'so-dang-vien cu 2026-11-23 09-00-00.db-wal',
    'so-dang-vien cu 2026-11-23 09-00-00.db.keys.json',
  ])
  expect(readFileSync(join(folder, left.find((name) => name.endsWith('.json')) ?? ''))).toEqual(keys)
})
