import * as z from 'zod'
import { exportProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { monthSchema } from '../vocabulary/month.ts'
import { rhythmSchema } from './rhythm.ts'

const line = (longest: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(longest)
    .nullable()
    .transform((text) => (text === '' ? null : text))

const dueRule = {
  dueDay: z.int('Ghi ngày trong tháng, từ 1 đến 31.').min(1).max(31),
  monthsAfter: z.int().min(0).max(6),
}

/** A report that the office owes somebody, again and again. */
export const dutyFieldsSchema = z.object({
  name: z.string().normalize().trim().min(3, 'Ghi tên báo cáo.').max(160),
  recipient: z.string().normalize().trim().min(2, 'Ghi nơi nhận.').max(160),
  rhythm: rhythmSchema,
  ...dueRule,
  /** The form of this program that is sent, so that closing a period counts as sending. */
  report: z.string().max(80).nullable(),
  source: line(200),
  /** Periods that end before this day are not asked for. */
  from: daySchema,
  until: daySchema.nullable(),
})
export type DutyFields = z.infer<typeof dutyFieldsSchema>

export const dutySchema = dutyFieldsSchema.extend({ id: idSchema, version: z.int() })
export type Duty = z.infer<typeof dutySchema>

/** sent; late: past its day and not sent; soon: its period is over or its day is within two weeks; ahead. */
export const occasionStateSchema = z.enum(['sent', 'late', 'soon', 'ahead'])
export type OccasionState = z.infer<typeof occasionStateSchema>

export const occasionSchema = z.object({
  dutyId: idSchema,
  name: z.string(),
  recipient: z.string(),
  source: z.string().nullable(),
  /** "6 tháng đầu năm 2026" */
  period: z.string(),
  from: daySchema,
  to: daySchema,
  dueOn: daySchema,
  state: occasionStateSchema,
  sentOn: daySchema.nullable(),
  document: z.string().nullable(),
  note: z.string().nullable(),
  /** Days after its day that it was sent; 0 in time. */
  daysLate: z.int(),
  /** The closed period that counts as its sending; null where it was noted by hand. */
  closedPeriodId: idSchema.nullable(),
})
export type Occasion = z.infer<typeof occasionSchema>

/** By when cells hand in their report of a month, from which month on. */
export const cellRuleSchema = z.object({ ...dueRule, since: monthSchema })
export type CellRule = z.infer<typeof cellRuleSchema>

/** none: not asked for, or the cell was not there. */
export const cellReportStateSchema = z.enum(['received', 'late', 'missing', 'open', 'none'])
export type CellReportState = z.infer<typeof cellReportStateSchema>

export const cellReportRowSchema = z.object({
  cellId: idSchema,
  cellName: z.string(),
  months: z.array(
    z.object({ month: monthSchema, receivedOn: daySchema.nullable(), state: cellReportStateSchema }),
  ),
})
export type CellReportRow = z.infer<typeof cellReportRowSchema>

export const suggestedDutySchema = z.object({
  name: z.string(),
  recipient: z.string(),
  rhythm: rhythmSchema,
  source: z.string().nullable(),
})
export type SuggestedDuty = z.infer<typeof suggestedDutySchema>

const year = z.int().min(1990).max(2100)
const occasion = { dutyId: idSchema, from: daySchema }

export const calendarContract = {
  /** What is due in a year, the earliest first. */
  year: readProcedure
    .input(z.object({ year }))
    .output(z.object({ day: daySchema, occasions: z.array(occasionSchema), duties: z.array(dutySchema) })),
  /** Reports that regulations name, without a day: the office writes its own. */
  suggested: readProcedure.output(z.array(suggestedDutySchema)),
  addDuty: exportProcedure.input(z.object({ fields: dutyFieldsSchema })).output(z.object({ id: idSchema })),
  updateDuty: exportProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: dutyFieldsSchema }))
    .output(z.object({ id: idSchema })),
  trashDuty: exportProcedure
    .input(z.object({ id: idSchema, version: z.int() }))
    .output(z.object({ id: idSchema })),
  /** Sent by hand, with its day and document. */
  noteSent: exportProcedure
    .input(z.object({ ...occasion, sentOn: daySchema, document: line(60), note: line(300) }))
    .output(z.object({ dutyId: idSchema })),
  takeBackSent: exportProcedure.input(z.object(occasion)).output(z.object({ dutyId: idSchema })),
  /** Which cells handed in their report of each month of a year. */
  cells: readProcedure
    .input(z.object({ year }))
    .output(
      z.object({ day: daySchema, rule: cellRuleSchema.nullable(), rows: z.array(cellReportRowSchema) }),
    ),
  saveCells: writeProcedure
    .input(
      z.object({
        reports: z
          .array(z.object({ cellId: idSchema, month: monthSchema, receivedOn: daySchema.nullable() }))
          .min(1)
          .max(4000),
      }),
    )
    .output(z.object({ count: z.int() })),
  saveCellRule: writeProcedure.input(cellRuleSchema).output(cellRuleSchema),
  /** Cells that have not handed in, without anybody's name, for a group of cell secretaries. */
  message: exportProcedure
    .input(z.object({ month: monthSchema }))
    .output(z.object({ text: z.string(), count: z.int() })),
}
