import { call } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalsProcedures } from '../../../src/engine/approvals/procedures.ts'
import { figuresProcedures } from '../../../src/engine/figures/procedures.ts'
import { type Day, daySchema } from '../../../src/shared/vocabulary/day.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { makeSympathizer } from '../sympathizers/make-sympathizers.ts'
import { answer, itemsOf, makeBatch, sendBatch } from './make-batches.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

const context = () => ({ context: test.context })
const day = (text: string): Day => daySchema.parse(text)

async function figure(id: string, from: string, to: string) {
  const scope = { from: day(from), to: day(to), ids: [id] }
  const [found] = await call(figuresProcedures.compute, scope, context())
  if (found === undefined) throw new Error('no figure')
  return [found.numerator, found.denominator]
}

it('counts requests by the day they were sent, answers up to the day asked, and the days between', async () => {
  const lan = await makeCell(test, 'Chi bộ bản Lạn')
  for (const name of ['Thào A Một', 'Thào A Hai', 'Thào A Ba'])
    await makeSympathizer(test, name, lan, { proposedOn: '2026-08-05' })
  const { id } = await makeBatch(test, '2026-09')
  await sendBatch(test, id, '2026-09-28')
  const [one, two] = await itemsOf(test, id)
  await answer(test, [one?.id ?? 0], 'agreed', { date: '2026-10-08' })
  await answer(test, [two?.id ?? 0], 'returned', { date: '2026-09-30', reason: 'Thiếu giấy tờ' })

  expect(await figure('approvals.proposed', '2026-09-01', '2026-09-30')).toEqual([3, null])
  expect(await figure('approvals.agreed', '2026-09-01', '2026-09-30')).toEqual([0, 3])
  expect(await figure('approvals.agreed', '2026-09-01', '2026-10-31')).toEqual([1, 3])
  expect(await figure('approvals.recognition.agreed', '2026-09-01', '2026-10-31')).toEqual([1, 3])
  expect(await figure('approvals.open-dossier.agreed', '2026-09-01', '2026-10-31')).toEqual([0, 0])
  expect(await figure('approvals.returned', '2026-09-01', '2026-09-30')).toEqual([1, 3])
  // flow by the day of the answer: sent before the period, agreed in it
  expect(await figure('approvals.agreed-in-period', '2026-10-01', '2026-10-31')).toEqual([1, null])
  expect(await figure('approvals.proposed', '2026-10-01', '2026-10-31')).toEqual([0, null])
  expect(await figure('approvals.waiting', '2026-09-30', '2026-09-30')).toEqual([2, null])
  expect(await figure('approvals.waiting', '2026-11-23', '2026-11-23')).toEqual([1, null])

  const waiting = await call(
    approvalsProcedures.waiting,
    { from: day('2026-09-01'), to: day('2026-11-23') },
    context(),
  )
  // 10 days, 2 days, and 56 days still
  expect(waiting).toEqual({ requests: 3, days: 68, longest: 56, unknown: 0 })

  const names = await call(
    figuresProcedures.records,
    { id: 'approvals.waiting', from: day('2026-11-23'), to: day('2026-11-23') },
    context(),
  )
  expect(names.rows).toEqual([
    {
      kind: 'approval_item',
      id: expect.any(Number),
      name: 'Thào A Một',
      detail: 'đợt 09/2026 · Chi bộ bản Lạn · chờ 56 ngày',
      amount: null,
      opens: expect.any(Number),
    },
  ])
})
