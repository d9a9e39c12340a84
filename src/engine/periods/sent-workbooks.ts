import type { LaidOutReport } from '../../shared/reports/document.ts'
import type { Progress } from '../../shared/rpc/progress.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { casesInSheet, noteLooks } from '../inspections/looks.ts'
import { type FinishedExport, keepFinished, keepWorkbook, noteNumbers } from '../reports/exports.ts'
import { closedPeriod, type FrozenSheet, frozenSheet } from './queries.ts'

/** The workbook of one sheet as it was sent, or of the whole submission with its index. @throws RegisterError NOT_FOUND */
export async function exportSent(
  engine: Engine,
  desk: OpenDesk,
  wanted: { readonly id: number; readonly report?: string | undefined },
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<FinishedExport> {
  const { reader } = desk.register
  const period = closedPeriod(reader, wanted.id)
  const name = `${period.name}, lần nộp ${period.submission}`
  const ids = wanted.report === undefined ? period.reports.map(({ id }) => id) : [wanted.report]
  const sheets = ids.map((id) => frozenSheet(reader, period.id, id))
  const [only] = sheets
  const finished =
    wanted.report !== undefined && only !== undefined
      ? await keepWorkbook(
          engine,
          desk,
          { laidOut: asSent(only), name: `${only.document.name} ${name}` },
          tell,
          signal,
        )
      : await keepSubmission(
          engine,
          desk,
          { name, sheets: sheets.map(asSent), rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) },
          tell,
          signal,
        )
  for (const sheet of sheets) await noteNumbers(engine, desk, asSent(sheet), 'Xuất lại')
  const cases = sheets.flatMap(({ document, rows }) => casesInSheet(reader, document.opens, rows))
  const { commands } = desk.register
  await noteLooks(
    { reader, commands, author: engine.author(), now: engine.now() },
    cases,
    'Xuất lại biểu đã nộp có',
  )
  return finished
}

function asSent({ document, rows }: FrozenSheet): LaidOutReport {
  return { document, rows: () => rows }
}

async function keepSubmission(
  engine: Engine,
  desk: OpenDesk,
  submission: { readonly name: string; readonly sheets: readonly LaidOutReport[]; readonly rows: number },
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<FinishedExport> {
  // Loaded when first needed: the spreadsheet library is the slowest part of starting up.
  const { writeSubmission } = await import('../reports/workbook/write-submission.ts')
  const label = `Đang ghi bộ báo cáo ${submission.name}`
  const written = await writeSubmission(submission, {
    now: engine.now(),
    signal,
    onProgress: (done) => tell({ kind: 'progress', label, done, total: submission.rows }),
  })
  // the last piece is packed without a look at the signal: who left meanwhile gets no file, and the history no note of one
  signal.throwIfAborted()
  return keepFinished(desk, { name: `Bộ báo cáo ${submission.name}`, ...written })
}
