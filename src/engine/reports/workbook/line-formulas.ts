import type { BodyCell, BodyRow, ReportDocument } from '../../../shared/reports/document.ts'
import type { RowCheck } from '../../../shared/reports/indicator-rows.ts'
import type { Rounding } from '../../../shared/vocabulary/fraction.ts'
import { addressOf, type Place, sumOf } from './addresses.ts'

type Line = Extract<BodyRow, { kind: 'indicator' }>
type Round = (formula: string, rounding: Rounding) => string | null

interface Printed {
  readonly place: Place
  readonly cell: BodyCell
}

function numberOf(printed: Printed | undefined): number {
  return typeof printed?.cell === 'number' ? printed.cell : 0
}

/**
 * Where each line of a form stands in each column. Its lines are few, so they are read once before they are written: a sum may
 * stand above its parts.
 */
export function lineAddresses(document: ReportDocument, rows: Iterable<BodyRow>, firstRow: number) {
  const { columns, formulas, rounding } = document
  const printed = new Map<string, Printed>()
  let row = firstRow
  for (const each of rows) {
    if (each.kind === 'indicator')
      for (const [index, line] of (each.lines ?? []).entries()) {
        const column = columns[index]
        if (line !== null && column !== undefined)
          printed.set(`${line} ${column.of ?? column.key}`, {
            place: { column: index, row },
            cell: each.cells[index] ?? null,
          })
      }
    row += 1
  }

  /** The line as the sum of its parts; a part that is not printed counted nothing. */
  const summed = ({ equals, minus }: RowCheck, key: string, value: number): string | null => {
    const found = (lines: readonly string[]) => lines.flatMap((line) => printed.get(`${line} ${key}`) ?? [])
    const [added, taken] = [found(equals), found(minus)]
    const sum = (parts: readonly Printed[]) => parts.reduce((total, part) => total + numberOf(part), 0)
    if (added.length === 0 || sum(added) - sum(taken) !== value) return null
    const less = taken.map(({ place }) => `-${addressOf(place)}`).join('')
    return `${sumOf(added.map(({ place }) => place))}${less}`
  }

  return (_number: number, { cells, lines }: Line, index: number, round: Round): string | null => {
    const [column, line, cell] = [columns[index], lines?.[index] ?? null, cells[index] ?? null]
    if (column === undefined || line === null || formulas === undefined) return null
    const key = column.of ?? column.key
    if (typeof cell === 'number') {
      for (const check of formulas.lines) {
        if (check.row !== line || !(check.columns?.includes(key) ?? true)) continue
        const formula = summed(check, key, cell)
        if (formula !== null) return formula
      }
      return null
    }
    const counted = formulas.shares[key]
    const whole = formulas.wholes[line]
    if (cell === null || typeof cell === 'string' || counted === undefined || whole === undefined) return null
    const [part, all] = [printed.get(`${line} ${counted}`), printed.get(`${whole} ${counted}`)]
    if (part === undefined || all === undefined) return null
    if (numberOf(part) !== cell.numerator || numberOf(all) !== cell.denominator) return null
    return round(`${addressOf(part.place)}*100/${addressOf(all.place)}`, rounding)
  }
}
