import { describe, expect, it } from 'vitest'
import { fullLabels } from '../../../src/shared/reports/columns.ts'
import { printScale, printWidths } from '../../../src/shared/reports/print-widths.ts'

const page = {
  paper: 'A4' as const,
  orientation: 'landscape' as const,
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
}
const column = (type: 'text' | 'date', width: number) => ({
  key: 'x',
  label: 'x',
  width,
  type,
  align: 'left' as const,
  figure: null,
  side: 'numerator' as const,
})

describe('the widths of a printed sheet', () => {
  it('stay as declared where they fit, and nothing shrinks', () => {
    const sheet = { page, columns: [column('text', 40), column('date', 12)] }
    expect(printWidths(sheet)).toEqual([40, 12])
    expect(printScale(sheet, [40, 12])).toBe(1)
  })

  it('are taken from columns of words only, and never by more than two fifths', () => {
    const sheet = {
      page,
      columns: [...Array.from({ length: 10 }, () => column('text', 30)), column('date', 12)],
    }
    const widths = printWidths(sheet)
    expect(widths.at(-1)).toBe(12)
    for (const width of widths.slice(0, -1)) expect(width).toBeGreaterThanOrEqual(18)
    expect(printScale(sheet, widths)).toBeLessThan(1)
  })
})

it('names a column with the headings above it', () => {
  const leaf = {
    key: 'theory',
    label: 'LLCT',
    width: 9,
    type: 'text',
    shown: true,
    side: 'numerator',
    total: 'sum',
    hiddenWhenGrouped: false,
  } as const
  expect(fullLabels([{ label: 'Trình độ', children: [leaf] }])).toEqual([
    { key: 'theory', label: 'Trình độ: LLCT' },
  ])
})
