import * as z from 'zod'
import { leavesOf } from './columns.ts'
import type { ReportDeclaration } from './declaration-fields.ts'
import { flatRows, rowCheckSchema } from './indicator-rows.ts'

/** How the cells of a sheet follow from each other; columns and lines by their keys. Sums of rows need no telling. */
export const formulasSchema = z.object({
  /** A column is the sum of others. */
  columns: z.array(z.object({ column: z.string(), equals: z.array(z.string()) })),
  /** A column is the rate of two others. */
  ratios: z.record(z.string(), z.object({ numerator: z.string(), denominator: z.string() })),
  /** A column is the share that another one has in its whole line. */
  shares: z.record(z.string(), z.string()),
  /** A line is the sum of lines, less others. */
  lines: z.array(rowCheckSchema),
  /** A line's share is taken of another line. */
  wholes: z.record(z.string(), z.string()),
})
export type Formulas = z.infer<typeof formulasSchema>

/** What a declaration says of it. */
export function formulasOf({ columns, footing, rows }: ReportDeclaration): Formulas {
  const leaves = leavesOf(columns)
  const lines = rows.kind === 'indicators' ? flatRows(rows.tree).map(({ row }) => row) : []
  return {
    columns: footing.map(({ column, equals }) => ({ column, equals: [...equals] })),
    ratios: Object.fromEntries(leaves.flatMap(({ key, ratio }) => (ratio ? [[key, ratio]] : []))),
    shares: Object.fromEntries(leaves.flatMap(({ key, shareOf }) => (shareOf ? [[key, shareOf]] : []))),
    lines: rows.kind === 'indicators' ? rows.checks.map((check) => ({ ...check })) : [],
    wholes: Object.fromEntries(lines.flatMap(({ key, whole }) => (whole ? [[key, whole]] : []))),
  }
}
