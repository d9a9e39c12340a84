import * as z from 'zod'
import { type ColumnNode, isGroup, leavesOf } from './columns.ts'
import type { ReportDeclaration } from './declaration-fields.ts'

/** Which columns an office prints, and in what order; columns by their keys. */
export const columnChoiceSchema = z.object({
  /** All of them, left to right; empty: as the form has them. */
  order: z.array(z.string().max(60)).max(200),
  hidden: z.array(z.string().max(60)).max(200),
})
export type ColumnChoice = z.infer<typeof columnChoiceSchema>

/** An official form of lines keeps its order: whoever adds it up reads columns by their place. */
export function hasFixedOrder({ rows }: Pick<ReportDeclaration, 'rows'>): boolean {
  return rows.kind === 'indicators'
}

/** Columns move among their neighbours under the same heading; a heading moves with all of its columns. */
function ordered(nodes: readonly ColumnNode[], order: readonly string[]): ColumnNode[] {
  const placeOf = (node: ColumnNode): number => {
    const places = leavesOf([node]).flatMap(({ key }) => {
      const place = order.indexOf(key)
      return place === -1 ? [] : [place]
    })
    return Math.min(Number.POSITIVE_INFINITY, ...places)
  }
  return nodes
    .map((node) => (isGroup(node) ? { ...node, children: ordered(node.children, order) } : node))
    .map((node) => ({ node, place: placeOf(node) }))
    .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
    .map(({ node }) => node)
}

function shownAs(nodes: readonly ColumnNode[], hidden: ReadonlySet<string>): ColumnNode[] {
  return nodes.map(
    (node): ColumnNode =>
      isGroup(node)
        ? { ...node, children: shownAs(node.children, hidden) }
        : { ...node, shown: !hidden.has(node.key) },
  )
}

/** The form with the columns of the office. A choice that would leave no column keeps the form's own. */
export function withColumns<T extends Pick<ReportDeclaration, 'columns' | 'rows'>>(
  form: T,
  choice: ColumnChoice,
): T {
  const hidden = new Set(choice.hidden)
  const placed =
    choice.order.length === 0 || hasFixedOrder(form) ? form.columns : ordered(form.columns, choice.order)
  const columns = shownAs(placed, hidden)
  return leavesOf(columns).some(({ shown }) => shown) ? { ...form, columns } : form
}

/** A column with the headings above it. */
export interface PlacedColumn {
  readonly key: string
  readonly headings: readonly string[]
}

export function placedColumns(
  nodes: readonly ColumnNode[],
  headings: readonly string[] = [],
): PlacedColumn[] {
  return nodes.flatMap((node) =>
    isGroup(node) ? placedColumns(node.children, [...headings, node.label]) : [{ key: node.key, headings }],
  )
}

/** The order after a column took one step: past its neighbour, or its heading past the next one. */
export function movedColumn<T extends PlacedColumn>(columns: readonly T[], key: string, step: 1 | -1): T[] {
  const at = columns.findIndex((column) => column.key === key)
  const [own, beside] = [columns[at], columns[at + step]]
  if (own === undefined || beside === undefined) return [...columns]
  let common = 0
  while (common < own.headings.length && own.headings[common] === beside.headings[common]) common += 1
  // the widest block that moves as one: the column itself, or everything under its heading at this depth
  const blockAt = (index: number): readonly [number, number] => {
    const path = columns[index]?.headings.slice(0, common + 1) ?? []
    if (path.length <= common) return [index, index]
    const inBlock = (place: number) =>
      path.every((heading, depth) => columns[place]?.headings[depth] === heading)
    let [first, last] = [index, index]
    while (first > 0 && inBlock(first - 1)) first -= 1
    while (last < columns.length - 1 && inBlock(last + 1)) last += 1
    return [first, last]
  }
  const [mine, next] = [blockAt(at), blockAt(at + step)]
  const [left, right] = step === 1 ? [mine, next] : [next, mine]
  return [
    ...columns.slice(0, left[0]),
    ...columns.slice(right[0], right[1] + 1),
    ...columns.slice(left[0], left[1] + 1),
    ...columns.slice(right[1] + 1),
  ]
}
