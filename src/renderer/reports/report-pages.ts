import * as z from 'zod'
import {
  type BodyRow,
  bodyRowSchema,
  type ReportDocument,
  reportDocumentSchema,
} from '../../shared/reports/document.ts'
import type { ProgressOr } from '../../shared/rpc/progress.ts'
import { client } from '../client/client.ts'
import type { ReportInput } from './report-choice.ts'

/** One page of a laid-out report, its shape checked. */
export interface ReportPage {
  readonly document: ReportDocument
  readonly rows: readonly BodyRow[]
  readonly totalRows: number
  readonly footingProblems: readonly string[]
}

const rowsSchema = z.array(bodyRowSchema)

export function readReportPage(answer: {
  document?: unknown
  rows: unknown[]
  totalRows: number
  footingProblems: string[]
}): ReportPage {
  const { totalRows, footingProblems } = answer
  return {
    document: reportDocumentSchema.parse(answer.document),
    rows: rowsSchema.parse(answer.rows),
    totalRows,
    footingProblems,
  }
}

/** As many rows as the engine gives at once. */
const MOST_ROWS = 500

/** A report with all of its rows. */
export interface WholeReport {
  readonly document: ReportDocument
  readonly rows: readonly BodyRow[]
}

/** Fetches every row for printing, saying how far it is. */
export async function* fetchWhole(
  id: string,
  params: ReportInput,
  options: { signal: AbortSignal },
): AsyncGenerator<ProgressOr<WholeReport>> {
  const rows: BodyRow[] = []
  for (;;) {
    const answer = await client.reports.preview(
      { id, params, page: { from: rows.length, size: MOST_ROWS } },
      options,
    )
    const page = readReportPage(answer)
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.totalRows) {
      yield { kind: 'done', result: { document: page.document, rows } }
      return
    }
    yield { kind: 'progress', label: 'Đang lấy các dòng để in', done: rows.length, total: page.totalRows }
  }
}
