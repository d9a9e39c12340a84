import { join } from 'node:path'
import { type BenchLine, work } from './measure.ts'

/** Search by any part of a name, no diacritics, at 120,000 people, beside the bare prepared statement on the same index. */
export function searchLines(folder: string): BenchLine[] {
  const file = join(folder, 'search.db')
  const figures = work('search-worker.ts', file)
  const { ours = Number.NaN, bare = Number.NaN } = figures
  const what = 'search at 120,000 people, p95'
  return [
    {
      what: `${what} beside the bare statement`,
      ours,
      bare,
      value: ours / bare,
      limit: 3,
      unit: 'ratio',
      note: 'ms; same texts, in turn',
    },
    {
      what,
      ours,
      bare: Number.NaN,
      value: ours,
      limit: 10,
      unit: 'ms',
      note: `p50 ${(figures['p50'] ?? 0).toFixed(2)} ms`,
    },
  ]
}
