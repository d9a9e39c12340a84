import { type BenchLine, work } from './measure.ts'

/** The dashboard of a commune and of a province: figures, stages with who waits longest, cohorts, cells by status. */
export function overviewLines(folder: string): BenchLine[] {
  const line = (what: string, cells: number, people: number, limit: number): BenchLine => {
    const {
      ours = Number.NaN,
      due = Number.NaN,
      processor = Number.NaN,
    } = work('overview-worker.ts', folder, String(cells), String(people))
    const note = `median; processor ${processor.toFixed(0)} ms; what is due is asked for apart: ${due.toFixed(0)} ms`
    return { what: `overview of ${what}`, bare: Number.NaN, limit, unit: 'ms', ours, value: ours, note }
  }
  return [
    line('100 cells, 3 years', 100, 3_000, 100),
    line('3,000 cells, 120,000 people', 3_000, 120_000, 2_000),
  ]
}
