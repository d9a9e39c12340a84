import { call, ORPCError } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { loadPacks } from '../../../src/engine/regulations/load.ts'
import { newestPacks } from '../../../src/engine/regulations/queries.ts'
import { packBodySchema } from '../../../src/shared/regulations/pack.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import {
  date,
  decideOn,
  get,
  holdCeremony,
  introducer,
  makeCandidate,
  makePlaceOfAdmission,
  on,
  openFor,
  type Place,
  prepare,
  standingVote,
  vote,
} from './make-dossiers.ts'

let test: TestRegister
let place: Place
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  place = await makePlaceOfAdmission(test)
})
afterAll(() => test.close())
const context = () => ({ context: test.context })

/** The rules that an act stops at when no reason is given. */
async function breachedBy(act: Promise<unknown>): Promise<string[]> {
  try {
    await act
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'RULE_BREACH') throw error
    const { breaches } = error.data as { breaches: { ruleKey: string; source: string }[] }
    for (const { source } of breaches) expect(source).toMatch(/\d+/u)
    return breaches.map(({ ruleKey }) => ruleKey)
  }
  return []
}

describe('opening a dossier', () => {
  it.each([
    ['younger than the rule', { birthDate: date('2008-06') }, {}, ['age.min']],
    ['of unknown birth', { birthDate: null }, {}, ['age.min']],
    ['with too little schooling', { generalEducation: 'TH' }, {}, ['edu.min.general']],
    ['with little schooling in a hard place', { generalEducation: 'TH' }, { difficultArea: true }, []],
    ['who reads and writes, an elder', { generalEducation: 'BDBV' }, { villageElder: true }, []],
    ['without a certificate', { certificate: null }, {}, ['awareness_cert.required']],
    ['with an old certificate', { certificate: '2020-05-01' }, {}, ['awareness_cert.validity']],
    ['not recognised', { recognisedOn: null }, {}, ['sympathiser.list_review']],
    ['without permission', {}, { permissionOn: null }, ['vote.permission']],
    [
      'who left two years ago',
      {},
      { readmission: true, leftPartyOn: date('2023-08-01'), leftPartyReason: 'removed' as const },
      ['readmission.wait'],
    ],
    [
      'who left long ago',
      {},
      { readmission: true, leftPartyOn: date('2020-08-01'), leftPartyReason: 'removed' as const },
      [],
    ],
    [
      'who may never come back',
      {},
      { readmission: true, leftPartyOn: date('2010'), leftPartyReason: 'corruption' as const },
      ['readmission.excluded'],
    ],
    [
      'whose record was expunged lately',
      {},
      {
        readmission: true,
        leftPartyOn: date('2015'),
        leftPartyReason: 'less_serious_crime' as const,
        recordExpungedOn: date('2022-01-01'),
      },
      ['readmission.wait_after_expunged'],
    ],
  ])('of somebody %s', async (_, person, fields, rules) => {
    const { sympathizerId } = await makeCandidate(test, 'Lường Văn Thử', place.cellId, person)
    expect(await breachedBy(openFor(test, sympathizerId, fields))).toEqual(rules)
    const id = await openFor(test, sympathizerId, { ...fields, passReason: 'Cấp ủy đã đồng ý' }).catch(
      () => null,
    )
    if (id === null) return // the first call already opened it
    const { exceptions } = await get(test, id)
    expect(exceptions.map((one) => one.reason)).toEqual(rules.map(() => 'Cấp ủy đã đồng ý'))
  })

  it('lets somebody be readmitted only once', async () => {
    const { sympathizerId, personId } = await makeCandidate(test, 'Lường Thị Hai', place.cellId)
    await test.run((change) => {
      change.insert('cell_member', {
        person_id: personId,
        cell_id: place.cellId,
        standing: 'official',
        from_date: date('2012'),
        to_date: date('2018'),
        entry: 'readmitted',
        exit: 'removed',
      })
      change.describe('Ghi lần kết nạp lại trước')
    })
    const again = openFor(test, sympathizerId, {
      readmission: true,
      leftPartyOn: date('2018'),
      leftPartyReason: 'removed',
    })
    expect(await breachedBy(again)).toEqual(['readmission.max_times'])
  })

  it('of whom the register knows as a former member must be a readmission, and takes over the leaving', async () => {
    const { sympathizerId, personId } = await makeCandidate(test, 'Lường Văn Cũ', place.cellId)
    await test.run((change) => {
      change.insert('cell_member', {
        person_id: personId,
        cell_id: place.cellId,
        standing: 'official',
        from_date: date('2012-02-03'),
        to_date: date('2023-09-01'),
        entry: 'admitted',
        exit: 'removed',
      })
      change.describe('Ghi lần xóa tên trước')
    })
    expect(await breachedBy(openFor(test, sympathizerId))).toEqual(['readmission.wait'])
    expect(await breachedBy(openFor(test, sympathizerId, { readmission: true }))).toEqual([
      'readmission.wait',
    ])
    const id = await openFor(test, sympathizerId, {
      readmission: true,
      openedOn: '2026-09-01',
      permissionOn: '2026-09-01',
    })
    expect((await get(test, id)).fields).toMatchObject({
      leftPartyOn: '2023-09-01',
      leftPartyReason: 'removed',
    })
    // unticked afterwards it would be a first admission that passes the waits by
    const unticked = call(
      admissionsProcedures.update,
      { ...(await on(test, id)), fields: { readmission: false } },
      { context: test.context },
    )
    expect(await breachedBy(unticked)).toEqual(['readmission.wait'])
  })
})

describe('introducers', () => {
  let id = 0
  beforeAll(async () => {
    const { sympathizerId } = await makeCandidate(test, 'Lò Văn Giới', place.cellId)
    id = await openFor(test, sympathizerId)
  })
  const add = async (personId: number, since: string | null, passReason: string | null = null) =>
    call(
      admissionsProcedures.addIntroducer,
      {
        ...(await on(test, id, passReason)),
        introducer: introducer(personId, { togetherSince: since === null ? null : date(since) }),
        replaces: null,
      },
      context(),
    )

  it('have been beside the candidate for the months of the rule', async () => {
    const [first, second] = place.members
    expect(await breachedBy(add(first ?? 0, '2024-08-11'))).toEqual(['introducer.min_shared_time'])
    expect(await breachedBy(add(first ?? 0, '2024-08-10'))).toEqual([])
    expect(await breachedBy(add(second ?? 0, '2024'))).toEqual([])
    expect((await get(test, id)).introducers.map((one) => [one.monthsTogether, one.monthsNeeded])).toEqual([
      [12, 12],
      // by the end of 2024 at the latest: seven months are sure
      [7, 12],
    ])
  })

  it('need not when they take somebody’s place', async () => {
    const [{ id: leaving } = { id: 0 }] = (await get(test, id)).introducers
    const fresh = await makeMember(test, 'Bạc Cầm Thay', place.cellId)
    await call(
      admissionsProcedures.addIntroducer,
      {
        ...(await on(test, id)),
        introducer: introducer(fresh, { togetherSince: date('2025-08-01') }),
        replaces: { introducerId: leaving, on: date('2025-09-01'), reason: 'Chuyển công tác' },
      },
      context(),
    )
    const { introducers } = await get(test, id)
    expect(introducers.at(-1)).toMatchObject({ monthsNeeded: 0, replacesName: introducers[0]?.name })
    expect(introducers[0]).toMatchObject({ endedOn: '2025-09-01', endReason: 'Chuyển công tác' })
  })

  it('are official members', async () => {
    const probationary = await makeMember(test, 'Lò Thị Dự', place.cellId, 'probationary')
    expect(await breachedBy(add(probationary, '2020'))).toEqual(['introducers.count'])
  })
})

describe('votes and decisions', () => {
  let id = 0
  beforeAll(async () => {
    const { sympathizerId } = await makeCandidate(test, 'Quàng Văn Phiếu', place.cellId)
    id = await openFor(test, sympathizerId)
  })

  it('warn of an unprepared dossier at the meeting of the cell', async () => {
    expect(await breachedBy(vote(test, id))).toEqual([
      'introducers.count',
      'verification.required',
      'checklist.admission',
    ])
    await prepare(test, id, place)
    expect(await breachedBy(vote(test, id, { inFavour: 5, against: 4 }))).toEqual([])
    // 12 members, one away, one exempt, one excused: nine, of whom six are needed
    expect((await get(test, id)).ballots[0]).toMatchObject({ entitled: 9, needed: 6, reached: false })
  })

  it('warn of a committee that votes before the cell agreed, and of a decision without votes', async () => {
    const early = vote(test, id, { ...standingVote, heldOn: date('2025-09-20'), inFavour: 9 })
    expect(await breachedBy(early)).toEqual(['vote.cell'])
    const decide = async (passReason: string | null, on_ = '2025-10-01') =>
      call(
        admissionsProcedures.decide,
        { ...(await on(test, id, passReason)), number: '1-QĐ/ĐU', on: date(on_) },
        context(),
      )
    expect(await breachedBy(decide(null))).toEqual(['vote.cell', 'vote.standing_committee'])
    await vote(test, id, { inFavour: 6, heldOn: date('2025-09-12') })
    await vote(test, id, { ...standingVote, heldOn: date('2025-09-20'), inFavour: 4 })
    expect(await breachedBy(decide(null))).toEqual(['vote.standing_committee'])
    await vote(test, id, { ...standingVote, heldOn: date('2025-09-27'), inFavour: 5 })
    // 45 working days from 12/09/2025 end on 14/11/2025
    expect(await breachedBy(decide(null, '2025-11-17'))).toEqual(['decide.admission'])
    const extend = async (days: number, passReason: string | null = null) =>
      call(
        admissionsProcedures.extend,
        { ...(await on(test, id, passReason)), of: 'admission', days, reason: 'Xác minh thêm' },
        context(),
      )
    expect(await breachedBy(extend(16))).toEqual(['decide.extension'])
    await extend(15)
    expect(await breachedBy(decide(null, '2025-11-17'))).toEqual([])
  })

  it('ask for the day of receipt of a ceremony long after the decision, where the term counts from it', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Quàng Văn Muộn', place.cellId)
    const id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
    await decideOn(test, id)
    await call(admissionsProcedures.receiveDecision, { ...(await on(test, id)), on: null }, context())
    const ceremony = async (text: string) =>
      call(
        admissionsProcedures.holdCeremony,
        { ...(await on(test, id)), on: day(text), announcedBy: null, consent: null, helper: null },
        context(),
      )
    // thirty working days after the decision of 1 October
    expect(await breachedBy(ceremony('2025-11-13'))).toEqual(['ceremony.deadline'])
    expect(await breachedBy(ceremony('2025-11-12'))).toEqual([])
  })

  it('warn of a late ceremony unless the superior agreed', async () => {
    await call(
      admissionsProcedures.receiveDecision,
      { ...(await on(test, id)), on: date('2025-11-20') },
      context(),
    )
    const ceremony = async (consent: string | null) =>
      call(
        admissionsProcedures.holdCeremony,
        { ...(await on(test, id)), on: day('2026-01-12'), announcedBy: null, consent, helper: null },
        context(),
      )
    expect(await breachedBy(ceremony(null))).toEqual(['ceremony.deadline'])
    expect(await breachedBy(ceremony('12-CV/TU'))).toEqual([])
  })

  it('ask for the consent of the province before a readmission is decided', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Hoàng Thị Lại', place.cellId)
    const again = await openFor(test, sympathizerId, {
      readmission: true,
      leftPartyOn: date('2019'),
      leftPartyReason: 'removed',
    })
    await prepare(test, again, place)
    expect(await breachedBy(decideOn(test, again))).toEqual(['readmission.requires_consent'])
    const [consentOn, late] = [date('2025-09-15'), date('2025-10-02')]
    const consent = async (consentNumber: string, on_: typeof consentOn) =>
      call(
        admissionsProcedures.update,
        { ...(await on(test, again)), fields: { consentNumber, consentOn: on_ } },
        context(),
      )
    const decide = async () =>
      call(
        admissionsProcedures.decide,
        { ...(await on(test, again)), number: null, on: date('2025-10-01') },
        context(),
      )
    await consent('3-CV/TU', late)
    expect(await breachedBy(decide())).toEqual(['readmission.requires_consent'])
    await consent('3-CV/TU', consentOn)
    expect(await breachedBy(decide())).toEqual([])
  })

  it('do not let the recognition wait for ever: three failed rounds go to the competent committee', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Cầm Văn Ba', place.cellId)
    const three = await openFor(test, sympathizerId)
    await prepare(test, three, place)
    await decideOn(test, three)
    await holdCeremony(test, three)
    const fail = (heldOn: string, passReason: string | null = 'Chi bộ chưa thống nhất') =>
      vote(test, three, { purpose: 'recognition', heldOn: date(heldOn), inFavour: 3, against: 6 }, passReason)
    for (const heldOn of ['2026-10-25', '2026-10-30', '2026-11-03']) await fail(heldOn)
    expect((await get(test, three)).stops.find((stop) => stop.purpose === 'recognition')).toMatchObject({
      state: 'not_reached',
      failedRounds: 3,
      toBeReported: true,
    })
    expect(await breachedBy(fail('2026-11-05', null))).toEqual(['vote.max_failed_rounds'])
    await vote(test, three, {
      ...standingVote,
      purpose: 'recognition',
      heldOn: date('2026-11-10'),
      inFavour: 6,
    })
    const recognise = call(
      admissionsProcedures.recognise,
      { ...(await on(test, three)), number: null, on: date('2026-11-12') },
      context(),
    )
    expect(await breachedBy(recognise)).toEqual(['new_member_class.required'])
  })
})

describe('the pack of a dossier', () => {
  it('stays with it when another comes into force or is corrected', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Lò Văn Cũ', place.cellId)
    const id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
    await vote(test, id)
    const before = await get(test, id)
    expect(before.pack.name).toContain('294')
    const bodies = newestPacks(test.reader).map((row) => packBodySchema.parse(JSON.parse(row.body)))
    await test.run((change) => {
      loadPacks(
        change,
        bodies.map((body) => ({
          ...body,
          rules: body.rules.map((rule) =>
            rule.key === 'decide.admission'
              ? { ...rule, value: 5 }
              : rule.key === 'vote.cell'
                ? { ...rule, value: '9/10' }
                : rule,
          ),
        })),
        '2026-11-23T02:00:00.000Z',
      )
      change.describe('Nạp bộ quy định mới')
    })
    expect(await get(test, id)).toEqual(before)
    const { sympathizerId: next } = await makeCandidate(test, 'Lò Văn Mới', place.cellId)
    const fresh = await get(test, await openFor(test, next))
    expect(fresh.pack.version).toBeGreaterThan(before.pack.version)
    expect(fresh.stops[0]?.share).toBe('từ 9/10 trở lên')
  })
})
