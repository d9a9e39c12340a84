import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportData } from '../../../src/engine/reports/data.ts'
import { readDeclarations } from '../../../src/engine/reports/layout/declarations.ts'
import { layOut } from '../../../src/engine/reports/layout/lay-out.ts'
import { unitsOf } from '../../../src/engine/reports/workbook/blocks.ts'
import { widthInFile } from '../../../src/engine/reports/workbook/report-sheet.ts'
import { linesIn, textUnits } from '../../../src/engine/reports/workbook/text-size.ts'
import { writeWorkbook } from '../../../src/engine/reports/workbook/write-workbook.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import type { BodyRow, ReportDocument } from '../../../src/shared/reports/document.ts'
import { printWidths } from '../../../src/shared/reports/print-widths.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, resourcesDir, type TestRegister, testNow } from '../harness.ts'
import { evaluate } from './evaluate.ts'
import { type ReadCell, type ReadSheet, readXlsx } from './read-xlsx.ts'

const declared = readDeclarations(join(resourcesDir, 'reports'))
const params = { from: day('2025-01-01'), to: day('2025-12-31'), grouped: true, hiddenColumns: [] }

interface Written {
  readonly document: ReportDocument
  readonly rows: readonly BodyRow[]
  readonly sheet: ReadSheet
  readonly sheets: readonly ReadSheet[]
  /** Rows of the sheet that hold the body, counted from 1. */
  readonly first: number
  readonly last: number
}

let test: TestRegister
const written = new Map<string, Written>()
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 10, people: 220, years: 3 })
  for (const declaration of declared) {
    const laid = layOut(
      declaration,
      reportData(test.reader, params, day('2026-11-23'), declaration.about),
      params,
    )
    const rows = [...laid.rows()]
    const { bytes } = await writeWorkbook(laid, { now: testNow })
    const sheets = readXlsx(bytes)
    const [sheet] = sheets
    if (sheet === undefined) throw new Error('No sheet')
    const first = sheet.frozen
    written.set(declaration.id, {
      document: laid.document,
      rows,
      sheet,
      sheets,
      first,
      last: first + rows.length - 1,
    })
  }
}, 120_000)
afterAll(() => test.close())

/** In characters of width: a word wider than its column is broken in the middle. */
function longestWord(text: string, bold: boolean): number {
  const capitals = text === text.toLocaleUpperCase('vi')
  return Math.max(
    ...text.split(/\s|(?<=-)/u).map((word) => textUnits(word, bold ? 12 * (capitals ? 1.03 : 1.08) : 12)),
  )
}

const all = declared.map(({ id }) => id)
const of = (id: string): Written => {
  const found = written.get(id)
  if (found === undefined) throw new Error(`No ${id}`)
  return found
}
const bodyCells = ({ sheet, first, last }: Written): ReadCell[] =>
  [...sheet.cells.values()].filter(({ row }) => row >= first && row <= last)
const cellAt = ({ sheet }: Written, row: number, column: number) =>
  [...sheet.cells.values()].find((cell) => cell.row === row && cell.column === column)

describe('the workbook of every report, read by a second reader', () => {
  it.each(all)('%s is in Times New Roman, ruled and wrapped', (id) => {
    const one = of(id)
    for (const sheet of one.sheets)
      for (const { address, look } of sheet.cells.values())
        expect([sheet.name, address, look.font]).toEqual([sheet.name, address, 'Times New Roman'])
    const loose = bodyCells(one).filter(({ look }) => !look.bordered || !look.wrapped)
    expect(loose.map(({ address }) => address)).toEqual([])
  })

  it.each(all)('%s has its headings merged over their columns and a numbering row', (id) => {
    const { document, sheet, first } = of(id)
    const top = first - document.headingRows - (document.numbering === null ? 0 : 1)
    const letter = (column: number) => String.fromCharCode(65 + (column % 26))
    for (const { text, row, column, rowSpan, columnSpan } of document.headings) {
      const cell = cellAt(of(id), top + row, column + 1)
      expect(cell?.value).toBe(text)
      if (rowSpan * columnSpan === 1) continue
      const merge = sheet.merges.find((each) => each.startsWith(`${cell?.address}:`))
      const [, letters = '', end = ''] = /:([A-Z]+)(\d+)$/u.exec(merge ?? '') ?? []
      expect([text, Number(end), letters.at(-1)]).toEqual([
        text,
        top + row + rowSpan - 1,
        letter(column + columnSpan - 1),
      ])
    }
    if (document.numbering !== null)
      for (const [index, number] of document.numbering.entries())
        expect(cellAt(of(id), first - 1, index + 1)?.value).toBe(number)
  })

  it.each(all)('%s prints on A4 as declared: headings repeated, area, page number, panes frozen', (id) => {
    const { document, sheet, first, last } = of(id)
    const setup = /<pageSetup\b[^>]*>/u.exec(sheet.xml)?.[0] ?? ''
    expect(setup).toContain('paperSize="9"')
    expect(setup).toContain(`orientation="${document.page.orientation}"`)
    expect(setup).toContain('fitToWidth="1"')
    expect(sheet.xml).toMatch(/<pageSetUpPr[^>]*fitToPage="1"/u)
    expect(sheet.xml).toMatch(/<headerFooter differentFirst="1"[^>]*>.*&amp;P/u)
    expect(sheet.xml).toMatch(/<pane\b[^>]*state="frozen"/u)
    const top = first - document.headingRows - (document.numbering === null ? 0 : 1)
    expect(sheet.printTitles).toBe(`'${sheet.name}'!$${top}:$${first - 1}`)
    const area = /\$A\$1:\$[A-Z]+\$(\d+)$/u.exec(sheet.printArea ?? '')
    expect(Number(area?.[1])).toBeGreaterThan(last)
  })

  it.each(all)('%s has columns and rows that hold their words', (id) => {
    const { document, sheet, rows, first } = of(id)
    const widths = printWidths(document)
    for (const [index, width] of widths.entries())
      expect(sheet.widths.get(index + 1)).toBeCloseTo(widthInFile(width), 1)
    for (const [place, row] of rows.entries()) {
      if (row.kind !== 'data' && row.kind !== 'indicator') continue
      const tag = new RegExp(`<row r="${first + place}"[^>]*>`, 'u').exec(sheet.xml)?.[0] ?? ''
      const height = Number(/\bht="([\d.]+)"/u.exec(tag)?.[1] ?? 16)
      for (const [index, cell] of row.cells.entries())
        if (typeof cell === 'string') {
          expect(height).toBeGreaterThanOrEqual(linesIn(cell, 12, widths[index] ?? 0) * 12)
          expect(longestWord(cell, false)).toBeLessThanOrEqual(widths[index] ?? 0)
        }
    }
    for (const { text, column, columnSpan } of document.headings) {
      const block = unitsOf(widths, { from: column + 1, to: column + columnSpan })
      expect([text, longestWord(text, true) <= block]).toEqual([text, true])
    }
  })

  it.each(all)('%s has each line of its header on one line', (id) => {
    const { document, sheet } = of(id)
    const { superior, issuer, party, placeAndDate } = document.header
    for (const line of [superior, issuer, party, placeAndDate]) {
      const at = [...sheet.cells.values()].find(({ value, row }) => value === line && row < 4)
      const tag = new RegExp(`<row r="${at?.row}"[^>]*\\bht="([\\d.]+)"`, 'u').exec(sheet.xml)
      expect([line, Number(tag?.[1]) < 28]).toEqual([line, true])
    }
  })

  it.each(all)('%s ends no page with a heading, and brings rows to the page of the signatures', (id) => {
    const { sheet, rows, first, last } = of(id)
    const ends = [...sheet.xml.matchAll(/<brk id="(\d+)"/gu)].map(([, row]) => Number(row))
    for (const end of ends) {
      expect(rows[end - first]?.kind).not.toBe('group')
      expect(['subtotal', 'total', 'sentence']).not.toContain(rows[end - first + 1]?.kind)
      expect(end).toBeGreaterThanOrEqual(first)
      expect(end).toBeLessThan(last)
    }
  })

  it.each(all)('%s keeps identity numbers as text, days as days and counts as numbers', (id) => {
    const { document, rows, first } = of(id)
    const one = of(id)
    const byPlace = new Map(bodyCells(one).map((cell) => [`${cell.row} ${cell.column}`, cell]))
    for (const [place, row] of rows.entries()) {
      if (row.kind !== 'data') continue
      for (const [index, { type, key }] of document.columns.entries()) {
        const value = row.cells[index] ?? null
        const cell = byPlace.get(`${first + place} ${index + 1}`)
        if (value === null || cell === undefined) continue
        const words = [key, cell.address]
        const isNumber = cell.type === '' || cell.type === 'n'
        const isWholeDay = type === 'date' && /^\d\d\/\d\d\/(?:19|20)\d\d$/u.test(String(value))
        if (isWholeDay) {
          const [date = '', month = '', year = ''] = String(value).split('/')
          const counted =
            (Date.UTC(Number(year), Number(month) - 1, Number(date)) - Date.UTC(1899, 11, 30)) / 86_400_000
          expect([...words, Number(cell.value), cell.look.format]).toEqual([...words, counted, 'dd/mm/yyyy'])
        } else if (type === 'id' || type === 'date') {
          expect([...words, isNumber, cell.look.format]).toEqual([...words, false, '49'])
        } else if (type === 'day' && /^\d{4}-\d\d-\d\d$/u.test(String(value)))
          expect([...words, isNumber, cell.look.format]).toEqual([...words, true, 'dd/mm/yyyy'])
        else if (typeof value === 'number')
          expect([...words, isNumber, Number(cell.value)]).toEqual([...words, true, value])
      }
    }
  })

  it.each(all)('%s: its formulas come to the values that stand in the cells', (id) => {
    const { sheets } = of(id)
    for (const sheet of sheets)
      for (const { address, formula, value } of sheet.cells.values())
        if (formula !== null)
          expect([address, formula, Number(evaluate(sheet, formula).toFixed(6))]).toEqual([
            address,
            formula,
            Number(value),
          ])
  })
})

/** Every number in a total or subtotal that adds up the rows above, and every rate, is a formula. */
describe('formulas stand where a reader expects them', () => {
  it.each([
    ['bc-phat-trien-dang-vien', 'SUM('],
    ['bc-phat-trien-dang-vien', 'ROUND('],
    ['can-doi-dang-vien-theo-chi-bo', 'SUM('],
    ['bang-ket-nghia', 'COUNTA('],
    ['tong-hop-tinh-hinh-chi-bo', 'SUM('],
    ['tong-hop-cam-tinh-theo-chi-bo', '+'],
    ['bieu-1-btctw', 'ROUND('],
    ['bieu-1-btctw', '-'],
    ['bieu-3-btctw', 'SUM('],
    ['bieu-4-btctw', 'ROUND('],
    ['bieu-4-btctw', 'SUM('],
    ['bieu-5-btctw', '+'],
    ['ktgs-kt-dv', '+'],
  ])('%s has %s', (id, word) => {
    const formulas = [...of(id).sheet.cells.values()].flatMap(({ formula }) => formula ?? [])
    expect(formulas.some((formula) => formula.includes(word))).toBe(true)
  })

  it('in every total row of a table that adds cells up', () => {
    for (const id of all) {
      const { rows, sheet, first, document } = of(id)
      const place = rows.findIndex(({ kind }) => kind === 'total')
      const row = rows[place]
      if (row?.kind !== 'total' || !rows.some(({ kind }) => kind === 'data')) continue
      const bare = document.columns.flatMap(({ key, type }, index) => {
        const cell = [...sheet.cells.values()].find(
          (each) => each.row === first + place && each.column === index + 1,
        )
        const isSum = typeof row.cells[index] === 'number' && index >= row.labelSpan
        return isSum && cell?.formula === null ? [`${id} ${key} ${type}`] : []
      })
      expect(bare.filter((each) => !wholeOnly.has(each))).toEqual([])
    }
  })
})

/** Totals that are not the sum of their rows: one thing may stand in two of them. */
const wholeOnly = new Set<string>([])
