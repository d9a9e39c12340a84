// An engine in a process of its own, to be killed by its parent. Says on stdout what it was told is done, never before.
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sitDown } from '../../src/engine/accounts/desk.ts'
import { setSecondFolder } from '../../src/engine/backups/folders.ts'
import { backupBoth, backupRegister } from '../../src/engine/backups/keep.ts'
import { deskOf, restoreBackup } from '../../src/engine/backups/restore.ts'
import { Engine } from '../../src/engine/engine.ts'
import { commitImport } from '../../src/engine/imports/commit.ts'
import { stage } from '../../src/engine/imports/staged.ts'
import { openConnection } from '../../src/engine/register/database.ts'
import { migrate } from '../../src/engine/register/migrate.ts'
import { RegisterError } from '../../src/engine/register/register-error.ts'
import { partialDateSchema } from '../../src/shared/vocabulary/partial-date.ts'
import { resourcesDir } from '../engine/harness.ts'
import { stepsWithLongOne } from './long-step.ts'
import { pairOfRows, stagedPeople } from './work-pieces.ts'

const [, , work = '', file = '', keyText = '', extra = ''] = process.argv
const dataKey = Buffer.from(keyText, 'hex')
// a pipe written synchronously: what was said is said, even when the next instruction never runs
const say = (line: string): void => void writeSync(1, `${line}\n`)

async function seated(): Promise<Engine> {
  // a killed process leaves nothing for the next one's start unless it does so beforehand
  flushCompileCache()
  const engine = new Engine({
    dataDir: dirname(file),
    resourcesDir,
    door: 'headless',
    version: '0.0.0-test',
    registerFile: file,
  })
  await sitDown(engine, file, Buffer.from(dataKey), 'thu')
  return engine
}

async function writeForEver(): Promise<void> {
  const engine = await seated()
  say('ready')
  for (let number = 0; ; number += 1) {
    const token = `${extra}-${number}`
    await deskOf(engine).register.commands.run(engine.author(), (change) => pairOfRows(change, token))
    say(token)
  }
}

/** Two of these run at the same time on one file. */
async function alternate(): Promise<void> {
  const engine = await seated()
  say('ready')
  for (let number = 0; number < 150; number += 1) {
    const token = `${extra}-${number}`
    try {
      await deskOf(engine).register.commands.run(engine.author(), (change) => pairOfRows(change, token))
      say(token)
    } catch (error) {
      if (!(error instanceof RegisterError) || error.code !== 'BUSY') throw error
      say(`busy ${error.message}`)
    }
  }
  await engine.leaveDesk()
}

async function importOnce(): Promise<void> {
  const engine = await seated()
  const desk = deskOf(engine)
  const staged = stagedPeople(desk, Number(extra))
  stage(desk, staged)
  say('ready')
  await commitImport(engine, desk, staged, () => undefined, new AbortController().signal)
  say('done')
  await engine.leaveDesk()
}

async function backUpThrice(): Promise<void> {
  const engine = await seated()
  say('ready')
  for (let time = 0; time < 3; time += 1) say((await backupRegister(engine, 'manual')).name)
  await engine.leaveDesk()
}

async function restoreOnce(): Promise<void> {
  const engine = await seated()
  say('ready')
  await restoreBackup(engine, extra, 'bản thử')
  say('done')
  await engine.leaveDesk()
}

async function migrateOnce(): Promise<void> {
  const connection = openConnection(file, dataKey)
  say('ready')
  await migrate(connection, stepsWithLongOne)
  say('done')
  connection.close()
}

async function writeDates(): Promise<void> {
  const engine = await seated()
  say('ready')
  say(engine.today())
  const { name } = await backupRegister(engine, 'manual')
  await deskOf(engine).register.commands.run(engine.author(), (change) =>
    pairOfRows(change, extra, {
      birth_date: partialDateSchema.parse('1985-03-20'),
      union_joined: partialDateSchema.parse('2004-03'),
    }),
  )
  say(name)
  await engine.leaveDesk()
}

/** Copies to a stick that comes and goes. */
async function backUpToStick(): Promise<void> {
  const engine = await seated()
  engine.chosenFolders.add(extra)
  await setSecondFolder(engine, extra)
  say('ready')
  for (let time = 0; time < 25; time += 1) {
    const { backup, secondProblem } = await backupBoth(engine, 'manual')
    say(`${backup.name}|${secondProblem?.code ?? 'both'}`)
  }
  await engine.leaveDesk()
}

/** Keeps the file to itself for a while, as another program could. */
async function holdFile(): Promise<void> {
  const connection = openConnection(file, dataKey)
  connection.exec('BEGIN EXCLUSIVE')
  say('ready')
  await pause(Number(extra))
  connection.exec('ROLLBACK')
  connection.close()
  say('released')
}

/** Leaves its traces, then writes until it is killed. */
async function walkEveryRoomThenWrite(): Promise<void> {
  const { planted, walkEveryRoom } = await import('./every-room.ts')
  const engine = await seated()
  const accepted = await walkEveryRoom(engine)
  say('ready')
  say(String(accepted))
  for (let number = 0; ; number += 1)
    await deskOf(engine).register.commands.run(engine.author(), (change) =>
      pairOfRows(change, `${planted.name} ${number}`),
    )
}

async function liveOneDay(): Promise<void> {
  const { liveADay } = await import('./day-of-use.ts')
  await liveADay(await seated(), say, Number(extra))
}

const works: Readonly<Record<string, () => Promise<void>>> = {
  write: writeForEver,
  alternate,
  import: importOnce,
  backup: backUpThrice,
  restore: restoreOnce,
  migrate: migrateOnce,
  dates: writeDates,
  stick: backUpToStick,
  hold: holdFile,
  day: liveOneDay,
  names: walkEveryRoomThenWrite,
}

await works[work]?.()
