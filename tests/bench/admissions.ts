import { type BenchLine, work } from './measure.ts'

/** What is due in 1,000 open dossiers, and opening one of them, beside the bare statements for the same rows. */
export function admissionLines(): BenchLine[] {
  const figures = work('admissions-worker.ts')
  const of = (name: string) => figures[name] ?? Number.NaN
  const milliseconds = (
    what: string,
    ours: number,
    bare: number,
    limit: number,
    note: string,
  ): BenchLine => ({
    what,
    ours,
    bare,
    value: ours,
    limit,
    unit: 'ms',
    note,
  })
  return [
    milliseconds(
      `due in ${of('dossiers')} open dossiers, p95`,
      of('due'),
      of('dueBare'),
      50,
      `p50 ${of('dueMedian').toFixed(1)} ms, ${of('items')} items`,
    ),
    milliseconds(
      'opening a dossier, p95',
      of('opening'),
      of('openingBare'),
      20,
      `p50 ${of('openingMedian').toFixed(2)} ms`,
    ),
  ]
}
