import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeCommune } from './commune.ts'
import { type BenchLine, median, work } from './measure.ts'

const rounds = 5

/**
 * The whole workbook of a submission (the forms of 2021 and the tables cell by cell) of the largest commune, from the open
 * register to the finished bytes, its sums checked; and each indicator beside the SQL that it runs.
 */
export async function submissionLines(folder: string): Promise<BenchLine[]> {
  const place = join(folder, 'submission')
  mkdirSync(place)
  const key = await makeCommune(place)
  const runs = Array.from({ length: rounds }, () => work('submission-worker.ts', place, key))
  const milliseconds = median(runs.map((run) => run.milliseconds))
  const memory = median(runs.map((run) => run.peakMegabytes))
  const indicators = work('indicators-worker.ts', place, key)
  const { worst = Number.NaN, middle = Number.NaN, ours = Number.NaN, bare = Number.NaN } = indicators
  const line = { bare: Number.NaN, note: '' }
  return [
    {
      ...line,
      what: 'submission workbook, 100 cells, 3,000 people, 5 years',
      ours: milliseconds,
      value: milliseconds,
      limit: 1500,
      unit: 'ms',
      note: `median of ${rounds}; 15 sheets, ${runs[0]?.['rows'] ?? 0} rows`,
    },
    {
      ...line,
      what: 'submission workbook, peak memory',
      ours: memory,
      value: memory,
      limit: 250,
      unit: 'MB',
      note: 'whole process',
    },
    {
      what: 'the slowest indicator beside its bare SQL',
      ours,
      bare,
      value: worst,
      limit: 3,
      unit: 'ratio',
      note: `ms; ${indicators['count'] ?? 0} indicators, each the best of its runs, SQL under 0.02 ms as 0.02; in the middle ${middle.toFixed(2)} ×`,
    },
  ]
}
