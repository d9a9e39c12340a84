import { sql } from 'kysely'
import { indicators } from '../../src/engine/figures/indicators.ts'
import { computeFigures, setMembers } from '../../src/engine/figures/queries.ts'
import { type SetId, setOf } from '../../src/engine/figures/sets.ts'
import { openRegister } from '../../src/engine/register/register.ts'
import { defaultRounding } from '../../src/shared/vocabulary/fraction.ts'
import { day } from '../shared/vocabulary/arbitraries.ts'
import { median, peakMegabytes, tell } from './measure.ts'
import { benchEngine } from './twenty-thousand.ts'

const [, , folder = '', key = ''] = process.argv
const engine = benchEngine(folder)
const register = await openRegister(engine.registerFile, Buffer.from(key, 'hex'), {
  now: engine.now,
  beforeMigration: () => undefined,
})
const { reader } = register
const scope = { from: day('2026-01-01'), to: day('2026-11-23') }

/** The statement of a set as text and values, prepared before the clock starts. */
function prepared(setId: SetId): () => number {
  const measure = setOf(setId).amounts === true ? sql`coalesce(sum(amount), 0)` : sql`count(*)`
  const query = sql<{ n: number }>`SELECT ${measure} AS n FROM (${setMembers(setId, scope)})`
  const { sql: text, parameters } = query.compile(reader.sql)
  const statement = reader.statement<{ n: number }>(text)
  return () => statement.get(...parameters)?.n ?? 0
}

const rounds = 15
/** A statement over a table of a few rows is over before the clock can tell: it counts as this many milliseconds. */
const shortest = 0.02
function timed(act: () => unknown): number {
  const began = performance.now()
  act()
  return performance.now() - began
}

const results = Object.entries(indicators).map(([id, { numerator, denominator }]) => {
  const parts = [numerator, ...(denominator === null ? [] : [denominator])].map(prepared)
  const ours = () => computeFigures(reader, scope, defaultRounding, [id])
  const bare = () => parts.map((part) => part())
  ours()
  bare()
  const pairs = Array.from({ length: rounds }, () => ({ bare: timed(bare), ours: timed(ours) }))
  // whatever else the machine does only ever adds: the best of the runs is what the work itself costs
  const best = {
    ours: Math.min(...pairs.map((pair) => pair.ours)),
    bare: Math.min(...pairs.map((pair) => pair.bare)),
  }
  return { id, ...best, ratio: best.ours / Math.max(best.bare, shortest) }
})
const slowest = results.reduce((worst, each) => (each.ratio > worst.ratio ? each : worst))
if (process.env['BENCH_PARTS'] === '1')
  for (const { id, ours, bare, ratio } of results.toSorted((a, b) => b.ratio - a.ratio).slice(0, 12))
    console.error(id, ours.toFixed(3), bare.toFixed(3), ratio.toFixed(2))
tell({
  milliseconds: results.reduce((sum, { ours }) => sum + ours, 0),
  peakMegabytes: peakMegabytes(),
  worst: slowest.ratio,
  middle: median(results.map(({ ratio }) => ratio)),
  ours: slowest.ours,
  bare: slowest.bare,
  count: results.length,
})
await register.close()
