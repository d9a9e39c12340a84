import { expect, it } from 'vitest'
import { toRoman } from '../../../src/shared/vocabulary/roman.ts'

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [90, 'XC'],
  [400, 'CD'],
  [1994, 'MCMXCIV'],
  [3999, 'MMMCMXCIX'],
])('%i is %s', (n, numeral) => {
  expect(toRoman(n)).toBe(numeral)
})

it('gives every number its own numeral', () => {
  expect(new Set(Array.from({ length: 3999 }, (_, index) => toRoman(index + 1))).size).toBe(3999)
})

it.each([0, -1, 4000, 1.5, Number.NaN])('refuses %d', (n) => {
  expect(() => toRoman(n)).toThrow(RangeError)
})
