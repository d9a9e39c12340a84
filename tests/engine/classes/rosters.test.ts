import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { classesProcedures as procedures } from '../../../src/engine/classes/procedures.ts'
import { exceptionsOf } from '../../../src/engine/regulations/exceptions.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { makePlace } from '../villages/make-place.ts'
import { agree, learnersOf, makeClass, makeRecognised, personNamed, seat } from './make-classes.ts'

let test: TestRegister
let cellId = 0
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  cellId = await makeCell(test, 'Chi bộ bản Lạn')
})
afterAll(() => test.close())
const context = () => ({ context: test.context })
const candidates = (classId: number, given: object = {}) =>
  call(procedures.candidates, { classId, page: { from: 0, size: 500 }, ...given }, context())

describe('the roster of an awareness class', () => {
  let classId = 0
  let [ready, unasked, returned, schooled, minority] = [0, 0, 0, 0, 0]
  beforeAll(async () => {
    classId = await makeClass(test)
    const made = async (name: string, given: object = {}) => makeRecognised(test, name, cellId, given)
    const one = await made('Lò Văn An')
    await agree(test, one.id, cellId)
    ready = one.personId
    unasked = (await made('Lò Văn Bình')).personId
    const back = await made('Lò Văn Cường')
    await agree(test, back.id, cellId, '2026-04-10', 'returned')
    returned = back.personId
    const low = await made('Lò Văn Dũng', { generalEducation: 'TH', ethnicGroup: '01' })
    await agree(test, low.id, cellId)
    schooled = low.personId
    const relaxed = await made('Vừ A Dếnh', { generalEducation: 'TH', ethnicGroup: '08' })
    await agree(test, relaxed.id, cellId)
    minority = relaxed.personId
  })

  it('is drawn from those entitled', async () => {
    const { rows, entitled } = await candidates(classId)
    expect(rows.map(({ id }) => id).sort((a, b) => a - b)).toEqual([ready, minority].sort((a, b) => a - b))
    expect(entitled).toBe(2)
  })

  it('says of the others why not', async () => {
    const { rows } = await candidates(classId, { entitledOnly: false })
    const why = (id: number) => rows.find((row) => row.id === id)?.breaches.map(({ message }) => message)
    expect(why(unasked)).toEqual(['chưa được duyệt trong đợt đề nghị học lớp'])
    expect(why(returned)).toEqual(['chưa được duyệt trong đợt đề nghị học lớp'])
    expect(why(schooled)).toEqual(['trình độ tiểu học, cần từ trung học cơ sở'])
    const { rows: found } = await candidates(classId, { entitledOnly: false, search: 'lo van c' })
    expect(found.map(({ id }) => id)).toEqual([returned])
  })

  it('relaxes the education where the village is hard', async () => {
    const villageId = await makePlace(test, 'Bản Xa')
    await test.run((change) => {
      change.update('village', villageId, { hard: 1 })
      change.describe('Bản đặc biệt khó khăn')
    })
    const { id, personId } = await makeRecognised(test, 'Hà Văn Giang', cellId, {
      generalEducation: 'TH',
      ethnicGroup: '01',
      villageId,
    })
    await agree(test, id, cellId)
    const { rows } = await candidates(classId, { search: 'giang' })
    expect(rows.map((row) => row.id)).toEqual([personId])
  })

  it('takes nobody else without a written reason, and keeps the reason', async () => {
    const enroll = (personIds: number[], passReason: string | null) =>
      call(procedures.enroll, { classId, personIds, passReason }, context())
    const refused = await refusalOf(enroll([ready, unasked, schooled], null))
    expect(refused.code).toBe('RULE_BREACH')
    expect(await learnersOf(test, classId)).toEqual([])
    expect(await enroll([ready, unasked], 'Chi bộ đề nghị bổ sung')).toEqual({ count: 2 })
    const learners = await learnersOf(test, classId)
    expect(learners.map(({ personId, entitlementNote }) => [personId, entitlementNote])).toEqual([
      [ready, null],
      [unasked, 'Chi bộ đề nghị bổ sung'],
    ])
    const passed = learners.find(({ personId }) => personId === unasked)
    expect(exceptionsOf(test.reader, 'enrollment', passed?.id ?? 0)).toMatchObject([
      { message: 'Lò Văn Bình chưa được duyệt trong đợt đề nghị học lớp', reason: 'Chi bộ đề nghị bổ sung' },
    ])
    expect((await refusalOf(enroll([ready], null))).code).toBe('CONFLICT')
    expect((await candidates(classId)).rows.map(({ id }) => id)).not.toContain(ready)
  })

  it('does not take somebody who sits in another class now', async () => {
    const other = await makeClass(test, 'awareness', { name: 'Lớp khác' })
    const { rows } = await candidates(other, { personId: ready })
    expect(rows[0]?.breaches.map(({ message }) => message)).toEqual(['đang học lớp thử awareness'])
  })

  it('lets somebody go and takes the person again', async () => {
    const [first] = await learnersOf(test, classId)
    await call(procedures.dismiss, { ids: [first?.id ?? 0] }, context())
    expect((await learnersOf(test, classId)).map(({ personId }) => personId)).toEqual([unasked])
    await seat(test, classId, [ready], null)
    expect(await learnersOf(test, classId)).toHaveLength(2)
  })
})

describe('the other rosters', () => {
  it('hold probationary members, and official members without theory', async () => {
    const probationary = await makeMember(test, 'Cà Văn Dự', cellId, 'probationary', '2026-03-01')
    const official = await makeMember(test, 'Cà Văn Chính', cellId)
    const learned = await makeMember(test, 'Cà Văn Cao', cellId)
    await test.run((change) => {
      change.update('person', learned, { political_theory: 'TC' })
      change.describe('Ghi trình độ')
    })
    const newMember = await makeClass(test, 'new_member')
    const theory = await makeClass(test, 'elementary_theory', { sessions: null })
    expect((await candidates(newMember)).rows.map(({ id }) => id)).toEqual([probationary])
    expect((await candidates(theory)).rows.map(({ id }) => id)).toEqual([official])
    const { rows } = await candidates(theory, { entitledOnly: false })
    expect(rows.map(({ id, breaches }) => [id, breaches.length])).toEqual([
      [learned, 1],
      [official, 0],
    ])
  })

  it('are judged as of the first day of the class', async () => {
    const early = await makeClass(test, 'new_member', {
      name: 'Lớp trước',
      decisionDate: null,
      startsOn: partialDate('2026-02-10'),
      endsOn: partialDate('2026-02-12'),
    })
    expect((await candidates(early)).rows).toEqual([])
  })

  it('know nobody who is not in the register', async () => {
    const classId = await makeClass(test)
    const gone = await personNamed(test, 'Người đã bỏ')
    await test.run((change) => {
      change.update('person', gone, { trashed_at: '2026-11-01T00:00:00.000Z' })
      change.describe('Bỏ')
    })
    const enroll = call(procedures.enroll, { classId, personIds: [gone], passReason: 'Cứ ghi' }, context())
    expect((await refusalOf(enroll)).code).toBe('NOT_FOUND')
  })
})
