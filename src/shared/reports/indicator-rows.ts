import * as z from 'zod'

/**
 * What a column counts: the period of the report, the same days of the year before, from New Year to the end of the period, or
 * how it stood on the eve of the period.
 */
export const countedPeriodSchema = z.enum(['current', 'year-before', 'year-to-date', 'opening'])
export type CountedPeriod = z.infer<typeof countedPeriodSchema>

/**
 * One line of a form whose lines are indicators: "3. Xóa tên". Children stand under it, set in by one step. A line without a
 * figure is a heading.
 */
export interface IndicatorRow {
  readonly key: string
  readonly label: string
  /** Counted in every period column … */
  readonly figure?: string | undefined
  /** … or another figure for single columns, by their keys. */
  readonly figures?: Readonly<Record<string, string>> | undefined
  readonly strong: boolean
  /** A line that the official form lacks is printed only when something stands in it. */
  readonly onlyWhenCounted: boolean
  /** What stands in its further columns of words, by their keys; its first one says the label. */
  readonly words?: Readonly<Record<string, string>> | undefined
  /** An average ("Tuổi bình quân"): of so many each, not how many. */
  readonly average: boolean
  /** The line that its share is taken of, by its key: a religion's of all who follow one. */
  readonly whole?: string | undefined
  /** Why the register cannot fill this line: it stays empty on paper, and the sheet "Cách tính" says so. */
  readonly blank?: string | undefined
  readonly children: readonly IndicatorRow[]
}

const fields = {
  key: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
  label: z.string().trim().min(1).max(200),
  figure: z.string().min(1).optional(),
  figures: z.record(z.string(), z.string().min(1)).optional(),
  strong: z.boolean().default(false),
  onlyWhenCounted: z.boolean().default(false),
  words: z.record(z.string(), z.string().min(1).max(120)).optional(),
  average: z.boolean().default(false),
  whole: z.string().optional(),
  blank: z.string().trim().min(1).max(200).optional(),
}

export const indicatorRowSchema: z.ZodType<IndicatorRow> = z.lazy(() =>
  z.strictObject({ ...fields, children: z.array(indicatorRowSchema).default([]) }),
)

/** row = sum of `equals` less sum of `minus`, in every column that counts, or in those named: a base to divide by need not add up. */
export const rowCheckSchema = z.strictObject({
  row: z.string(),
  equals: z.array(z.string()).min(1),
  minus: z.array(z.string()).default([]),
  columns: z.array(z.string()).min(1).optional(),
})
export type RowCheck = z.infer<typeof rowCheckSchema>

export interface FlatRow {
  readonly row: IndicatorRow
  /** Steps by which it is set in: 0 for the first level. */
  readonly indent: number
}

/** The lines from top to bottom. */
export function flatRows(rows: readonly IndicatorRow[], indent = 0): FlatRow[] {
  return rows.flatMap((row) => [{ row, indent }, ...flatRows(row.children, indent + 1)])
}

/** The figure that a line counts in a column; null where it counts none. */
export function figureIn(row: IndicatorRow, column: string): string | null {
  return row.figures?.[column] ?? row.figure ?? null
}
