import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundled } from './delivered.ts'
import { type BenchLine, bareEnvironment, median, root, work } from './measure.ts'
import { login, makeOffice } from './twenty-thousand.ts'

const rounds = 15

function bareNode(): number {
  const began = performance.now()
  spawnSync(process.execPath, ['-e', '0'], { env: bareEnvironment() })
  return performance.now() - began
}

/**
 * From the start of the process to the first page of the list answered by the router, on an open and encrypted register, beside
 * the start of Node with nothing to do. The engine runs as it is delivered, bundled, behind its door. The key is given: deriving
 * it from a password is slow on purpose. The day's backup is there, as at every start but the first of a day.
 */
export async function startLines(folder: string): Promise<BenchLine[]> {
  const place = join(folder, 'start')
  mkdirSync(place)
  const key = await makeOffice(place, 200)
  const bundle = join(folder, 'bundle')
  const worker = await bundled('start-worker.ts', bundle)
  writeFileSync(join(bundle, 'package.json'), '{"type":"module"}')
  const start = () => work(worker, place, join(root, 'resources'), key, login)
  // the first start of the day makes its backup
  start()
  const pairs = Array.from({ length: rounds }, () => ({ ours: start(), bare: bareNode() }))
  const overPort = median(pairs.map(({ ours }) => ours['overPort'] ?? Number.NaN))
  return [
    {
      what: 'engine ready beside bare Node',
      ours: median(pairs.map(({ ours }) => ours.milliseconds)),
      bare: median(pairs.map(({ bare }) => bare)),
      value: median(pairs.map(({ ours, bare }) => ours.milliseconds / bare)),
      limit: 5,
      unit: 'ratio',
      note: `ms; median of ${rounds} pairs; the same page over the window's port after ${overPort.toFixed(0)} ms`,
    },
  ]
}
