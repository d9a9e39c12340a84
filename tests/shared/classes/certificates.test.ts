import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  certificateNumbers,
  certificateStateOn,
  certificateValidUntil,
} from '../../../src/shared/classes/certificates.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { buildCalendar } from '../../../src/shared/vocabulary/working-days.ts'
import { anyDay, day } from '../vocabulary/arbitraries.ts'
import { packNamed } from './packs.ts'

const pack = packNamed('294-qd-tw')
const calendar = buildCalendar([])

describe('validity', () => {
  it.each([
    ['2021-11-23', '2026-11-23'],
    ['2020-02-29', '2025-02-28'],
    ['2021-12-31', '2026-12-31'],
  ])('of a certificate of %s lasts to %s', (issued, until) => {
    expect(certificateValidUntil(pack, partialDate(issued), calendar)).toBe(until)
  })

  it.each(['2021', '2021-11', '?', null])('cannot be told of %s', (issued) => {
    expect(certificateValidUntil(pack, issued === null ? null : partialDate(issued), calendar)).toBeNull()
  })

  it('holds through its last day, and is called expiring before it', () => {
    const until = day('2026-11-23')
    expect(certificateStateOn(until, day('2026-11-23'), 90)).toBe('expiring')
    expect(certificateStateOn(until, day('2026-11-24'), 90)).toBe('expired')
    expect(certificateStateOn(until, day('2026-08-24'), 90)).toBe('valid')
    expect(certificateStateOn(null, day('2026-08-24'), 90)).toBe('unknown')
  })

  it('only ever goes from valid to expiring to expired', () => {
    const rank = { valid: 0, expiring: 1, expired: 2, unknown: 3 }
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, fc.integer({ min: 0, max: 365 }), (until, a, b, within) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        const state = (on: typeof a) => rank[certificateStateOn(until, on, within)]
        expect(state(early)).toBeLessThanOrEqual(state(late))
      }),
    )
  })
})

describe('a series of numbers', () => {
  it.each([
    ['015/GCN-2026', ['015/GCN-2026', '016/GCN-2026', '017/GCN-2026']],
    ['9/CN', ['9/CN', '10/CN', '11/CN']],
    ['099', ['099', '100', '101']],
    ['GCN 1', ['GCN 1', 'GCN 2', 'GCN 3']],
  ])('begins with %s', (first, numbers) => {
    expect(certificateNumbers(first, 3)).toEqual(numbers)
  })

  it('needs digits', () => {
    expect(certificateNumbers('GCN', 3)).toBeNull()
  })

  it('begins with its first number and never repeats one', () => {
    const first = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 6 }))
      .map(([number, width]) => `${String(number).padStart(width, '0')}/GCN-TTCT`)
    fc.assert(
      fc.property(first, fc.integer({ min: 1, max: 200 }), (begin, count) => {
        const numbers = certificateNumbers(begin, count) ?? []
        expect(numbers[0]).toBe(begin)
        expect(new Set(numbers).size).toBe(count)
      }),
    )
  })
})
