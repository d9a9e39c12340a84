import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reaches, type Share, votesNeeded } from '../../../src/shared/regulations/vote.ts'

const twoThirds: Share = { numerator: 2, denominator: 3, bound: 'at_least' }
const half: Share = { numerator: 1, denominator: 2, bound: 'more_than' }

describe('votes needed', () => {
  it.each([
    [twoThirds, 3, 2],
    [twoThirds, 4, 3],
    [twoThirds, 9, 6],
    [twoThirds, 10, 7],
    [half, 9, 5],
    [half, 10, 6],
    [half, 1, 1],
  ])('of %o with %i entitled are %i', (share, entitled, needed) => {
    expect(votesNeeded(share, entitled)).toBe(needed)
  })

  it('are the fewest that keep the bound', () => {
    fc.assert(
      fc.property(fc.constantFrom(twoThirds, half), fc.integer({ min: 1, max: 5000 }), (share, entitled) => {
        const needed = votesNeeded(share, entitled)
        expect(reaches(share, needed, entitled)).toBe(true)
        expect(reaches(share, needed - 1, entitled)).toBe(false)
      }),
    )
  })

  it('are never reached where nobody may vote', () => {
    expect(reaches(twoThirds, 0, 0)).toBe(false)
  })
})
