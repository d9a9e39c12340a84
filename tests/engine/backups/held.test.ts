import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '@orpc/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { accountsProcedures } from '../../../src/engine/accounts/procedures.ts'
import { makeRegister } from '../../../src/engine/accounts/set-up.ts'
import { bringBack } from '../../../src/engine/backups/bring-back.ts'
import { backupFolderOf } from '../../../src/engine/backups/files.ts'
import { makeStartBackup } from '../../../src/engine/backups/on-start.ts'
import { keyFileOf, readKeySlots } from '../../../src/engine/register/key-file.ts'
import type { TestRegister } from '../harness.ts'
import { closeBackupRoom, makeByHand, openBackupRoom, password } from './room.ts'

/** The path that a virus scanner is looking at just now. */
const scanner = vi.hoisted(() => ({ holds: '' }))
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const refuse = (path: unknown): void => {
    if (path === scanner.holds) throw Object.assign(new Error('EBUSY: held'), { code: 'EBUSY' })
  }
  const readFileSync = (...args: Parameters<typeof real.readFileSync>) => {
    refuse(args[0])
    return real.readFileSync(...args)
  }
  const removed = (...args: Parameters<typeof real.rmSync>) => {
    // a draft is let go of again when all is over
    if (args[0] !== scanner.holds || !args[0].endsWith('.new')) refuse(args[0])
    real.rmSync(...args)
  }
  const renamed = (...args: Parameters<typeof real.renameSync>) => {
    refuse(args[0])
    real.renameSync(...args)
  }
  return { ...real, readFileSync, rmSync: removed, renameSync: renamed }
})

const me = { login: 'thu', password }
let test: TestRegister
beforeEach(async () => {
  test = await openBackupRoom()
})
afterEach(async () => {
  scanner.holds = ''
  await closeBackupRoom(test)
})

it('a key file that is held is not taken for one that is lost', async () => {
  const { name } = await makeByHand(test)
  const keys = readKeySlots(test.file)
  await test.engine.leaveDesk()
  scanner.holds = keyFileOf(test.file)
  const { context } = test
  await expect(call(accountsProcedures.status, undefined, { context })).rejects.toMatchObject({
    code: 'BUSY',
  })
  await expect(call(accountsProcedures.unlock, me, { context })).rejects.toMatchObject({ code: 'BUSY' })
  const brought = bringBack(test.engine, join(backupFolderOf(test.file), name), 'mang-ve.ncbak', me)
  await expect(brought).rejects.toMatchObject({ code: 'EBUSY' })
  scanner.holds = ''
  expect(readKeySlots(test.file)).toEqual(keys)
  expect(await call(accountsProcedures.unlock, me, { context })).toMatchObject({ id: 1 })
})

it('a leftover that is held keeps nobody from the backup of the day, and goes the next time', async () => {
  const left = join(test.folder, 'dien-tap.tmp')
  writeFileSync(left, '')
  utimesSync(left, 0, 0)
  scanner.holds = left
  await makeStartBackup(test.engine)
  expect(test.engine.desk?.lastBackup).toMatchObject({ ok: true })
  expect(existsSync(left)).toBe(true)
  scanner.holds = ''
  await makeStartBackup(test.engine)
  expect(existsSync(left)).toBe(false)
})

it('a new register that cannot take its place leaves the keys and the WAL of the one that is gone', async () => {
  await test.engine.leaveDesk()
  rmSync(test.file)
  writeFileSync(`${test.file}-wal`, 'wal')
  const before = readdirSync(test.folder).sort()
  const keys = readKeySlots(test.file)
  scanner.holds = `${test.file}.new`
  const wanted = { commune: 'Đảng ủy xã Thử', superior: 'Tỉnh ủy Thử', fullName: 'Lò Thị Mai', ...me }
  const made = makeRegister(test.engine, test.file, wanted, false, async () => undefined)
  await expect(made).rejects.toMatchObject({ code: 'EBUSY' })
  expect(readdirSync(test.folder).sort()).toEqual(before)
  expect(readKeySlots(test.file)).toEqual(keys)
})
