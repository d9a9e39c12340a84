import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BenchLine, median, work } from './measure.ts'
import { makeOffice } from './twenty-thousand.ts'

const rounds = 7

/**
 * The list of 20,000 people as a workbook, from the question to the finished bytes, beside the library's bare streaming writer
 * with the same cells, styles and column widths. The bare writer has its rows ready in memory and gives them no heights:
 * reading, laying out and measuring text are what ours may cost more.
 */
export async function exportLines(folder: string): Promise<BenchLine[]> {
  const place = join(folder, 'export')
  mkdirSync(place)
  const key = await makeOffice(place, 20_000)
  const pairs = Array.from({ length: rounds }, () => ({
    ours: work('export-worker.ts', 'ours', place, key),
    bare: work('export-worker.ts', 'bare', place, key),
  }))
  const ours = median(pairs.map((pair) => pair.ours.milliseconds))
  const bare = median(pairs.map((pair) => pair.bare.milliseconds))
  const ratio = median(pairs.map((pair) => pair.ours.milliseconds / pair.bare.milliseconds))
  const memory = median(pairs.map((pair) => pair.ours.peakMegabytes))
  const bareMemory = median(pairs.map((pair) => pair.bare.peakMegabytes))
  return [
    {
      what: 'export of 20,000 rows beside the bare writer',
      ours,
      bare,
      value: ratio,
      limit: 1.3,
      unit: 'ratio',
      note: `ms; median of ${rounds} pairs; ours reads the register too, the bare rows lie ready`,
    },
    {
      what: 'export of 20,000 rows, peak memory',
      ours: memory,
      bare: bareMemory,
      value: memory,
      limit: 250,
      unit: 'MB',
      note: 'whole process',
    },
  ]
}
