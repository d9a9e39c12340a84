import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDue } from '../../../src/engine/calendar/due.ts'
import { calendarProcedures } from '../../../src/engine/calendar/procedures.ts'
import { periodsProcedures } from '../../../src/engine/periods/procedures.ts'
import type { DutyFields } from '../../../src/shared/calendar/contract.ts'
import { monthSchema } from '../../../src/shared/vocabulary/month.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell } from '../cells/make-cells.ts'
import { dueQuestion } from '../due-question.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const duty: DutyFields = {
  name: 'Thống kê đảng viên',
  recipient: 'Ban Tổ chức Tỉnh ủy',
  rhythm: 'half',
  dueDay: 5,
  monthsAfter: 1,
  report: 'bieu-1-btctw',
  source: '40-HD/BTCTW',
  from: day('2026-01-01'),
  until: null,
}
const october = monthSchema.parse('2026-10')

describe('the calendar of reports', () => {
  let test: TestRegister
  const context = () => ({ context: test.context })
  const year = async () => (await call(calendarProcedures.year, { year: 2026 }, context())).occasions
  const due = (on = '2026-11-23') => calendarDue(test.reader, dueQuestion(test, on))
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
    for (const name of ['Chi bộ bản Lạn', 'Chi bộ bản Ngà', 'Chi bộ bản Thín', 'Chi bộ Trường học'])
      await makeCell(test, name, { foundedOn: partialDate('2020-01-01') })
  })
  afterAll(() => test.close())

  it('offers the reports that regulations name, without a day', async () => {
    const suggested = await call(calendarProcedures.suggested, undefined, context())
    expect(suggested.map(({ name, rhythm }) => `${name} ${rhythm}`)).toContain('Thống kê đảng viên half')
  })

  it('tells what is late until it is sent, by hand or by closing the period', async () => {
    const half = (await call(calendarProcedures.addDuty, { fields: duty }, context())).id
    const monthly = { ...duty, name: 'Báo cáo phát triển đảng viên', rhythm: 'month', report: null } as const
    const { id: month } = await call(
      calendarProcedures.addDuty,
      { fields: { ...monthly, from: day('2026-10-01') } },
      context(),
    )
    expect((await year()).map(({ period, state }) => `${period}: ${state}`)).toEqual([
      '6 tháng đầu năm 2026: late',
      'tháng 10 năm 2026: late',
      'tháng 11 năm 2026: soon',
      'tháng 12 năm 2026: ahead',
    ])
    expect(due().map(({ what, dueOn }) => `${what} ${dueOn}`)).toEqual([
      'Nộp thống kê đảng viên 6 tháng đầu năm 2026 2026-07-05',
      'Nộp báo cáo phát triển đảng viên tháng 10 năm 2026 2026-11-05',
      'Nộp báo cáo phát triển đảng viên tháng 11 năm 2026 2026-12-05',
    ])

    const sent = { dutyId: month, from: day('2026-10-01'), document: '60-BC/ĐU', note: null }
    await expect(
      call(calendarProcedures.noteSent, { ...sent, sentOn: day('2026-11-24') }, context()),
    ).rejects.toMatchObject({ code: 'INVALID' })
    await call(calendarProcedures.noteSent, { ...sent, sentOn: day('2026-11-08') }, context())
    expect((await year())[1]).toMatchObject({ state: 'sent', daysLate: 3, document: '60-BC/ĐU' })

    const closing = { from: day('2026-01-01'), to: day('2026-06-30'), reports: ['bieu-1-btctw'] }
    const { id } = await call(
      periodsProcedures.close,
      {
        ...closing,
        recipient: null,
        document: '45-BC/ĐU',
        documentDate: day('2026-07-03'),
        passReason: 'Còn chờ giấy tờ',
      },
      context(),
    )
    expect((await year())[0]).toMatchObject({
      dutyId: half,
      state: 'sent',
      sentOn: '2026-07-03',
      daysLate: 0,
      closedPeriodId: id,
    })
    expect(due().map(({ what }) => what)).toEqual(['Nộp báo cáo phát triển đảng viên tháng 11 năm 2026'])

    await call(calendarProcedures.takeBackSent, { dutyId: month, from: day('2026-10-01') }, context())
    expect((await year())[1]?.state).toBe('late')
    await expect(
      call(calendarProcedures.takeBackSent, { dutyId: half, from: day('2026-01-01') }, context()),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('tells which cells owe their report of a month, and asks for them in one line', async () => {
    await expect(call(calendarProcedures.message, { month: october }, context())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await call(calendarProcedures.saveCellRule, { dueDay: 25, monthsAfter: 0, since: october }, context())
    const { rows } = await call(calendarProcedures.cells, { year: 2026 }, context())
    const states = rows.map(({ months }) => months[9]?.state)
    expect(new Set(states)).toEqual(new Set(['missing']))
    const [first, second, ...others] = rows
    if (first === undefined || second === undefined) throw new Error('too few cells')
    for (const wrong of [day('2026-09-30'), day('2026-12-01')])
      await expect(
        call(
          calendarProcedures.saveCells,
          { reports: [{ cellId: first.cellId, month: october, receivedOn: wrong }] },
          context(),
        ),
      ).rejects.toMatchObject({ code: 'INVALID' })
    const { count } = await call(
      calendarProcedures.saveCells,
      {
        reports: [
          { cellId: first.cellId, month: october, receivedOn: day('2026-10-24') },
          { cellId: second.cellId, month: october, receivedOn: day('2026-10-27') },
        ],
      },
      context(),
    )
    expect(count).toBe(2)
    const now = (await call(calendarProcedures.cells, { year: 2026 }, context())).rows
    expect(now.slice(0, 2).map(({ months }) => months[9]?.state)).toEqual(['received', 'late'])

    const line = due().find(({ key }) => key === 'calendar:cells:2026-10')
    expect(line).toMatchObject({
      what: 'Nhận báo cáo tháng 10 năm 2026 của các chi bộ',
      who: `còn ${others.length}/${rows.length} chi bộ chưa nộp`,
      dueOn: '2026-10-25',
    })
    const { text } = await call(calendarProcedures.message, { month: october }, context())
    expect(text.split('\n').filter((each) => each.startsWith('- '))).toEqual(
      others.map(({ cellName }) => `- ${cellName}`),
    )
    expect(text).not.toContain(first.cellName)
  })
})
