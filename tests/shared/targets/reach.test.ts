import { describe, expect, it } from 'vitest'
import { reachOf } from '../../../src/shared/targets/reach.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'

describe('a result against its target', () => {
  it.each([
    [19, 14, '135,7 % (19/14)', 'vượt 35,7 %'],
    [14, 14, '100,0 % (14/14)', 'đạt'],
    [12, 14, '85,7 % (12/14)', 'còn 2'],
    [0, 14, '0,0 % (0/14)', 'còn 14'],
    [3, 0, '–', null],
  ])('%i of %i', (result, target, percent, distance) => {
    expect(reachOf(result, target, defaultRounding)).toEqual({ percent, distance })
  })
})
