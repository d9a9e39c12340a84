import { type BenchLine, work } from './measure.ts'

/** The whole due list of a commune with a thousand records under way, from the question to the sorted lines. */
export function dueLines(): BenchLine[] {
  const figures = work('due-worker.ts')
  const { ours = Number.NaN, open = 0, lines = 0, first = Number.NaN } = figures
  return [
    {
      what: 'due list over all rooms, 1,000 open records, p95',
      ours,
      bare: Number.NaN,
      value: ours,
      limit: 50,
      unit: 'ms',
      note: `${open} open records, ${lines} lines; the first list after opening ${first.toFixed(1)} ms`,
    },
  ]
}
