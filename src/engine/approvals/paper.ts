import { join } from 'node:path'
import * as z from 'zod'
import type { ApprovalPurpose } from '../../shared/approvals/fields.ts'
import { lastDayOfMonth, type Month, monthWords } from '../../shared/approvals/month.ts'
import { bodyRowSchema, type LaidOutReport, reportDocumentSchema } from '../../shared/reports/document.ts'
import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { reportData } from '../reports/data.ts'
import { declarationOf } from '../reports/declarations.ts'
import { layOut } from '../reports/layout/lay-out.ts'
import { dayOfBatch } from './candidates.ts'
import { printedBatch } from './report-lists.ts'

const declarations: Record<ApprovalPurpose, string> = {
  recognition: 'ds-de-nghi-cong-nhan-cam-tinh',
  awareness_class: 'ds-de-nghi-hoc-lop-nhan-thuc',
  open_dossier: 'ds-de-nghi-lam-thu-tuc-ket-nap',
}

/**
 * A sent list as the register keeps it: the finished sheet itself, header, headings, rows and signatures. Nothing that is
 * corrected afterwards, neither people nor the names of offices nor the form, can change what was sent.
 */
const frozenListSchema = z.object({
  format: z.literal(1),
  document: reportDocumentSchema,
  rows: z.array(bodyRowSchema),
})

export interface PrintedBatch {
  readonly id: number
  readonly month: Month
  readonly purpose: ApprovalPurpose
  readonly submission_number: string | null
  readonly submission_date: PartialDate | null
}

/** The list as the records stand now; `sentOn` is the day it goes out. */
export function layOutBatch(
  reader: Reader,
  resourcesDir: string,
  batch: PrintedBatch,
  today: Day,
  sentOn: Day | null = null,
): LaidOutReport {
  const day = sentOn ?? dayOfBatch(batch.month, today)
  const declaration = declarationOf(join(resourcesDir, 'reports'), declarations[batch.purpose], day)
  const period = { from: day, to: lastDayOfMonth(batch.month) < day ? day : lastDayOfMonth(batch.month) }
  const { submission_number: number, submission_date: written } = batch
  // all seventeen columns, the cell among them; people of one cell stand together all the same
  const params = { ...period, grouped: false, hiddenColumns: [] }
  const data = reportData(reader, params, isDay(written) ? written : day)
  return layOut(
    declaration,
    { ...data, list: () => printedBatch(reader, batch.id, day) },
    {
      ...params,
      submissionNumber: number ?? '…',
      ...(isDay(written) && { submissionDate: written }),
    },
  )
}

/** What goes into `sent_list`. */
export function frozen(laidOut: LaidOutReport): string {
  return JSON.stringify({ format: 1, document: laidOut.document, rows: [...laidOut.rows()] })
}

/** The sheet exactly as it was sent. */
export function thawed(sentList: string): LaidOutReport {
  const { document, rows } = frozenListSchema.parse(JSON.parse(sentList))
  return { document, rows: () => rows }
}

/** The sheet of a batch and the name of its file. @throws RegisterError NOT_FOUND */
export function paperOf(
  reader: Reader,
  resourcesDir: string,
  id: number,
  today: Day,
): { readonly laidOut: LaidOutReport; readonly name: string } {
  const batch = reader.first(
    reader.sql.selectFrom('approval_batch').selectAll().where('id', '=', id).where('trashed_at', 'is', null),
  )
  if (batch === undefined) throw new RegisterError('NOT_FOUND')
  const laidOut =
    batch.sent_list === null ? layOutBatch(reader, resourcesDir, batch, today) : thawed(batch.sent_list)
  const month = monthWords(batch.month).replace('/', '-')
  return { laidOut, name: `${laidOut.document.name} tháng ${month}` }
}
