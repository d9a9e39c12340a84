import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call, createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountsProcedures } from '../../../src/engine/accounts/procedures.ts'
import { Engine } from '../../../src/engine/engine.ts'
import { router } from '../../../src/engine/router.ts'
import { resourcesDir, testNow } from '../harness.ts'

const password = 'mật khẩu thử 1'
let folder: string
let engine: Engine
let recoveryCode: string

const client = () => createRouterClient(router, { context: { engine } })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-test-'))
  engine = new Engine({
    dataDir: folder,
    resourcesDir,
    door: 'trial',
    version: '0.0.0-test',
    now: () => testNow,
  })
  const made = await client().accounts.create({
    commune: 'Đảng ủy xã Thử',
    superior: 'Tỉnh ủy Thử',
    fullName: 'Lò Thị Mai',
    login: 'mai',
    password,
  })
  recoveryCode = made.recoveryCode
})
afterAll(async () => {
  await engine.leaveDesk()
  rmSync(folder, { recursive: true, force: true })
})

describe('set-up', () => {
  it('leaves the administrator sitting at an encrypted, backed-up register', async () => {
    expect(await client().accounts.status()).toMatchObject({
      stage: 'open',
      commune: 'Đảng ủy xã Thử',
      sample: false,
      me: { login: 'mai', role: 'administrator' },
      lastBackup: { ok: true },
    })
    expect(readFileSync(engine.registerFile).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  })

  it('gives a recovery code of six groups without signs that look alike', () => {
    expect(recoveryCode).toMatch(/^([2-9A-HJ-NP-Z]{4}-){5}[2-9A-HJ-NP-Z]{4}$/u)
  })

  it('never makes a second register over the first', async () => {
    await expect(
      client().accounts.create({
        commune: 'Khác',
        superior: 'Khác',
        fullName: 'Ai đó',
        login: 'ai',
        password,
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('names each field that is missing', async () => {
    await expect(
      client().accounts.create({ commune: ' ', superior: 'T', fullName: 'A', login: 'a', password: 'ngắn' }),
    ).rejects.toMatchObject({
      code: 'INVALID',
      data: {
        problems: [{ field: 'commune' }, { field: 'password', message: 'Mật khẩu cần ít nhất 8 ký tự' }],
      },
    })
  })
})

describe('lock and unlock', () => {
  it('answers LOCKED to everything but the hall, once locked', async () => {
    await client().accounts.lock()
    expect(await client().accounts.status()).toEqual({
      stage: 'locked',
      version: '0.0.0-test',
      commune: 'Đảng ủy xã Thử',
      logins: ['mai'],
    })
    await expect(client().people.list({})).rejects.toMatchObject({ code: 'LOCKED' })
  })

  it('refuses a wrong password and an unknown login with the same words', async () => {
    const wrong = await client()
      .accounts.unlock({ login: 'mai', password: 'sai rồi nhé' })
      .catch((error: unknown) => error)
    const unknown = await client()
      .accounts.unlock({ login: 'ai', password })
      .catch((error: unknown) => error)
    expect(wrong).toMatchObject({ code: 'WRONG_PASSWORD' })
    expect(unknown).toMatchObject({ code: 'WRONG_PASSWORD', message: (wrong as Error).message })
  })

  it('takes the login without marks or capitals, and the password in any Unicode form', async () => {
    const me = await client().accounts.unlock({ login: 'MAI', password: password.normalize('NFD') })
    expect(me).toMatchObject({ login: 'mai', fullName: 'Lò Thị Mai' })
  })

  it('changes the password without touching the register file', async () => {
    const before = readFileSync(engine.registerFile).subarray(0, 16)
    await expect(
      client().accounts.changePassword({ oldPassword: 'không phải', newPassword: 'mật khẩu mới 2' }),
    ).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await client().accounts.changePassword({ oldPassword: password, newPassword: 'mật khẩu mới 2' })
    await client().accounts.lock()
    await expect(client().accounts.unlock({ login: 'mai', password })).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
    })
    await client().accounts.unlock({ login: 'mai', password: 'mật khẩu mới 2' })
    expect(readFileSync(engine.registerFile).subarray(0, 16)).toEqual(before)
  })

  it('opens with the printed code, typed carelessly, and sets a new password', async () => {
    await client().accounts.lock()
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ')
    const me = await client().accounts.recover({ recoveryCode: typed, login: 'mai', newPassword: password })
    expect(me.login).toBe('mai')
    await client().accounts.lock()
    await client().accounts.unlock({ login: 'mai', password })
  })

  it('says what is wrong when the key file is broken, and leaves it alone', async () => {
    await client().accounts.lock()
    const keys = `${engine.registerFile}.keys.json`
    const whole = readFileSync(keys)
    writeFileSync(keys, whole.subarray(0, 40))
    await expect(
      call(accountsProcedures.unlock, { login: 'mai', password }, { context: { engine } }),
    ).rejects.toMatchObject({ code: 'BROKEN_REGISTER' })
    expect(readFileSync(keys)).toEqual(whole.subarray(0, 40))
    writeFileSync(keys, whole)
    await client().accounts.unlock({ login: 'mai', password })
  })
})

describe('the sample commune', () => {
  it('opens beside the office register, marked as a sample, and closes again', async () => {
    await client().accounts.openSample()
    expect(await client().accounts.status()).toMatchObject({ stage: 'open', sample: true, hasRegister: true })
    const people = await client().people.list({})
    // two of them were entered twice
    expect(people.total).toBe(902)
    await client().accounts.closeSample()
    expect(await client().accounts.status()).toMatchObject({ stage: 'locked', commune: 'Đảng ủy xã Thử' })
  })
})
