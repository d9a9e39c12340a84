import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'

/** Both days counted: a year, or a term. */
const span = {
  from: daySchema,
  to: daySchema,
}

export const targetCellSchema = z.object({
  /** Null while nothing is set. */
  id: idSchema.nullable(),
  target: z.int().min(0).nullable(),
  /** What was reached so far, by the indicator. */
  result: z.int(),
  /** "135,7 % (19/14)", and "vượt 35,7 %" or "còn 2"; null without a target. */
  percent: z.string().nullable(),
  distance: z.string().nullable(),
  /** Both readings in one: "135,7 % chỉ tiêu, vượt 35,7 %". */
  words: z.string().nullable(),
})
export type TargetCell = z.infer<typeof targetCellSchema>

export const targetRowSchema = z.object({
  /** Null: the whole committee. */
  cellId: idSchema.nullable(),
  name: z.string(),
  /** In the order of `indicators`. */
  cells: z.array(targetCellSchema),
})
export type TargetRow = z.infer<typeof targetRowSchema>

export const targetTableSchema = z.object({
  indicators: z.array(z.object({ id: z.string(), label: z.string(), definition: z.string() })),
  /** What targets may be set for besides. */
  available: z.array(z.object({ id: z.string(), label: z.string() })),
  rows: z.array(targetRowSchema),
  /** Sum of the cells' targets where it is not the committee's own number, in words. */
  mismatches: z.array(z.string()),
  /** Documents that set the targets of the span. */
  documents: z.array(z.object({ document: z.string(), date: daySchema.nullable() })),
})
export type TargetTable = z.infer<typeof targetTableSchema>

export const setTargetsSchema = z.object({
  ...span,
  document: z
    .string()
    .normalize()
    .trim()
    .max(120)
    .nullable()
    .transform((text) => (text === '' ? null : text)),
  documentDate: daySchema.nullable(),
  /** A null number takes the target away. */
  targets: z
    .array(
      z.object({
        cellId: idSchema.nullable(),
        indicator: z.string(),
        number: z.int().min(0).max(1_000_000).nullable(),
      }),
    )
    .min(1)
    .max(5000),
})
export type SetTargets = z.infer<typeof setTargetsSchema>

export const targetsContract = {
  /** Targets of a year or term against what has been reached, cell by cell. */
  table: readProcedure
    .input(z.object({ ...span, also: z.array(z.string()).max(30).optional() }))
    .output(targetTableSchema),
  /** Sets, changes or takes away many targets in one act, with the document that gave them. */
  set: writeProcedure.input(setTargetsSchema).output(z.object({ changed: z.int() })),
}
