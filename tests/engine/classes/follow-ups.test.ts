import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workingCalendar } from '../../../src/engine/catalogs/queries.ts'
import { classesDue } from '../../../src/engine/classes/due.ts'
import { classesProcedures as procedures } from '../../../src/engine/classes/procedures.ts'
import { dueItems } from '../../../src/engine/due/queries.ts'
import { computeFigures, figureRecords } from '../../../src/engine/figures/queries.ts'
import { packById, packInForce } from '../../../src/engine/regulations/queries.ts'
import { certificateValidUntil } from '../../../src/shared/classes/certificates.ts'
import type { FollowUpList } from '../../../src/shared/classes/follow-up-contract.ts'
import { addDays, type Day } from '../../../src/shared/vocabulary/day.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { agree, complete, makeClass, makeRecognised, seat } from './make-classes.ts'

let test: TestRegister
let [lan, hoc] = [0, 0]
const who: Record<string, number> = {}
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  lan = await makeCell(test, 'Chi bộ bản Lạn')
  hoc = await makeCell(test, 'Chi bộ bản Hốc')
  const made = async (name: string, cellId = lan, agreed = true) => {
    const { id, personId } = await makeRecognised(test, name, cellId)
    if (agreed) await agree(test, id, cellId)
    who[name] = personId
    return personId
  }
  await made('Lò Văn Chờ')
  await made('Lò Văn Chưa', lan, false)
  const learned = await made('Lò Văn Học')
  const unasked = await made('Lò Văn Tự', hoc, false)
  for (const [name, issuedOn] of [
    ['Lò Văn Sắp', '2022-01-15'],
    ['Lò Văn Hết', '2021-03-01'],
    ['Lò Văn Còn', '2024-06-01'],
    ['Lò Văn Mờ', '2021'],
  ] as const) {
    const personId = await made(name, hoc)
    await call(
      procedures.recordOutside,
      {
        personId,
        kind: 'awareness',
        fields: { number: `${personId}/CN`, issuedOn: partialDate(issuedOn), issuer: null, receivedBy: null },
        note: null,
      },
      context(),
    )
  }
  const classId = await makeClass(test)
  await seat(test, classId, [learned, unasked])
  const newMembers = await makeClass(test, 'new_member')
  who['Cà Văn Gấp'] = await makeMember(test, 'Cà Văn Gấp', lan, 'probationary', '2025-12-20')
  who['Cà Văn Thư'] = await makeMember(test, 'Cà Văn Thư', lan, 'probationary', '2026-08-20')
  const taught = await makeMember(test, 'Cà Văn Đã', hoc, 'probationary', '2026-01-20')
  await seat(test, newMembers, [taught])
  await complete(test, newMembers)
})
afterAll(() => test.close())
const context = () => ({ context: test.context })
const today = day('2026-11-23')

const list = async (name: FollowUpList, given: object = {}) =>
  (await call(procedures.followUps, { list: name, page: { from: 0, size: 100 }, ...given }, context())).rows
const names = async (name: FollowUpList, given: object = {}) =>
  (await list(name, given)).map(({ fullName }) => fullName)

describe('the lists', () => {
  it('know who was agreed to and not sent', async () => {
    // an expired certificate of before the agreement does not serve
    expect(await names('approved_not_sent')).toEqual(['Lò Văn Chờ', 'Lò Văn Hết'])
    expect(await names('approved_not_sent', { cellId: hoc })).toEqual(['Lò Văn Hết'])
    expect(await names('approved_not_sent', { search: 'cho' })).toEqual(['Lò Văn Chờ'])
    expect(await names('approved_not_sent', { asOf: '2026-04-09' })).toEqual([])
  })

  it('know who was sent without agreement', async () => {
    expect(await names('sent_not_approved')).toEqual(['Lò Văn Tự'])
  })

  it('know whose certificate runs out, by the rules', async () => {
    expect(await list('expiring')).toMatchObject([{ fullName: 'Lò Văn Sắp', dueOn: '2027-01-15' }])
    expect(await list('expired')).toMatchObject([{ fullName: 'Lò Văn Hết', dueOn: '2026-03-01' }])
    expect(await names('expired', { asOf: '2026-03-01' })).toEqual([])
  })

  it('know who is on probation without the class, with the last day of the probation', async () => {
    expect(await list('probationary_without', { sortBy: 'due' })).toMatchObject([
      { fullName: 'Cà Văn Gấp', dueOn: '2026-12-20' },
      { fullName: 'Cà Văn Thư', dueOn: '2027-08-20' },
    ])
  })

  it('are counted as they are listed', async () => {
    expect(await call(procedures.followUpCounts, {}, context())).toEqual({
      approved_not_sent: 2,
      sent_not_approved: 1,
      expiring: 1,
      expired: 1,
      probationary_without: 2,
    })
  })
})

describe('what is due', () => {
  const due = () =>
    classesDue(test.reader, {
      day: today,
      calendar: workingCalendar(test.reader),
      pack: packInForce(test.reader, today),
      packOf: (id) => packById(test.reader, id),
    })

  it('tells of sending, certificates, probation and results, each once', () => {
    const items = due()
    expect(items.map(({ who: name, dueOn }) => [name, dueOn])).toEqual([
      ['Lò Văn Chờ', null],
      ['Lò Văn Hết', null],
      ['Cà Văn Gấp', '2026-12-20'],
      ['Lò Văn Hết', '2026-03-01'],
      ['Lò Văn Sắp', '2027-01-15'],
      ['Lớp thử awareness', null],
    ])
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
  })

  it('names nobody in the words for a message', () => {
    for (const { anonymous } of due()) expect(anonymous).not.toMatch(/Lò|Cà/u)
  })

  it('leaves a certificate that holds to the dossier that is open, so that it stands in the list once', async () => {
    const personId = who['Lò Văn Sắp'] ?? 0
    const { id: packId } = packInForce(test.reader, day('2026-01-01'))
    const ofCertificate = () =>
      dueItems(test.reader, today)
        .filter(({ who: name, key }) => name === 'Lò Văn Sắp' && key.includes('certificate'))
        .map(({ key, source }) => [key, source])
    expect(ofCertificate()).toMatchObject([[`classes:certificate:${personId}`, expect.any(String)]])
    const id = await test.run((change) => {
      change.describe('Mở hồ sơ thử')
      return change.insert('dossier', {
        person_id: personId,
        sympathizer_id: null,
        cell_id: hoc,
        rule_pack_id: packId,
        opened_on: today,
        readmission: 0,
        introduction: 'two_members',
        has_branch_committee: 0,
        has_grassroots_step: 0,
        delegated_decision: 0,
        difficult_area: 0,
        village_elder: 0,
        trashed_at: null,
      })
    })
    // by the rules that the dossier was opened under
    expect(ofCertificate()).toEqual([[`admissions:${id}:certificate`, 'điểm 5.4b, 06-HD/TW']])
  })
})

describe('figures of classes', () => {
  const figures = (ids: string[], to: Day = today, cellId?: number) =>
    computeFigures(
      test.reader,
      { from: day('2026-01-01'), to, ...(cellId !== undefined && { cellId }) },
      defaultRounding,
      ids,
    )

  it('count classes, learners and those who completed', () => {
    expect(
      figures([
        'classes.awareness',
        'classes.awareness-learners',
        'classes.awareness-completed',
        'classes.new-member-completed',
      ]).map(({ numerator, denominator }) => [numerator, denominator]),
    ).toEqual([
      [1, null],
      [2, null],
      [0, 2],
      [1, 1],
    ])
  })

  it('give learners a class as an average with its fraction', () => {
    expect(figures(['classes.awareness-per-class'])[0]?.percent).toBe('2,0 (2/1)')
    expect(figures(['classes.awareness-per-class'], day('2026-02-01'))[0]?.percent).toBe('–')
  })

  it('cover probationary members, cell by cell', () => {
    expect(figures(['classes.new-member-coverage'])[0]?.percent).toBe('33,3 % (1/3)')
    expect(figures(['classes.new-member-coverage'], today, hoc)[0]?.percent).toBe('100,0 % (1/1)')
    const scope = { from: today, to: today }
    const page = { from: 0, size: 50 }
    const { rows } = figureRecords(test.reader, 'classes.probationary-without', 'numerator', scope, page)
    expect(rows.map(({ name }) => name)).toEqual(['Cà Văn Gấp', 'Cà Văn Thư'])
  })

  it('count certificates in time exactly as the rules do', () => {
    const issued = ['2022-01-15', '2021-03-01', '2024-06-01'].map((text) => partialDate(text))
    const calendar = workingCalendar(test.reader)
    for (const on of ['2026-02-28', '2026-03-01', '2026-03-02', '2027-01-15', '2027-01-16', '2029-06-01']) {
      const pack = packInForce(test.reader, day(on))
      const byHand = issued.filter((date) => {
        const until = certificateValidUntil(pack, date, calendar)
        return until !== null && until >= day(on)
      }).length
      const [figure] = figures(['classes.certificates-valid'], day(on))
      expect([on, figure?.numerator]).toEqual([on, byHand])
    }
  })

  it('gives a leap day its last day of February', async () => {
    const { personId } = await makeRecognised(test, 'Lò Văn Nhuận', lan)
    const fields = { number: '29/CN', issuedOn: partialDate('2024-02-29'), issuer: null, receivedBy: null }
    await call(procedures.recordOutside, { personId, kind: 'awareness', fields, note: null }, context())
    const on = (text: string) => figures(['classes.certificates-valid'], day(text))[0]?.numerator ?? 0
    expect(on('2029-02-28') - on('2029-03-01')).toBe(1)
    expect(
      certificateValidUntil(packInForce(test.reader, today), fields.issuedOn, workingCalendar(test.reader)),
    ).toBe(addDays(day('2029-03-01'), -1))
  })
})
