import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boardProcedures } from '../../../src/engine/board/procedures.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { countSet } from '../../../src/engine/figures/queries.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { listSources } from '../../../src/engine/reports/list-sources.ts'
import { villagesProcedures } from '../../../src/engine/villages/procedures.ts'
import type { FactFields } from '../../../src/shared/villages/life.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'
import { refusalOf } from '../problems.ts'
import { makePlace } from './make-place.ts'

let test: TestRegister
let places: number[]
const asked = () => ({ context: test.context })

beforeAll(async () => {
  test = await openTestRegister()
  places = []
  for (const name of ['Lạn', 'Ngà', 'Pu', 'Xa']) places.push(await makePlace(test, name))
  const [lan = 0, nga = 0, pu = 0] = places
  const own = await makeCell(test, 'Chi bộ bản Lạn', {
    villageIds: [lan],
    foundedOn: partialDate('2015-03-03'),
  })
  await makeCell(test, 'Chi bộ ghép Ngà, Pu', { villageIds: [nga, pu] })
  for (const villageId of [lan, nga]) {
    const { id: personId } = await call(
      peopleProcedures.create,
      { fields: personForm(`Lò Văn ${villageId}`, { villageId }) },
      asked(),
    )
    await call(
      peopleProcedures.joinCell,
      { personId, cellId: own, standing: 'official', from: partialDate('2024-01-01') },
      asked(),
    )
  }
})
afterAll(() => test.close())

function rows(source: string, on: string) {
  const scope = { from: day('2020-01-01'), to: day(on) }
  return [...(listSources[source]?.(test.reader, scope, false, null, day('2026-11-23')) ?? [])]
}
const figure = (set: 'villages.without-members' | 'villages.without-cell', on: string) =>
  countSet(test.reader, set, { from: day(on), to: day(on) })

describe('the list of villages without members or cells', () => {
  it('tells every village, what it lacks in words, and agrees with the figures of the day', () => {
    expect(
      rows('villages.coverage', '2026-11-23').map(({ village, members, blank }) => [village, members, blank]),
    ).toEqual([
      ['Lạn', 1, null],
      ['Ngà', 1, 'Chưa có chi bộ riêng'],
      ['Pu', 0, 'Trắng đảng viên, chưa có chi bộ riêng'],
      ['Xa', 0, 'Trắng đảng viên, trắng chi bộ'],
    ])
    for (const on of ['2026-11-23', '2023-12-31']) {
      const told = rows('villages.coverage', on)
      expect(told.filter(({ hasMembers }) => hasMembers === false).length).toBe(
        figure('villages.without-members', on),
      )
      expect(told.filter(({ hasCell }) => hasCell === false).length).toBe(figure('villages.without-cell', on))
    }
    expect(figure('villages.without-members', '2023-12-31')).toBe(4)
  })
})

describe('a village that was merged', () => {
  it('is counted and listed on the days it was there, and no more', async () => {
    const { rows: listed } = await call(
      villagesProcedures.list,
      { page: { from: 0, size: 10 }, search: 'xa' },
      asked(),
    )
    const [xa] = listed
    if (xa === undefined) throw new Error('no village')
    const days = (to: string) =>
      call(
        villagesProcedures.update,
        {
          id: xa.id,
          version: xa.version,
          fields: { ...xa.fields, from: partialDate('2018-05'), to: partialDate(to) },
        },
        asked(),
      )
    expect(await refusalOf(days('2018-04'))).toMatchObject({ code: 'INVALID', fields: ['to'] })
    await days('2025-07-01')
    for (const [on, count] of [
      ['2018-04-30', 3],
      ['2025-06-30', 4],
      ['2025-07-01', 3],
    ] as const) {
      expect([on, countSet(test.reader, 'villages.all', { from: day(on), to: day(on) })]).toEqual([on, count])
      expect([on, rows('villages.coverage', on).length]).toEqual([on, count])
    }
    const names = async (standing: 'now' | 'ended') =>
      (await call(villagesProcedures.list, { page: { from: 0, size: 10 }, standing }, asked())).rows.map(
        ({ fields }) => fields.name,
      )
    expect(await names('ended')).toEqual(['Xa'])
    expect(await names('now')).toEqual(['Lạn', 'Ngà', 'Pu'])
    const years = async (earlier: number, later: number) =>
      (await call(villagesProcedures.compare, { earlier, later }, asked())).length
    expect([await years(2016, 2017), await years(2024, 2025), await years(2026, 2027)]).toEqual([3, 4, 3])
  })
})

describe('the sheet of a village', () => {
  it('lays two years side by side, and tells a change only where both are written', async () => {
    const [lan = 0] = places
    const fact = (year: number, given: Partial<FactFields>) =>
      call(
        villagesProcedures.saveFact,
        {
          id: null,
          version: 0,
          fields: {
            villageId: lan,
            year,
            households: null,
            people: null,
            poor: null,
            nearPoor: null,
            dilapidated: null,
            roadKm: null,
            cropsHa: null,
            crops: null,
            enterprises: null,
            forestHa: null,
            regrowthHa: null,
            forestOwners: null,
            note: null,
            ...given,
          },
        },
        asked(),
      )
    await fact(2025, { households: 50, poor: 20 })
    await fact(2026, { households: 52, cropsHa: 12.5, crops: 'Ngô, sắn' })
    expect(
      rows('villages.sheet', '2026-11-23').map(({ village, label, before, now, change, note }) => [
        ...[village, label, before, now, change, note],
      ]),
    ).toEqual([
      ['Lạn', 'Số hộ', 50, 52, 2, null],
      [null, 'Hộ nghèo', 20, null, null, null],
      [null, 'Diện tích cây trồng (ha)', null, 12.5, null, 'Ngô, sắn'],
    ])
  })
})

describe('the book of cells', () => {
  it('tells where a cell is, since when, and whom it has', () => {
    expect(rows('cells.book', '2026-11-23')).toMatchObject([
      { cellName: 'Chi bộ bản Lạn', villages: 'Lạn', foundedOn: '2015-03-03', total: 2, official: 2 },
      { cellName: 'Chi bộ ghép Ngà, Pu', villages: 'Ngà, Pu', foundedOn: null, total: 0 },
    ])
    expect(rows('cells.book', '2014-12-31').map(({ cellName }) => cellName)).toEqual(['Chi bộ ghép Ngà, Pu'])
  })
})

describe('what a village that is no more leaves behind', () => {
  const listed = async (search: string) => {
    const { rows: found } = await call(
      villagesProcedures.list,
      { page: { from: 0, size: 10 }, search },
      asked(),
    )
    const [first] = found
    if (first === undefined) throw new Error('no village')
    return first
  }

  it('is no second village of the cell that led it, and its link outlives a correction of the cell', async () => {
    const nga = await listed('nga')
    await call(
      villagesProcedures.update,
      { id: nga.id, version: nga.version, fields: { ...nga.fields, to: partialDate('2025-07-01') } },
      asked(),
    )
    const blank = (on: string) =>
      rows('villages.coverage', on).flatMap((row) => (row['village'] === 'Pu' ? [row['blank']] : []))
    expect([blank('2025-06-30'), blank('2026-11-23')]).toEqual([
      ['Trắng đảng viên, chưa có chi bộ riêng'],
      ['Trắng đảng viên'],
    ])
    const joint = (await call(cellsProcedures.list, {}, asked())).find(({ name }) => name.includes('ghép'))
    expect(joint?.villages).toEqual(['Pu'])
    const { id = 0 } = joint ?? {}
    const cell = await call(cellsProcedures.get, { id }, asked())
    const villageIds = cell.villages.map((village) => village.id)
    expect(villageIds).toEqual([places[2]])
    const { version, name, kind, parentId, foundedOn } = cell
    await call(
      cellsProcedures.correct,
      { id, version, fields: { name, kind, parentId, foundedOn, villageIds, note: 'Đã soát' } },
      asked(),
    )
    const on = async (asOf: string) =>
      (await call(boardProcedures.show, { asOf: day(asOf) }, asked())).rows
        .find(({ cellId }) => cellId === id)
        ?.villages.map((village) => village.name)
    expect([await on('2025-06-30'), await on('2026-11-23')]).toEqual([['Ngà', 'Pu'], ['Pu']])
  })

  it('is neither in the yearly sums nor in the lists of a later day, but works of the period stay told', async () => {
    const [, nga = 0] = places
    await call(
      villagesProcedures.saveWork,
      {
        id: null,
        version: 0,
        fields: {
          ...{ villageId: nga, name: 'Đường bê tông', year: 2025, lengthKm: null, stateMoney: null },
          ...{ peopleMoney: null, labourDays: null, finishedOn: null, note: null },
        },
      },
      asked(),
    )
    await test.run((change) => {
      change.describe('Ghi cam kết')
      return change.insert('forest_pledge', {
        ...{ village_id: nga, year: 2025, to_sign: 30, signed: 20, signed_on: null },
        ...{ head_name: null, head_signed_on: null, note: null, trashed_at: null },
      })
    })
    const pledging = (to: string) =>
      countSet(test.reader, 'villages.pledging', { from: day('2025-01-01'), to: day(to) })
    for (const [on, count] of [
      ['2025-06-30', 1],
      ['2025-12-31', 0],
    ] as const)
      expect([on, pledging(on), rows('villages.pledges', on).length]).toEqual([on, count, count])
    expect(rows('villages.works', '2025-12-31').map(({ village }) => village)).toEqual(['Ngà'])
  })
})

describe('a cell in the trash', () => {
  it('leads no village any more', async () => {
    const lai = await makePlace(test, 'Lai')
    const id = await makeCell(test, 'Chi bộ bản Lai', { villageIds: [lai] })
    const blank = () => rows('villages.coverage', '2026-11-23').find(({ village }) => village === 'Lai')
    expect(blank()).toMatchObject({ blank: 'Trắng đảng viên', cellName: 'Chi bộ bản Lai' })
    const before = figure('villages.without-cell', '2026-11-23')
    await test.run((change) => {
      change.describe('Bỏ chi bộ')
      return change.update('cell', id, { trashed_at: '2026-11-20T00:00:00.000Z' })
    })
    expect(blank()).toMatchObject({ blank: 'Trắng đảng viên, trắng chi bộ', cellName: null })
    expect(figure('villages.without-cell', '2026-11-23')).toBe(before + 1)
  })
})
