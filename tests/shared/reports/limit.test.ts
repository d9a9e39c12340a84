import { describe, expect, it } from 'vitest'
import { isBeyondLimit } from '../../../src/shared/reports/document.ts'

describe('a share and its limit', () => {
  const share = (numerator: number, denominator: number) => ({ numerator, denominator })

  it('is beyond it only above it, by whole numbers, and never of nothing', () => {
    expect(isBeyondLimit(share(1, 5), { limit: 20 })).toBe(false)
    expect(isBeyondLimit(share(201, 1000), { limit: 20 })).toBe(true)
    expect(isBeyondLimit(share(0, 0), { limit: 20 })).toBe(false)
    expect(isBeyondLimit(share(5, 5), {})).toBe(false)
    expect(isBeyondLimit(80, { limit: 20 })).toBe(false)
  })
})
