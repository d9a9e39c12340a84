import { join } from 'node:path'
import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRegister, type Register } from '../../../src/engine/register/register.ts'
import { regulationsProcedures as room } from '../../../src/engine/regulations/procedures.ts'
import { newestPacks, packById, packInForce } from '../../../src/engine/regulations/queries.ts'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'
import { refreshRegulations } from '../../../src/engine/regulations/refresh.ts'
import { writeSetting } from '../../../src/engine/settings/commands.ts'
import type { PackBody, RuleKey } from '../../../src/shared/regulations/pack.ts'
import { numberRule, ruleOf } from '../../../src/shared/regulations/pack.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { get, makeCandidate, makePlaceOfAdmission, openFor, type Place } from '../admissions/make-dossiers.ts'
import { openTestRegister, resourcesDir, type TestRegister, testNow } from '../harness.ts'

/** A rule that, as these tests have it, came with a later program. */
const late: RuleKey = 'dossier.validity'
const files = readPackFiles(join(resourcesDir, 'rules'))
const before = (body: PackBody) => ({
  ...body,
  rules: [
    ...body.rules.filter(({ key }) => key !== late),
    // and one that a later program no longer knows
    { ...body.rules[0], key: 'rule.of.old', kind: 'number' },
  ],
})

let test: TestRegister
let reopened: Register
let place: Place
let dossier = 0
let held = 0

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  place = await makePlaceOfAdmission(test)
  const { sympathizerId } = await makeCandidate(test, 'Lò Thị Mai', place.cellId)
  dossier = await openFor(test, sympathizerId)
  held = packInForce(test.reader, '2025-08-01' as Day).id
  // the register as the program of that time left it
  await test.run((change) => {
    for (const row of newestPacks(change)) {
      const body = files.find(({ pack }) => pack === row.pack)
      if (body !== undefined) change.update('rule_pack', row.id, { body: JSON.stringify(before(body)) })
    }
    writeSetting(change, 'regulations', 'bản trước')
    change.describe('Đưa về bản trước')
  })
  // opened again by the later program: what is parsed is kept per connection
  await test.register.close()
  reopened = await openRegister(test.file, test.dataKey, {
    now: () => testNow,
    beforeMigration: () => undefined,
  })
  await refreshRegulations(test.engine, reopened)
  if (test.engine.desk !== null) test.engine.desk = { ...test.engine.desk, register: reopened }
})
afterAll(async () => {
  await reopened.close()
  await test.close()
})

describe('a pack stored by an older program', () => {
  it('is read with what was shipped afterwards for the same era, unconfirmed', () => {
    const shipped = files.find(({ pack }) => pack === '294-qd-tw')?.rules.find(({ key }) => key === late)
    expect(packById(reopened.reader, held)).toMatchObject({ pack: '294-qd-tw', version: 1 })
    expect(ruleOf(packById(reopened.reader, held), late)).toEqual({ ...shipped, confirmed: false })
    // what it held itself stays as it was
    expect(ruleOf(packById(reopened.reader, held), 'decide.admission').confirmed).toBe(true)
    expect(packById(reopened.reader, held).rules.has('rule.of.old' as RuleKey)).toBe(false)
    expect(newestPacks(reopened.reader).map((row) => row.version)).toEqual([2, 2, 2])
  })

  it('still opens its dossiers and shows its versions', async () => {
    const context = { context: test.context }
    expect(await get(test, dossier)).toMatchObject({ id: dossier, stage: 'preparing' })
    const packs = await call(room.packs, {}, context)
    expect(packs.map(({ versions }) => versions.length)).toEqual([2, 2, 2])
    expect(packs[1]?.versions[0]?.changed).toContain(late)
  })

  it('means the same when a still newer text changes the value', async () => {
    const value = numberRule(packById(reopened.reader, held), late)
    await reopened.commands.run(test.engine.author(), (change) => {
      const [row] = newestPacks(change).filter(({ pack }) => pack === '294-qd-tw')
      const body = files.find(({ pack }) => pack === '294-qd-tw')
      if (row === undefined || body === undefined) throw new Error('no pack')
      const rules = body.rules.map((rule) => (rule.key === late ? { ...rule, value: value + 1 } : rule))
      const { id: _, ...columns } = row
      change.insert('rule_pack', {
        ...columns,
        version: row.version + 1,
        body: JSON.stringify({ ...body, rules }),
      })
      change.describe('Nạp bộ mới hơn')
    })
    // the writing connection has parsed nothing yet
    const fresh = await reopened.commands.run(test.engine.author(), (change) => {
      change.describe('Đọc lại')
      return numberRule(packById(change, held), late)
    })
    expect(fresh).toBe(value)
  })
})
