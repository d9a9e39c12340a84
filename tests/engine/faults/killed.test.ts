import { describe, expect, it } from 'vitest'
import { killDuringWrites } from '../../faults/write-bursts.ts'

/** The short form; `npm run test:faults` kills it two hundred times. */
describe('an engine killed while it writes', () => {
  it('has kept every command it acknowledged and no half one', async () => {
    expect(await killDuringWrites(6, 1)).toBeGreaterThan(6)
  })
})
