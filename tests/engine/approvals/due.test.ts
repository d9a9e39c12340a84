import { call } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalsDue } from '../../../src/engine/approvals/due.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell } from '../cells/make-cells.ts'
import { dueQuestion } from '../due-question.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { makeSympathizer } from '../sympathizers/make-sympathizers.ts'
import { answer, itemsOf, makeBatch, sendBatch } from './make-batches.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

const due = (day = '2026-11-23') => approvalsDue(test.reader, dueQuestion(test, day))

it('follows a list from its making to the last answer and the cell’s own resolution', async () => {
  const lan = await makeCell(test, 'Chi bộ bản Lạn')
  const first = await makeSympathizer(test, 'Mùa A Đầu', lan, { proposedOn: '2026-09-10' })
  await makeSympathizer(test, 'Mùa A Sau', lan, { proposedOn: '2026-09-12' })
  const { id } = await makeBatch(test, '2026-10', { number: '15-TTr/ĐU' })
  expect(due()).toMatchObject([
    {
      key: `approvals:${id}:send`,
      who: 'Đợt 10/2026: công nhận cảm tình Đảng (2 người)',
      dueOn: '2026-10-31',
      link: `/dot-phe-duyet?mo=${id}`,
    },
  ])
  expect(due('2026-06-01')).toEqual([])

  await sendBatch(test, id, '2026-11-03')
  expect(due()).toMatchObject([
    {
      key: `approvals:${id}:answer`,
      what: 'Theo dõi trả lời Tờ trình 15-TTr/ĐU',
      blockedBy: 'chờ trả lời đã 20 ngày',
    },
  ])

  const items = await itemsOf(test, id)
  await answer(test, [items[0]?.id ?? 0], 'agreed', { date: '2026-11-20' })
  expect(due().map(({ key, who }) => [key, who])).toEqual([
    [`approvals:${id}:results`, 'Đợt 10/2026: công nhận cảm tình Đảng (còn 1 trên 2 người)'],
    [`approvals:${first.id}:recognise`, 'Mùa A Đầu'],
  ])
  await answer(test, [items[1]?.id ?? 0], 'returned', { date: '2026-11-20', reason: 'Chưa đủ hồ sơ' })
  for (const { anonymous } of due()) expect(anonymous).not.toMatch(/Mùa A/u)

  await call(
    sympathizersProcedures.recognise,
    { ids: [first.id], on: partialDate('2026-11-22'), resolution: '11-NQ/CB' },
    { context: test.context },
  )
  expect(due()).toEqual([])
})
