import { call } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalsProcedures } from '../../../src/engine/approvals/procedures.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { bodyRowSchema } from '../../../src/shared/reports/document.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, {})
})
afterAll(() => test.close())

const context = () => ({ context: test.context })

it('holds two years of monthly lists: answered ones, some that wait, this month’s still in the making', async () => {
  const { rows, total } = await call(
    approvalsProcedures.list,
    { purpose: 'recognition', page: { from: 0, size: 100 } },
    context(),
  )
  expect(total).toBeGreaterThan(18)
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['preparing', 'waiting', 'answered']))
  for (const { state, agreed, returned, proposed } of rows)
    if (state === 'answered') expect(agreed + returned).toBe(proposed)
  const old = rows.findLast(({ state }) => state === 'answered')
  const sheet = await call(approvalsProcedures.preview, { id: old?.id ?? 0 }, context())
  const people = sheet.rows.map((row) => bodyRowSchema.parse(row)).filter(({ kind }) => kind === 'data')
  expect(people).toHaveLength(old?.proposed ?? -1)
})

it('holds tasks and remarks of those who are helped', () => {
  const count = (table: string) =>
    test.reader.statement<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0
  expect(count('sympathizer_task')).toBeGreaterThan(5)
  expect(count('sympathizer_remark')).toBeGreaterThan(20)
})
