import { expect, it } from 'vitest'
import { trendPath } from '../../../src/renderer/overview/trend-path.ts'

it('draws a line from the least at the bottom to the most at the top, a dot in the middle of each month', () => {
  expect(trendPath([10, 20, 15])).toEqual({
    line: 'M50 88L150 12L250 50',
    dots: 'M50 88h0M150 12h0M250 50h0',
  })
})

it('is level where nothing changed, and broken where a month is still to come', () => {
  expect(trendPath([5, 5]).line).toBe('M50 50L150 50')
  expect(trendPath([1, null, 2]).line).toBe('M50 88M250 12')
  expect(trendPath([null, null])).toEqual({ line: '', dots: '' })
})
