import type { BodyCell, BodyRow, ReportDocument } from '../../../shared/reports/document.ts'
import type { Rounding } from '../../../shared/vocabulary/fraction.ts'
import { columnLetter, sumOf } from './addresses.ts'
import { lineAddresses } from './line-formulas.ts'

/** A formula for each cell of a row, or null; the row's number on the sheet, counted from 1. */
export type FormulaFinder = (number: number, row: BodyRow) => readonly (string | null)[]

/** How Excel rounds as the office does; null where it has no word for it. */
function rounded(formula: string, { decimals, mode }: Rounding): string | null {
  const words = { 'half-up': 'ROUND', down: 'ROUNDDOWN', up: 'ROUNDUP', 'half-even': null }[mode]
  return words === null ? null : `${words}(${formula},${decimals})`
}

/** What was added up so far, column by column. */
interface Sums {
  first: number
  last: number
  readonly numbers: number[]
}

const noSums = (columns: number): Sums => ({
  first: 0,
  last: 0,
  numbers: Array.from({ length: columns }, () => 0),
})

function countOf(cell: BodyCell): number {
  return typeof cell === 'number' ? cell : 0
}

const summable: ReadonlySet<string> = new Set(['number', 'measure', 'mark'])

/** Fractions of decimals lose the dust of binary fractions before they are compared. */
const same = (a: number, b: number): boolean => Number(a.toFixed(6)) === Number(b.toFixed(6))

/**
 * Formulas for the cells that a reader expects to calculate: totals and subtotals, columns and lines that are sums, rates. A
 * formula is given only where it comes to the very value that stands in the cell: what does not add up stays a bare number.
 */
export function formulaFinder(
  document: ReportDocument,
  rows: () => Iterable<BodyRow>,
  firstRow: number,
): FormulaFinder {
  const { columns, formulas, rounding, opens } = document
  const places = new Map(columns.map(({ key }, index) => [key, index]))
  const none = columns.map(() => null)
  const lines =
    formulas === undefined || formulas.lines.length === 0 ? null : lineAddresses(document, rows(), firstRow)
  let group = noSums(columns.length)
  const whole = noSums(columns.length)
  const subtotals: { rows: number[]; numbers: number[] } = { rows: [], numbers: none.map(() => 0) }

  const address = (index: number, number: number) => `${columnLetter(index)}${number}`

  /** The halves of a folded sheet have their columns each. */
  const placeOf = (key: string, index: number): number | undefined => {
    const right = columns[index]?.of !== undefined
    return right ? columns.findIndex(({ of }) => of === key) : places.get(key)
  }

  /** Column = sum of columns, or the rate of two, in one row. */
  const across = (number: number, cells: readonly BodyCell[], index: number): string | null => {
    const column = columns[index]
    const cell = cells[index] ?? null
    if (column === undefined || cell === null || typeof cell === 'string' || formulas === undefined)
      return null
    const key = column.of ?? column.key
    if (typeof cell === 'object') {
      const ratio = column.type === 'percent' ? formulas.ratios[key] : undefined
      const [over, under] = [ratio?.numerator, ratio?.denominator].map((each) =>
        each === undefined ? undefined : placeOf(each, index),
      )
      if (over === undefined || under === undefined || cell.denominator === 0) return null
      if (cells[over] !== cell.numerator || cells[under] !== cell.denominator) return null
      return rounded(`${address(over, number)}*100/${address(under, number)}`, rounding)
    }
    const sum = formulas.columns.find(({ column: own }) => own === key)
    const parts = sum?.equals.map((each) => placeOf(each, index)) ?? []
    const found = parts.filter((each) => each !== undefined)
    if (sum === undefined || found.length !== parts.length) return null
    const total = found.reduce((added, each) => added + countOf(cells[each] ?? null), 0)
    return same(total, cell) ? found.map((each) => address(each, number)).join('+') : null
  }

  // a list of 20,000 people has few columns that count, if any: only those are looked at, row by row
  const summed = columns.flatMap(({ type }, index) => (summable.has(type) ? [index] : []))
  const crossing = columns.some(({ key, of }) => {
    const named = of ?? key
    return (
      formulas?.ratios[named] !== undefined ||
      formulas?.columns.some(({ column }) => column === named) === true
    )
  })

  const add = (sums: Sums, number: number, cells: readonly BodyCell[]) => {
    if (sums.first === 0) sums.first = number
    sums.last = number
    for (const index of summed) {
      const cell = cells[index] ?? null
      const marked = columns[index]?.type === 'mark'
      const value = marked ? (cell === null || cell === '' ? 0 : 1) : countOf(cell)
      sums.numbers[index] = (sums.numbers[index] ?? 0) + value
    }
  }

  /** The rows above, added up or their marks counted. */
  const down = (sums: Sums, index: number, cell: BodyCell): string | null => {
    if (typeof cell !== 'number' || sums.first === 0 || !same(sums.numbers[index] ?? 0, cell)) return null
    const range = `${address(index, sums.first)}:${address(index, sums.last)}`
    return columns[index]?.type === 'mark' ? `COUNTA(${range})` : `SUM(${range})`
  }

  const ofSubtotals = (index: number, cell: BodyCell): string | null =>
    typeof cell === 'number' && subtotals.rows.length > 0 && same(subtotals.numbers[index] ?? 0, cell)
      ? sumOf(subtotals.rows.map((row) => ({ column: index, row })))
      : null

  return (number, row) => {
    switch (row.kind) {
      case 'group':
        group = noSums(columns.length)
        return none
      case 'data':
        add(group, number, row.cells)
        add(whole, number, row.cells)
        return crossing ? columns.map((_, index) => across(number, row.cells, index)) : none
      case 'subtotal': {
        subtotals.rows.push(number)
        for (const [index, cell] of row.cells.entries())
          subtotals.numbers[index] = (subtotals.numbers[index] ?? 0) + countOf(cell)
        return columns.map((_, index) =>
          index < row.labelSpan
            ? null
            : (down(group, index, row.cells[index] ?? null) ?? across(number, row.cells, index)),
        )
      }
      case 'total':
        return columns.map((_, index) => {
          const cell = row.cells[index] ?? null
          if (index < row.labelSpan) return null
          // group headings between the rows of a list are words, which a sum passes over
          const parts = opens === null ? ofSubtotals(index, cell) : null
          return parts ?? down(whole, index, cell) ?? across(number, row.cells, index)
        })
      case 'indicator':
        return columns.map(
          (_, index) => lines?.(number, row, index, rounded) ?? across(number, row.cells, index),
        )
      default:
        return none
    }
  }
}
