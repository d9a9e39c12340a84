import * as z from 'zod'
import { recordKindSchema } from '../figures/contract.ts'
import { fractionSchema, roundingSchema } from '../vocabulary/fraction.ts'
import { alignSchema, columnTypeSchema } from './columns.ts'
import { formulasSchema } from './formulas.ts'
import { countedPeriodSchema } from './indicator-rows.ts'

/** Text is printed as it is; a day is ISO; numbers and fractions are formatted by `cellText` or by Excel. */
export const bodyCellSchema = z.union([z.string(), z.number(), fractionSchema, z.null()])
export type BodyCell = z.infer<typeof bodyCellSchema>

/**
 * data: `of` is the record (list) or the unit (figures per unit) behind the row, so that a screen can open it. total: `label`
 * covers the first `labelSpan` columns; `of` are the units added up in a subtotal. indicator: a line of a form, `figures` name what stands behind each of its cells.
 * sentence, empty: one text over all columns.
 */
export const bodyRowSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), text: z.string() }),
  z.object({ kind: z.literal('data'), cells: z.array(bodyCellSchema), of: z.int().nullable() }),
  z.object({
    kind: z.enum(['subtotal', 'total']),
    label: z.string(),
    labelSpan: z.int().min(1),
    cells: z.array(bodyCellSchema),
    of: z.array(z.int()).optional(),
  }),
  z.object({
    kind: z.literal('indicator'),
    label: z.string(),
    indent: z.int().min(0),
    strong: z.boolean(),
    cells: z.array(bodyCellSchema),
    figures: z.array(z.string().nullable()),
    /** The line of the form that each cell belongs to. */
    lines: z.array(z.string().nullable()).optional(),
    /** Where a line holds two lines of the form side by side: which of its cells are strong. */
    strongCells: z.array(z.boolean()).optional(),
  }),
  z.object({ kind: z.literal('sentence'), text: z.string(), strong: z.boolean() }),
  z.object({ kind: z.literal('empty'), text: z.string() }),
])
export type BodyRow = z.infer<typeof bodyRowSchema>

export const laidColumnSchema = z.object({
  key: z.string(),
  label: z.string(),
  width: z.number(),
  type: columnTypeSchema,
  align: alignSchema,
  /** The indicator whose records stand behind the numbers of this column. */
  figure: z.string().nullable(),
  side: z.enum(['numerator', 'denominator']),
  /** Shares above so many percent stand out. */
  limit: z.number().optional(),
  /** Which period a line of indicators counts here. */
  period: countedPeriodSchema.optional(),
  /** The column that it repeats in the right half of a folded sheet. */
  of: z.string().optional(),
})
export type LaidColumn = z.infer<typeof laidColumnSchema>

const headingCellSchema = z.object({
  text: z.string(),
  row: z.int(),
  column: z.int(),
  rowSpan: z.int().min(1),
  columnSpan: z.int().min(1),
})

/** Whether a share is above its column's limit: it is then printed red and bold. */
export function isBeyondLimit(cell: BodyCell, { limit }: Pick<LaidColumn, 'limit'>): boolean {
  if (limit === undefined || cell === null || typeof cell !== 'object') return false
  return cell.denominator !== 0 && cell.numerator * 100 > limit * cell.denominator
}

/** How one figure of the sheet came about, for the sheet "Cách tính". */
export const definitionSchema = z.object({
  label: z.string(),
  definition: z.string(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  /** Records counted for the whole sheet: "312", or "312/317" where something is divided. */
  counted: z.string().optional(),
})
export type Definition = z.infer<typeof definitionSchema>

/** Everything of a report but its rows, which travel apart so that 20,000 of them need no big array. */
export const reportDocumentSchema = z.object({
  id: z.string(),
  version: z.int(),
  status: z.enum(['reconstructed', 'verified']),
  name: z.string(),
  formLabel: z.string().nullable(),
  header: z.object({
    superior: z.string(),
    issuer: z.string(),
    party: z.string(),
    placeAndDate: z.string(),
  }),
  title: z.array(z.string()),
  subtitle: z.string().nullable(),
  /** What a row of a list opens; null where rows are units with figures. */
  opens: recordKindSchema.nullable(),
  columns: z.array(laidColumnSchema).min(1),
  headingRows: z.int().min(1),
  headings: z.array(headingCellSchema),
  numbering: z.array(z.string()).nullable(),
  notes: z.array(z.string()),
  signature: z.object({
    left: z.object({ heading: z.string(), name: z.string() }),
    right: z.object({ authority: z.string(), position: z.string(), name: z.string() }),
  }),
  definitions: z.array(definitionSchema),
  /** How its cells follow from each other, for a workbook that goes on calculating. */
  formulas: formulasSchema.optional(),
  rounding: roundingSchema,
  page: z.object({
    paper: z.literal('A4'),
    orientation: z.enum(['portrait', 'landscape']),
    marginsMm: z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  }),
})
export type ReportDocument = z.infer<typeof reportDocumentSchema>

export interface LaidOutReport {
  readonly document: ReportDocument
  /** Reads the rows anew each time. */
  rows(): Iterable<BodyRow>
}

export interface RowsPage {
  readonly rows: BodyRow[]
  readonly totalRows: number
}

/** One page of the rows for a preview, and how many rows there are in all. Keeps only the page. */
export function pageOf(rows: Iterable<BodyRow>, from: number, size: number): RowsPage {
  const page: BodyRow[] = []
  let totalRows = 0
  for (const row of rows) {
    if (totalRows >= from && totalRows < from + size) page.push(row)
    totalRows += 1
  }
  return { rows: page, totalRows }
}
