import type { CellValue, Worksheet } from 'exceljs'
import { cellText } from '../../../shared/reports/cell-text.ts'
import {
  type BodyCell,
  type BodyRow,
  isBeyondLimit,
  type ReportDocument,
} from '../../../shared/reports/document.ts'
import { isDay } from '../../../shared/vocabulary/day.ts'
import { averageOf, percentOf } from '../../../shared/vocabulary/fraction.ts'
import { writeFullRow } from './blocks.ts'
import { dateOfDay, dateOfWords } from './dates.ts'
import type { FormulaFinder } from './formulas.ts'
import { beyondStyle, type CellStyle, columnStyle, lineStyle, sizes, styles } from './styles.ts'
import { boldSize, fitsOneLine, heightOfLines, linesIn } from './text-size.ts'

/** Texts of a column whose lines are remembered. */
const mostRemembered = 2000

type Column = ReportDocument['columns'][number]

/** What Excel holds: counts and rates stay numbers, days stay days, a month or a year alone and all else is the text of the preview. */
export function excelValue(cell: BodyCell, column: Column, document: ReportDocument): CellValue {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') {
    if (column.type === 'day' && isDay(cell)) return dateOfDay(cell)
    return (column.type === 'date' ? dateOfWords(cell) : null) ?? cell
  }
  const rate = rateOf(cell, column, document)
  if (rate !== null) return Number(rate.replaceAll('.', '').replace(',', '.'))
  return cellText(cell, column, document.rounding)
}

/** A percentage, or the average that two counts in a column of numbers are. */
function rateOf(
  cell: Exclude<BodyCell, string | number | null>,
  column: Column,
  { rounding }: ReportDocument,
): string | null {
  if (column.type === 'percent') return percentOf(cell, rounding)
  return column.type === 'number' ? averageOf(cell, rounding) : null
}

/** Writes one row after the other and lets go of each at once. */
export function bodyWriter(
  sheet: Worksheet,
  widths: readonly number[],
  document: ReportDocument,
  formulasOf: FormulaFinder,
) {
  const { columns } = document
  const { decimals } = document.rounding
  const plain = columns.map(({ type, align }) => columnStyle(type, align, decimals, false))
  const beyond = columns.map(({ align }) => beyondStyle(align))
  const days = columns.map(({ align }) => columnStyle('day', align, decimals, false))
  const strong = columns.map(({ type, align }) => columnStyle(type, align, decimals, true))

  const known = columns.map(() => new Map<string, number>())
  /** Villages, schools and trades come back in row after row, so they are measured once. */
  const linesOf = (text: string, index: number): number => {
    const width = widths[index] ?? 1
    if (fitsOneLine(text, sizes.table, width)) return 1
    const remembered = known[index]?.get(text)
    if (remembered !== undefined) return remembered
    const lines = linesIn(text, sizes.table, width)
    if ((known[index]?.size ?? mostRemembered) < mostRemembered) known[index]?.set(text, lines)
    return lines
  }
  /** Only a row of more than one line gets a height: some programs do not find it out by themselves, and cut the text. */
  const heightOf = (cells: readonly BodyCell[], bold: boolean): number | null => {
    let lines = 1
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index]
      const column = columns[index]
      if (cell === null || cell === undefined || typeof cell === 'number' || column === undefined) continue
      const shown = typeof cell === 'string' ? cell : excelValue(cell, column, document)
      if (typeof shown !== 'string') continue
      const needed = bold
        ? linesIn(shown, boldSize(shown, sizes.table), widths[index] ?? 1)
        : linesOf(shown, index)
      if (needed > lines) lines = needed
    }
    return lines === 1 ? null : heightOfLines(lines, sizes.table)
  }

  // a line of a form has its height written: programs that find their own pack the lines of a form so closely that the last page
  // is left with nothing but the signatures
  const oneLine = 15.75

  const writeCells = (
    number: number,
    cells: readonly BodyCell[],
    looks: typeof plain,
    formulas: readonly (string | null)[],
    least: number | null = null,
  ) => {
    const row = sheet.getRow(number)
    const height = heightOf(cells, looks === strong) ?? least
    if (height !== null) row.height = height
    // counted, not by entries(): a pair made for each cell of 20,000 rows is felt
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index]
      if (column === undefined) break
      const excelCell = row.getCell(index + 1)
      const value = cells[index] ?? null
      let look = isBeyondLimit(value, column) ? beyond[index] : looks[index]
      if (value !== null) {
        const shown = excelValue(value, column, document)
        if (shown instanceof Date) look = days[index]
        const formula = formulas[index] ?? null
        // with its value: a reader that does not calculate, and a preview, show it all the same
        excelCell.value = formula !== null && typeof shown === 'number' ? { formula, result: shown } : shown
      }
      if (look) excelCell.style = look
    }
    return { row, points: height ?? oneLine }
  }

  const averages = {
    plain: columnStyle('percent', 'right', decimals, false),
    strong: columnStyle('percent', 'right', decimals, true),
  }
  // the library writes a style once and finds it again by identity
  const lines = new Map<string, CellStyle>()
  const lineLook = (indent: number, bold: boolean): CellStyle => {
    const key = `${indent} ${bold}`
    const look = lines.get(key) ?? lineStyle(indent, bold)
    lines.set(key, look)
    return look
  }

  const finished = ({ row, points }: ReturnType<typeof writeCells>): number => {
    row.commit()
    return points
  }
  const fullRow = (number: number, text: string, look: CellStyle): number => {
    const points = writeFullRow(sheet, widths, number, text, look)
    sheet.getRow(number).commit()
    return points
  }

  /** @returns the points that the row takes */
  const write = (number: number, row: BodyRow): number => {
    const formulas = formulasOf(number, row)
    switch (row.kind) {
      case 'data':
        return finished(writeCells(number, row.cells, plain, formulas))
      case 'indicator': {
        const looks = columns.map(({ type, align }, index) => {
          const bold = row.strongCells?.[index] ?? row.strong
          if (type === 'text' && align === 'left') return lineLook(row.indent, bold)
          // two counts in a column of numbers are an average, which has decimals
          const cell = row.cells[index] ?? null
          const averaged = type === 'number' && cell !== null && typeof cell === 'object'
          const look = averaged ? averages[bold ? 'strong' : 'plain'] : (bold ? strong : plain)[index]
          return look ?? styles.totalLabel
        })
        return finished(writeCells(number, row.cells, looks, formulas, oneLine))
      }
      case 'subtotal':
      case 'total': {
        const written = writeCells(number, row.cells, strong, formulas)
        for (let column = 1; column <= row.labelSpan; column += 1)
          written.row.getCell(column).style = styles.totalLabel
        written.row.getCell(1).value = row.label
        if (row.labelSpan > 1) sheet.mergeCells(number, 1, number, row.labelSpan)
        return finished(written)
      }
      case 'group':
        return fullRow(number, row.text, styles.group)
      case 'sentence':
        return fullRow(number, row.text, row.strong ? styles.sentence : styles.remark)
      case 'empty':
        return fullRow(number, row.text, styles.empty)
    }
  }
  return { write }
}
