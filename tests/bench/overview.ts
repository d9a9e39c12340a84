import { join } from 'node:path'
import { type BenchLine, work } from './measure.ts'

/** The dashboard of a commune and of a province: all figures, the board's states, the stages with who waits longest, and what is due. */
export function overviewLines(folder: string): BenchLine[] {
  const line = (what: string, cells: number, people: number, limit: number): BenchLine => {
    const file = join(folder, `overview-${cells}.db`)
    const { ours = Number.NaN, due = Number.NaN } = work(
      'overview-worker.ts',
      file,
      String(cells),
      String(people),
    )
    const value = ours + due
    const note = `median; of it what is due ${due.toFixed(0)} ms`
    return { what: `overview of ${what}`, bare: Number.NaN, limit, unit: 'ms', ours: value, value, note }
  }
  return [
    line('100 cells, 3 years', 100, 3_000, 100),
    line('3,000 cells, 120,000 people', 3_000, 120_000, 2_000),
  ]
}
