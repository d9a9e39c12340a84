import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyRow } from '../../../src/shared/reports/document.ts'
import { pagesOfRows, staysWithNext } from '../../../src/shared/reports/pages-of-rows.ts'

const sheet = (rows: number[], more: Partial<Parameters<typeof pagesOfRows>[0]> = {}) =>
  pagesOfRows({
    room: 100,
    head: 30,
    heading: 10,
    rows,
    joined: rows.map(() => false),
    foot: null,
    ...more,
  }).map(({ from, to }) => `${from}-${to}`)
const tens = (count: number) => Array.from({ length: count }, () => 10)

describe('rows on pages', () => {
  it('are as many as fit, the first page having the header too', () => {
    expect(sheet(tens(6))).toEqual(['0-6'])
    expect(sheet(tens(7))).toEqual(['0-6', '6-7'])
    expect(sheet(tens(20))).toEqual(['0-6', '6-15', '15-20'])
    expect(sheet([])).toEqual(['0-0'])
  })

  it('are never cut: a row higher than a page has one of its own', () => {
    expect(sheet([10, 200, 10])).toEqual(['0-1', '1-2', '2-3'])
  })

  it('do not end with the heading of a group', () => {
    expect(sheet(tens(8), { joined: [true, false, false, false, false, true, false, false] })).toEqual([
      '0-5',
      '5-8',
    ])
  })

  it('go with the signatures, three of them, when those do not fit', () => {
    expect(sheet(tens(5), { foot: 10 })).toEqual(['0-5'])
    expect(sheet(tens(5), { foot: 30 })).toEqual(['0-2', '2-5'])
    expect(sheet(tens(2), { foot: 50 })).toEqual(['0-2'])
    // seven rows: one would be left over
    expect(sheet(tens(7), { foot: 10 })).toEqual(['0-4', '4-7'])
  })

  it('keep a total with what it adds up, and a line of a form with the line above that it belongs to', () => {
    const row = (kind: 'group' | 'total' | 'sentence' | 'data', indent = -1): BodyRow => {
      if (indent >= 0) return { kind: 'indicator', label: '', indent, strong: false, cells: [], figures: [] }
      if (kind === 'data') return { kind, cells: [], of: null }
      if (kind === 'total') return { kind, label: '', labelSpan: 1, cells: [] }
      return kind === 'group' ? { kind, text: '' } : { kind, text: '', strong: true }
    }
    expect(staysWithNext(row('group'), row('data'))).toBe(true)
    expect(staysWithNext(row('data'), row('data'))).toBe(false)
    expect(staysWithNext(row('data'), row('total'))).toBe(true)
    expect(staysWithNext(row('total'), row('sentence'))).toBe(true)
    expect(staysWithNext(row('data', 0), row('data', 1))).toBe(true)
    expect(staysWithNext(row('data', 1), row('data', 0))).toBe(false)
    expect(staysWithNext(row('data'), undefined)).toBe(false)
    const joined = [false, false, false, false, false, true, true, false]
    expect(sheet(tens(8), { joined })).toEqual(['0-5', '5-8'])
    expect(sheet(tens(7), { joined: [false, false, false, true, true, true, false], foot: 30 })).toEqual([
      '0-3',
      '3-7',
    ])
  })

  it('each stand on one page, in order, whatever their heights', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 130 }), { maxLength: 60 })
    fc.assert(
      fc.property(
        heights,
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        fc.option(fc.nat(80)),
        (rows, joined, foot) => {
          const pages = pagesOfRows({ room: 100, head: 20, heading: 10, rows, joined, foot })
          expect(pages[0]?.from).toBe(0)
          expect(pages.at(-1)?.to).toBe(rows.length)
          for (const [index, page] of pages.entries()) {
            if (index > 0) expect(page.from).toBe(pages[index - 1]?.to)
            if (rows.length > 0) expect(page.to).toBeGreaterThan(page.from)
          }
        },
      ),
    )
  })
})
