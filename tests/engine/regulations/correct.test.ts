import { join } from 'node:path'
import { call } from '@orpc/server'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { loadPacks } from '../../../src/engine/regulations/load.ts'
import { regulationsProcedures as room } from '../../../src/engine/regulations/procedures.ts'
import { newestPacks, packById, packInForce } from '../../../src/engine/regulations/queries.ts'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'
import type { Correction } from '../../../src/shared/regulations/contract.ts'
import { numberRule, type RuleKey, ruleOf } from '../../../src/shared/regulations/pack.ts'
import { addDays, type Day } from '../../../src/shared/vocabulary/day.ts'
import { openTestRegister, resourcesDir, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

const now = '2026-11-23' as Day
const inForce = (day = now) => packInForce(test.reader, day)
const files = () => readPackFiles(join(resourcesDir, 'rules'))

function correctionOf(key: RuleKey, change: Partial<Correction>): Correction {
  const rule = ruleOf(inForce(), key)
  return {
    value: rule.value,
    dayType: rule.day_type,
    clockStart: rule.clock_start,
    sourceDoc: rule.source_doc,
    sourceClause: rule.source_clause,
    note: rule.note,
    reason: 'Đối chiếu văn bản cấp trên gửi',
    ...change,
  }
}
const correct = (key: RuleKey, change: Partial<Correction>) =>
  call(
    room.correct,
    { versionId: inForce().id, key, correction: correctionOf(key, change) },
    { context: test.context },
  )

describe('correcting a value', () => {
  it('makes a version and leaves the one that a dossier holds', async () => {
    const before = inForce()
    const { versionId } = await correct('decide.admission', { value: 40, sourceDoc: '208-QĐ/TW' })
    expect(inForce().id).toBe(versionId)
    expect(ruleOf(inForce(), 'decide.admission')).toMatchObject({
      value: 40,
      confirmed: true,
      by_office: true,
    })
    expect(numberRule(packById(test.reader, before.id), 'decide.admission')).toBe(45)
    const history = await call(
      room.history,
      { pack: '208-qd-tw', key: 'decide.admission' },
      { context: test.context },
    )
    expect(history.map(({ rule, version }) => [rule.value, version.by, version.reason])).toEqual([
      [40, 'Người thử', 'Đối chiếu văn bản cấp trên gửi'],
      [45, 'Chương trình', 'Bộ quy định kèm theo chương trình'],
    ])
  })

  it('refuses a version that is not the newest any more', async () => {
    const old = test.reader.first(
      test.reader.sql.selectFrom('rule_pack').select('id').where('pack', '=', '208-qd-tw'),
    )
    const correction = correctionOf('probation', { value: 18 })
    await expect(
      call(
        room.correct,
        { versionId: old?.id ?? 0, key: 'probation', correction },
        { context: test.context },
      ),
    ).rejects.toMatchObject({ code: 'STALE' })
  })

  it.each<[RuleKey, Partial<Correction>, string]>([
    ['probation', { value: '12 tháng' }, 'value'],
    ['vote.cell', { value: 2 }, 'value'],
    ['edu.min.general', { value: 'DAI_HOC' }, 'value'],
    ['probation', { dayType: 'working' }, 'dayType'],
    ['age.min', { dayType: 'working' }, 'dayType'],
    ['probation', { clockStart: 'ISSUED' }, 'clockStart'],
    ['age.min', { clockStart: 'CEREMONY' }, 'clockStart'],
  ])('refuses what %s cannot be: %o', async (key, change, field) => {
    await expect(correct(key, change)).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ field }] },
    })
  })

  it('takes a start event that another pack counts from', async () => {
    await correct('ceremony.deadline', { clockStart: 'RECEIVED_BY_CELL' })
    expect(ruleOf(inForce(), 'ceremony.deadline').clock_start).toBe('RECEIVED_BY_CELL')
  })

  it('says so when nothing differs', async () => {
    await correct('probation', { sourceClause: 'Điều 5, khoản 1' })
    await expect(correct('probation', {})).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('cannot be undone, and the list does not offer it', async () => {
    await correct('dossier.validity', { value: 10 })
    const {
      rows: [last],
    } = await call(auditProcedures.recent, {}, { context: test.context })
    expect(last).toMatchObject({ undoable: false, summary: expect.stringContaining('10 tháng') })
    await expect(
      call(auditProcedures.undo, { entryId: last?.id ?? 0 }, { context: test.context }),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('quy định') })
  })
})

describe('confirming values', () => {
  it('takes the mark off several at once, in one version', async () => {
    const { id, version } = inForce()
    const keys: RuleKey[] = ['vote.cell', 'decide.recognition', 'age.min']
    await call(room.confirm, { versionId: id, keys, reason: 'Đã đọc toàn văn' }, { context: test.context })
    expect(inForce().version).toBe(version + 1)
    expect(keys.map((key) => ruleOf(inForce(), key).confirmed)).toEqual([true, true, true])
    expect(ruleOf(packById(test.reader, id), 'vote.cell').confirmed).toBe(false)
  })

  it('refuses when all of them are confirmed', async () => {
    const wanted = { versionId: inForce().id, keys: ['age.min' as const], reason: 'Đã đọc' }
    await expect(call(room.confirm, wanted, { context: test.context })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })
})

describe("a newer program's text", () => {
  it("keeps the office's values and days", async () => {
    await call(
      room.setFirstDay,
      { pack: '208-qd-tw', from: '2026-10-01' as Day, reason: 'Theo đề án của tỉnh' },
      { context: test.context },
    )
    const newer = files().map((pack) => ({ ...pack, name: `${pack.name}, chỉnh lý` }))
    await test.run((change) => {
      loadPacks(change, newer, '2026-12-01T00:00:00.000Z')
      change.describe('Nạp bộ mới')
    })
    expect(inForce().name).toContain('chỉnh lý')
    expect(numberRule(inForce(), 'decide.admission')).toBe(40)
    expect(ruleOf(inForce(), 'vote.cell').confirmed).toBe(true)
    expect(inForce('2026-09-30' as Day).pack).toBe('294-qd-tw')
    expectClosed()
    const again = await test.run((change) => {
      change.describe('Nạp lại')
      return loadPacks(change, newer, '2026-12-02T00:00:00.000Z')
    })
    expect(again).toBe(0)
  })
})

describe("the office's own first day", () => {
  const set = (pack: string, from: Day) =>
    call(room.setFirstDay, { pack, from, reason: 'Ngày chuyển của xã' }, { context: test.context })

  it('ends the era before on the day before', async () => {
    await set('208-qd-tw', '2026-08-15' as Day)
    expect([inForce('2026-08-14' as Day).pack, inForce('2026-08-15' as Day).pack]).toEqual([
      '294-qd-tw',
      '208-qd-tw',
    ])
    expectClosed()
  })

  it.each([
    ['208-qd-tw', '2025-07-01', 'INVALID'],
    ['294-qd-tw', '2030-01-01', 'INVALID'],
    ['208-qd-tw', '2026-08-15', 'INVALID'],
    ['24-qd-tw', '2020-01-01', 'CONFLICT'],
    ['no-such', '2020-01-01', 'NOT_FOUND'],
  ])('refuses %s from %s', async (pack, from, code) => {
    await expect(set(pack, from as Day)).rejects.toMatchObject({ code })
  })

  it('never leaves a gap or an overlap, whatever is asked', async () => {
    const days = fc.integer({ min: -900, max: 900 }).map((count) => addDays('2025-12-01' as Day, count))
    const packs = fc.constantFrom('24-qd-tw', '294-qd-tw', '208-qd-tw')
    await fc.assert(
      fc.asyncProperty(packs, days, async (pack, from) => {
        await set(pack, from).catch((error: unknown) =>
          expect(['INVALID', 'CONFLICT']).toContain((error as { code: string }).code),
        )
        expectClosed()
      }),
      { numRuns: 40 },
    )
  })
})

function expectClosed(): void {
  const rows = newestPacks(test.reader)
  rows.forEach((row, index) => {
    const next = rows[index + 1]
    expect(row.effective_to).toBe(next === undefined ? null : addDays(next.effective_from, -1))
    if (next !== undefined) expect(next.effective_from > row.effective_from).toBe(true)
  })
}
