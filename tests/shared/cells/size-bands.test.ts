import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandWords, isWithin, sizeBands } from '../../../src/shared/cells/size-bands.ts'

describe('the sizes of cells', () => {
  it('are those that the form names', () => {
    expect(sizeBands([5, 10, 30]).map(bandWords)).toEqual(['Dưới 5', '5–9', '10–30', 'Trên 30'])
  })

  it('exclude each other and leave no size out, whatever the limits', () => {
    const limits = fc
      .uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 })
      .map((all) => all.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(limits, fc.integer({ min: 0, max: 400 }), (all, size) => {
        expect(sizeBands(all).filter((band) => isWithin(band, size))).toHaveLength(1)
      }),
    )
  })
})
