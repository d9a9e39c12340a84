import { describe, expect, it } from 'vitest'
import { contrast } from '../../../src/renderer/theme/contrast.ts'
import { dark, light, textPairs } from '../../../src/renderer/theme/palette.ts'

describe('contrast', () => {
  it('agrees with the known values of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrast('#ffffff', '#767676')).toBe(contrast('#767676', '#ffffff'))
  })

  it('refuses another spelling of a colour', () => {
    expect(() => contrast('red', '#ffffff')).toThrow(RangeError)
  })
})

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('palette %s', (_name, palette) => {
  it.each(textPairs(palette))('%s reaches 4.5 : 1', (_pair, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('shows the edge of a field and the ring of focus at 3 : 1', () => {
    for (const ground of [palette.paper, palette.sheet]) {
      expect(contrast(palette.edge, ground)).toBeGreaterThanOrEqual(3)
      expect(contrast(palette.blue, ground)).toBeGreaterThanOrEqual(3)
    }
  })
})
