import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { computeFigures } from '../../../src/engine/figures/queries.ts'
import { villagesProcedures } from '../../../src/engine/villages/procedures.ts'
import { blankVillage } from '../../../src/shared/villages/contract.ts'
import type { FactFields, PledgeFields, TwinningFields } from '../../../src/shared/villages/life.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'

let test: TestRegister
let hard: number
let easy: number

const asked = () => ({ context: test.context })

beforeAll(async () => {
  test = await openTestRegister()
  const make = async (name: string, isHard: boolean) =>
    (await call(villagesProcedures.create, { fields: { ...blankVillage, name, hard: isHard } }, asked())).id
  hard = await make('Bản Sốp Nghịu', true)
  easy = await make('Bản Kéo Sặt', false)
})
afterAll(() => test.close())

const fact = (given: Partial<FactFields>): FactFields => ({
  villageId: hard,
  year: 2026,
  households: 100,
  people: 450,
  poor: 30,
  nearPoor: 10,
  dilapidated: null,
  roadKm: 1.5,
  cropsHa: null,
  crops: null,
  enterprises: null,
  forestHa: null,
  regrowthHa: null,
  forestOwners: null,
  note: null,
  ...given,
})
const saveFact = (given: Partial<FactFields>, id: number | null = null, version = 0) =>
  call(villagesProcedures.saveFact, { id, version, fields: fact(given) }, asked())

describe('yearly facts', () => {
  it('are one snapshot a year, side by side with another year', async () => {
    await saveFact({ year: 2025, poor: 40 })
    await saveFact({})
    expect(await refusalOf(saveFact({}))).toMatchObject({ code: 'INVALID', fields: ['year'] })
    const rows = await call(villagesProcedures.compare, { earlier: 2025, later: 2026 }, asked())
    const own = rows.find(({ villageId }) => villageId === hard)
    expect([own?.earlier?.poor, own?.later?.poor]).toEqual([40, 30])
    expect(rows.find(({ villageId }) => villageId === easy)).toMatchObject({ earlier: null, later: null })
    expect(await call(villagesProcedures.factYears, undefined, asked())).toEqual([2026, 2025])
  })

  it('refuse more poor households than there are', async () => {
    const refusal = await refusalOf(saveFact({ villageId: easy, poor: 95 }))
    expect(refusal.fields).toEqual(['nearPoor'])
  })

  it('make the poverty rate of the year from the villages that wrote both numbers', async () => {
    await saveFact({ villageId: easy, poor: null, nearPoor: null })
    const rate = (to: string) =>
      computeFigures(test.reader, { from: day('2026-01-01'), to: day(to) }, defaultRounding, [
        'households.poor',
      ])[0]?.percent
    expect(rate('2026-11-23')).toBe('30,0 % (30/100)')
    const before = { from: day('2025-01-01'), to: day('2025-12-31') }
    const [old] = computeFigures(test.reader, before, defaultRounding, ['households.poor'])
    expect(old?.percent).toBe('40,0 % (40/100)')
  })

  it('guard against a change made elsewhere, and can be taken back', async () => {
    const { facts } = await call(villagesProcedures.life, { id: hard }, asked())
    const [kept] = facts
    if (kept === undefined) throw new Error('no facts')
    await saveFact({ people: 460 }, kept.id, kept.version)
    expect((await refusalOf(saveFact({}, kept.id, kept.version))).code).toBe('STALE')
    await call(auditProcedures.undoLast, undefined, asked())
    const again = await call(villagesProcedures.life, { id: hard }, asked())
    expect(again.facts[0]?.fields.people).toBe(450)
  })
})

describe('twinning', () => {
  const twinning: Omit<TwinningFields, 'villageId'> = {
    unit: 'Trạm Y tế xã',
    content: null,
    value: 12.5,
    from: partialDate('2026-02'),
    to: partialDate('2026-10-01'),
    note: null,
  }

  it('counts a hard village as helped only while somebody helps', async () => {
    await call(
      villagesProcedures.saveTwinning,
      { id: null, version: 0, fields: { ...twinning, villageId: hard } },
      asked(),
    )
    const on = (to: string) =>
      computeFigures(test.reader, { from: day(to), to: day(to) }, defaultRounding, [
        'villages.hard-twinned',
      ])[0]?.percent
    expect([on('2026-01-31'), on('2026-09-30'), on('2026-10-01')]).toEqual([
      '0,0 % (0/1)',
      '100,0 % (1/1)',
      '0,0 % (0/1)',
    ])
  })

  it('refuses an end before the beginning', async () => {
    const fields = { ...twinning, villageId: hard, to: partialDate('2025') }
    const refusal = await refusalOf(
      call(villagesProcedures.saveTwinning, { id: null, version: 0, fields }, asked()),
    )
    expect(refusal.fields).toEqual(['to'])
  })
})

describe('forest pledges', () => {
  const pledge = (given: Partial<PledgeFields>): PledgeFields => ({
    villageId: hard,
    year: 2026,
    toSign: 100,
    signed: 97,
    signedOn: partialDate('2026-02-10'),
    headName: 'Giàng A Chứ',
    headSignedOn: partialDate('2026-03-01'),
    note: null,
    ...given,
  })
  const save = (given: Partial<PledgeFields>) =>
    call(villagesProcedures.savePledge, { id: null, version: 0, fields: pledge(given) }, asked())

  it('count both levels: households with the head, heads with the chairman', async () => {
    await save({})
    await save({ villageId: easy, toSign: 50, signed: 50, headSignedOn: null })
    const figures = (to: string) =>
      computeFigures(test.reader, { from: day('2026-01-01'), to: day(to) }, defaultRounding, [
        'households.signed',
        'villages.head-signed',
      ]).map(({ percent }) => percent)
    expect(figures('2026-11-23')).toEqual(['98,0 % (147/150)', '50,0 % (1/2)'])
    expect(figures('2026-02-28')[1]).toBe('0,0 % (0/2)')
  })

  it('refuse more signatures than households, and a second pledge of the year', async () => {
    expect((await refusalOf(save({ year: 2025, signed: 101 }))).fields).toEqual(['signed'])
    expect((await refusalOf(save({}))).fields).toEqual(['year'])
  })
})

describe('patrols and incidents', () => {
  it('are counted by village in the period, and go to the trash', async () => {
    const patrol = (patrolledOn: string) =>
      call(
        villagesProcedures.savePatrol,
        {
          id: null,
          version: 0,
          fields: {
            villageId: hard,
            protectionTeamId: null,
            patrolledOn: day(patrolledOn),
            people: 4,
            finding: null,
            note: null,
          },
        },
        asked(),
      )
    await patrol('2026-10-02')
    const { id } = await patrol('2026-10-20')
    const count = () =>
      computeFigures(test.reader, { from: day('2026-10-01'), to: day('2026-10-31') }, defaultRounding, [
        'patrols.all',
      ])[0]?.numerator
    expect(count()).toBe(2)
    await call(villagesProcedures.trashLife, { table: 'patrol', id }, asked())
    expect(count()).toBe(1)
    const trash = await call(auditProcedures.trash, {}, asked())
    expect(trash.rows[0]?.name).toBe('Tuần tra ngày 20/10/2026, Bản Sốp Nghịu')
  })
})
