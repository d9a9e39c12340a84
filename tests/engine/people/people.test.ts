import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import type { PersonFields } from '../../../src/shared/people/fields.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember, makePerson } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { makeSympathizer, trackingForm } from '../sympathizers/make-sympathizers.ts'
import { makePlace } from '../villages/make-place.ts'
import { personForm } from './make-people.ts'

let test: TestRegister
let [lan, hoc, village] = [0, 0, 0]
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  lan = await makeCell(test, 'Chi bộ bản Lạn')
  hoc = await makeCell(test, 'Chi bộ bản Hốc')
  village = await makePlace(test, 'Bản Lạn')
})
afterAll(() => test.close())

const context = () => ({ context: test.context })
const create = async (fullName: string, given: Partial<PersonFields> = {}) =>
  (await call(peopleProcedures.create, { fields: personForm(fullName, given) }, context())).id
const get = (id: number) => call(peopleProcedures.get, { id }, context())
const update = (id: number, version: number, fields: Partial<PersonFields>) =>
  call(peopleProcedures.update, { id, version, fields }, context())
const list = async (wanted: Parameters<typeof listCall>[0]) =>
  (await listCall(wanted)).rows.map((row) => row.fullName)
const listCall = (wanted: {
  search?: string
  cellId?: number
  villageId?: number
  standing?: 'official' | 'probationary' | 'member' | 'none'
  sortBy?: 'name' | 'birth' | 'village' | 'cell'
  descending?: boolean
  page?: { from: number; size: number }
}) => call(peopleProcedures.list, wanted, context())

describe('writing a person', () => {
  it('stores names composed and clean, whatever keyboard they come from', async () => {
    const id = await create('Lò  Thị Hòa\u200b'.normalize('NFD'), { hometown: ' Bản  Nà ' })
    expect((await get(id)).fields).toMatchObject({ fullName: 'Lò Thị Hòa', hometown: 'Bản Nà' })
  })

  it('refuses what cannot be, field by field', async () => {
    const wrong = create('Lò Văn Sai', {
      birthDate: partialDate('2030'),
      ethnicGroup: 'khong-co',
      villageId: 9999,
    })
    expect((await refusalOf(wrong)).fields).toEqual(['birthDate', 'ethnicGroup', 'villageId'])
    const early = create('Lò Văn Sớm', {
      birthDate: partialDate('2001-05'),
      unionJoined: partialDate('2000'),
    })
    expect((await refusalOf(early)).fields).toEqual(['unionJoined'])
  })

  it('takes no name of invisible signs', async () => {
    expect((await refusalOf(create('\u200b\u200d'))).fields).toEqual(['fullName'])
    expect((await refusalOf(makeCell(test, '\u200b'))).fields).toEqual(['name'])
  })

  it('gives a citizen ID to one person only, and masks it', async () => {
    const citizenId = '014085000001'
    const id = await create('Lò Văn Một', { citizenId })
    const second = await refusalOf(create('Lò Văn Hai', { citizenId }))
    expect(second.fields).toEqual(['citizenId'])
    const shown = await get(id)
    expect(JSON.stringify(shown)).not.toContain(citizenId)
    expect(await call(peopleProcedures.revealCitizenId, { id }, context())).toEqual({ citizenId })
    const looks = test.reader.statement<{ operation: string; new: string }>(
      `SELECT operation, new FROM audit_change WHERE table_name = 'person' AND row_id = ? ORDER BY id DESC`,
    )
    expect(looks.get(id)).toEqual({ operation: 'look', new: '{"citizen_id":null}' })
  })

  it('changes only what is given and refuses an older screen', async () => {
    const id = await create('Lò Văn Ba', { phone: '0900 000 003', villageId: village })
    expect(await update(id, 1, { occupation: 'Làm ruộng' })).toEqual({ version: 2 })
    expect((await refusalOf(update(id, 1, { phone: null }))).code).toBe('STALE')
    const person = await get(id)
    expect(person).toMatchObject({ villageName: 'Bản Lạn', fields: { phone: '0900 000 003' } })
  })
})

describe('belonging to a cell', () => {
  it('is one cell at a time', async () => {
    const personId = await makeMember(test, 'Lò Văn Tư', lan, 'probationary', '2020-01-01')
    const join = (from: string) =>
      call(
        peopleProcedures.joinCell,
        { personId, cellId: hoc, standing: 'official', from: partialDate(from) },
        context(),
      )
    expect((await refusalOf(join('2022-01-01'))).code).toBe('CONFLICT')
    const membershipId = (await get(personId)).memberships[0]?.id ?? 0
    await call(peopleProcedures.leaveCell, { membershipId, to: partialDate('2022-01-01') }, context())
    await join('2022-01-01')
    expect((await get(personId)).memberships.map((row) => [row.cellName, row.from, row.to])).toEqual([
      ['Chi bộ bản Lạn', '2020-01-01', '2022-01-01'],
      ['Chi bộ bản Hốc', '2022-01-01', null],
    ])
  })

  it('says how it came about and why it ended, or leaves that to be classified', async () => {
    const personId = await makePerson(test, 'Lò Văn Tám')
    const stretch = () =>
      test.reader.first(
        test.reader.sql
          .selectFrom('cell_member')
          .select(['id', 'entry', 'entry_paper', 'exit', 'exit_paper'])
          .where('person_id', '=', personId)
          .orderBy('id', 'desc'),
      )
    const join = (from: string, reason: { entry?: 'from_province'; paper?: string } = {}) =>
      call(
        peopleProcedures.joinCell,
        { personId, cellId: lan, standing: 'official', from: partialDate(from), ...reason },
        context(),
      )
    await join('2020-01-01', { entry: 'from_province', paper: '12-GT/SHĐ' })
    const id = stretch()?.id ?? 0
    const to = partialDate('2024-01-01')
    await call(
      peopleProcedures.leaveCell,
      { membershipId: id, to, exit: 'moved_cell', paper: '7-GT/SHĐ' },
      context(),
    )
    expect(stretch()).toEqual({
      id,
      entry: 'from_province',
      entry_paper: '12-GT/SHĐ',
      exit: 'moved_cell',
      exit_paper: '7-GT/SHĐ',
    })
    await join('2024-01-01')
    expect(stretch()).toMatchObject({ entry: null, entry_paper: null, exit: null })
  })

  it('begins in a cell that exists and ends not before it began', async () => {
    const personId = await makeMember(test, 'Lò Văn Bảy', lan, 'official', '2021-05')
    const membershipId = (await get(personId)).memberships[0]?.id ?? 0
    const leave = (to: string) =>
      call(peopleProcedures.leaveCell, { membershipId, to: partialDate(to) }, context())
    expect((await refusalOf(leave('2021-04-30'))).fields).toEqual(['to'])
    await leave('2021')
    const gone = await makeCell(test, 'Chi bộ đã tan')
    await call(cellsProcedures.dissolve, { id: gone, version: 1, on: partialDate('2022') }, context())
    const join = { personId, cellId: gone, standing: 'official', from: partialDate('2023') } as const
    expect((await refusalOf(call(peopleProcedures.joinCell, join, context()))).fields).toEqual(['cellId'])
  })

  it('keeps a member, a followed person and a helper out of the trash', async () => {
    const trash = (id: number) => call(peopleProcedures.trash, { ids: [id] }, context())
    const member = await makeMember(test, 'Lò Văn Năm', lan)
    const followed = await makeSympathizer(test, 'Lò Văn Sáu', lan)
    expect((await refusalOf(trash(member))).message).toContain('đảng viên')
    expect((await refusalOf(trash(followed.personId))).message).toContain('quần chúng ưu tú')
    await call(sympathizersProcedures.trash, { ids: [followed.id] }, context())
    expect(await trash(followed.personId)).toEqual({ count: 1 })
    const again = { who: { personId: followed.personId }, cellId: lan, fields: trackingForm() }
    expect((await refusalOf(call(sympathizersProcedures.create, again, context()))).code).toBe('NOT_FOUND')
  })
})

describe('the list of people', () => {
  let own: TestRegister
  beforeAll(async () => {
    own = test
    test = await openTestRegister()
    const [upper, lower] = [await makeCell(test, 'Chi bộ Ba'), await makeCell(test, 'Chi bộ Ánh')]
    village = await makePlace(test, 'Bản Ten')
    await makeMember(test, 'Vừ A Páo', upper)
    await makeMember(test, 'Lò Thị Ánh', lower, 'probationary')
    await create('Lò Văn An', { birthDate: partialDate('1990'), villageId: village })
    await create('Bùi Văn An', { birthDate: partialDate('1985-03') })
    lan = upper
  })
  afterAll(async () => {
    await test.close()
    test = own
  })

  it('stands in Vietnamese order: given name, family name', async () => {
    expect(await list({})).toEqual(['Bùi Văn An', 'Lò Văn An', 'Lò Thị Ánh', 'Vừ A Páo'])
    expect(await list({ descending: true })).toEqual(['Vừ A Páo', 'Lò Thị Ánh', 'Lò Văn An', 'Bùi Văn An'])
  })

  it('filters by cell, village and standing, and counts what fits', async () => {
    expect(await list({ cellId: lan })).toEqual(['Vừ A Páo'])
    expect(await list({ villageId: village })).toEqual(['Lò Văn An'])
    expect(await list({ standing: 'member' })).toEqual(['Lò Thị Ánh', 'Vừ A Páo'])
    expect(await list({ standing: 'probationary' })).toEqual(['Lò Thị Ánh'])
    expect(await list({ standing: 'none' })).toEqual(['Bùi Văn An', 'Lò Văn An'])
    expect(await listCall({ search: 'an', page: { from: 1, size: 1 } })).toMatchObject({
      total: 3,
      rows: [{ fullName: 'Lò Văn An', villageName: 'Bản Ten', cellName: null }],
    })
  })

  it('sorts by birth, village and cell', async () => {
    expect((await list({ sortBy: 'birth' })).slice(-2)).toEqual(['Bùi Văn An', 'Lò Văn An'])
    expect((await list({ sortBy: 'village', descending: true }))[0]).toBe('Lò Văn An')
    expect((await list({ sortBy: 'cell' })).slice(-2)).toEqual(['Lò Thị Ánh', 'Vừ A Páo'])
  })
})
