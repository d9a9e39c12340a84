import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountsProcedures } from '../../../src/engine/accounts/procedures.ts'
import { bringBack } from '../../../src/engine/backups/bring-back.ts'
import { backupFolderOf } from '../../../src/engine/backups/files.ts'
import { findOld, foundPath } from '../../../src/engine/backups/find-old.ts'
import { withBackupOf } from '../../../src/engine/backups/from-register.ts'
import { backupBoth } from '../../../src/engine/backups/keep.ts'
import { rehearseIfDue } from '../../../src/engine/backups/on-start.ts'
import { backupsProcedures } from '../../../src/engine/backups/procedures.ts'
import { Engine } from '../../../src/engine/engine.ts'
import { keyFileOf, readKeySlots, writeKeySlots } from '../../../src/engine/register/key-file.ts'
import { newRecoveryCode, wrapKey } from '../../../src/engine/register/keys.ts'
import type { TestRegister } from '../harness.ts'
import { resourcesDir } from '../harness.ts'
import { addPerson, closeBackupRoom, makeByHand, namesIn, openBackupRoom, password } from './room.ts'

let now = new Date('2026-11-23T02:00:00Z')
let test: TestRegister
let elsewhere: string
beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00Z')
  test = await openBackupRoom({ now: () => now })
  elsewhere = mkdtempSync(join(tmpdir(), 'nhip-cau-elsewhere-'))
})
afterEach(async () => {
  await closeBackupRoom(test)
  rmSync(elsewhere, { recursive: true, force: true })
})

const list = () => call(backupsProcedures.list, undefined, { context: test.context })
const notices = async () => {
  const status = await call(accountsProcedures.status, undefined, { context: test.context })
  return status.stage === 'open' ? status.notices.map(({ kind }) => kind) : []
}
const later = (days: number): void => {
  now = new Date(now.getTime() + days * 86_400_000)
}

describe('the first folder', () => {
  it('is one that a person chose; older backups stay in the list', async () => {
    await makeByHand(test)
    await expect(
      call(backupsProcedures.setFirstFolder, { folder: elsewhere }, { context: test.context }),
    ).rejects.toMatchObject({ code: 'INVALID' })
    test.engine.chosenFolders.add(elsewhere)
    await call(backupsProcedures.setFirstFolder, { folder: elsewhere }, { context: test.context })
    later(1)
    const { name } = await makeByHand(test)
    expect(readdirSync(elsewhere)).toEqual([name])
    const listed = await list()
    expect(listed).toMatchObject({ folder: elsewhere, folderIsChosen: true, free: expect.any(Number) })
    expect(listed.backups).toHaveLength(2)
    await call(backupsProcedures.restore, { name }, { context: test.context })
    expect(test.engine.desk?.me.login).toBe('thu')
  })

  it('is not made when it is gone: the failure is a red line until a backup succeeds', async () => {
    test.engine.chosenFolders.add(elsewhere)
    await call(backupsProcedures.setFirstFolder, { folder: elsewhere }, { context: test.context })
    rmSync(elsewhere, { recursive: true })
    await expect(makeByHand(test)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(existsSync(elsewhere)).toBe(false)
    expect(await notices()).toEqual(['backup-failed'])
    // also tomorrow, for whoever signs in then
    if (test.engine.desk !== null) test.engine.desk.lastBackup = null
    expect(await notices()).toEqual(['backup-failed'])
    mkdirSync(elsewhere)
    await makeByHand(test)
    expect(await notices()).toEqual([])
  })
})

it('a full disk is told before anything is written, and on every page', async () => {
  await expect(backupBoth(test.engine, 'manual', { freeSpace: () => 1000 })).rejects.toMatchObject({
    code: 'DISK_FULL',
  })
  expect(await notices()).toEqual(['backup-failed'])
  await makeByHand(test)
  expect(await notices()).toEqual([])
})

it('tells each step of a backup', async () => {
  const labels = new Set<string>()
  for await (const event of await call(backupsProcedures.make, undefined, { context: test.context }))
    if (event.kind === 'progress') labels.add(event.label)
  expect([...labels][0]).toBe('Đang chép sổ')
})

it('keeps as many days as the office says', async () => {
  await call(backupsProcedures.setKeep, { days: 7, months: 3 }, { context: test.context })
  for (let day = 0; day < 12; day += 1) {
    await backupBoth(test.engine, 'daily')
    later(1)
  }
  expect(readdirSync(backupFolderOf(test.file))).toHaveLength(7)
})

describe('the rehearsal', () => {
  it('restores the newest backup elsewhere once a month, and leaves nothing there', async () => {
    await addPerson(test, 'Lò Thị Mai')
    await makeByHand(test)
    await rehearseIfDue(test.engine)
    const first = (await list()).rehearsal
    expect(first).toMatchObject({
      ok: true,
      at: now.toISOString(),
      backup: expect.stringContaining('manual'),
    })
    later(20)
    await rehearseIfDue(test.engine)
    expect((await list()).rehearsal).toEqual(first)
    later(10)
    await rehearseIfDue(test.engine)
    expect((await list()).rehearsal?.at).toBe(now.toISOString())
    expect(readdirSync(test.folder).filter((name) => name.includes('tmp'))).toEqual([])
    expect(namesIn(test)).toEqual(['Lò Thị Mai'])
  })

  it('says that the newest backup would not hold, on every page', async () => {
    const { name } = await makeByHand(test)
    const file = join(backupFolderOf(test.file), name)
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000)
    writeFileSync(file, bytes)
    const report = await call(backupsProcedures.rehearse, undefined, { context: test.context })
    expect(report).toMatchObject({ ok: false, sentence: expect.stringContaining('không khôi phục được') })
    expect(await notices()).toEqual(['rehearsal-failed'])
    later(1)
    await makeByHand(test)
    expect((await call(backupsProcedures.rehearse, undefined, { context: test.context })).ok).toBe(true)
    expect(await notices()).toEqual([])
  })
})

describe('old data', () => {
  const engineElsewhere = () =>
    new Engine({
      dataDir: join(elsewhere, 'moi'),
      resourcesDir,
      door: 'headless',
      version: '0.0.0-test',
      now: () => now,
    })

  it('is found, newest first, and one backup with its password opens on the new PC', async () => {
    await addPerson(test, 'Lò Thị Mai')
    await makeByHand(test)
    later(1)
    await addPerson(test, 'Vàng A Páo')
    await makeByHand(test)
    writeFileSync(join(test.folder, 'khac.ncbak'), 'không phải bản sao lưu')
    const fresh = engineElsewhere()
    const found = await findOld(fresh, [test.folder])
    expect(found.map(({ kind, counted }) => [kind, counted?.people ?? null])).toEqual(
      expect.arrayContaining([
        ['backup', 2],
        ['backup', 1],
        ['register', null],
      ]),
    )
    expect(found).toHaveLength(3)
    expect(found[0]).toMatchObject({ commune: 'Đảng ủy xã Thử', logins: ['thu'] })
    const newest = found.find(({ kind }) => kind === 'backup')
    const path = foundPath(fresh, newest?.ticket ?? '')
    await bringBack(fresh, path, 'mang sang', { login: 'thu', password })
    expect(fresh.desk?.register.reader.statement('SELECT count(*) AS n FROM person').get()).toEqual({ n: 2 })
    await fresh.leaveDesk()
    expect(() => foundPath(fresh, 'bịa')).toThrow(/Không thấy tệp/u)
  })

  it('may be the register itself, which stays where and as it is', async () => {
    await addPerson(test, 'Lò Thị Mai')
    await test.engine.leaveDesk()
    await test.register.close()
    const before = readFileSync(test.file)
    const fresh = engineElsewhere()
    const owner = { login: 'thu', password }
    await withBackupOf(fresh, test.file, owner, (backup) => bringBack(fresh, backup, 'sổ cũ', owner))
    expect(fresh.desk?.register.reader.statement('SELECT count(*) AS n FROM person').get()).toEqual({ n: 1 })
    await fresh.leaveDesk()
    expect(readFileSync(test.file).equals(before)).toBe(true)
    expect(readdirSync(join(elsewhere, 'moi')).filter((name) => name.includes('tmp'))).toEqual([])
  })

  it('opens with the printed code too, and the new password holds from then on', {
    timeout: 60_000,
  }, async () => {
    const code = newRecoveryCode()
    const keys = readKeySlots(test.file)
    writeKeySlots(test.file, {
      ...keys,
      slots: [...keys.slots, await wrapKey(test.dataKey, 'recovery', '', code)],
    })
    const { name } = await makeByHand(test)
    const copy = join(elsewhere, name)
    copyFileSync(join(backupFolderOf(test.file), name), copy)
    const fresh = engineElsewhere()
    await expect(
      bringBack(fresh, copy, name, { login: 'thu', recoveryCode: 'SAI-SAI', newPassword: 'mật khẩu mới' }),
    ).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    const { me } = await bringBack(fresh, copy, name, {
      login: 'thu',
      recoveryCode: code.toLowerCase(),
      newPassword: 'mật khẩu mới',
    })
    expect(me.login).toBe('thu')
    await fresh.leaveDesk()
    expect(existsSync(keyFileOf(fresh.registerFile))).toBe(true)
    const again = await call(
      accountsProcedures.unlock,
      { login: 'thu', password: 'mật khẩu mới' },
      { context: { engine: fresh } },
    )
    expect(again.role).toBe('administrator')
    await fresh.leaveDesk()
  })
})
