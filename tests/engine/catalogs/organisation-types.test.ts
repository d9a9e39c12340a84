import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisationTypes } from '../../../src/engine/catalogs/organisation-types.ts'
import { catalogsProcedures } from '../../../src/engine/catalogs/procedures.ts'
import { computeFigures } from '../../../src/engine/figures/queries.ts'
import { reportData } from '../../../src/engine/reports/data.ts'
import { layOut } from '../../../src/engine/reports/layout/lay-out.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { declared } from '../reports/sample-data.ts'

const scope = { from: day('2025-01-01'), to: day('2025-12-31') }

describe('lines of form 5', () => {
  let test: TestRegister
  const context = () => ({ context: test.context })
  const asked = () => call(catalogsProcedures.organisationTypes, {}, context())
  const members = (...types: string[]) =>
    computeFigures(
      test.reader,
      scope,
      defaultRounding,
      types.map((type) => `balance.closing/type/${type}`),
    ).map(({ numerator }) => numerator)
  const labels = () => {
    const choice = { ...scope, grouped: true, hiddenColumns: [] }
    const laid = layOut(declared('bieu-5-btctw'), reportData(test.reader, choice, day('2026-11-23')), choice)
    return [...laid.rows()].map((row) => ('label' in row ? row.label : ''))
  }
  const set = (id: number, type: string | null) =>
    call(catalogsProcedures.setOrganisationType, { id, type }, context())
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
    await writeSample(test.engine, test.register, { cells: 12, people: 300, years: 2 })
  }, 60_000)
  afterAll(() => test.close())

  it('are offered where they have no lines of their own', async () => {
    const codes = (await asked()).types.map(({ code }) => code)
    expect(codes).toEqual('1 2 3 4 5 6a 6b 7 8 9a1 9a2 9a3 9b1 9b2 9b3 9b4 9b5 9b5x 9c 10 11'.split(' '))
  })

  it('hold only those of the form once every agency is put on one, and one more while some are not', async () => {
    expect(labels()).toHaveLength(26)
    expect(labels().some((label) => label.includes('chưa xếp'))).toBe(false)
    const agency = (await asked()).lines.find(({ kind }) => kind === 'agency')
    if (agency === undefined) throw new Error('No agency')
    const type = agency.type ?? ''
    const [before = 0] = members(type)
    await set(agency.id, null)
    expect(labels()).toContain('Cơ quan, chưa xếp vào dòng 4 hoặc 5')
    expect(members(type, 'agency')).toEqual([before - (members('agency')[0] ?? 0), members('agency')[0]])
    await set(agency.id, type)
    expect(members(type)).toEqual([before])
  })

  it('follow the kind of the cell until somebody knows better', async () => {
    const village = (await asked()).lines.find(({ kind, type }) => kind === 'village' && type === null)
    if (village === undefined) throw new Error('No village')
    const [communes = 0, wards = 0] = members('1', '2')
    await set(village.id, '2')
    const [fewer = 0, more = 0] = members('1', '2')
    expect(communes - fewer).toBe(more - wards)
    expect(more).toBeGreaterThan(wards)
    await set(village.id, null)
    expect(members('1', '2')).toEqual([communes, wards])
  })

  it('hold the organisations of the day under their names of that day', async () => {
    const villages = (await asked()).lines.filter(({ kind }) => kind === 'village')
    const [dissolved, renamed, coming] = villages
    if (dissolved === undefined || renamed === undefined || coming === undefined) throw new Error('Too few')
    const first = partialDate('2026-12-01')
    await test.run((change) => {
      change.describe('Những việc của ngày mai')
      change.update('cell', dissolved.id, { dissolved_on: first })
      change.update('cell', coming.id, { founded_on: first })
      const states = change.sql.selectFrom('cell_state').selectAll().where('cell_id', '=', renamed.id)
      const state = change.first(states.where('to_date', 'is', null))
      if (state === undefined) throw new Error('No state')
      const { id, ...was } = state
      change.update('cell_state', id, { to_date: first })
      change.insert('cell_state', { ...was, name: 'Chi bộ tên mới', from_date: first })
    })
    const named = (on: string) => {
      const { lines } = organisationTypes(test.reader, day(on))
      return [dissolved, renamed, coming].map(({ id }) =>
        lines.filter((line) => line.id === id).map(({ name }) => name),
      )
    }
    expect(named('2026-11-30')).toEqual([[dissolved.name], [renamed.name], []])
    expect(named('2026-12-01')).toEqual([[], ['Chi bộ tên mới'], [coming.name]])
  })

  it('refuse an organisation that is not in the register', async () => {
    await expect(set(987_654, '4')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuse a line that has lines of its own', async () => {
    const [line] = (await asked()).lines
    for (const type of ['6', '9', '99'])
      await expect(set(line?.id ?? 0, type)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
