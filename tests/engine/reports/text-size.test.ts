import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsOneLine, heightFor, linesIn, textUnits } from '../../../src/engine/reports/workbook/text-size.ts'

describe('the measure of text', () => {
  it('breaks between words, cuts up what is too long, and obeys line breaks', () => {
    expect(linesIn('', 12, 10)).toBe(1)
    expect(linesIn('Lò Văn Ngoan', 12, 24)).toBe(1)
    expect(linesIn('Lò Văn Ngoan', 12, 9)).toBe(2)
    expect(linesIn('Một\nhai\nba', 12, 40)).toBe(3)
    expect(linesIn('x'.repeat(60), 12, 11)).toBeGreaterThan(6)
  })

  it('never promises one line to a text of more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Sùng', 'Ngoan', 'xã', 'MƯỜNG', 'Nguyễn', '-'), { maxLength: 12 }),
        fc.integer({ min: 4, max: 60 }),
        (words, units) => {
          const text = words.join(' ')
          if (fitsOneLine(text, 12, units)) expect(linesIn(text, 12, units)).toBe(1)
        },
      ),
    )
  })

  it('needs no more lines in a wider cell, and no fewer points with more text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 4, max: 60 }), (text, units) => {
        expect(linesIn(text, 12, units + 5)).toBeLessThanOrEqual(linesIn(text, 12, units))
        expect(heightFor(`${text}\nx`, 12, units)).toBeGreaterThan(heightFor(text, 12, units))
      }),
    )
  })

  it('measures marked letters like their plain ones', () => {
    expect(textUnits('ẾẦỬƠ', 12)).toBeCloseTo(textUnits('EAUO', 12), 5)
  })
})
