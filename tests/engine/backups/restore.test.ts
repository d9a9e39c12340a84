import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountsProcedures } from '../../../src/engine/accounts/procedures.ts'
import { backupFolderOf } from '../../../src/engine/backups/files.ts'
import { backupsProcedures } from '../../../src/engine/backups/procedures.ts'
import { readSeal, sealOf } from '../../../src/engine/backups/trailer.ts'
import { openConnection } from '../../../src/engine/register/database.ts'
import { readKeySlots, writeKeySlots } from '../../../src/engine/register/key-file.ts'
import { unwrapKey } from '../../../src/engine/register/keys.ts'
import type { BackupOwner } from '../../../src/shared/backups/contract.ts'
import { type TestRegister, testNow } from '../harness.ts'
import { cheapSlot } from './cheap-slot.ts'
import { addPerson, closeBackupRoom, dump, makeByHand, namesIn, openBackupRoom, password } from './room.ts'

let sabotage: (() => void) | undefined
let test: TestRegister
let folder: string
beforeEach(async () => {
  sabotage = undefined
  test = await openBackupRoom({
    now: () => {
      sabotage?.()
      return testNow
    },
  })
  folder = backupFolderOf(test.file)
})
afterEach(() => closeBackupRoom(test))

const make = () => makeByHand(test)
const restore = (name: string, owner?: BackupOwner) =>
  call(backupsProcedures.restore, { name, owner }, { context: test.context })
const restoreFile = (bytes: Uint8Array<ArrayBuffer>, owner?: BackupOwner, context = test.context) =>
  call(backupsProcedures.restoreFile, { file: new File([bytes], 'mang-ve.ncbak'), owner }, { context })
const bringBack = (bytes: Uint8Array<ArrayBuffer>, owner: BackupOwner) =>
  call(
    backupsProcedures.bringBack,
    { file: new File([bytes], 'mang-ve.ncbak'), owner },
    { context: test.context },
  )
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(folder, name)))
const me: BackupOwner = { login: 'thu', password }

/** A print of every table, so that a difference names the table and not ten thousand rows. */
function contents(): Record<string, string> {
  const prints = Object.entries(rows()).map(([table, lines]) => [
    table,
    `${lines.length} ${createHash('sha256').update(lines.join()).digest('hex').slice(0, 12)}`,
  ])
  return Object.fromEntries(prints)
}

/** All but what a restore itself leaves in the register. */
function rows(): Record<string, string[]> {
  const tables = Object.fromEntries(dump(test.file, test.engine.desk?.dataKey ?? test.dataKey))
  const restores = (tables['audit_entry'] ?? []).filter((row) => row.includes('Khôi phục sổ từ bản sao lưu'))
  const ids = restores.map((row) => `"entry_id":${/"id":(\d+)/u.exec(row)?.[1]},`)
  return {
    ...tables,
    // the restore's own entry moves the end of the chain
    audit_head: [],
    setting: (tables['setting'] ?? []).filter((row) => !row.includes('"backups.restored"')),
    audit_entry: (tables['audit_entry'] ?? []).filter((row) => !restores.includes(row)),
    audit_change: (tables['audit_change'] ?? []).filter((row) => !ids.some((id) => row.includes(id))),
  }
}

/** Files a restore may not leave behind. */
function leftovers(): string[] {
  return readdirSync(test.folder).filter((name) => /\.(?:restore|tmp|new)|khoi-phuc/u.test(name))
}

describe('restoring by name', () => {
  it('brings every table back, and the safety copy takes that back again', async () => {
    await addPerson(test, 'Lò Thị Mai')
    const before = contents()
    const { name } = await make()
    await addPerson(test, 'Quàng Văn Chôm')
    const after = contents()

    const { safetyCopy } = await restore(name)
    expect(contents()).toEqual(before)
    expect(namesIn(test)).toEqual(['Lò Thị Mai'])
    expect(test.engine.desk?.me.login).toBe('thu')
    expect(safetyCopy).toContain('before-restore')

    await restore(safetyCopy)
    expect(contents()).toEqual(after)
    expect(leftovers()).toEqual([])
  })

  it('tells of itself in the restored history', async () => {
    const { name } = await make()
    const { safetyCopy } = await restore(name)
    const entries = [...(dump(test.file, test.dataKey).get('audit_entry') ?? [])]
    expect(entries.some((row) => row.includes(`Khôi phục sổ từ bản sao lưu ${name}`))).toBe(true)
    const settings = dump(test.file, test.dataKey).get('setting') ?? []
    expect(settings.some((row) => row.includes(safetyCopy))).toBe(true)
  })

  it('goes on writing and reading after', async () => {
    const { name } = await make()
    await restore(name)
    await addPerson(test, 'Lò Văn Pản')
    expect(namesIn(test)).toEqual(['Lò Văn Pản'])
    expect((await call(backupsProcedures.check, undefined, { context: test.context })).findings).toEqual([])
  })

  it('takes no path for a name', async () => {
    writeFileSync(join(test.folder, 'so-dang-vien 2026-11-23 09-00-00 manual.ncbak'), 'x')
    for (const name of ['../so-dang-vien 2026-11-23 09-00-00 manual.ncbak', 'không có.ncbak'])
      await expect(restore(name)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('keeps the password of today', async () => {
    const { name } = await make()
    writeKeySlots(test.file, {
      ...readKeySlots(test.file),
      slots: [cheapSlot(test.dataKey, 'thu', 'mật khẩu mới')],
    })
    await restore(name)
    const [slot] = readKeySlots(test.file).slots
    if (slot === undefined) throw new Error('No slot')
    await expect(unwrapKey(slot, 'mật khẩu mới')).resolves.toEqual(test.dataKey)
  })

  it('does not let in whoever was shut out since, whatever password the backup knew', async () => {
    const leaver = { login: 'cu', password: 'mật khẩu cũ' }
    const { id } = await call(
      accountsProcedures.add,
      { ...leaver, fullName: 'Người đã nghỉ', role: 'clerk' },
      { context: test.context },
    )
    const { name } = await make()
    await call(accountsProcedures.disable, { id }, { context: test.context })
    const { safetyCopy } = await restore(name)
    expect(readKeySlots(test.file).slots.map(({ login }) => login)).toEqual(['thu'])
    const row = { login: 'cu', hasPassword: false }
    expect(await call(accountsProcedures.list, undefined, { context: test.context })).toContainEqual(
      expect.objectContaining(row),
    )
    await restore(safetyCopy)
    await test.engine.leaveDesk()
    await expect(call(accountsProcedures.unlock, leaver, { context: test.context })).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
    })
  })

  it('refuses a second restore while one runs', async () => {
    const { name } = await make()
    const results = await Promise.allSettled([restore(name), restore(name)])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected'])
    expect(results[1]).toMatchObject({ reason: { code: 'BUSY' } })
  })
})

describe('a file that is no sound backup', () => {
  let sound: Uint8Array<ArrayBuffer>
  let name: string
  let before: Record<string, string>
  beforeEach(async () => {
    await addPerson(test, 'Lò Thị Mai')
    name = (await make()).name
    sound = bytesOf(name)
    before = contents()
  })

  async function isRefused(bytes: Uint8Array<ArrayBuffer>, code: string): Promise<void> {
    const { register } = test
    await expect(restoreFile(bytes)).rejects.toMatchObject({ code })
    expect(test.engine.desk?.register).toBe(register)
    expect(contents()).toEqual(before)
    expect(leftovers()).toEqual([])
    await addPerson(test, 'Người sau')
  }

  it('truncated', () => isRefused(sound.slice(0, sound.length - 1000), 'BROKEN_REGISTER'))
  it('truncated in the middle', () => {
    const cut = new Uint8Array([...sound.slice(0, 8192), ...sound.slice(16384)])
    return isRefused(cut, 'BROKEN_REGISTER')
  })
  it('with one bit turned', () => {
    const flipped = sound.slice()
    flipped[20_000] = (flipped[20_000] ?? 0) ^ 1
    return isRefused(flipped, 'BROKEN_REGISTER')
  })
  it('with one bit turned and sealed anew', async () => {
    const { databaseSize, trailer } = readSeal(join(folder, name))
    const database = sound.slice(0, databaseSize)
    database[20_000] = (database[20_000] ?? 0) ^ 1
    const path = join(test.folder, 'forged')
    writeFileSync(path, database)
    const forged = new Uint8Array([...database, ...(await sealOf(path, trailer))])
    await isRefused(forged, 'BROKEN_REGISTER')
  })
  it('empty', () => isRefused(new Uint8Array(), 'BROKEN_REGISTER'))
  it('something else', () =>
    isRefused(new TextEncoder().encode('Không phải bản sao lưu. '.repeat(99)), 'BROKEN_REGISTER'))
  it('of a newer program', async () => {
    const path = join(test.folder, 'newer.db')
    const { databaseSize, trailer } = readSeal(join(folder, name))
    writeFileSync(path, sound.slice(0, databaseSize))
    const connection = openConnection(path, test.dataKey)
    connection
      .prepare('INSERT INTO kysely_migration (name, timestamp) VALUES (?, ?)')
      .run('9999-future', '2030-01-01')
    connection.pragma('journal_mode = DELETE')
    connection.close()
    const newer = new Uint8Array([...readFileSync(path), ...(await sealOf(path, trailer))])
    await isRefused(newer, 'NEWER_REGISTER')
  })
})

describe('a swap that fails', () => {
  let name: string
  let before: Record<string, string>
  beforeEach(async () => {
    name = (await make()).name
    await addPerson(test, 'Quàng Văn Chôm')
    before = contents()
  })

  async function leavesTheOldOne(code: string): Promise<void> {
    await expect(restore(name)).rejects.toMatchObject({ code })
    sabotage = undefined
    expect(test.engine.desk?.me.login).toBe('thu')
    expect(contents()).toEqual(before)
    await addPerson(test, 'Người sau')
    expect(namesIn(test)).toEqual(['Quàng Văn Chôm', 'Người sau'])
  }

  it('because the keys cannot be written', async () => {
    mkdirSync(`${test.file}.keys.json.tmp`)
    await leavesTheOldOne('CONFLICT')
  })

  it('because the unpacked file is gone', async () => {
    // The clock is asked for the safety copy, after the backup was unpacked.
    sabotage = () => rmSync(`${test.file}.restore`, { force: true })
    await leavesTheOldOne('CONFLICT')
    expect(readKeySlots(test.file).slots.length).toBe(1)
  })

  it('because another program has the register open', async () => {
    const other = openConnection(test.file, test.dataKey)
    other.prepare('SELECT count(*) FROM person').get()
    await leavesTheOldOne('BUSY')
    other.close()
    await restore(name)
    expect(namesIn(test)).toEqual([])
  })

  it('because the safety copy cannot be made', async () => {
    sabotage = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    await leavesTheOldOne('DISK_FULL')
  })

  it('because nobody of today is in the backup', async () => {
    const { desk } = test.engine
    if (desk === null) throw new Error('Nobody is in')
    desk.me = { ...desk.me, login: 'mới' }
    await expect(restore(name)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(contents()).toEqual(before)
  })
})

describe('a backup of another register', () => {
  let other: TestRegister
  let bytes: Uint8Array<ArrayBuffer>
  beforeEach(async () => {
    other = await openBackupRoom()
    await addPerson(other, 'Người xã bên')
    const { name } = await makeByHand(other)
    bytes = new Uint8Array(readFileSync(join(backupFolderOf(other.file), name)))
  })
  afterEach(() => closeBackupRoom(other))

  it('is refused without its password and the register stays', async () => {
    await addPerson(test, 'Lò Thị Mai')
    await expect(restoreFile(bytes)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await expect(restoreFile(bytes, { login: 'thu', password: 'sai rồi' })).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
    })
    expect(namesIn(test)).toEqual(['Lò Thị Mai'])
  })

  it('replaces keys and all with its password, and can be taken back with the old one', async () => {
    await addPerson(test, 'Lò Thị Mai')
    const { safetyCopy } = await restoreFile(bytes, me)
    expect(namesIn(test)).toEqual(['Người xã bên'])
    const [slot] = readKeySlots(test.file).slots
    if (slot === undefined) throw new Error('No slot')
    expect(await unwrapKey(slot, password)).toEqual(other.dataKey)
    await restore(safetyCopy, me)
    expect(namesIn(test)).toEqual(['Lò Thị Mai'])
  })

  it('does not mix with the sample commune', async () => {
    const { desk } = test.engine
    if (desk === null) throw new Error('Nobody is in')
    test.engine.desk = { ...desk, sample: true }
    await expect(restoreFile(bytes, me)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('comes onto a new PC', async () => {
    await test.engine.leaveDesk()
    for (const file of [test.file, `${test.file}.keys.json`]) rmSync(file)
    expect(await call(accountsProcedures.status, undefined, { context: test.context })).toMatchObject({
      stage: 'setup',
    })
    await expect(bringBack(bytes, { ...me, password: 'sai rồi' })).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
    })
    expect(existsSync(test.file)).toBe(false)
    expect(await bringBack(bytes, me)).toMatchObject({ login: 'thu', role: 'administrator' })
    expect(namesIn(test)).toEqual(['Người xã bên'])
    await test.engine.leaveDesk()
    expect(await call(accountsProcedures.unlock, me, { context: test.context })).toMatchObject({ id: 1 })
  })

  it('never replaces another register that nobody has opened', async () => {
    const { size } = statSync(test.file)
    await test.engine.leaveDesk()
    await expect(bringBack(bytes, me)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(statSync(test.file).size).toBeGreaterThanOrEqual(size)
    await call(accountsProcedures.unlock, me, { context: test.context })
  })
})

describe('a register that is damaged', () => {
  it('is set aside for its own backup, also when nobody can open it', async () => {
    await addPerson(test, 'Lò Thị Mai')
    const { name } = await make()
    await test.engine.leaveDesk()
    const bytes = readFileSync(test.file)
    bytes.fill(7, 0, 200_000)
    writeFileSync(test.file, bytes)
    await expect(call(accountsProcedures.unlock, me, { context: test.context })).rejects.toMatchObject({
      code: 'BROKEN_REGISTER',
    })
    await bringBack(bytesOf(name), me)
    expect(namesIn(test)).toEqual(['Lò Thị Mai'])
    const aside = readdirSync(test.folder).filter((file) => file.includes(' hong '))
    expect(aside.length).toBe(2)
  })

  it('does not keep its own restore from running', async () => {
    await addPerson(test, 'Lò Thị Mai', 'x'.repeat(100_000))
    const { name } = await make()
    await test.engine.leaveDesk()
    const bytes = readFileSync(test.file)
    // The end of the note, which nobody reads on the way in.
    bytes.fill(7, bytes.length - 4096)
    writeFileSync(test.file, bytes)
    await call(accountsProcedures.unlock, me, { context: test.context })
    const { safetyCopy } = await restore(name)
    expect(safetyCopy).toContain(' hong ')
    expect(existsSync(join(test.folder, safetyCopy))).toBe(true)
    expect(namesIn(test)).toEqual(['Lò Thị Mai'])
  })
})
