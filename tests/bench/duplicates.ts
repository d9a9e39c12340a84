import { join } from 'node:path'
import { type BenchLine, work } from './measure.ts'

const limit = 20

/** Whether somebody is in the register already, at 120,000 people: while typing, and row by row of an import. */
export function duplicateLines(folder: string): BenchLine[] {
  const figures = work('duplicates-worker.ts', join(folder, 'duplicates.db'))
  const { typing = Number.NaN, importing = Number.NaN, whole = Number.NaN } = figures
  const worst = (name: string) => `worst ${(figures[name] ?? 0).toFixed(1)} ms`
  const line = (what: string, value: number, note: string): BenchLine => ({
    what,
    ours: value,
    bare: Number.NaN,
    value,
    limit,
    unit: 'ms',
    note,
  })
  return [
    line(
      'same person while typing, at 120,000 people, p95',
      typing,
      `${worst('typingWorst')}; up to ${figures['mostNamesakes'] ?? 0} namesakes`,
    ),
    line('same person in a row of an import, p95', importing, worst('importingWorst')),
    {
      ...line(
        'all look-alikes of 120,000 people',
        whole,
        `${figures['pairs'] ?? 0} pairs; told, not limited`,
      ),
      limit: Number.POSITIVE_INFINITY,
    },
  ]
}
