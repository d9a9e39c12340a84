import { type BenchLine, work } from './measure.ts'

/** The status board of a commune and of a province, today and on a past day, beside the bare counting of its members. */
export function boardLines(folder: string): BenchLine[] {
  const lines = (what: string, cells: number, people: number, limit: number): BenchLine[] => {
    const figures = work('board-worker.ts', folder, String(cells), String(people))
    const { ours = Number.NaN, past = Number.NaN, bare = Number.NaN } = figures
    const line = { bare, limit, unit: 'ms' } as const
    return [
      { ...line, what: `board of ${what}, today`, ours, value: ours, note: 'median; bare: its SQL alone' },
      { ...line, what: `board of ${what}, two years ago`, ours: past, value: past, note: 'median' },
    ]
  }
  return [
    ...lines('100 cells, 3 years', 100, 3_000, 60),
    ...lines('3,000 cells, 120,000 people', 3_000, 120_000, 1_000),
  ]
}
