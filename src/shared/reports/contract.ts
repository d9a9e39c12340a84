import * as z from 'zod'
import { breakdownInput, isInOrder, outOfOrder } from '../figures/contract.ts'
import { exportProcedure, readProcedure } from '../rpc/base.ts'
import { idSchema, pageSchema } from '../rpc/page.ts'
import { progressOutput } from '../rpc/progress.ts'
import { daySchema } from '../vocabulary/day.ts'
import { namedBytesSchema } from '../vocabulary/named-bytes.ts'
import { aboutSchema } from './about.ts'
import { columnChoiceSchema } from './column-choice.ts'
import { reportFamilySchema } from './family.ts'

export const reportParamsSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    cellId: idSchema.optional(),
    /** Rows under a heading per cell, or one flat list. */
    grouped: z.boolean().default(true),
    /** "(Kèm theo Tờ trình số … ngày …)" when given. */
    submissionNumber: z.string().max(60).optional(),
    submissionDate: daySchema.optional(),
    /** Id of the record that the report is about (a class); the newest one when left out. */
    about: idSchema.optional(),
    /** Leaf columns left out besides. */
    hiddenColumns: z.array(z.string()).default([]),
    /** Columns of this print alone, instead of those that the office keeps. */
    columns: columnChoiceSchema.optional(),
  })
  .refine(isInOrder, outOfOrder)
export type ReportParams = z.infer<typeof reportParamsSchema>

export const reportSummarySchema = z.object({
  id: z.string(),
  family: reportFamilySchema,
  title: z.string(),
  description: z.string(),
  /** Verified layout, or reconstructed and to be compared with the superior's form. */
  status: z.enum(['verified', 'reconstructed']),
  groupable: z.boolean(),
  /** Its rows are records, not figures. */
  isList: z.boolean(),
  /** Tells of whole years only. */
  yearly: z.boolean(),
  /** Has its own title and choice of records when it goes with a Tờ trình. */
  submittable: z.boolean(),
  /** Is printed for one record of this kind, not for a period. */
  about: aboutSchema.nullable(),
  /** As the office keeps them; `headings` are those above a column. */
  columns: z.array(
    z.object({ key: z.string(), label: z.string(), headings: z.array(z.string()), shown: z.boolean() }),
  ),
  /** The order of the columns is the form's. */
  fixedOrder: z.boolean(),
  /** The office has chosen its own columns. */
  ownColumns: z.boolean(),
})
export type ReportSummary = z.infer<typeof reportSummarySchema>

export const reportsContract = {
  list: readProcedure.output(z.array(reportSummarySchema)),
  /** The laid-out document (see reports/document.ts) with one page of its rows. `document` is checked by its own schema. */
  preview: readProcedure
    .input(z.object({ id: z.string(), params: reportParamsSchema, page: pageSchema.prefault({}) }))
    .output(
      z.object({
        document: z.unknown(),
        rows: z.array(z.unknown()),
        totalRows: z.int(),
        footingProblems: z.array(z.string()),
      }),
    ),
  /**
   * Builds the workbook; `collect` hands it over once. Stops with UNFOOTED where a sum does not add up, unless the caller has
   * seen that and says so: the history then keeps what was passed.
   */
  export: exportProcedure
    .input(z.object({ id: z.string(), params: reportParamsSchema, unfooted: z.boolean().default(false) }))
    .output(progressOutput(z.object({ ticket: z.string(), name: z.string(), rows: z.int(), size: z.int() }))),
  /** The names behind a number, as a workbook with the number's definition. */
  exportNames: exportProcedure
    .input(
      z
        .object({
          figure: z.string(),
          side: z.enum(['numerator', 'denominator']).default('numerator'),
          from: daySchema,
          to: daySchema,
          cellId: idSchema.optional(),
          cells: z.array(idSchema).max(2000).readonly().optional(),
        })
        .refine(isInOrder, outOfOrder),
    )
    .output(progressOutput(z.object({ ticket: z.string(), name: z.string(), rows: z.int(), size: z.int() }))),
  /** A figure in its parts, as a workbook. */
  exportBreakdown: exportProcedure
    .input(breakdownInput.refine(isInOrder, outOfOrder))
    .output(progressOutput(z.object({ ticket: z.string(), name: z.string(), rows: z.int(), size: z.int() }))),
  /** Keeps which columns the office prints and in what order; null: as the form has them. */
  saveColumns: exportProcedure
    .input(z.object({ id: z.string(), columns: columnChoiceSchema.nullable() }))
    .output(z.object({ saved: z.boolean() })),
  collect: exportProcedure.input(z.object({ ticket: z.string() })).output(namedBytesSchema),
}
