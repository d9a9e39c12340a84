import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { monthSchema } from '../vocabulary/month.ts'
import { optionalText } from '../vocabulary/short-text.ts'

/** A cell of a month: has its report on inspection, supervision and discipline come in? */
export const cellReportRowSchema = z.object({
  cellId: idSchema,
  cellName: z.string(),
  /** null: not handed in. */
  receivedOn: daySchema.nullable(),
  note: z.string().nullable(),
})
export type CellReportRow = z.infer<typeof cellReportRowSchema>

export const receiptFieldsSchema = z.object({
  receivedOn: daySchema,
  note: optionalText(500),
})
export type ReceiptFields = z.infer<typeof receiptFieldsSchema>

export const receiptFieldLabels: Record<keyof ReceiptFields, string> = {
  receivedOn: 'Ngày nhận báo cáo',
  note: 'Ghi chú',
}

const cells = z.object({
  month: monthSchema,
  cellIds: z.array(idSchema).min(1, 'Cần chọn chi bộ').max(2000),
})
const counted = z.object({ count: z.int() })

export const cellReportProcedures = {
  /** Every cell that is there on the last day of the month, in the official order. */
  cellReports: readProcedure.input(z.object({ month: monthSchema })).output(z.array(cellReportRowSchema)),
  /** Several cells at once; a known receipt gets the new day. */
  receiveCellReports: writeProcedure.input(cells.extend({ fields: receiptFieldsSchema })).output(counted),
  /** It was marked by mistake. */
  dropCellReports: writeProcedure.input(cells).output(counted),
}
