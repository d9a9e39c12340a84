import * as z from 'zod'
import { isInOrder, outOfOrder } from '../figures/contract.ts'
import { countedPeriodSchema } from '../reports/indicator-rows.ts'
import { exportProcedure, readProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { progressOutput } from '../rpc/progress.ts'
import { daySchema } from '../vocabulary/day.ts'
import { namedBytesSchema } from '../vocabulary/named-bytes.ts'
import { lastColumn, lastRow } from './range.ts'

const nameSchema = z.string().normalize().trim().min(2, 'Cần đặt tên cho tệp mẫu.').max(120)

const place = {
  sheet: z.string().min(1).max(60),
  row: z.int().min(0).max(lastRow),
  column: z.int().min(0).max(lastColumn),
}

/** Which of a figure is written: one of its two counts, or the percentage (of an average: the average). */
export const figurePartSchema = z.enum(['numerator', 'denominator', 'percent'])
export type FigurePart = z.infer<typeof figurePartSchema>

/** What a chosen cell holds: a figure, or the first line of a list's column that goes on downwards. */
export const issuedFieldSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figure'),
    ...place,
    figure: z.string().min(1).max(80),
    part: figurePartSchema,
    counted: countedPeriodSchema,
    /** One organisation and what stands under it; null for the whole commune. */
    cellId: idSchema.nullable(),
  }),
  z.object({
    kind: z.literal('list'),
    ...place,
    /** A report that is a list, and one of its columns. */
    report: z.string().min(1).max(80),
    columnKey: z.string().min(1).max(40),
    cellId: idSchema.nullable(),
  }),
])
export type IssuedField = z.infer<typeof issuedFieldSchema>

export const issuedSummarySchema = z.object({
  id: idSchema,
  name: z.string(),
  fileName: z.string(),
  size: z.int(),
  /** Cells that are mapped. */
  fields: z.int(),
  addedAt: z.string(),
  addedBy: z.string(),
})
export type IssuedSummary = z.infer<typeof issuedSummarySchema>

export const issuedWorkbookSchema = issuedSummarySchema.extend({
  version: z.int(),
  sheets: z.array(z.string()),
  fields: z.array(issuedFieldSchema),
  /** Cells with formulas: Excel counts them anew only when it is told to. */
  formulas: z.int(),
})
export type IssuedWorkbook = z.infer<typeof issuedWorkbookSchema>

export const gridCellSchema = z.object({
  row: z.int(),
  column: z.int(),
  text: z.string(),
  number: z.boolean(),
  /** Why it cannot be filled; null when it can. */
  closed: z.string().nullable(),
})
export type GridCell = z.infer<typeof gridCellSchema>

/** A sheet as far as it is shown. */
export const issuedGridSchema = z.object({
  rows: z.int(),
  columns: z.int(),
  /** The sheet goes on below or to the right; its cells can still be named. */
  cut: z.boolean(),
  cells: z.array(gridCellSchema),
  merges: z.array(z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() })),
  /** Characters per column. */
  widths: z.array(z.number()),
})
export type IssuedGrid = z.infer<typeof issuedGridSchema>

const periodOf = z.object({ id: idSchema, from: daySchema, to: daySchema }).refine(isInOrder, outOfOrder)

export const filledCellSchema = z.object({
  ...place,
  text: z.string(),
  /** The figure behind it, to open its names; null in lists. */
  figure: z.string().nullable(),
})
export type FilledCell = z.infer<typeof filledCellSchema>

export const issuedContract = {
  list: readProcedure.output(z.array(issuedSummarySchema)),
  get: readProcedure.input(z.object({ id: idSchema })).output(issuedWorkbookSchema),
  sheet: readProcedure.input(z.object({ id: idSchema, sheet: z.string() })).output(issuedGridSchema),
  /** Keeps the superior's empty file under a name; nothing is mapped yet. */
  add: exportProcedure
    .input(z.object({ name: nameSchema, file: namedBytesSchema }))
    .output(z.object({ id: idSchema })),
  rename: exportProcedure
    .input(z.object({ id: idSchema, version: z.int(), name: nameSchema }))
    .output(z.object({ id: idSchema })),
  /** A later issue of the same form; refused where the cells that are mapped stand in another layout. */
  replaceFile: exportProcedure
    .input(z.object({ id: idSchema, version: z.int(), file: namedBytesSchema }))
    .output(z.object({ id: idSchema })),
  trash: exportProcedure
    .input(z.object({ id: idSchema, version: z.int() }))
    .output(z.object({ id: idSchema })),
  /** What a cell holds from now on, instead of what it held. */
  assign: exportProcedure
    .input(z.object({ id: idSchema, field: issuedFieldSchema }))
    .output(z.object({ id: idSchema })),
  clear: exportProcedure.input(z.object({ id: idSchema, ...place })).output(z.object({ id: idSchema })),
  /** What would be written for a period, and what stands in the way. Digits of identity numbers are hidden. */
  values: exportProcedure
    .input(periodOf)
    .output(z.object({ cells: z.array(filledCellSchema), problems: z.array(z.string()) })),
  /** The file filled; `reports.collect` hands it over. `recount` lets Excel count its formulas anew when it opens the file. */
  fill: exportProcedure
    .input(
      z
        .object({ id: idSchema, from: daySchema, to: daySchema, recount: z.boolean().default(false) })
        .refine(isInOrder, outOfOrder),
    )
    .output(progressOutput(z.object({ ticket: z.string(), name: z.string(), rows: z.int(), size: z.int() }))),
}
