import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exceptionsOf, passOrRefuse } from '../../../src/engine/regulations/exceptions.ts'
import { loadPacks } from '../../../src/engine/regulations/load.ts'
import { newestPacks, packById, packInForce } from '../../../src/engine/regulations/queries.ts'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'
import { breachOf } from '../../../src/shared/regulations/breach.ts'
import { numberRule, ruleOf } from '../../../src/shared/regulations/pack.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { openTestRegister, resourcesDir, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

const day = (text: string) => text as Day
const files = () => readPackFiles(join(resourcesDir, 'rules'))

describe('the pack in force', () => {
  it.each([
    ['2020-05-01', '24-qd-tw'],
    ['2025-06-30', '24-qd-tw'],
    ['2025-07-01', '294-qd-tw'],
    ['2026-07-25', '294-qd-tw'],
    ['2026-07-26', '208-qd-tw'],
    ['2030-01-01', '208-qd-tw'],
  ])('on %s is %s', (on, pack) => {
    expect(packInForce(test.reader, day(on)).pack).toBe(pack)
  })

  it('counts the ceremony from another event since 208-QĐ/TW', () => {
    const start = (on: string) => ruleOf(packInForce(test.reader, day(on)), 'ceremony.deadline').clock_start
    expect([start('2026-07-25'), start('2026-07-26')]).toEqual(['RECEIVED_BY_CELL', 'ISSUED'])
  })
})

describe('loading packs', () => {
  it('adds nothing twice', async () => {
    const added = await test.run((change) => {
      change.describe('Nạp lại')
      return loadPacks(change, files(), '2026-11-23T02:00:00.000Z')
    })
    expect(added).toBe(0)
  })

  it('keeps the version that a dossier holds when a newer text comes', async () => {
    const before = packInForce(test.reader, day('2026-08-01'))
    const newer = files().map((pack) =>
      pack.pack !== '208-qd-tw'
        ? pack
        : {
            ...pack,
            rules: pack.rules.map((rule) =>
              rule.key === 'decide.admission' ? { ...rule, value: 40 } : rule,
            ),
          },
    )
    await test.run((change) => {
      loadPacks(change, newer, '2026-11-23T02:00:00.000Z')
      change.describe('Nạp bộ mới')
    })
    expect(numberRule(packInForce(test.reader, day('2026-08-01')), 'decide.admission')).toBe(40)
    expect(numberRule(packById(test.reader, before.id), 'decide.admission')).toBe(45)
    expect(newestPacks(test.reader).map((row) => row.version)).toEqual([1, 1, 2])
  })
})

describe('a breached rule', () => {
  it('stops the command until a reason is written, which is kept', async () => {
    const pack = packInForce(test.reader, day('2026-08-01'))
    const breach = breachOf(pack, 'age.min', 'Người xin vào Đảng chưa đủ 18 tuổi')
    const write = (reason: string | null) =>
      test.run((change) => {
        const id = change.insert('setting', { key: `thu-${String(reason)}`, value: '1' })
        passOrRefuse(change, { table: 'setting', id }, [breach], reason)
        change.describe('Ghi thử')
        return id
      })
    await expect(write(null)).rejects.toMatchObject({ code: 'RULE_BREACH', data: { breaches: [breach] } })
    const id = await write('Có văn bản đồng ý')
    expect(exceptionsOf(test.reader, 'setting', id)).toMatchObject([
      { reason: 'Có văn bản đồng ý', by: 'Người thử', source: breach.source },
    ])
  })
})
