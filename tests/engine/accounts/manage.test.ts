import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropSlot } from '../../../src/engine/accounts/slots.ts'
import { Engine } from '../../../src/engine/engine.ts'
import { readKeySlots, writeKeySlots } from '../../../src/engine/register/key-file.ts'
import { unwrapKey } from '../../../src/engine/register/keys.ts'
import { router } from '../../../src/engine/router.ts'
import { daySchema } from '../../../src/shared/vocabulary/day.ts'
import { resourcesDir, testNow } from '../harness.ts'

const passwords = { mai: 'mật khẩu của mai', un: 'mật khẩu của ún', dua: 'mật khẩu của dua' }
let folder: string
let engine: Engine
let code: string

const client = () => createRouterClient(router, { context: { engine } })
const mai = { login: 'mai', password: passwords.mai }

/** Signs in as somebody else, as at the unlock screen. */
async function signIn(login: string, password: string) {
  if (engine.desk !== null) await engine.leaveDesk()
  engine.failedUnlocks = 0
  return client().accounts.unlock({ login, password })
}

/** Opens each slot of the key file with its secret and compares what comes out with the key in use. */
async function expectSlots(secrets: Record<string, string>): Promise<void> {
  const { slots } = readKeySlots(engine.registerFile)
  expect(slots.map((slot) => slot.login).sort()).toEqual(Object.keys(secrets).sort())
  const dataKey = engine.desk?.dataKey
  for (const slot of slots) expect(await unwrapKey(slot, secrets[slot.login] ?? '')).toEqual(dataKey)
}

async function idOf(login: string): Promise<number> {
  const row = (await client().accounts.list()).find((each) => each.login === login)
  if (row === undefined) throw new Error(`no account ${login}`)
  return row.id
}

const summaries = async () => (await client().audit.recent({})).rows.map((entry) => entry.summary)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-test-'))
  engine = new Engine({
    dataDir: folder,
    resourcesDir,
    door: 'headless',
    version: '0.0.0-test',
    now: () => testNow,
  })
  const made = await client().accounts.create({
    commune: 'Đảng ủy xã Thử',
    superior: 'Tỉnh ủy Thử',
    fullName: 'Lò Thị Mai',
    ...mai,
  })
  code = made.recoveryCode
})
afterAll(async () => {
  await engine.leaveDesk()
  rmSync(folder, { recursive: true, force: true })
})

describe('adding', () => {
  it('gives an account its own slot, and every slot still opens', async () => {
    const added = await client().accounts.add({
      fullName: 'Lò Văn Ún',
      login: 'Ún',
      role: 'clerk',
      password: passwords.un,
    })
    expect(added).toMatchObject({ login: 'Ún', role: 'clerk', disabledAt: null, hasPassword: true })
    await expectSlots({ mai: passwords.mai, Ún: passwords.un, '': code })
    expect(await summaries()).toContain('Thêm tài khoản Ún (Lò Văn Ún), vai trò Nhập liệu')
  })

  it('names the field when the login is taken in any spelling, and writes nothing', async () => {
    const before = readFileSync(`${engine.registerFile}.keys.json`)
    await expect(
      client().accounts.add({ fullName: 'Ai đó', login: 'UN', role: 'clerk', password: passwords.dua }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ field: 'login' }] } })
    expect(readFileSync(`${engine.registerFile}.keys.json`)).toEqual(before)
    expect(await client().accounts.list()).toHaveLength(2)
  })

  it('lets the new one in, in the role given', async () => {
    expect(await signIn('un', passwords.un)).toMatchObject({ fullName: 'Lò Văn Ún', role: 'clerk' })
    await expect(client().accounts.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await signIn(mai.login, mai.password)
  })
})

describe('the last administrator', () => {
  it('keeps the role and cannot end the own account', async () => {
    const id = await idOf('mai')
    await expect(
      client().accounts.change({ id, fullName: 'Lò Thị Mai', role: 'clerk' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(client().accounts.disable({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await client().accounts.status()).toMatchObject({ me: { role: 'administrator' } })
  })

  it('is not replaced by an administrator who has no key', async () => {
    const { id } = await client().accounts.add({
      fullName: 'Vàng A Dua',
      login: 'dua',
      role: 'administrator',
      password: passwords.dua,
    })
    // as a power cut between the two files leaves it
    dropSlot(engine.registerFile, 'dua')
    expect((await client().accounts.list()).at(-1)).toMatchObject({ login: 'dua', hasPassword: false })
    await expect(
      client().accounts.change({ id: await idOf('mai'), fullName: 'Lò Thị Mai', role: 'clerk' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    // and that is how it is put right
    await client().accounts.resetPassword({ id, newPassword: passwords.dua })
    await expectSlots({ mai: passwords.mai, Ún: passwords.un, dua: passwords.dua, '': code })
  })

  it('may hand the role over, and loses it from that moment', async () => {
    const id = await idOf('mai')
    await client().accounts.change({ id, fullName: 'Lò Thị Mai', role: 'official' })
    await expect(client().accounts.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await signIn('dua', passwords.dua)
    await client().accounts.change({ id, fullName: 'Lò Thị Mai', role: 'administrator' })
    expect(await summaries()).toContain('Sửa tài khoản mai: vai trò Báo cáo thành Quản trị')
    await signIn(mai.login, mai.password)
  })

  it('sees no more than the new role may, from that moment', async () => {
    const id = await idOf('mai')
    await client().inspections.setSight({ roles: ['administrator'] })
    await client().accounts.change({ id, fullName: 'Lò Thị Mai', role: 'official' })
    expect(engine.desk?.register.isNarrowed).toBe(true)
    await signIn('dua', passwords.dua)
    await client().accounts.change({ id, fullName: 'Lò Thị Mai', role: 'administrator' })
    await signIn(mai.login, mai.password)
    expect(engine.desk?.register.isNarrowed).toBe(false)
  })

  it('settles the days off, and no clerk takes that back', async () => {
    await client().catalogs.setHoliday({ day: daySchema.parse('2026-12-31'), kind: 'off', label: 'Nghỉ bù' })
    const entry = (await client().audit.recent({})).rows.find(({ summary }) => summary.includes('Nghỉ bù'))
    expect(entry).toMatchObject({ undoable: false })
    await expect(client().audit.undo({ entryId: entry?.id ?? 0 })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('alone settles on which lines of the forms occupations and organisations stand', async () => {
    await signIn('un', passwords.un)
    for (const act of [
      client().catalogs.groupOccupations({ texts: ['Giáo viên'], group: 'N05' }),
      client().catalogs.setOrganisationType({ id: 1, type: '4' }),
    ])
      await expect(act).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await signIn(mai.login, mai.password)
  })

  it('is not made by undoing: what happened to accounts cannot be taken back by a clerk', async () => {
    const lowered = (await client().audit.recent({})).rows.find((entry) =>
      entry.summary.includes('Quản trị thành Báo cáo'),
    )
    await signIn('un', passwords.un)
    await expect(client().audit.undo({ entryId: lowered?.id ?? 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await signIn(mai.login, mai.password)
  })
})

describe('disabling and enabling', () => {
  it('takes the slot away and keeps the account', async () => {
    const row = await client().accounts.disable({ id: await idOf('Ún') })
    expect(row).toMatchObject({ disabledAt: testNow.toISOString(), hasPassword: false })
    await expectSlots({ mai: passwords.mai, dua: passwords.dua, '': code })
    await expect(
      client().accounts.resetPassword({ id: row.id, newPassword: passwords.un }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(signIn('un', passwords.un)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await signIn(mai.login, mai.password)
  })

  it('stays shut even with an old key file laid back beside the register', async () => {
    const now = readKeySlots(engine.registerFile)
    const id = await idOf('dua')
    await client().accounts.disable({ id })
    writeKeySlots(engine.registerFile, now)
    await expect(signIn('dua', passwords.dua)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      client().accounts.recover({ recoveryCode: code, login: 'dua', newPassword: passwords.dua }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await signIn(mai.login, mai.password)
    await client().accounts.disable({ id })
    await expectSlots({ mai: passwords.mai, '': code })
  })

  it('comes back with a new password only', async () => {
    const id = await idOf('Ún')
    const row = await client().accounts.enable({ id, newPassword: 'mật khẩu mới của ún' })
    expect(row).toMatchObject({ disabledAt: null, hasPassword: true })
    await expectSlots({ mai: passwords.mai, Ún: 'mật khẩu mới của ún', '': code })
    await expect(client().accounts.enable({ id, newPassword: passwords.un })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })
})

describe('passwords and the recovery code', () => {
  it('leaves an entry for each of two resets within one tick, and no password anywhere', async () => {
    const id = await idOf('Ún')
    await client().accounts.resetPassword({ id, newPassword: 'đặt lại lần một' })
    await client().accounts.resetPassword({ id, newPassword: 'đặt lại lần hai' })
    await client().accounts.changePassword({ oldPassword: passwords.mai, newPassword: 'mai tự đổi lấy' })
    await expectSlots({ mai: 'mai tự đổi lấy', Ún: 'đặt lại lần hai', '': code })
    const resets = (await summaries()).filter((each) => each === 'Đặt lại mật khẩu của tài khoản Ún')
    expect(resets).toHaveLength(2)
    const { reader } = engine.desk?.register ?? {}
    const audit = JSON.stringify([
      reader?.statement('SELECT * FROM audit_entry').all(),
      reader?.statement('SELECT * FROM audit_change').all(),
      reader?.statement('SELECT * FROM setting').all(),
    ])
    for (const secret of [...Object.values(passwords), 'đặt lại lần', 'mai tự đổi', code])
      expect(audit).not.toContain(secret)
  })

  it('renews the recovery code: the old one is void, the new one opens', async () => {
    const { recoveryCode } = await client().accounts.renewRecoveryCode()
    expect(recoveryCode).not.toBe(code)
    await expectSlots({ mai: 'mai tự đổi lấy', Ún: 'đặt lại lần hai', '': recoveryCode })
    await engine.leaveDesk()
    await expect(
      client().accounts.recover({ recoveryCode: code, login: 'mai', newPassword: passwords.mai }),
    ).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await client().accounts.recover({ recoveryCode, login: 'mai', newPassword: passwords.mai })
    expect(await summaries()).toEqual(
      expect.arrayContaining(['Đổi mã khôi phục của sổ', 'Đặt mật khẩu mới cho mai bằng mã khôi phục']),
    )
    code = recoveryCode
  })

  it('gives an account without a slot its password by the code', async () => {
    dropSlot(engine.registerFile, 'un')
    await engine.leaveDesk()
    await client().accounts.recover({ recoveryCode: code, login: 'UN', newPassword: passwords.un })
    await expectSlots({ mai: passwords.mai, Ún: passwords.un, '': code })
    await signIn(mai.login, mai.password)
  })
})

describe('the idle lock', () => {
  it('waits ten minutes until the office says otherwise', async () => {
    expect(await client().accounts.idleLock()).toEqual({ minutes: 10 })
    await client().accounts.saveIdleLock({ minutes: 0 })
    expect(await client().accounts.idleLock()).toEqual({ minutes: 0 })
    expect(await summaries()).toContain('Bỏ tự khóa khi không dùng')
    await expect(client().accounts.saveIdleLock({ minutes: 241 })).rejects.toMatchObject({ code: 'INVALID' })
  })
})

describe('the sample commune', () => {
  it('keeps its one account', async () => {
    if (engine.desk === null) throw new Error('no desk')
    engine.desk = { ...engine.desk, sample: true }
    await expect(client().accounts.renewRecoveryCode()).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(
      client().accounts.changePassword({ oldPassword: passwords.mai, newPassword: 'không được đổi' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
