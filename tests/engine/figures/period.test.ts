import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { router } from '../../../src/engine/router.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
})
afterAll(() => test.close())

const backwards = { from: day('2026-11-23'), to: day('2026-01-01') }
const refusal = {
  code: 'INVALID',
  data: { problems: [{ message: expect.stringContaining('Ngày cuối kỳ sớm hơn') }] },
}

it('refuses a period that ends before it begins, in figures and in reports', async () => {
  const client = createRouterClient(router, { context: test.context })
  await expect(client.figures.compute(backwards)).rejects.toMatchObject(refusal)
  await expect(client.figures.records({ ...backwards, id: 'members.all' })).rejects.toMatchObject(refusal)
  const report = { id: 'ds-quan-chung-uu-tu', params: backwards }
  await expect(client.reports.preview(report)).rejects.toMatchObject(refusal)
})

it('takes a period of one day', async () => {
  const client = createRouterClient(router, { context: test.context })
  const one = { from: backwards.from, to: backwards.from }
  expect((await client.figures.compute(one)).length).toBeGreaterThan(10)
})
