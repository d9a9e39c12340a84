import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sitDown } from '../../src/engine/accounts/desk.ts'
import { backupFolderOf } from '../../src/engine/backups/files.ts'
import { setSecondFolder } from '../../src/engine/backups/folders.ts'
import { backupBoth, backupRegister } from '../../src/engine/backups/keep.ts'
import { deskOf } from '../../src/engine/backups/restore.ts'
import { saveFile } from '../../src/engine/doors/cli/files.ts'
import { Engine } from '../../src/engine/engine.ts'
import { commitImport } from '../../src/engine/imports/commit.ts'
import { stage } from '../../src/engine/imports/staged.ts'
import { keyFileOf } from '../../src/engine/register/key-file.ts'
import { asRegisterError, RegisterError } from '../../src/engine/register/register-error.ts'
import { resourcesDir } from '../engine/harness.ts'
import { type Home, homeIn, makeHome, tallyOf } from './home.ts'
import { makeSmallDisk, type SmallDisk } from './small-disk.ts'
import { pairOfRows, stagedPeople } from './work-pieces.ts'

const trial = makeSmallDisk(1)
trial?.leave()
if (trial === null)
  process.stdout.write('A small disk cannot be mounted here (needs root on Linux): skipped.\n')

let source: Home
let disk: SmallDisk
let home: Home
let engine: Engine
beforeEach(async () => {
  if (trial === null) return
  source = await makeHome()
  const mounted = makeSmallDisk(24)
  if (mounted === null) throw new Error('A disk could be mounted a moment ago')
  disk = mounted
  const file = join(disk.folder, 'so-dang-vien.db')
  copyFileSync(source.file, file)
  copyFileSync(keyFileOf(source.file), keyFileOf(file))
  home = homeIn(disk.folder, file, source.dataKey)
  engine = new Engine({ dataDir: disk.folder, resourcesDir, door: 'headless', version: '0.0.0-test' })
  await sitDown(engine, file, Buffer.from(source.dataKey), 'thu')
})
afterEach(async () => {
  if (trial === null) return
  disk.free()
  await engine.leaveDesk()
  disk.leave()
  source.leave()
})

const write = (token: string) =>
  deskOf(engine).register.commands.run(engine.author(), (change) => pairOfRows(change, token))
const importPeople = (count: number) => {
  const desk = deskOf(engine)
  const staged = stagedPeople(desk, count)
  stage(desk, staged)
  return commitImport(engine, desk, staged, () => undefined, new AbortController().signal)
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    const known = asRegisterError(error)
    if (known instanceof RegisterError) return known.code
    throw error
  }
  return 'done'
}

describe.skipIf(trial === null)('a full disk', () => {
  it('stops a command with its sentence; what was written before is there, and work goes on once there is room', async () => {
    await write('truoc')
    disk.fill()
    let code = 'done'
    let written = 1
    // a WAL that was reset has room for a few more
    for (let number = 0; number < 200 && code === 'done'; number += 1) {
      code = await codeOf(() => write(`day-${number}`))
      if (code === 'done') written += 1
    }
    expect(code).toBe('DISK_FULL')
    expect(await codeOf(() => write('van-day'))).toBe('DISK_FULL')
    disk.free()
    await write('sau')
    const tally = await tallyOf(deskOf(engine).register)
    expect(tally.findings).toEqual([])
    expect([tally.people, tally.villages, tally.entries]).toEqual([written + 1, written + 1, written + 1])
  })

  it('stops a backup before it begins, and leaves no half one', async () => {
    disk.fill(1024 * 1024)
    expect(await codeOf(() => backupRegister(engine, 'manual'))).toBe('DISK_FULL')
    expect(existsSync(backupFolderOf(home.file)) ? readdirSync(backupFolderOf(home.file)) : []).toEqual([])
    disk.free()
    expect((await backupRegister(engine, 'manual')).ok).toBe(true)
  })

  it('stops an import whole, in its backup or in the middle of its writing', async () => {
    disk.fill(10 * 1024 * 1024)
    // room for the backup, not for so many people
    expect(await codeOf(() => importPeople(40_000))).toBe('DISK_FULL')
    const tally = await tallyOf(deskOf(engine).register)
    expect([tally.findings, tally.people]).toEqual([[], 0])
    disk.free()
    expect(await importPeople(50)).toMatchObject({ accepted: 50 })
  })

  it('stops an export with its sentence, leaves an older file whole and no half one', async () => {
    const target = join(disk.folder, 'bao-cao.xlsx')
    const file = new File([new Uint8Array(200_000).fill(1)], 'bao-cao.xlsx')
    await saveFile(target, file)
    disk.fill(64 * 1024)
    expect(await codeOf(() => saveFile(target, new File([new Uint8Array(300_000)], 'bao-cao.xlsx')))).toBe(
      'DISK_FULL',
    )
    expect(readdirSync(disk.folder).filter((name) => name.startsWith('bao-cao'))).toEqual(['bao-cao.xlsx'])
    expect(readFileSync(target)).toEqual(Buffer.alloc(200_000, 1))
    disk.free()
    expect((await saveFile(target, file)).size).toBe(200_000)
  })

  it('that was full at a crash opens again with everything acknowledged', async () => {
    await write('truoc')
    disk.fill()
    const again = new Engine({ dataDir: disk.folder, resourcesDir, door: 'headless', version: '0.0.0-test' })
    await sitDown(again, home.file, Buffer.from(home.dataKey), 'thu')
    expect((await tallyOf(deskOf(again).register)).people).toBe(1)
    await again.leaveDesk()
  })
})

describe.skipIf(trial === null)('a folder that cannot be written, a stick that was pulled', () => {
  it('is said in one of our sentences, and nothing changes', async () => {
    await write('truoc')
    await engine.leaveDesk()
    disk.readOnly(true)
    const code = await codeOf(() => sitDown(engine, home.file, Buffer.from(home.dataKey), 'thu'))
    disk.readOnly(false)
    expect(code).toBe('CONFLICT')
    await sitDown(engine, home.file, Buffer.from(home.dataKey), 'thu')
    expect((await tallyOf(deskOf(engine).register)).people).toBe(1)
  })

  it('does not keep the first backup from being made', async () => {
    const stick = join(source.folder, 'usb')
    mkdirSync(stick)
    engine.chosenFolders.add(stick)
    await setSecondFolder(engine, stick)
    expect((await backupBoth(engine, 'manual')).secondProblem).toBeNull()
    rmSync(stick, { recursive: true })
    const { backup, secondProblem } = await backupBoth(engine, 'manual')
    expect(backup.ok).toBe(true)
    expect(secondProblem?.code).toBe('NOT_FOUND')
    expect(existsSync(stick)).toBe(false)
  })
})
