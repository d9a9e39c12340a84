import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodySchema } from '../../../src/shared/admissions/fields.ts'
import {
  ballotProblems,
  entitledOf,
  isToBeReported,
  outcomeOf,
  recordOf,
  routeOf,
} from '../../../src/shared/admissions/votes.ts'
import { ballot, shippedPack } from './facts.ts'

const pack = shippedPack('294')

describe('the denominator', () => {
  const counts = {
    members: 20,
    awayTemporarily: 2,
    exemptAbsent: 3,
    suspended: 1,
    prosecuted: 1,
    excusedAbsent: 2,
    inFavour: 8,
  }

  it('of a cell leaves out whoever cannot or need not come (V-06)', () => {
    expect(outcomeOf(pack, ballot('2025', counts))).toMatchObject({ entitled: 11, needed: 8, reached: true })
    expect(outcomeOf(pack, ballot('2025', { ...counts, inFavour: 7 })).reached).toBe(false)
  })

  it('of a committee keeps those who are merely absent (V-07)', () => {
    const committee = { ...counts, exemptAbsent: 0, excusedAbsent: 0 }
    expect(entitledOf(ballot('2025', { ...committee, body: 'grassroots_committee' }))).toBe(16)
    expect(
      ballotProblems(ballot('2025', { ...counts, body: 'standing_committee' })).map((one) => one.field),
    ).toEqual(['exemptAbsent', 'excusedAbsent'])
  })

  it.each([
    ['cell', 9, 6],
    ['cell', 10, 7],
    ['cell', 1, 1],
    ['grassroots_committee', 15, 10],
    ['standing_committee', 9, 5],
    ['standing_committee', 8, 5],
    ['delegated_committee', 11, 8],
  ] as const)('%s of %i: %i votes', (body, members, needed) => {
    expect(outcomeOf(pack, ballot('2025', { body, members, inFavour: 0 })).needed).toBe(needed)
  })

  it('of nobody is never reached', () => {
    expect(outcomeOf(pack, ballot('2025', { members: 0, inFavour: 0 })).reached).toBe(false)
  })

  it('and the votes never contradict each other in what is accepted', () => {
    const few = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(
        fc.record({
          body: fc.constantFrom(...bodySchema.options),
          members: few,
          awayTemporarily: few,
          exemptAbsent: few,
          suspended: few,
          prosecuted: few,
          excusedAbsent: few,
          inFavour: few,
          against: few,
          invalid: few,
        }),
        (counted) => {
          const one = ballot('2025', counted)
          if (ballotProblems(one).length > 0) return
          const { entitled, needed, reached } = outcomeOf(pack, one)
          expect(entitled).toBeGreaterThanOrEqual(0)
          expect(counted.inFavour).toBeLessThanOrEqual(entitled)
          // the exact rational comparison, beside the rounding that the program uses
          const exact =
            one.body === 'standing_committee' || one.body === 'branch_committee'
              ? one.inFavour * 2 > entitled
              : one.inFavour * 3 >= entitled * 2
          expect(reached).toBe(entitled > 0 && exact)
          if (reached) expect(counted.inFavour).toBeGreaterThanOrEqual(needed)
        },
      ),
    )
  })
})

describe('the route', () => {
  it.each([
    [
      { hasBranchCommittee: false, hasGrassrootsStep: false, delegatedDecision: false },
      ['cell', 'standing_committee'],
    ],
    [
      { hasBranchCommittee: true, hasGrassrootsStep: true, delegatedDecision: false },
      ['cell', 'branch_committee', 'grassroots_committee', 'standing_committee'],
    ],
    [
      { hasBranchCommittee: false, hasGrassrootsStep: true, delegatedDecision: true },
      ['cell', 'delegated_committee'],
    ],
  ])('%j', (route, bodies) => {
    expect(routeOf(route)).toEqual(bodies)
  })
})

describe('failed rounds', () => {
  const rounds = (purpose: 'admission' | 'recognition', votes: number[]) =>
    recordOf(
      pack,
      votes.map((inFavour, index) => ballot('2025', { purpose, inFavour, round: index + 1 })),
      purpose,
      'cell',
    )

  it('go to the competent committee after three, but not of an admission', () => {
    expect(isToBeReported(pack, 'recognition', rounds('recognition', [1, 2]))).toBe(false)
    expect(isToBeReported(pack, 'recognition', rounds('recognition', [1, 2, 3]))).toBe(true)
    expect(isToBeReported(pack, 'recognition', rounds('recognition', [1, 2, 3, 6]))).toBe(false)
    expect(isToBeReported(pack, 'admission', rounds('admission', [1, 2, 3]))).toBe(false)
  })
})
