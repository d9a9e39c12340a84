import { expect, it } from 'vitest'
import * as z from 'zod'
import { Engine } from '../../src/engine/engine.ts'
import { writeSample } from '../../src/engine/sample/write.ts'
import { resourcesDir } from '../engine/harness.ts'
import { runChild } from './child-process.ts'
import { tell } from './figures.ts'
import { makeHome, tallyOf } from './home.ts'

const sampleSchema = z.object({
  minute: z.int(),
  heap: z.number(),
  external: z.number(),
  rss: z.number(),
  handles: z.int(),
  wal: z.int(),
})

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

it('24 hours of use: memory flat, no growing handles, a bounded WAL', { timeout: 1_800_000 }, async () => {
  const home = await makeHome()
  const engine = new Engine({ dataDir: home.folder, resourcesDir, door: 'headless', version: '0.0.0-test' })
  await home.look((register) => writeSample(engine, register, { cells: 12, people: 400 }))
  const { lines, milliseconds } = await runChild({
    work: 'day',
    file: home.file,
    dataKey: home.dataKey,
    extra: '2',
  })
  const samples = lines.map((line) => sampleSchema.parse(JSON.parse(line)))
  expect(samples.map(({ minute }) => minute)).toHaveLength(24)
  // What the program holds is flat from the fifth hour on. The whole process also keeps what SQLite and the allocator took
  // for backups and checks; that fills in steps in the first half of the day, so the second half is judged.
  const ended = samples.slice(-6)
  const grew = (of: 'heap' | 'external' | 'rss' | 'handles'): number => {
    const begun = of === 'rss' ? samples.slice(12, 18) : samples.slice(4, 10)
    return middle(ended.map((each) => each[of])) / middle(begun.map((each) => each[of]))
  }
  const wal = Math.max(...samples.map((each) => each.wal))
  const tally = await home.look(tallyOf)
  home.leave()
  tell('24 hours of use', {
    seconds: Math.round(milliseconds / 1000),
    'heap MB': (middle(ended.map(({ heap }) => heap)) / 1024 / 1024).toFixed(1),
    'heap grew': grew('heap').toFixed(3),
    'RSS MB by hour': samples.map(({ rss }) => Math.round(rss / 1024 / 1024)).join(' '),
    'RSS grew': grew('rss').toFixed(3),
    'handles grew': grew('handles').toFixed(3),
    'largest WAL KB': Math.round(wal / 1024),
  })
  expect(grew('heap')).toBeLessThan(1.1)
  expect(grew('external')).toBeLessThan(1.1)
  expect(grew('rss')).toBeLessThan(1.1)
  // flat is what counts; the ceiling only says how much an old PC must spare, and rises with the rooms of the house
  expect(Math.max(...samples.map(({ rss }) => rss))).toBeLessThan(384 * 1024 * 1024)
  expect(grew('handles')).toBeLessThanOrEqual(1)
  expect(wal).toBeLessThan(64 * 1024 * 1024)
  expect(tally.findings).toEqual([])
})
