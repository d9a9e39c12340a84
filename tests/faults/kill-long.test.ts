import { existsSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupFolderOf, backupSuffix } from '../../src/engine/backups/files.ts'
import { proveSeal } from '../../src/engine/backups/trailer.ts'
import { openConnection } from '../../src/engine/register/database.ts'
import { readKeySlots } from '../../src/engine/register/key-file.ts'
import { migrate, stepsTaken } from '../../src/engine/register/migrate.ts'
import { runChild } from './child-process.ts'
import { tell } from './figures.ts'
import { countIn, type Home, makeHome, tallyOf } from './home.ts'
import { longStepRows, stepsWithLongOne } from './long-step.ts'
import { seeded } from './seeded.ts'
import { pairOfRows } from './work-pieces.ts'

const random = seeded(8)
let home: Home
beforeEach(async () => {
  home = await makeHome()
})
afterEach(() => home.leave())

const orderOn = (at: Home, work: 'import' | 'backup' | 'restore' | 'migrate', extra = '') => ({
  work,
  file: at.file,
  dataKey: at.dataKey,
  extra,
})

/** The same work on copies: once to the end, to know how long it takes, then killed in the first three fifths of that time. */
async function killAtRandom(
  times: number,
  order: (at: Home) => ReturnType<typeof orderOn>,
  prove: (at: Home, lines: readonly string[]) => Promise<void>,
): Promise<number> {
  const whole = home.copy()
  const { milliseconds, lines } = await runChild(order(whole))
  await prove(whole, lines)
  whole.leave()
  let killed = 0
  for (let time = 0; time < times; time += 1) {
    const twin = home.copy()
    const run = await runChild(order(twin), random() * milliseconds * 0.6)
    if (run.killed) killed += 1
    await prove(twin, run.lines)
    twin.leave()
  }
  return killed
}

const twoHoursAgo = new Date(Date.now() - 7_200_000)
const halves = (at: Home): string[] => {
  const folder = backupFolderOf(at.file)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.includes('.tmp'))
    .map((name) => join(folder, name))
}

const soundBackups = async (at: Home): Promise<string[]> => {
  const names = readdirSync(backupFolderOf(at.file)).filter((name) => name.endsWith(backupSuffix))
  for (const name of names) await proveSeal(join(backupFolderOf(at.file), name))
  return names
}

describe('an engine killed in the middle of long work', () => {
  it('has imported the whole list or nothing of it', async () => {
    const people = 4000
    const outcomes = { all: 0, nothing: 0 }
    const killed = await killAtRandom(
      20,
      (at) => orderOn(at, 'import', String(people)),
      async (at, lines) => {
        const tally = await at.look(tallyOf)
        const batches = await at.look((register) => countIn(register, 'import_batch'))
        expect(tally.findings).toEqual([])
        expect([0, people]).toContain(tally.people)
        expect({ changes: tally.changes, batches }).toEqual({
          changes: tally.people,
          batches: tally.people / people,
        })
        if (lines.includes('done')) expect(tally.people).toBe(people)
        outcomes[tally.people === 0 ? 'nothing' : 'all'] += 1
      },
    )
    tell('kill -9 while importing', { killed, ...outcomes })
    expect(killed).toBeGreaterThan(10)
  })

  it('has whole backups only, and makes the next one', async () => {
    let halfOnes = 0
    const killed = await killAtRandom(
      10,
      (at) => orderOn(at, 'backup'),
      async (at, lines) => {
        const names = existsSync(backupFolderOf(at.file)) ? await soundBackups(at) : []
        for (const line of lines) expect(names).toContain(line)
        const left = halves(at)
        for (const half of left) utimesSync(half, twoHoursAgo, twoHoursAgo)
        halfOnes += left.length
        const { lines: next } = await runChild(orderOn(at, 'backup'))
        const after = await soundBackups(at)
        expect(after).toEqual(expect.arrayContaining(next))
        // what the killed one left half done is cleared away
        expect(halves(at)).toEqual([])
        expect((await at.look(tallyOf)).findings).toEqual([])
      },
    )
    tell('kill -9 while backing up', { killed, 'half copies left and cleared': halfOnes })
    expect(killed).toBeGreaterThan(2)
  })

  it('has the register from before or after the restore, with its keys', async () => {
    const { lines } = await runChild(orderOn(home, 'backup'))
    const backup = join(backupFolderOf(home.file), lines[0] ?? '')
    await home.look(({ commands }) =>
      commands.run({ accountId: null, name: 'Người thử', door: 'headless' }, (change) =>
        pairOfRows(change, 'sau'),
      ),
    )
    const outcomes = { before: 0, after: 0 }
    const killed = await killAtRandom(
      10,
      (at) => orderOn(at, 'restore', backup),
      async (at, said) => {
        const tally = await at.look(tallyOf)
        expect(tally.findings).toEqual([])
        expect([0, 1]).toContain(tally.people)
        expect(readKeySlots(at.file).slots).toHaveLength(1)
        if (said.includes('done')) expect(tally.people).toBe(0)
        outcomes[tally.people === 1 ? 'before' : 'after'] += 1
        rmSync(`${at.file}.restore`, { force: true })
      },
    )
    tell('kill -9 while restoring', { killed, ...outcomes })
    expect(killed).toBeGreaterThan(2)
  })

  it('has taken all of a migration or none of it, and takes it next time', async () => {
    const outcomes = { all: 0, none: 0 }
    const killed = await killAtRandom(
      10,
      (at) => orderOn(at, 'migrate'),
      async (at, lines) => {
        const connection = openConnection(at.file, at.dataKey)
        const taken = stepsTaken(connection).includes('9001-to-come')
        const table = connection.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'to_come'`).get()
        expect(table !== undefined).toBe(taken)
        if (lines.includes('done')) expect(taken).toBe(true)
        outcomes[taken ? 'all' : 'none'] += 1
        await migrate(connection, stepsWithLongOne)
        expect(connection.prepare('SELECT count(*) AS n FROM to_come').get()).toEqual({ n: longStepRows })
        connection.close()
      },
    )
    tell('kill -9 while migrating', { killed, ...outcomes })
    expect(killed).toBeGreaterThan(2)
  })
})
