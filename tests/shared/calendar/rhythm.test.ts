import { describe, expect, it } from 'vitest'
import { cellsMessage } from '../../../src/shared/calendar/message.ts'
import { dueOfSpan, type rhythmSchema, ruleWords, spansOf } from '../../../src/shared/calendar/rhythm.ts'
import { cellReportState, occasionState } from '../../../src/shared/calendar/states.ts'
import { periodName } from '../../../src/shared/reports/period-name.ts'
import { monthSchema } from '../../../src/shared/vocabulary/month.ts'
import { day } from '../vocabulary/arbitraries.ts'

describe('the periods of a year', () => {
  it('are those that offices report', () => {
    const names = (rhythm: (typeof rhythmSchema.options)[number]): string[] =>
      spansOf(rhythm, 2026).map(({ from, to }) => periodName(from, to))
    expect(names('month')).toHaveLength(12)
    expect(names('quarter')).toEqual(['I', 'II', 'III', 'IV'].map((part) => `quý ${part} năm 2026`))
    expect([...names('half'), ...names('nine-months'), ...names('year')]).toEqual([
      '6 tháng đầu năm 2026',
      '9 tháng đầu năm 2026',
      'năm 2026',
    ])
  })

  it('are due on the day of the rule, or on the last day of a shorter month', () => {
    const [january] = spansOf('month', 2026)
    if (january === undefined) throw new Error('no month')
    expect(dueOfSpan(january, { dueDay: 31, monthsAfter: 1 })).toBe('2026-02-28')
    expect(dueOfSpan(january, { dueDay: 25, monthsAfter: 0 })).toBe('2026-01-25')
    const [whole] = spansOf('year', 2026)
    if (whole === undefined) throw new Error('no year')
    expect(dueOfSpan(whole, { dueDay: 10, monthsAfter: 1 })).toBe('2027-01-10')
    expect(ruleWords({ dueDay: 5, monthsAfter: 1 })).toBe('ngày 5 tháng sau kỳ')
  })
})

describe('an occasion', () => {
  const occasion = { to: day('2026-06-30'), dueOn: day('2026-07-05') }
  it.each([
    ['2026-06-20', null, 'ahead'],
    ['2026-06-21', null, 'soon'],
    ['2026-07-05', null, 'soon'],
    ['2026-07-06', null, 'late'],
    ['2026-07-06', '2026-07-05', 'sent'],
    // as of a day before it was sent
    ['2026-07-06', '2026-07-09', 'late'],
  ])('on %s, sent %s, is %s', (on, sent, state) => {
    expect(occasionState({ ...occasion, sentOn: sent === null ? null : day(sent) }, day(on))).toBe(state)
  })
})

describe('a cell’s report of a month', () => {
  const rule = { dueDay: 25, monthsAfter: 0, since: monthSchema.parse('2026-03') }
  it.each([
    ['2026-02', null, 'none'],
    ['2026-10', null, 'missing'],
    ['2026-11', null, 'open'],
    ['2026-10', '2026-10-25', 'received'],
    ['2026-10', '2026-10-26', 'late'],
  ])('of %s, handed in %s, is %s', (month, received, state) => {
    const on = received === null ? null : day(received)
    expect(cellReportState(monthSchema.parse(month), on, rule, day('2026-11-23'))).toBe(state)
  })
})

it('a message for the group names cells and nobody', () => {
  const asked = {
    office: 'Đảng ủy xã Thử',
    month: monthSchema.parse('2026-10'),
    dueOn: day('2026-10-25'),
    day: day('2026-11-02'),
  }
  expect(cellsMessage(asked, ['Chi bộ bản Nà Lò', 'Chi bộ bản Pá Hốc'])).toBe(
    'Đảng ủy xã Thử: đến ngày 02/11/2026 còn 2 chi bộ chưa gửi báo cáo tháng 10/2026 (đã quá hạn ngày 25/10/2026):\n- Chi bộ bản Nà Lò\n- Chi bộ bản Pá Hốc\nĐề nghị các chi bộ gửi sớm.',
  )
  expect(cellsMessage(asked, [])).toContain('tất cả các chi bộ đã gửi báo cáo tháng 10/2026')
})
