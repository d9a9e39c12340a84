import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reachOf } from '../../../src/shared/targets/reach.ts'
import { defaultRounding, percentOf, type Rounding } from '../../../src/shared/vocabulary/fraction.ts'

describe('a result against its target', () => {
  it.each([
    [19, 14, '135,7 % (19/14)', 'vượt 35,7 %', '135,7 % chỉ tiêu, vượt 35,7 %'],
    [14, 14, '100,0 % (14/14)', 'đạt', '100,0 % chỉ tiêu, đạt'],
    [12, 14, '85,7 % (12/14)', 'còn 2', '85,7 % chỉ tiêu, còn 2'],
    [0, 14, '0,0 % (0/14)', 'còn 14', '0,0 % chỉ tiêu, còn 14'],
    [1200, 3400, '35,3 % (1.200/3.400)', 'còn 2.200', '35,3 % chỉ tiêu, còn 2.200'],
    [3, 0, '–', null, null],
  ])('%i of %i', (result, target, percent, distance, words) => {
    expect(reachOf(result, target, defaultRounding)).toEqual({ percent, distance, words })
  })

  it('reads the same both ways: what is over is the percentage less a hundred, however the office rounds', () => {
    const modes = fc.constantFrom<Rounding['mode']>('half-up', 'half-even', 'down', 'up')
    const units = (text: string) => BigInt(text.replaceAll(/[.,]/gu, ''))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat(4),
        modes,
        (target, over, decimals, mode) => {
          const rounding = { decimals, mode }
          const { distance } = reachOf(target + over, target, rounding)
          const whole = percentOf({ numerator: target + over, denominator: target }, rounding) ?? ''
          const beyond = /^vượt (.+) %$/u.exec(distance ?? '')?.[1] ?? ''
          expect(units(whole) - units(beyond)).toBe(100n * 10n ** BigInt(decimals))
        },
      ),
    )
  })
})
