import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsProcedures } from '../../src/engine/settings/procedures.ts'
import { openTestRegister, type TestRegister } from './harness.ts'

describe('test register', () => {
  let test: TestRegister
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
  })
  afterAll(() => test.close())

  it('serves procedures as the administrator', async () => {
    const office = await call(settingsProcedures.office, undefined, { context: test.context })
    expect(office.commune).toBe('Đảng ủy xã Thử')
  })

  it('has the catalogs when asked for', () => {
    const ethnic = test.reader.first(
      test.reader.sql
        .selectFrom('catalog_item')
        .select((on) => on.fn.countAll<number>().as('n'))
        .where('catalog', '=', 'ethnic-groups'),
    )
    expect(ethnic?.n).toBeGreaterThan(53)
  })

  it('tells the day of its clock', () => {
    expect(test.engine.today()).toBe('2026-11-23')
  })
})
