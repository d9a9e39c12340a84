import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sympathizersDue } from '../../../src/engine/sympathizers/due.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { quarterSchema } from '../../../src/shared/sympathizers/quarters.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeBatch } from '../approvals/make-batches.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { dueQuestion } from '../due-question.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { makeSympathizer } from './make-sympathizers.ts'

let test: TestRegister
let [lan, helper] = [0, 0]
beforeAll(async () => {
  test = await openTestRegister()
  lan = await makeCell(test, 'Chi bộ bản Lạn')
  helper = await makeMember(test, 'Lò Văn Chính', lan)
})
afterAll(() => test.close())

const { assignHelper, saveTask, saveRemark, moveAway, savePaper } = sympathizersProcedures
const context = () => ({ context: test.context })
const due = (day = '2026-11-23') => sympathizersDue(test.reader, dueQuestion(test, day))
const keys = (day?: string) => due(day).map(({ key }) => key)
const recognised = (name: string) =>
  makeSympathizer(test, name, lan, { proposedOn: '2026-01-10', recognisedOn: '2026-03-24' })
const help = (id: number, from = '2026-04-01') =>
  call(
    assignHelper,
    { id, helperPersonId: helper, from: partialDate(from), resolution: null, passReason: null },
    context(),
  )

describe('the work with sympathizers', () => {
  it('asks for a helper until there is one, and only for those recognised', async () => {
    const { id } = await recognised('Lò Thị Chưa')
    const outstanding = await makeSympathizer(test, 'Lò Thị Ưu', lan)
    const item = due().find(({ key }) => key === `sympathizers:${id}:helper`)
    expect(item).toMatchObject({
      who: 'Lò Thị Chưa',
      cellName: 'Chi bộ bản Lạn',
      link: `/quan-chung?mo=${id}`,
    })
    expect(item?.anonymous).not.toContain('Lò Thị')
    expect(keys()).not.toContain(`sympathizers:${outstanding.id}:helper`)
    await help(id)
    expect(keys()).not.toContain(`sympathizers:${id}:helper`)
  })

  it('asks each cell for the remarks of the quarter that is over', async () => {
    const { id } = await recognised('Lò Thị Nhận')
    await help(id)
    const key = `sympathizers:cell:${lan}:remarks:2026-Q3`
    const before = due().find((item) => item.key === key)
    expect(before?.what).toBe('Ghi nhận xét quý III/2026')
    const count = Number(before?.who.split(' ')[0])
    const fields = {
      quarter: quarterSchema.parse('2026-Q3'),
      remark: 'Tích cực, hoàn thành việc được giao',
      remarkedOn: partialDate('2026-10-01'),
      remarkedBy: 'Lò Văn Chính',
    }
    await call(saveRemark, { sympathizerId: id, fields }, context())
    const after = due().find((item) => item.key === key)
    expect(Number(after?.who.split(' ')[0] ?? 0)).toBe(count - 1)
    // the list behind the line shows the same people
    const listed = await call(
      sympathizersProcedures.list,
      { withoutRemark: quarterSchema.parse('2026-Q3'), cellId: lan },
      context(),
    )
    expect(listed.total).toBe(count - 1)
  })

  it('tells of tasks that fall due, not of those done or far off', async () => {
    const { id } = await recognised('Lò Thị Việc')
    const give = (content: string, dueOn: string | null, doneOn: string | null = null) =>
      call(
        saveTask,
        {
          sympathizerId: id,
          fields: {
            content,
            assignedOn: partialDate('2026-09-01'),
            dueOn: dueOn === null ? null : partialDate(dueOn),
            doneOn: doneOn === null ? null : partialDate(doneOn),
            result: null,
          },
        },
        context(),
      )
    const soon = await give('Vận động thanh niên dự buổi học', '2026-12')
    await give('Dọn nhà văn hóa', '2026-12-05', '2026-11-20')
    await give('Giúp hộ nghèo', '2027-06-30')
    await give('Không có hạn', null)
    const tasks = due().filter(({ key }) => key.startsWith(`sympathizers:${id}:task:`))
    expect(tasks.map(({ key, dueOn }) => [key, dueOn])).toEqual([
      [`sympathizers:${id}:task:${soon.id}`, '2026-12-31'],
    ])
  })

  it('asks for the certificate of somebody who left on the way', async () => {
    const { id } = await recognised('Lò Thị Đi')
    const away = {
      id,
      on: partialDate('2026-11-02'),
      movedTo: 'xã Chiềng Xa',
      certificate: null,
      alsoGiven: [],
      note: null,
    }
    await call(moveAway, away, context())
    expect(keys()).toContain(`sympathizers:${id}:certificate`)
    const fields = {
      kind: 'under_consideration_certificate' as const,
      way: 'given' as const,
      number: '02-CN/ĐU',
      datedOn: partialDate('2026-11-05'),
      issuer: null,
      note: null,
    }
    await call(savePaper, { sympathizerId: id, fields }, context())
    expect(keys()).not.toContain(`sympathizers:${id}:certificate`)
  })

  it('asks for the review of every month until its list is made', async () => {
    expect(due().find(({ key }) => key === 'sympathizers:review:2026-11')?.dueOn).toBe('2026-11-30')
    await makeBatch(test, '2026-11')
    expect(keys().filter((key) => key.startsWith('sympathizers:review:'))).toEqual([])
    expect(keys('2027-01-04')).toContain('sympathizers:review:2026-12')
  })
})
