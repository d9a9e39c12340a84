import * as z from 'zod'
import { figureRecordSchema, isInOrder, outOfOrder, recordKindSchema } from '../figures/contract.ts'
import { countedPeriodSchema } from '../reports/indicator-rows.ts'
import { exportProcedure, readProcedure } from '../rpc/base.ts'
import { idSchema, listOutput, pageSchema } from '../rpc/page.ts'
import { progressOutput } from '../rpc/progress.ts'
import { daySchema } from '../vocabulary/day.ts'

const line = (longest: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(longest)
    .nullable()
    .transform((text) => (text === '' ? null : text))

/** Both days counted; the reports by their ids. */
export const periodChoiceSchema = z.object({
  from: daySchema,
  to: daySchema,
  reports: z.array(z.string()).min(1, 'Cần chọn ít nhất một biểu.').max(60),
})
export type PeriodChoice = z.infer<typeof periodChoiceSchema>

/** wrong: sums or balances that do not hold; missing: data still to be written; odd: to be explained if asked. */
export const checkLevelSchema = z.enum(['wrong', 'missing', 'odd'])
export type CheckLevel = z.infer<typeof checkLevelSchema>

export const periodCheckSchema = z.object({
  level: checkLevelSchema,
  sentence: z.string(),
  /** Where it can be looked at or mended. */
  link: z.string().nullable(),
})
export type PeriodCheck = z.infer<typeof periodCheckSchema>

export const closePeriodSchema = periodChoiceSchema
  .extend({
    recipient: line(160),
    document: line(60),
    documentDate: daySchema.nullable(),
    /** Needed where a check finds something wrong or missing: it is kept with the closed period. */
    passReason: line(500),
  })
  .refine(isInOrder, outOfOrder)
export type ClosePeriod = z.infer<typeof closePeriodSchema>

export const closedPeriodSchema = z.object({
  id: idSchema,
  /** "6 tháng đầu năm 2026" */
  name: z.string(),
  from: daySchema,
  to: daySchema,
  /** 1 for the first submission of these days, 2 for its correction … */
  submission: z.int().min(1),
  recipient: z.string().nullable(),
  document: z.string().nullable(),
  documentDate: daySchema.nullable(),
  passReason: z.string().nullable(),
  closedAt: z.string(),
  closedBy: z.string(),
  reopenedAt: z.string().nullable(),
  reopenedBy: z.string().nullable(),
  reopenReason: z.string().nullable(),
  reports: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type ClosedPeriod = z.infer<typeof closedPeriodSchema>

/** What was done to a record since the period was closed. */
export const lateChangeSchema = z.object({ at: z.string(), by: z.string(), summary: z.string() })

export const namedDifferenceSchema = z.object({
  kind: recordKindSchema,
  id: idSchema,
  name: z.string(),
  detail: z.string(),
  /** The record that it opens, where that is another one. */
  opens: idSchema.nullable(),
  /** What it brought to a sum, then and now; null where records are counted. */
  was: z.int().nullable(),
  is: z.int().nullable(),
  changes: z.array(lateChangeSchema),
})
export type NamedDifference = z.infer<typeof namedDifferenceSchema>

export const figureDifferenceSchema = z.object({
  /** What is counted, in the words of the sheet "Cách tính". */
  meaning: z.string(),
  /** Where it is printed: "Biểu 1-BTCTW: 3. Xóa tên (Kỳ này)". */
  places: z.array(z.string()),
  was: z.int(),
  is: z.int(),
  come: z.array(namedDifferenceSchema),
  gone: z.array(namedDifferenceSchema),
  /** Counted both times, with another amount. */
  other: z.array(namedDifferenceSchema),
})
export type FigureDifference = z.infer<typeof figureDifferenceSchema>

export const periodDifferencesSchema = z.object({
  figures: z.array(figureDifferenceSchema),
  /** Figures that are as they were sent. */
  same: z.int(),
  /** Lists whose lines are others now, with how many lines were sent and how many there are. */
  lists: z.array(z.object({ report: z.string(), was: z.int(), is: z.int(), come: z.int(), gone: z.int() })),
})
export type PeriodDifferences = z.infer<typeof periodDifferencesSchema>

export const periodsContract = {
  list: readProcedure.output(z.array(closedPeriodSchema)),
  /** What stands in the way of sending these reports, the gravest first. */
  check: readProcedure
    .input(periodChoiceSchema.refine(isInOrder, outOfOrder))
    .output(z.array(periodCheckSchema)),
  /** Freezes the figures, the records behind them and the sheets; nothing of them can be written over. */
  close: exportProcedure.input(closePeriodSchema).output(z.object({ id: idSchema, submission: z.int() })),
  /** The submission stays as it was; the period may be closed again under the next number. */
  reopen: exportProcedure
    .input(
      z.object({ id: idSchema, reason: z.string().normalize().trim().min(3, 'Cần ghi lý do.').max(500) }),
    )
    .output(z.object({ id: idSchema })),
  /** So với lần nộp: figure by figure and name by name. */
  differences: readProcedure.input(z.object({ id: idSchema })).output(periodDifferencesSchema),
  /** The names that stood behind a number when it was sent; of some cells, or of the whole. */
  names: readProcedure
    .input(
      z.object({
        id: idSchema,
        figure: z.string(),
        counted: countedPeriodSchema,
        cells: z.array(idSchema).max(2000).optional(),
        page: pageSchema.prefault({}),
      }),
    )
    .output(listOutput(figureRecordSchema).extend({ label: z.string(), definition: z.string() })),
  /** A sheet as it was sent; `document` and `rows` as in reports.preview. */
  sheet: readProcedure
    .input(z.object({ id: idSchema, report: z.string(), page: pageSchema.prefault({}) }))
    .output(z.object({ document: z.unknown(), rows: z.array(z.unknown()), totalRows: z.int() })),
  /** The workbook of a sheet as it was sent, or of the whole submission; `reports.collect` hands it over. */
  export: exportProcedure
    .input(z.object({ id: idSchema, report: z.string().optional() }))
    .output(progressOutput(z.object({ ticket: z.string(), name: z.string(), rows: z.int(), size: z.int() }))),
}
