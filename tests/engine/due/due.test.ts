import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { dueProcedures as room } from '../../../src/engine/due/procedures.ts'
import { dueItems, dueList } from '../../../src/engine/due/queries.ts'
import type { DueItem } from '../../../src/shared/due/item.ts'
import { groupOn } from '../../../src/shared/due/rules.ts'
import { addDays, type Day } from '../../../src/shared/vocabulary/day.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
})
afterAll(() => test.close())

const today = '2026-11-23' as Day
const list = (input: { asOf?: Day; subject?: DueItem['subject']; cellId?: number } = {}) =>
  call(room.list, input, { context: test.context })
const rules = 'office:rules:208-qd-tw'
const keysOf = (lines: readonly DueItem[]) => lines.map(({ key }) => key)

describe('the list', () => {
  it('asks for a backup as long as there is none, and for one that failed', async () => {
    const about = async () =>
      (await list()).lines.find(({ key }) => key === 'office:backups:last')?.who ?? null
    const { desk } = test.engine
    if (desk === null) throw new Error('no desk')
    expect(await about()).toBe('Chưa có bản sao lưu nào')
    desk.lastBackup = { at: '2026-11-23T01:00:00.000Z', ok: false }
    expect(await about()).toBe('Lần sao lưu gần nhất không đạt')
    desk.lastBackup = { at: '2026-11-20T01:00:00.000Z', ok: true }
    expect(await about()).toBe('Bản sao lưu gần nhất từ ngày 20/11/2026')
    desk.lastBackup = { at: '2026-11-22T20:00:00.000Z', ok: true }
    expect(await about()).toBeNull()
  })

  it('asks to confirm the rules of the pack in force, with no last day', async () => {
    const line = (await list()).lines.find(({ key }) => key === rules)
    expect(line).toMatchObject({ group: 'soon', dueOn: null, subject: 'office' })
    expect(line?.who).toMatch(/^Thời kỳ 208-QĐ\/TW .*: \d+ giá trị chưa xác nhận$/u)
  })

  it('tells no backup of a past day, for no past day had this disk', async () => {
    const past = await list({ asOf: addDays(today, -1) })
    expect(keysOf(past.lines).filter((key) => key.includes('backups'))).toEqual([])
  })

  it('filters by subject', async () => {
    const { lines } = await list({ subject: 'sympathizers' })
    expect(lines.every(({ subject }) => subject === 'sympathizers')).toBe(true)
  })

  it('leaves out what is due later than the farthest reminder', () => {
    const at = (days: number): DueItem => ({ ...sampleItem, key: `${days}`, dueOn: addDays(today, days) })
    const items = dueItems(test.reader, today, [() => [at(89), at(90), at(91), { ...at(0), dueOn: null }]])
    expect(keysOf(items)).toEqual(['89', '90', '0'])
  })
})

const sampleItem: DueItem = {
  key: 'cells:1:thing',
  subject: 'cells',
  what: 'Việc thử',
  who: 'Chi bộ thử',
  cellId: 1,
  cellName: 'Chi bộ thử',
  dueOn: today,
  blockedBy: null,
  source: null,
  link: '/chi-bo?mo=1',
  anonymous: 'Việc thử',
}

describe('holidays', () => {
  const of = (day: Day) => dueItems(test.reader, day).filter(({ key }) => key.startsWith('office:holidays'))

  it('asks to compare derived days of the coming year', () => {
    expect(of(today)).toMatchObject([
      // one day of this year is still to come and only follows the custom
      { key: 'office:holidays:2026:derived', dueOn: '2026-11-24' },
      { key: 'office:holidays:2027:derived', dueOn: '2026-12-31' },
    ])
  })

  it('says nothing long before the year ends', () => {
    expect(keysOf(of('2026-06-01' as Day))).not.toContain('office:holidays:2027:derived')
  })

  it('asks for a year that nobody entered', () => {
    const item = of('2028-02-01' as Day).find(({ key }) => key.endsWith(':missing'))
    expect(item).toMatchObject({ what: 'Nhập ngày nghỉ, ngày làm bù năm 2028', dueOn: '2028-01-01' })
    expect(item && groupOn(item, '2028-02-01' as Day)).toBe('overdue')
  })
})

describe('marks', () => {
  const reason = 'Đã làm trên giấy'
  it('done hides the line and keeps the reason; taking it back shows it again', async () => {
    await call(room.markDone, { keys: [rules], reason }, { context: test.context })
    const marked = await list()
    expect(keysOf(marked.lines)).not.toContain(rules)
    expect(marked.marked).toMatchObject([{ key: rules, mark: { kind: 'done', reason, by: 'Người thử' } }])
    await call(room.takeBackMarks, { keys: [rules] }, { context: test.context })
    expect(keysOf((await list()).lines)).toContain(rules)
    await expect(
      call(room.takeBackMarks, { keys: [rules] }, { context: test.context }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('postponed comes back on its day, and then tells that it was put off', () => {
    const items = [{ ...sampleItem }]
    const until = addDays(today, 7)
    return test
      .run((change) => {
        change.insert('due_mark', {
          key: sampleItem.key,
          kind: 'postponed',
          until_on: until,
          reason,
          made_at: '2026-11-23T02:00:00.000Z',
          by_name: 'Người thử',
        })
        change.describe('Hoãn thử')
      })
      .then(() => {
        const on = (day: Day) => dueList(test.reader, items, day, {})
        expect(keysOf(on(addDays(until, -1)).marked)).toEqual([sampleItem.key])
        expect(on(until).lines).toMatchObject([{ key: sampleItem.key, mark: { until } }])
        // the day before it was marked it stood open
        expect(keysOf(on(addDays(today, -1)).lines)).toEqual([sampleItem.key])
      })
  })

  it('refuses a day that is not to come, and a thing that is not due', async () => {
    await expect(
      call(room.postpone, { keys: [rules], until: today, reason }, { context: test.context }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ field: 'until' }] } })
    await expect(
      call(room.markDone, { keys: ['admissions:99:decision'], reason }, { context: test.context }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('changes a mark that stands already, and undo brings the first back', async () => {
    const keys = [rules]
    await call(room.postpone, { keys, until: addDays(today, 3), reason }, { context: test.context })
    await call(room.markDone, { keys, reason: 'Nay đã xong' }, { context: test.context })
    expect((await list()).marked.find(({ key }) => key === rules)?.mark?.kind).toBe('done')
    await call(auditProcedures.undoLast, undefined, { context: test.context })
    expect((await list()).marked.find(({ key }) => key === rules)?.mark).toMatchObject({
      kind: 'postponed',
      reason,
    })
    await call(room.takeBackMarks, { keys }, { context: test.context })
  })

  it('does not count what is marked', async () => {
    const { desk } = test.engine
    if (desk === null) throw new Error('no desk')
    desk.lastBackup = null
    const before = await call(room.count, undefined, { context: test.context })
    await call(room.markDone, { keys: ['office:backups:last'], reason }, { context: test.context })
    const after = await call(room.count, undefined, { context: test.context })
    expect(before.week - after.week).toBe(1)
  })
})

describe('a message to a cell', () => {
  it('tells what is due there, or that nothing is', async () => {
    const cellId = await makeCell(test, 'Chi bộ bản Nà Ngà')
    const { text, count } = await call(room.message, { cellId }, { context: test.context })
    expect([text, count]).toEqual([
      'Gửi Chi bộ bản Nà Ngà: đến ngày 23/11/2026 không có việc nào đến hạn.',
      0,
    ])
  })
})
