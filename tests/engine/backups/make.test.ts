import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupFolderOf } from '../../../src/engine/backups/files.ts'
import { findOld } from '../../../src/engine/backups/find-old.ts'
import { backupBoth, backupRegister } from '../../../src/engine/backups/keep.ts'
import { backupNewDay, makeStartBackup } from '../../../src/engine/backups/on-start.ts'
import { backupsProcedures } from '../../../src/engine/backups/procedures.ts'
import { proveSeal, readSeal } from '../../../src/engine/backups/trailer.ts'
import { type TestRegister, testNow } from '../harness.ts'
import { cheapSlot } from './cheap-slot.ts'
import { addPerson, closeBackupRoom, dump, makeByHand, openBackupRoom } from './room.ts'

let now: Date
let test: TestRegister
let folder: string
beforeEach(async () => {
  now = testNow
  test = await openBackupRoom({ now: () => now })
  folder = backupFolderOf(test.file)
})
afterEach(() => closeBackupRoom(test))

const make = () => makeByHand(test)
const list = () => call(backupsProcedures.list, undefined, { context: test.context })
const chooseSecond = (path: string | null) =>
  call(backupsProcedures.setSecondFolder, { folder: path }, { context: test.context })

describe('making a backup', () => {
  it('counts what it holds and lists it as it was made', async () => {
    await addPerson(test, 'Lò Thị Mai')
    const backup = await make()
    expect(backup).toMatchObject({ ok: true, people: 1, sympathizers: 0, cells: 0, reason: 'manual' })
    expect(backup.name).toBe('so-dang-vien 2026-11-23 09-00-00 manual.ncbak')
    expect((await list()).backups).toEqual([backup])
    expect((await proveSeal(join(folder, backup.name))).hash).toBe(backup.hash)
  })

  it('holds no name that can be read without the key', async () => {
    const planted = 'Quàng Văn Chôm'
    await addPerson(test, planted)
    const { name } = await make()
    const bytes = readFileSync(join(folder, name))
    for (const text of [planted, planted.normalize('NFD'), 'quang van chom', 'CREATE TABLE'])
      expect(bytes.includes(Buffer.from(text))).toBe(false)
    expect(bytes.subarray(0, 15).toString()).not.toBe('SQLite format 3')
  })

  it('has what is still only in the WAL', async () => {
    await addPerson(test, 'Lò Thị Mai')
    expect(existsSync(`${test.file}-wal`)).toBe(true)
    expect((await make()).people).toBe(1)
  })

  it('waits for a long command and then has all of it', async () => {
    const { commands } = test.register
    const done: string[] = []
    const long = commands
      .runLong(test.engine.author(), function* (change) {
        for (let number = 0; number < 40; number += 1) {
          const until = performance.now() + 3
          while (performance.now() < until);
          change.insert('person', {
            full_name: `Người ${number}`,
            name_key: `nguoi ${number}`,
            name_sort: '',
            trashed_at: null,
          })
          yield { kind: 'progress', label: '', done: number, total: 40 }
        }
        change.describe('Nhập 40 người')
      })
      .then(() => done.push('command'))
    await nextTurn()
    const backup = await backupRegister(test.engine, 'manual')
    done.push('backup')
    await long
    expect(done).toEqual(['command', 'backup'])
    expect(backup.people).toBe(40)
  })

  it('refuses before writing when the disk has no room', async () => {
    await expect(backupBoth(test.engine, 'manual', { freeSpace: () => 1000 })).rejects.toMatchObject({
      code: 'DISK_FULL',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves nothing half made when it fails', async () => {
    rmSync(`${test.file}.keys.json`)
    await expect(make()).rejects.toMatchObject({ code: 'BROKEN_REGISTER' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('gives two backups of one second two names', async () => {
    const [first, second] = [await make(), await make()]
    expect(second.name).toBe(first.name.replace('.ncbak', ' (2).ncbak'))
    expect((await list()).backups.map((backup) => backup.name)).toEqual([second.name, first.name])
  })

  it('lists a damaged file as not sound', async () => {
    const { name } = await make()
    appendFileSync(join(folder, name), 'x')
    expect((await list()).backups).toMatchObject([
      { name, ok: false, reason: 'manual', at: testNow.toISOString() },
    ])
  })

  it('is made and listed whatever else lies in the folder under such a name', async () => {
    mkdirSync(join(folder, 'so-dang-vien 2026-01-01 00-00-00 manual.ncbak'), { recursive: true })
    const odd = 'so-dang-vien 2026-01-02 00-00-00 manual.ncbak'
    // sealed, as it seems, with a length below nothing
    writeFileSync(join(folder, odd), `${'x'.repeat(500)}${'a'.repeat(64)}-9999999NHIPCAU1`)
    const { name } = await make()
    expect((await list()).backups.map((each) => [each.name, each.ok])).toEqual([
      [name, true],
      [odd, false],
    ])
    expect((await findOld(test.engine, [folder])).map((each) => each.name)).toEqual([name])
  })

  it('is the same register, table for table', async () => {
    await addPerson(test, 'Lò Thị Mai')
    const { name } = await make()
    const { databaseSize } = readSeal(join(folder, name))
    const copy = join(test.folder, 'copy.db')
    writeFileSync(copy, readFileSync(join(folder, name)).subarray(0, databaseSize))
    expect(dump(copy, test.dataKey)).toEqual(dump(test.file, test.dataKey))
  })
})

describe('old backups', () => {
  it('are cleared away, but never those of another register under the same name', async () => {
    const first = await backupRegister(test.engine, 'daily')
    now = new Date(testNow.getTime() + 60_000)
    const second = await backupRegister(test.engine, 'daily')
    const foreign = 'so-dang-vien 2026-11-23 08-00-00 daily.ncbak'
    const bytes = readFileSync(join(folder, first.name)).toString('latin1')
    const { register } = readSeal(join(folder, first.name)).trailer
    writeFileSync(join(folder, foreign), bytes.replaceAll(register, '0123456789abcdef'), 'latin1')
    now = new Date(testNow.getTime() + 86_400_000)
    const third = await backupRegister(test.engine, 'daily')
    expect(readdirSync(folder).sort()).toEqual([foreign, second.name, third.name].sort())
  })
})

describe('the first sitting of a day', () => {
  it('makes one backup, later ones find it', async () => {
    await makeStartBackup(test.engine)
    const made = test.engine.desk?.lastBackup
    expect(made).toEqual({ at: testNow.toISOString(), ok: true })
    now = new Date(testNow.getTime() + 3_600_000)
    await makeStartBackup(test.engine)
    expect(test.engine.desk?.lastBackup).toEqual(made)
    expect(readdirSync(folder).length).toBe(1)
  })

  it('clears away what a killed restore, rehearsal or set-up left, not what is under way', async () => {
    const left = ['khoi-phuc.tmp', 'so-dang-vien.db.restore', 'so-dang-vien.db.restore-wal', 'xa-mau.db.new']
    const hours = new Date(Date.now() - 2 * 3_600_000)
    for (const name of left) {
      writeFileSync(join(test.folder, name), 'x')
      utimesSync(join(test.folder, name), hours, hours)
    }
    mkdirSync(join(test.folder, 'dien-tap.tmp'))
    utimesSync(join(test.folder, 'dien-tap.tmp'), hours, hours)
    mkdirSync(join(test.folder, 'so-cu.tmp'))
    const before = readdirSync(test.folder)
    await makeStartBackup(test.engine)
    const gone = before.filter((name) => !existsSync(join(test.folder, name)))
    expect(gone.sort()).toEqual([...left, 'dien-tap.tmp'].sort())
  })

  it('is not kept out by a backup that fails', async () => {
    writeFileSync(folder, 'a file where the folder should be')
    await makeStartBackup(test.engine)
    expect(test.engine.desk?.lastBackup?.ok).toBe(false)
  })

  it('comes at midnight too for a program that stays open', async () => {
    await makeStartBackup(test.engine)
    await backupNewDay(test.engine)
    expect(readdirSync(folder).length).toBe(1)
    // 17:00 UTC is midnight in the office.
    now = new Date('2026-11-23T17:00:01Z')
    await backupNewDay(test.engine)
    await backupNewDay(test.engine)
    expect((await list()).backups.map((backup) => backup.reason)).toEqual(['daily', 'start'])
  })
})

describe('the second folder', () => {
  it('takes only what a person chose in a dialog', async () => {
    const stick = join(test.folder, 'usb')
    mkdirSync(stick)
    await expect(chooseSecond(stick)).rejects.toMatchObject({ code: 'INVALID' })
    test.engine.chosenFolders.add(stick)
    expect(await chooseSecond(stick)).toEqual({ secondFolder: stick })
    const backup = await make()
    expect((await proveSeal(join(stick, backup.name))).hash).toBe(backup.hash)
  })

  it('is named when it vanished, and the first backup is made all the same', async () => {
    const stick = join(test.folder, 'usb')
    mkdirSync(stick)
    test.engine.chosenFolders.add(stick)
    await chooseSecond(stick)
    rmSync(stick, { recursive: true })
    await expect(make()).rejects.toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining(stick) })
    expect(existsSync(stick)).toBe(false)
    const { backups, secondFolderProblem } = await list()
    expect(backups).toMatchObject([{ ok: true }])
    expect(secondFolderProblem).toContain(stick)
    // What runs on its own goes on.
    expect((await backupRegister(test.engine, 'before-import')).ok).toBe(true)
    expect(await chooseSecond(null)).toEqual({ secondFolder: null })
  })

  it("leaves another office's backup of the same name alone", async () => {
    const stick = join(test.folder, 'usb')
    mkdirSync(stick)
    test.engine.chosenFolders.add(stick)
    await chooseSecond(stick)
    const name = 'so-dang-vien 2026-11-23 09-00-00 manual.ncbak'
    writeFileSync(join(stick, name), 'of another office')
    await make()
    expect(readFileSync(join(stick, name), 'utf8')).toBe('of another office')
    expect(readdirSync(stick).length).toBe(2)
  })
})

it('test slots are opened like real ones', async () => {
  const { unwrapKey } = await import('../../../src/engine/register/keys.ts')
  expect(await unwrapKey(cheapSlot(test.dataKey, 'thu', 'mật khẩu thử'), 'mật khẩu thử')).toEqual(
    test.dataKey,
  )
})
