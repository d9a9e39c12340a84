import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BenchLine, median, work } from './measure.ts'
import { makeOffice } from './twenty-thousand.ts'

const rounds = 11

function bareNode(): number {
  const began = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  return performance.now() - began
}

/**
 * From the start of the process to the first page of the list answered, key derivation not counted, beside the start of Node
 * with nothing to do. The engine runs as it is delivered: bundled.
 */
export async function startLines(folder: string): Promise<BenchLine[]> {
  const place = join(folder, 'start')
  mkdirSync(place)
  const key = await makeOffice(place, 200)
  const pairs = Array.from({ length: rounds }, () => {
    const began = performance.now()
    const worker = work('start-worker.ts', place, key)
    const whole = performance.now() - began
    return { whole, ready: worker.milliseconds, bare: bareNode() }
  })
  const ours = median(pairs.map((pair) => pair.ready))
  const bare = median(pairs.map((pair) => pair.bare))
  const value = median(pairs.map((pair) => pair.ready / pair.bare))
  const whole = median(pairs.map((pair) => pair.whole))
  return [
    {
      what: 'engine ready beside bare Node',
      ours,
      bare,
      value,
      limit: 5,
      unit: 'ratio',
      note: `ms; median of ${rounds} pairs; to the end of the process ${whole.toFixed(0)} ms`,
    },
  ]
}
