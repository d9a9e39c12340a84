import { expect, it } from 'vitest'
import { flipBits } from '../../faults/flipped-bits.ts'
import { makeHome } from '../../faults/home.ts'

/** The short form: every seventh page; `npm run test:faults` takes all of them. */
it('one flipped bit is noticed, and nothing is written', async () => {
  const home = await makeHome()
  const { unnoticed, changed, pages } = flipBits(home, 1, 7)
  home.leave()
  expect({ unnoticed, changed }).toEqual({ unnoticed: [], changed: [] })
  expect(pages).toBeGreaterThan(10)
})
