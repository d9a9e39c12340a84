import { call } from '@orpc/server'
import type { Insertable } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../../src/engine/audit/procedures.ts'
import { peopleProcedures } from '../../../../src/engine/people/procedures.ts'
import type { Schema } from '../../../../src/engine/register/schema.ts'
import { sympathizersProcedures } from '../../../../src/engine/sympathizers/procedures.ts'
import type { PersonField, PersonFields } from '../../../../src/shared/people/fields.ts'
import { partialDate } from '../../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../../harness.ts'
import { refusalOf } from '../../problems.ts'
import { makeSympathizer } from '../../sympathizers/make-sympathizers.ts'
import { personForm } from '../make-people.ts'

let test: TestRegister
let [na, lan] = [0, 0]
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  na = await makeCell(test, 'Chi bộ bản Na')
  lan = await makeCell(test, 'Chi bộ bản Lạn')
})
afterAll(() => test.close())

const context = () => ({ context: test.context })
const create = async (fullName: string, given: Partial<PersonFields> = {}) =>
  (await call(peopleProcedures.create, { fields: personForm(fullName, given) }, context())).id
const get = (id: number) => call(peopleProcedures.get, { id }, context())
const update = async (id: number, fields: Partial<PersonFields>) =>
  call(peopleProcedures.update, { id, version: (await get(id)).version, fields }, context())

async function merge(
  keptId: number,
  goneId: number,
  take: PersonField[] = [],
  passReason: string | null = null,
) {
  const [kept, gone] = [await get(keptId), await get(goneId)]
  return call(
    peopleProcedures.merge,
    { keptId, goneId, keptVersion: kept.version, goneVersion: gone.version, take, passReason },
    context(),
  )
}

const unmergeOf = async (id: number) =>
  call(peopleProcedures.unmerge, { mergeId: (await get(id)).merged[0]?.id ?? 0 }, context())

describe('one record of two', () => {
  it('takes the chosen values, fills blanks, prefers the more exact date, and keeps the others beside it', async () => {
    const kept = await create('Lò Văn Một', {
      birthDate: partialDate('1985'),
      phone: '0900 000 001',
      residence: 'Bản Na',
      citizenId: '014085000101',
    })
    const gone = await create('Lò Văn Mốt', {
      birthDate: partialDate('1985-03-20'),
      phone: '0900 000 002',
      residence: 'Bản Lạn',
      fatherName: 'Lò Văn Pâng',
    })
    await merge(kept, gone, ['residence'])
    const one = await get(kept)
    expect(one.fields).toMatchObject({
      fullName: 'Lò Văn Một',
      birthDate: '1985-03-20',
      phone: '0900 000 001',
      residence: 'Bản Lạn',
      fatherName: 'Lò Văn Pâng',
    })
    expect(one.merged).toMatchObject([
      {
        fullName: 'Lò Văn Mốt',
        by: 'Người thử',
        otherValues: [
          { label: 'Họ và tên', value: 'Lò Văn Mốt' },
          { label: 'Điện thoại', value: '0900 000 002' },
          { label: 'Nơi ở hiện nay', value: 'Bản Na' },
        ],
      },
    ])
    expect(await get(gone)).toMatchObject({ mergedInto: { id: kept, fullName: 'Lò Văn Một' } })
    const history = await call(auditProcedures.history, { table: 'person', id: kept }, context())
    expect(history[0]?.entry.summary).toBe('Gộp hồ sơ trùng Lò Văn Mốt vào hồ sơ Lò Văn Một')
    expect(history[0]?.fields).toContainEqual({ label: 'Hồ sơ được gộp vào', old: '', new: 'Lò Văn Mốt' })
  })

  it('takes a citizen ID that only one record may bear', async () => {
    const [kept, gone] = [
      await create('Lò Văn Hai'),
      await create('Lò Văn Hai', { citizenId: '014085000102' }),
    ]
    await merge(kept, gone)
    expect(await call(peopleProcedures.revealCitizenId, { id: kept }, context())).toEqual({
      citizenId: '014085000102',
    })
  })

  it('asks for papers where the name or birth date of a member would change', async () => {
    const [kept, gone] = [
      await create('Lò Thị Ba', { birthDate: partialDate('1990') }),
      await makeMember(test, 'Lò Thị Ba', na),
    ]
    await update(gone, { birthDate: partialDate('1985') })
    expect((await refusalOf(merge(kept, gone))).code).toBe('RULE_BREACH')
    await merge(kept, gone, [], 'Lý lịch gốc ghi 1990')
    expect((await get(kept)).fields.birthDate).toBe('1990')
  })

  it('does not come out of the trash by itself', async () => {
    const [kept, gone] = [await create('Lò Văn Tư'), await create('Lò Văn Tư')]
    await merge(kept, gone)
    const said = await refusalOf(call(auditProcedures.restore, { table: 'person', id: gone }, context()))
    expect(said).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Lò Văn Tư') })
    await unmergeOf(kept)
    expect(await get(gone)).toMatchObject({ trashedAt: null, mergedInto: null })
  })

  it('is refused for a screen that has not seen the last change', async () => {
    const [kept, gone] = [await create('Lò Văn Năm'), await create('Lò Văn Năm')]
    const stale = { keptId: kept, goneId: gone, keptVersion: 1, goneVersion: 1, take: [], passReason: null }
    await update(gone, { phone: '1' })
    expect((await refusalOf(call(peopleProcedures.merge, stale, context()))).code).toBe('STALE')
    expect((await refusalOf(merge(kept, kept))).code).toBe('NOT_FOUND')
  })
})

describe('taking it back', () => {
  it('names what was done since and stands on it, and goes once that is taken back', async () => {
    const [kept, gone] = [
      await create('Lò Văn Sáu', { phone: '1' }),
      await create('Lò Văn Sáu', { phone: '2' }),
    ]
    await merge(kept, gone, ['phone'])
    // a field that the merge did not touch stands on nothing
    await update(kept, { occupation: 'Làm ruộng' })
    await update(kept, { phone: '3' })
    const said = await refusalOf(unmergeOf(kept))
    expect(said.code).toBe('CONFLICT')
    expect(said.message).toContain('“Sửa hồ sơ Lò Văn Sáu” (Người thử, 23/11/2026)')
    await call(auditProcedures.undoLast, undefined, context())
    expect(await unmergeOf(kept)).toEqual({ goneId: gone })
    expect((await get(kept)).fields).toMatchObject({ phone: '1', occupation: 'Làm ruộng' })
    expect((await get(gone)).fields.phone).toBe('2')
  })

  it('leaves what came to the record kept since', async () => {
    const [kept, gone] = [await create('Lò Văn Bảy'), await makeMember(test, 'Lò Văn Bảy', na)]
    await merge(kept, gone)
    expect((await get(kept)).memberships).toHaveLength(1)
    await unmergeOf(kept)
    expect((await get(kept)).memberships).toEqual([])
    expect((await get(gone)).memberships).toHaveLength(1)
  })
})

describe('what only one can be', () => {
  it('a stretch of membership said twice becomes one', async () => {
    const [kept, gone] = [await makeMember(test, 'Cà Văn Một', na), await makeMember(test, 'Cà Văn Một', na)]
    await merge(kept, gone)
    expect((await get(kept)).memberships).toHaveLength(1)
    await unmergeOf(kept)
    expect((await get(gone)).memberships).toHaveLength(1)
  })

  it('two cells at a time are named and refused; one after the other are kept', async () => {
    const [kept, gone] = [await makeMember(test, 'Cà Văn Hai', na), await makeMember(test, 'Cà Văn Hai', lan)]
    const said = await refusalOf(merge(kept, gone))
    expect(said.code).toBe('CONFLICT')
    expect(said.message).toMatch(/Chi bộ bản Na .*Chi bộ bản Lạn/)
    const [stretch] = (await get(kept)).memberships
    await call(
      peopleProcedures.leaveCell,
      { membershipId: stretch?.id ?? 0, to: partialDate('2020-01-01') },
      context(),
    )
    await merge(kept, gone)
    expect((await get(kept)).memberships.map(({ cellName }) => cellName).sort()).toEqual([
      'Chi bộ bản Lạn',
      'Chi bộ bản Na',
    ])
  })

  it('two trackings in one cell become one, with all that hung on either', async () => {
    const kept = await makeSympathizer(test, 'Cà Thị Ba', na, { proposedOn: '2025' })
    const gone = await makeSympathizer(test, 'Cà Thị Ba', na, {
      proposedOn: '2025-02',
      recognisedOn: '2025-05-01',
    })
    await call(
      sympathizersProcedures.savePaper,
      {
        sympathizerId: gone.id,
        fields: { kind: 'other', way: 'kept', number: '7-GT', datedOn: null, issuer: null, note: null },
      },
      context(),
    )
    await merge(kept.personId, gone.personId)
    const living = test.reader
      .statement(
        'SELECT id, proposed_on, recognised_on FROM sympathizer WHERE person_id = ? AND trashed_at IS NULL',
      )
      .all(kept.personId)
    expect(living).toEqual([{ id: kept.id, proposed_on: '2025-02', recognised_on: '2025-05-01' }])
    const papers = test.reader.statement('SELECT number FROM sympathizer_paper WHERE sympathizer_id = ?')
    expect(papers.all(kept.id)).toEqual([{ number: '7-GT' }])
    await unmergeOf(kept.personId)
    expect(papers.all(gone.id)).toEqual([{ number: '7-GT' }])
  })

  it('two trackings in two cells, or a member still followed, are for a person to settle', async () => {
    const [one, two] = [
      await makeSympathizer(test, 'Cà Thị Tư', na),
      await makeSympathizer(test, 'Cà Thị Tư', lan),
    ]
    expect((await refusalOf(merge(one.personId, two.personId))).message).toMatch(/bản Na .*bản Lạn/)
    const member = await makeMember(test, 'Cà Thị Tư', na)
    expect((await refusalOf(merge(one.personId, member))).message).toContain('quần chúng ưu tú')
  })

  it('somebody who helps the other is somebody else', async () => {
    const helped = await makeSympathizer(test, 'Cà Văn Năm', na)
    const helper = await makeMember(test, 'Cà Văn Năm', na)
    await test.run((change) => {
      change.describe('Phân công giúp đỡ')
      change.insert('sympathizer_helper', {
        sympathizer_id: helped.id,
        person_id: helper,
        name: 'Cà Văn Năm',
        resolution: null,
        from_date: null,
        to_date: null,
      })
    })
    expect((await refusalOf(merge(helper, helped.personId))).message).toContain('hai người khác nhau')
  })

  it.each([
    [
      'the same year’s rating decided twice',
      { decided_grade: 'good' },
      { decided_grade: 'excellent' },
      'Chưa gộp',
    ],
    ['one unrated and one rated', { unrated: 'exempt' }, { decided_grade: 'good' }, 'Xếp loại'],
  ] as const)('%s is refused', async (_, first, second, told) => {
    const [kept, gone] = [await makeMember(test, 'Cà Văn Sáu', na), await makeMember(test, 'Cà Văn Sáu', na)]
    await rate(kept, first)
    await rate(gone, second)
    const said = await refusalOf(merge(kept, gone))
    expect(said.code).toBe('CONFLICT')
    expect(said.message).toContain(told)
  })

  it('ratings that say one thing become one row', async () => {
    const [kept, gone] = [await makeMember(test, 'Cà Văn Tám', na), await makeMember(test, 'Cà Văn Tám', na)]
    await rate(kept, { self_grade: 'good' })
    await rate(gone, { decided_grade: 'good', decision: '5-QĐ' })
    await merge(kept, gone)
    expect(
      test.reader
        .statement(
          'SELECT self_grade, decided_grade, decision FROM rating WHERE person_id = ? AND trashed_at IS NULL',
        )
        .all(kept),
    ).toEqual([{ self_grade: 'good', decided_grade: 'good', decision: '5-QĐ' }])
  })
})

const blankRating = {
  self_grade: null,
  employer_grade: null,
  committee_grade: null,
  collective_grade: null,
  proposed_grade: null,
  decided_grade: null,
  score: null,
  unrated: null,
  unrated_note: null,
  decision: null,
  decided_on: null,
  note: null,
} as const

async function rate(personId: number, given: Partial<Insertable<Schema['rating']>>): Promise<void> {
  const pack = test.reader.statement<{ id: number }>('SELECT max(id) AS id FROM rule_pack').get()
  await test.run((change) => {
    change.describe('Xếp loại')
    change.insert('rating', {
      year: 2025,
      cell_id: na,
      person_id: personId,
      rule_pack_id: pack?.id ?? 0,
      trashed_at: null,
      ...blankRating,
      ...given,
    })
  })
}

describe('an answer about two people', () => {
  const pairs = (state: 'undecided' | 'later' | 'different') =>
    call(peopleProcedures.pairs, { state, page: { from: 0, size: 100 } }, context())
  const names = async (state: 'undecided' | 'later' | 'different') =>
    (await pairs(state)).rows.map(({ first, second }) => [first.id, second.id])

  it('is kept: different is not asked again, later comes to its own list', async () => {
    const born = { birthDate: partialDate('1999-09-09') }
    const [a, b] = [await create('Quàng Văn Xôm', born), await create('Quàng Văn Xôm', born)]
    const { rows } = await pairs('undecided')
    expect(rows.find(({ first }) => first.id === a)).toMatchObject({
      second: { id: b },
      reasons: ['Trùng họ và tên', 'Trùng ngày sinh'],
      against: [],
      decided: null,
    })
    await call(peopleProcedures.decide, { firstId: b, secondId: a, verdict: 'later' }, context())
    expect(await names('undecided')).not.toContainEqual([a, b])
    expect(await names('later')).toEqual([[a, b]])
    await call(peopleProcedures.decide, { firstId: a, secondId: b, verdict: 'different' }, context())
    expect(await names('different')).toContainEqual([a, b])
    const typed = { fullName: 'Quàng Văn Xôm', villageId: null, ...born }
    const asked = await call(peopleProcedures.similar, { ...typed, exceptId: b }, context())
    expect(asked.map(({ person }) => person.id)).not.toContain(a)
    await call(peopleProcedures.decide, { firstId: a, secondId: b, verdict: null }, context())
    expect(await names('undecided')).toContainEqual([a, b])
  })

  it('given while typing is kept with the new record', async () => {
    const known = await create('Quàng Thị Yên')
    const fields = personForm('Quàng Thị Yên')
    const { id } = await call(
      peopleProcedures.create,
      { fields, pairs: [{ personId: known, verdict: 'different' }] },
      context(),
    )
    expect(await names('different')).toContainEqual([known, id])
    // one command: one undo takes both away
    await call(auditProcedures.undoLast, undefined, context())
    expect(await names('different')).not.toContainEqual([known, id])
  })

  it('passes to the record that stays, unless it is about the two themselves', async () => {
    const [a, b, c] = [await create('Quàng Văn Z'), await create('Quàng Văn Z'), await create('Quàng Văn Z')]
    await call(peopleProcedures.decide, { firstId: a, secondId: b, verdict: 'later' }, context())
    await call(peopleProcedures.decide, { firstId: b, secondId: c, verdict: 'different' }, context())
    await merge(a, b)
    expect(await names('different')).toContainEqual([a, c])
    expect(await names('later')).not.toContainEqual([a, b])
  })
})
