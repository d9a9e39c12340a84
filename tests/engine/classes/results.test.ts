import { call } from '@orpc/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { certificatesOf } from '../../../src/engine/classes/certificates.ts'
import { classesProcedures as procedures } from '../../../src/engine/classes/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { classForm, complete, learnersOf, makeClass, makeRecognised, seat } from './make-classes.ts'

let test: TestRegister
let [cellId, classId] = [0, 0]
let people: number[] = []
let opened = 0
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  cellId = await makeCell(test, 'Chi bộ bản Hốc')
  for (const name of ['Lò Thị Bé', 'Lò Thị Chi', 'Lò Thị Dung'])
    people = [...people, (await makeRecognised(test, name, cellId)).personId]
})
beforeEach(async () => {
  opened += 1
  classId = await makeClass(test, 'awareness', { name: `Lớp thử ${opened}` })
  await seat(test, classId, people)
})
afterAll(() => test.close())
const context = () => ({ context: test.context })

const blank = {
  present: null,
  excused: null,
  unexcused: null,
  score: null,
  grade: null,
  result: 'enrolled',
  note: null,
} as const

async function save(given: readonly object[]) {
  const learners = await learnersOf(test, classId)
  const rows = given.map((row, index) => ({
    ...blank,
    id: learners[index]?.id ?? 0,
    version: learners[index]?.version ?? 0,
    ...row,
  }))
  return call(procedures.saveResults, { classId, rows }, context())
}

describe('the grid', () => {
  it('writes the whole class at once', async () => {
    const rows = [
      { present: 9, excused: 1, unexcused: 0, score: 8.5, grade: 'very_good', result: 'completed' },
      { present: 10, excused: 0, unexcused: 0, score: 4, grade: 'failed', result: 'not_completed' },
      { result: 'absent', note: 'Ốm' },
    ]
    expect(await save(rows)).toEqual({ count: 3 })
    expect(await learnersOf(test, classId)).toMatchObject(rows)
    expect(await save(rows)).toEqual({ count: 0 })
  })

  it('refuses what does not foot, all of it, and says where', async () => {
    const refused = await refusalOf(
      save([
        { present: 9, excused: 1, unexcused: 0 },
        { present: 9, excused: 9, unexcused: 0 },
        { grade: 'failed', result: 'completed' },
      ]),
    )
    expect(refused).toMatchObject({ code: 'INVALID', fields: ['rows.1.present', 'rows.2.result'] })
    expect((await learnersOf(test, classId)).every(({ present }) => present === null)).toBe(true)
  })

  it('does not overwrite what somebody else wrote meanwhile', async () => {
    const before = await learnersOf(test, classId)
    await save([{ score: 7 }])
    const stale = call(
      procedures.saveResults,
      { classId, rows: [{ ...blank, id: before[0]?.id ?? 0, version: before[0]?.version ?? 0, score: 9 }] },
      context(),
    )
    expect((await refusalOf(stale)).code).toBe('STALE')
  })

  it('keeps the class in step with what was told of it', async () => {
    await save([{ present: 9, excused: 1, unexcused: 0 }])
    const { version } = await call(procedures.get, { id: classId }, context())
    const update = (fields: object) => call(procedures.update, { id: classId, version, fields }, context())
    expect((await refusalOf(update({ sessions: 12 }))).fields).toEqual(['sessions'])
    expect((await refusalOf(update({ kind: 'new_member' }))).fields).toEqual(['kind'])
    await expect(update({ place: 'Nhà văn hóa' })).resolves.toMatchObject({ version: version + 1 })
  })
})

describe('certificates', () => {
  const issue = (ids: number[], firstNumber: string, issuedOn = '2026-09-28') =>
    call(
      procedures.issueCertificates,
      { classId, ids, firstNumber, issuedOn: partialDate(issuedOn), issuer: null },
      context(),
    )

  it('go to many at once, in one series, and last as long as the rules say', async () => {
    await complete(test, classId)
    const ids = (await learnersOf(test, classId)).map(({ id }) => id)
    expect(await issue(ids, '098/GCN-TTCT')).toEqual({ count: 3 })
    const learners = await learnersOf(test, classId)
    expect(learners.map(({ certificateNumber }) => certificateNumber)).toEqual([
      '098/GCN-TTCT',
      '099/GCN-TTCT',
      '100/GCN-TTCT',
    ])
    expect(learners[0]).toMatchObject({ validUntil: '2031-09-28', issuer: 'Trung tâm Chính trị' })
    expect(certificatesOf(test.reader, people[0] ?? 0, 'awareness')[0]).toMatchObject({
      number: '098/GCN-TTCT',
      issuedOn: '2026-09-28',
    })
  })

  it('need a completed class, a number to count on, a day that can be', async () => {
    const ids = (await learnersOf(test, classId)).map(({ id }) => id)
    expect((await refusalOf(issue(ids, '01/CN'))).fields).toEqual(['ids'])
    await complete(test, classId)
    expect((await refusalOf(issue(ids, 'CN'))).fields).toEqual(['firstNumber'])
    expect((await refusalOf(issue(ids, '01/CN', '2027-01-01'))).fields).toEqual(['issuedOn'])
    expect((await refusalOf(issue(ids, '01/CN', '2026-09-01'))).fields).toEqual(['issuedOn'])
    await issue(ids.slice(0, 1), '05/CN')
    expect((await refusalOf(issue(ids.slice(1), '04/CN'))).fields).toEqual(['firstNumber'])
  })

  it('stay with a completed class', async () => {
    await complete(test, classId)
    const [first] = await learnersOf(test, classId)
    await issue([first?.id ?? 0], '01/CN')
    expect((await refusalOf(save([{ result: 'not_completed' }]))).fields).toEqual(['rows.0.result'])
  })

  it('are corrected one by one', async () => {
    await complete(test, classId)
    const [first] = await learnersOf(test, classId)
    const fields = {
      number: '77/CN',
      issuedOn: partialDate('2026-10'),
      issuer: 'TTCT',
      receivedBy: 'Lò Thị Bé',
    }
    await call(
      procedures.updateCertificate,
      { id: first?.id ?? 0, version: first?.version ?? 0, fields },
      context(),
    )
    expect((await learnersOf(test, classId))[0]).toMatchObject({
      certificateNumber: '77/CN',
      // the day is not fully known: no last day is guessed
      validUntil: null,
      receivedBy: 'Lò Thị Bé',
    })
  })

  it('from elsewhere count as much', async () => {
    const { personId } = await makeRecognised(test, `Tòng Văn ${classId}`, cellId)
    const fields = {
      number: '09/CN',
      issuedOn: partialDate('2024-05-06'),
      issuer: 'TTCT Mai Sơn',
      receivedBy: null,
    }
    const record = () =>
      call(procedures.recordOutside, { personId, kind: 'awareness', fields, note: null }, context())
    const { id } = await record()
    expect((await refusalOf(record())).code).toBe('CONFLICT')
    expect(certificatesOf(test.reader, personId, 'awareness')).toEqual([
      { enrollmentId: id, number: '09/CN', issuedOn: '2024-05-06', issuer: 'TTCT Mai Sơn', className: null },
    ])
    expect(await call(procedures.locate, { id }, context())).toEqual({ classId: null, personId })
    const { rows } = await call(
      procedures.candidates,
      { classId, personId, page: { from: 0, size: 5 } },
      context(),
    )
    expect(rows[0]?.breaches.map(({ message }) => message)).toContain(
      'còn giấy chứng nhận số 09/CN có giá trị đến 06/05/2029',
    )
  })

  it('are hidden with a class in the trash, and come back with it', async () => {
    await complete(test, classId)
    const person = people[1] ?? 0
    const before = certificatesOf(test.reader, person, 'awareness').length
    await call(procedures.trash, { ids: [classId] }, context())
    expect(certificatesOf(test.reader, person, 'awareness')).toHaveLength(before - 1)
    expect((await refusalOf(learnersOf(test, classId))).code).toBe('NOT_FOUND')
  })
})

describe('elementary theory', () => {
  it('raises the level of those who completed it, in one command', async () => {
    const members = [
      await makeMember(test, 'Quàng Văn Sơ', cellId),
      await makeMember(test, 'Quàng Văn Cao', cellId),
    ]
    await test.run((change) => {
      change.update('person', members[1] ?? 0, { political_theory: 'TC' })
      change.describe('Ghi trình độ')
    })
    const theory = await makeClass(test, 'elementary_theory', { sessions: null })
    await seat(test, theory, members)
    await complete(test, theory)
    expect((await call(procedures.get, { id: theory }, context())).theoryToRaise).toBe(1)
    expect(await call(procedures.raiseTheory, { classId: theory }, context())).toEqual({ count: 1 })
    const level = async (id: number) =>
      (await call(peopleProcedures.get, { id }, context())).fields.politicalTheory
    expect([await level(members[0] ?? 0), await level(members[1] ?? 0)]).toEqual(['SC', 'TC'])
    expect((await refusalOf(call(procedures.raiseTheory, { classId: theory }, context()))).code).toBe(
      'CONFLICT',
    )
    expect((await refusalOf(call(procedures.raiseTheory, { classId }, context()))).code).toBe('INVALID')
  })
})

describe('a new class', () => {
  it('is proposed with the sessions of the rules and the place of the last one', async () => {
    const proposal = await call(procedures.proposal, { kind: 'awareness' }, context())
    expect(proposal).toMatchObject({ sessions: 10, place: 'Hội trường', organiser: 'Trung tâm Chính trị' })
    expect(proposal.name).toMatch(/^Lớp bồi dưỡng nhận thức về Đảng khóa [IVXLC]+ năm 2026$/u)
    expect(await call(procedures.proposal, { kind: 'new_member' }, context())).toMatchObject({ sessions: 10 })
  })

  it('is refused with days that cannot be', async () => {
    const fields = classForm('awareness', { endsOn: partialDate('2026-09-01') })
    expect((await refusalOf(call(procedures.create, { fields }, context()))).fields).toEqual(['endsOn'])
  })
})
