import type { ColumnLeaf } from '../../../shared/reports/columns.ts'
import { meets, type SourceRecord } from '../../../shared/reports/condition.ts'
import type { ReportDeclaration } from '../../../shared/reports/declaration.ts'
import type { BodyCell, BodyRow } from '../../../shared/reports/document.ts'
import { fillTemplate } from '../../../shared/reports/template.ts'
import { maskCitizenId } from '../../../shared/vocabulary/citizen-id.ts'
import {
  averageOf,
  formatCount,
  formatFraction,
  NO_PERCENT,
  percentOf,
  type Rounding,
} from '../../../shared/vocabulary/fraction.ts'
import { formatPartialDate, isPartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { toRoman } from '../../../shared/vocabulary/roman.ts'

export interface ListToLayOut {
  readonly declaration: ReportDeclaration
  readonly leaves: readonly ColumnLeaf[]
  readonly records: Iterable<SourceRecord>
  /** Identity and card numbers are hidden: on the screen, where anybody may look over a shoulder. */
  readonly masked: boolean
  /** Template of the headings; null for one flat list. */
  readonly groupHeading: string | null
  readonly rounding: Rounding
}

/** A record's field as the column's type prints it. A date that is no date is printed as it is: nothing is hidden. */
function cellOf(leaf: ColumnLeaf, record: SourceRecord, ordinal: number, masked: boolean): BodyCell {
  if (leaf.type === 'ordinal') return ordinal
  if (leaf.over) return shareOf(record, leaf.over)
  const value = record[leaf.field ?? leaf.key] ?? null
  if (value === null || (leaf.when && !meets(record, leaf.when))) return null
  if (typeof value === 'boolean') return value ? 'x' : null
  if (leaf.type === 'date' && isPartialDate(value)) return formatPartialDate(value)
  if (leaf.type !== 'id') return value
  return masked ? maskCitizenId(String(value)) : String(value)
}

/** Blank where nothing was written, so that a missing meeting is not printed as nought. */
function shareOf(record: SourceRecord, over: NonNullable<ColumnLeaf['over']>): BodyCell {
  const [numerator, denominator] = [record[over.numerator], record[over.denominator]]
  return typeof numerator === 'number' && typeof denominator === 'number' ? { numerator, denominator } : null
}

type Sum = Exclude<BodyCell, string | null>

/** A mark counts as one, a share adds both its counts; decimals lose the dust of binary fractions. */
function added(sum: Sum, cell: BodyCell): Sum {
  if (cell === null) return sum
  if (typeof cell === 'object')
    return typeof sum === 'object'
      ? {
          numerator: sum.numerator + cell.numerator,
          denominator: sum.denominator + cell.denominator,
        }
      : sum
  if (typeof sum === 'object') return sum
  return typeof cell === 'number' ? Number((sum + cell).toFixed(6)) : sum + 1
}

function idOf(record: SourceRecord): number | null {
  const id = record['id']
  return typeof id === 'number' ? id : null
}

/** Neighbours of the same cell, one array at a time: only one group is ever held. */
function* groupsOf(records: Iterable<SourceRecord>): Generator<SourceRecord[]> {
  let group: SourceRecord[] = []
  for (const record of records) {
    const first = group[0]
    if (first && first['cellId'] !== record['cellId']) {
      yield group
      group = []
    }
    group.push(record)
  }
  if (group.length > 0) yield group
}

function groupName(group: readonly SourceRecord[]): string {
  const name = group[0]?.['cellName']
  return typeof name === 'string' && name !== '' ? name : 'Chưa rõ chi bộ'
}

/** Heading, people, heading, people …, then the total in words and what must be said about it. Numbers run on through the groups. */
export function* listRows(list: ListToLayOut): Generator<BodyRow> {
  const { declaration, leaves, records, groupHeading, masked, rounding } = list
  const { totals } = declaration
  const counted = Object.entries(totals.counts).map(([name, condition]) => ({ name, condition, count: 0 }))
  const sums = new Map<string, Sum>(
    totals.sums.map((key) => [
      key,
      leaves.some((leaf) => leaf.key === key && leaf.over) ? { numerator: 0, denominator: 0 } : 0,
    ]),
  )
  const averaged = Object.entries(totals.averages).map(([name, { field }]) => ({
    name,
    field,
    sum: 0,
    of: 0,
  }))
  let ordinal = 0

  const rowOf = (record: SourceRecord): BodyRow => {
    ordinal += 1
    for (const each of counted) if (meets(record, each.condition)) each.count += 1
    for (const each of averaged) {
      const value = record[each.field]
      if (typeof value !== 'number') continue
      each.sum += value
      each.of += 1
    }
    const number = ordinal
    const cells = leaves.map((leaf) => cellOf(leaf, record, number, masked))
    if (sums.size > 0) addUp(cells)
    return { kind: 'data', cells, of: idOf(record) }
  }

  const addUp = (cells: readonly BodyCell[]) => {
    for (const [index, leaf] of leaves.entries()) {
      const sum = sums.get(leaf.key)
      if (sum !== undefined) sums.set(leaf.key, added(sum, cells[index] ?? null))
    }
  }

  if (groupHeading === null) for (const record of records) yield rowOf(record)
  else {
    let groups = 0
    for (const group of groupsOf(records)) {
      groups += 1
      const words = { roman: toRoman(groups), name: groupName(group), count: formatCount(group.length) }
      yield { kind: 'group', text: fillTemplate(groupHeading, words) }
      for (const record of group) yield rowOf(record)
    }
  }

  if (ordinal === 0) {
    yield { kind: 'empty', text: declaration.emptyText }
    return
  }
  const averages = averaged.map(({ name, sum, of }): [string, string] => [
    name,
    averageOf({ numerator: sum, denominator: of }, rounding) ?? NO_PERCENT,
  ])
  yield* closing(declaration, leaves, { count: ordinal, counted, sums, averages }, rounding)
}

interface Counted {
  readonly count: number
  readonly counted: readonly { readonly name: string; readonly count: number }[]
  readonly sums: ReadonlyMap<string, Sum>
  readonly averages: readonly [string, string][]
}

function* closing(
  { totals }: ReportDeclaration,
  leaves: readonly ColumnLeaf[],
  { count, counted, sums, averages }: Counted,
  rounding: Rounding,
): Generator<BodyRow> {
  const firstSum = leaves.findIndex((leaf) => sums.has(leaf.key))
  if (firstSum > 0)
    yield {
      kind: 'total',
      label: totals.label,
      labelSpan: firstSum,
      cells: leaves.map((leaf) => sums.get(leaf.key) ?? null),
    }
  const counts = new Map([['count', count], ...counted.map((each) => [each.name, each.count] as const)])
  const numberOf = (name: string) => counts.get(name) ?? 0
  const rates = Object.entries(totals.rates).map(([name, { part, whole, bare }]) => {
    const fraction = { numerator: numberOf(part), denominator: numberOf(whole) }
    const percent = percentOf(fraction, rounding)
    return [name, bare && percent !== null ? `${percent} %` : formatFraction(fraction, rounding)]
  })
  const words = Object.fromEntries([
    ...[...counts].map(([name, number]) => [name, formatCount(number)]),
    ...rates,
    ...averages,
  ])
  if (totals.sentence) yield { kind: 'sentence', text: fillTemplate(totals.sentence, words), strong: true }
  for (const remark of totals.remarks)
    if (counted.some((each) => each.name === remark.count && each.count > 0))
      yield { kind: 'sentence', text: fillTemplate(remark.text, words), strong: false }
}
