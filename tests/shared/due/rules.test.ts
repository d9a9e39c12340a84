import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DueItem } from '../../../src/shared/due/item.ts'
import { cellMessage } from '../../../src/shared/due/message.ts'
import { byUrgency, dueGroups, endOfWeek, groupOn, leftWords } from '../../../src/shared/due/rules.ts'
import { addDays, weekdayOf } from '../../../src/shared/vocabulary/day.ts'
import { anyDay, day } from '../vocabulary/arbitraries.ts'

const tuesday = day('2026-11-24')
const item = (change: Partial<DueItem>): DueItem => ({
  key: 'admissions:1:ceremony',
  subject: 'admissions',
  what: 'Tổ chức lễ kết nạp',
  who: 'Lò Thị Inh',
  cellId: 1,
  cellName: 'Chi bộ bản Nà Ngà',
  dueOn: tuesday,
  blockedBy: null,
  source: null,
  link: '/ket-nap?mo=1',
  anonymous: '1 hồ sơ chờ tổ chức lễ kết nạp',
  ...change,
})

describe('where an item stands', () => {
  it.each([
    ['2026-11-23', null, 'overdue'],
    ['2026-11-24', null, 'week'],
    ['2026-11-29', null, 'week'],
    ['2026-11-30', null, 'soon'],
    ['2026-11-23', 'chi bộ chưa họp', 'overdue'],
    ['2026-11-29', 'chi bộ chưa họp', 'week'],
    ['2026-11-30', 'chi bộ chưa họp', 'waiting'],
    [null, 'chi bộ chưa họp', 'waiting'],
  ] as const)('due on %s, blocked by %s: %s', (dueOn, blockedBy, group) => {
    expect(groupOn({ dueOn: dueOn === null ? null : day(dueOn), blockedBy }, tuesday)).toBe(group)
  })

  it('is never overdue without a last day', () => {
    expect(groupOn({ dueOn: null, blockedBy: null }, tuesday)).toBe('soon')
  })

  it('ends the week on its Sunday', () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        const end = endOfWeek(each)
        expect(weekdayOf(end)).toBe(7)
        expect(end >= each && end < addDays(each, 7)).toBe(true)
      }),
    )
  })

  it('sorts by part, then by the nearest day, in one order only', () => {
    const lines = fc
      .array(
        fc.record({
          key: fc.uuid(),
          dueOn: fc.option(anyDay),
          blockedBy: fc.option(fc.constant('chờ')),
        }),
      )
      .map((made) => made.map((each) => ({ ...item(each), group: groupOn(each, tuesday) })))
    fc.assert(
      fc.property(lines, (each) => {
        const sorted = [...each].sort(byUrgency)
        expect([...each].reverse().sort(byUrgency)).toEqual(sorted)
        const parts = sorted.map(({ group }) => dueGroups.indexOf(group))
        expect(parts).toEqual([...parts].sort((a, b) => a - b))
      }),
    )
  })
})

describe('words', () => {
  it.each([
    ['2026-11-19', 'quá hạn 5 ngày'],
    ['2026-11-24', 'hạn hôm nay'],
    ['2026-12-06', 'còn 12 ngày'],
    [null, 'chưa có hạn'],
  ])('%s is %s', (dueOn, words) => {
    expect(leftWords(dueOn === null ? null : day(dueOn), tuesday)).toBe(words)
  })
})

describe('a message to a cell', () => {
  const line = (change: Partial<DueItem>) => {
    const made = item(change)
    return { ...made, group: groupOn(made, tuesday) }
  }
  it('tells what is due part by part, without names', () => {
    const text = cellMessage('Chi bộ bản Nà Ngà', tuesday, [
      line({ dueOn: day('2026-11-20') }),
      line({ dueOn: null, anonymous: 'Rà soát danh sách' }),
      line({ blockedBy: 'chờ trả lời của Lò Văn Pâng', dueOn: day('2026-12-01') }),
    ])
    expect(text.split('\n')).toEqual([
      'Gửi Chi bộ bản Nà Ngà: việc cần làm, tính đến ngày 24/11/2026.',
      'Quá hạn:',
      '- 1 hồ sơ chờ tổ chức lễ kết nạp; hạn 20/11/2026 (quá hạn 4 ngày)',
      'Sắp đến hạn:',
      '- Rà soát danh sách',
      'Đang chờ:',
      '- 1 hồ sơ chờ tổ chức lễ kết nạp; hạn 01/12/2026 (còn 7 ngày)',
    ])
    expect(text).not.toMatch(/Inh|Pâng/u)
  })

  it('says when nothing is due', () => {
    expect(cellMessage('Chi bộ bản Nà Ngà', tuesday, [])).toContain('không có việc nào')
  })
})
