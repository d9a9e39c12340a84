import * as z from 'zod'
import { conditionSchema } from './condition.ts'
import { countedPeriodSchema } from './indicator-rows.ts'

/**
 * ordinal: TT, counted by the layout · date: partial date, printed 1985, 03/1985 or 20/03/1985 · day: a certain day ·
 * measure: a number that may have decimals (km, ha, triệu đồng) · percent: a number · fraction: '95,8 % (23/24)' · mark: an x · id: digits that must stay text.
 */
export const columnTypeSchema = z.enum([
  'ordinal',
  'text',
  'number',
  'measure',
  'date',
  'day',
  'percent',
  'fraction',
  'mark',
  'id',
])
export type ColumnType = z.infer<typeof columnTypeSchema>

export const alignSchema = z.enum(['left', 'center', 'right'])
export type Align = z.infer<typeof alignSchema>

/** The cap on the best grade, by the base that the office takes it of: a column of the other base has no limit. */
export const limitSchema = z.enum(['excellentOfGood', 'excellentOfRated'])
export type Limit = z.infer<typeof limitSchema>

export const leafSchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: z.string().trim().min(1).max(120),
  /** Characters, as Excel measures columns. */
  width: z.number().min(3).max(80),
  type: columnTypeSchema,
  align: alignSchema.optional(),
  /** Columns that are off stay in the form and can be switched on. */
  shown: z.boolean().default(true),
  /** The record's field; the key itself when not given. */
  field: z.string().min(1).optional(),
  /** Printed only for records that meet it (a birth date stands in the column of the sex). */
  when: conditionSchema.optional(),
  /** The indicator counted here (in a list of cells: that stands behind the number), and which of its two sets. */
  figure: z.string().min(1).optional(),
  side: z.enum(['numerator', 'denominator']).default('numerator'),
  /** sum: of the rows · whole: the committee's own figure, for what may not be added up · none: blank. */
  total: z.enum(['sum', 'whole', 'none']).default('sum'),
  /** In a list, a fraction or percent of two fields of the record; its total is that of the fields added up. */
  over: z.strictObject({ numerator: z.string().min(1), denominator: z.string().min(1) }).optional(),
  /** The target of the year for this indicator, set by the office for each cell; instead of a figure. */
  target: z.string().min(1).optional(),
  /** Where indicators are counted: the period that the column counts (the report's own when left out) … */
  period: countedPeriodSchema.optional(),
  /** … or the two columns whose rate it gives, by their keys. */
  ratio: z.strictObject({ numerator: z.string().min(1), denominator: z.string().min(1) }).optional(),
  /** … or the column whose figure it gives as a share of that figure's own whole. */
  shareOf: z.string().min(1).optional(),
  /** In the numbering row, with column keys for their numbers: '{n} = {outstanding}+{recognised}'. */
  numberLabel: z.string().min(1).max(40).optional(),
  /** A share above this limit of the rules stands out, in rows and in the total. */
  limit: limitSchema.optional(),
  /** Left out when the rows stand under a heading that already says it. */
  hiddenWhenGrouped: z.boolean().default(false),
})
export type ColumnLeaf = z.infer<typeof leafSchema>

export interface ColumnGroup {
  readonly label: string
  readonly children: readonly ColumnNode[]
}
export type ColumnNode = ColumnLeaf | ColumnGroup

export const columnSchema: z.ZodType<ColumnNode> = z.lazy(() =>
  z.union([
    leafSchema,
    z.strictObject({ label: z.string().trim().min(1).max(120), children: z.array(columnSchema).min(1) }),
  ]),
)

export function isGroup(node: ColumnNode): node is ColumnGroup {
  return 'children' in node
}

/** The columns themselves, left to right. */
export function leavesOf(nodes: readonly ColumnNode[]): ColumnLeaf[] {
  return nodes.flatMap((node) => (isGroup(node) ? leavesOf(node.children) : [node]))
}

/** The same columns with their words rewritten. */
export function relabelled(nodes: readonly ColumnNode[], write: (label: string) => string): ColumnNode[] {
  return nodes.map(
    (node): ColumnNode =>
      isGroup(node)
        ? { label: write(node.label), children: relabelled(node.children, write) }
        : { ...node, label: write(node.label) },
  )
}

/** Every column with the headings above it: "Trình độ: LLCT". */
export function fullLabels(nodes: readonly ColumnNode[], above = ''): { key: string; label: string }[] {
  return nodes.flatMap((node) => {
    const label = `${above}${node.label}`
    return isGroup(node) ? fullLabels(node.children, `${label}: `) : [{ key: node.key, label }]
  })
}

/** Heading rows that the tree needs: 1 without groups. */
export function depthOf(nodes: readonly ColumnNode[]): number {
  return Math.max(0, ...nodes.map((node) => (isGroup(node) ? 1 + depthOf(node.children) : 1)))
}

/** The tree without the columns that `keep` refuses; a group left empty goes too. */
export function pruned(nodes: readonly ColumnNode[], keep: (leaf: ColumnLeaf) => boolean): ColumnNode[] {
  return nodes.flatMap((node): ColumnNode[] => {
    if (!isGroup(node)) return keep(node) ? [node] : []
    const children = pruned(node.children, keep)
    return children.length === 0 ? [] : [{ label: node.label, children }]
  })
}

const numeric: ReadonlySet<ColumnType> = new Set(['number', 'measure', 'percent'])
const centred: ReadonlySet<ColumnType> = new Set(['ordinal', 'date', 'day', 'mark', 'id', 'fraction'])

/** As declared, otherwise the custom of the type: numbers right, dates and marks centred, words left. */
export function alignOf(leaf: ColumnLeaf): Align {
  if (leaf.align) return leaf.align
  if (numeric.has(leaf.type)) return 'right'
  return centred.has(leaf.type) ? 'center' : 'left'
}
