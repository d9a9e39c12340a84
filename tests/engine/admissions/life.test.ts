import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import {
  date,
  decideOn,
  get,
  giveNewMemberCertificate,
  holdCeremony,
  makeCandidate,
  makePlaceOfAdmission,
  on,
  openFor,
  type Place,
  paper,
  prepare,
  recognitionPapers,
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

const stretches = (personId: number) =>
  test.reader.all(
    test.reader.sql
      .selectFrom('cell_member')
      .select(['standing', 'from_date', 'to_date', 'entry', 'exit'])
      .where('person_id', '=', personId)
      .orderBy('id'),
  )

describe('the way from the dossier to full membership', () => {
  it('goes stage by stage without a warning when everything is in order', async () => {
    const { sympathizerId, personId } = await makeCandidate(test, 'Lò Thị Mai', place.cellId)
    const id = await openFor(test, sympathizerId)
    expect((await get(test, id)).stage).toBe('preparing')
    await prepare(test, id, place)
    // nothing but the clock, which stands a year later, is to be warned of
    expect((await get(test, id)).breaches.map((breach) => breach.ruleKey)).toEqual(['dossier.validity'])
    await decideOn(test, id)
    expect((await get(test, id)).stage).toBe('decided')
    await holdCeremony(test, id)
    const member = await get(test, id)
    // the clock stands more than a year after the ceremony
    expect(member).toMatchObject({ stage: 'reviewing', probationEndsOn: '2026-10-20' })
    expect(stretches(personId)).toEqual([
      { standing: 'probationary', from_date: '2025-10-20', to_date: null, entry: 'admitted', exit: null },
    ])
    const tracked = test.reader.first(
      test.reader.sql.selectFrom('sympathizer').select('admitted_on').where('id', '=', sympathizerId),
    )
    expect(tracked?.admitted_on).toBe('2025-10-20')

    await call(
      admissionsProcedures.declareRecord,
      { ...(await on(test, id)), on: date('2025-11-01') },
      context(),
    )
    await giveNewMemberCertificate(test, personId)
    await call(
      admissionsProcedures.setPapers,
      { ...(await on(test, id)), papers: recognitionPapers.map((one) => paper(one, '2026-10-21')) },
      context(),
    )
    await vote(test, id, { purpose: 'recognition', heldOn: date('2026-10-25') })
    await vote(test, id, { ...standingVote, purpose: 'recognition', heldOn: date('2026-11-05'), inFavour: 9 })
    await call(
      admissionsProcedures.recognise,
      { ...(await on(test, id)), number: '88-QĐ/ĐU', on: date('2026-11-10') },
      context(),
    )
    expect(await get(test, id)).toMatchObject({
      stage: 'official',
      exceptions: [],
      recognition: { number: '88-QĐ/ĐU', on: '2026-11-10', officialOn: '2026-10-20' },
    })
    expect(stretches(personId)).toEqual([
      {
        standing: 'probationary',
        from_date: '2025-10-20',
        to_date: '2026-10-20',
        entry: 'admitted',
        exit: 'recognised',
      },
      { standing: 'official', from_date: '2026-10-20', to_date: null, entry: 'recognised', exit: null },
    ])
  })

  it('corrects a ceremony entered on the wrong day, with everything that came of it', async () => {
    const { rows } = await call(admissionsProcedures.list, { stage: 'official' }, context())
    const [row] = rows
    if (row === undefined) throw new Error('Nobody is official yet')
    await call(
      admissionsProcedures.correct,
      { ...(await on(test, row.id)), ceremonyOn: day('2025-10-22'), decisionNumber: '106-QĐ/ĐU' },
      context(),
    )
    expect((await get(test, row.id)).recognition?.officialOn).toBe('2026-10-22')
    expect(stretches(row.personId).map((each) => [each.from_date, each.to_date])).toEqual([
      ['2025-10-22', '2026-10-22'],
      ['2026-10-22', null],
    ])
    const record = test.reader.first(
      test.reader.sql.selectFrom('party_record').selectAll().where('person_id', '=', row.personId),
    )
    expect(record).toMatchObject({
      decision_number: '106-QĐ/ĐU',
      decision_on: '2025-10-01',
      ceremony_on: '2025-10-22',
      official_on: '2026-10-22',
    })
  })

  it('strikes the name of a probationary member off, and ends the membership', async () => {
    const { sympathizerId, personId } = await makeCandidate(test, 'Vừ A Dếnh', place.cellId)
    const id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
    await decideOn(test, id)
    await holdCeremony(test, id)
    await vote(test, id, { purpose: 'removal', heldOn: date('2026-10-28') })
    await vote(test, id, { ...standingVote, purpose: 'removal', heldOn: date('2026-11-04'), inFavour: 7 })
    await call(
      admissionsProcedures.remove,
      { ...(await on(test, id)), number: '9-QĐ/ĐU', on: date('2026-11-06'), ground: 'no_progress' },
      context(),
    )
    expect((await get(test, id)).stage).toBe('removed')
    expect(stretches(personId)).toMatchObject([{ to_date: '2026-11-06', exit: 'removed' }])
    await call(
      admissionsProcedures.complain,
      {
        ...(await on(test, id)),
        receivedOn: date('2026-11-09'),
        complaintOn: date('2026-11-12'),
        resolvedOn: null,
        result: null,
      },
      context(),
    )
    const { deadlines } = await get(test, id)
    expect(deadlines.find((one) => one.key === 'complaint-resolved')).toMatchObject({
      rule: 'D-21',
      state: 'open',
    })
  })

  it('closes a refused dossier and opens it again', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Giàng Thị Dợ', place.cellId)
    const id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
    await vote(test, id)
    const refuse = async (reason: string | null) =>
      call(
        admissionsProcedures.refuse,
        { ...(await on(test, id)), on: date('2025-10-15'), reason },
        context(),
      )
    expect((await refusalOf(refuse(null))).fields).toEqual(['reason'])
    await refuse('Chưa rõ lịch sử chính trị')
    expect(await get(test, id)).toMatchObject({ stage: 'closed', closing: { reason: 'refused' } })
    await call(admissionsProcedures.reopen, await on(test, id), context())
    expect(await get(test, id)).toMatchObject({ stage: 'submitted', refusal: null, closing: null })
  })

  it('cancels a decision that should not have been made, and the membership with it', async () => {
    const { sympathizerId, personId } = await makeCandidate(test, 'Hà Văn Ín', place.cellId)
    const id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
    await decideOn(test, id)
    await holdCeremony(test, id)
    await call(
      admissionsProcedures.close,
      { ...(await on(test, id)), on: date('2026-01-10'), reason: 'cancelled_decision', note: null },
      context(),
    )
    expect(stretches(personId)).toMatchObject([{ to_date: '2026-01-10', exit: 'cancelled' }])
    expect((await refusalOf(call(admissionsProcedures.reopen, await on(test, id), context()))).code).toBe(
      'CONFLICT',
    )
  })
})

describe('what cannot be', () => {
  let id = 0
  beforeAll(async () => {
    const { sympathizerId } = await makeCandidate(test, 'Tòng Văn Hặc', place.cellId)
    id = await openFor(test, sympathizerId)
    await prepare(test, id, place)
  })

  it('is refused whatever reason is given', async () => {
    const early = vote(test, id, { heldOn: date('2025-08-01') }, 'Có lý do')
    expect(await refusalOf(early)).toMatchObject({ code: 'INVALID', fields: ['ballot.heldOn'] })
    const tooMany = vote(test, id, { inFavour: 11 }, 'Có lý do')
    expect(await refusalOf(tooMany)).toMatchObject({ code: 'INVALID', fields: ['ballot.inFavour'] })
    const offRoute = vote(test, id, { ...standingVote, body: 'branch_committee' }, 'Có lý do')
    expect(await refusalOf(offRoute)).toMatchObject({ code: 'INVALID', fields: ['ballot.body'] })
    const future = vote(test, id, { heldOn: date('2027-01-01') }, 'Có lý do')
    expect((await refusalOf(future)).code).toBe('INVALID')
  })

  it('says which step the dossier is at', async () => {
    const ceremony = call(
      admissionsProcedures.holdCeremony,
      {
        ...(await on(test, id, 'Có lý do')),
        on: day('2025-10-20'),
        announcedBy: null,
        consent: null,
        helper: null,
      },
      context(),
    )
    const { code, message } = await refusalOf(ceremony)
    expect(code).toBe('CONFLICT')
    expect(message).toContain('Đang hoàn thiện hồ sơ')
  })

  it('is never a ceremony before the decision', async () => {
    await decideOn(test, id)
    const ceremony = call(
      admissionsProcedures.holdCeremony,
      {
        ...(await on(test, id, 'Có lý do')),
        on: day('2025-09-30'),
        announcedBy: null,
        consent: null,
        helper: null,
      },
      context(),
    )
    expect(await refusalOf(ceremony)).toMatchObject({ code: 'INVALID', fields: ['on', 'on'] })
  })

  it('is never a recognition before the probation is over', async () => {
    await holdCeremony(test, id)
    const early = call(
      admissionsProcedures.recognise,
      { ...(await on(test, id, 'Có lý do')), number: null, on: date('2026-10-19') },
      context(),
    )
    expect(await refusalOf(early)).toMatchObject({ code: 'INVALID', fields: ['on'] })
  })

  it('is no second open dossier, and no dossier of a member', async () => {
    const { sympathizerId } = await makeCandidate(test, 'Cà Thị Pản', place.cellId)
    await openFor(test, sympathizerId)
    expect((await refusalOf(openFor(test, sympathizerId))).code).toBe('CONFLICT')
    const member = call(
      admissionsProcedures.open,
      {
        who: { personId: place.members[0] ?? 0, cellId: place.cellId },
        openedOn: day('2026-01-01'),
        permissionNumber: null,
        permissionOn: null,
        fields: (await get(test, id)).fields,
        passReason: 'Có lý do',
      },
      context(),
    )
    expect((await refusalOf(member)).code).toBe('CONFLICT')
  })

  it('is no trash for the dossier of a member, and no writing over what somebody else wrote', async () => {
    expect((await refusalOf(call(admissionsProcedures.trash, { ids: [id] }, context()))).code).toBe(
      'CONFLICT',
    )
    const stale = call(
      admissionsProcedures.permit,
      { id, version: 1, number: null, on: date('2025'), passReason: null },
      context(),
    )
    expect((await refusalOf(stale)).code).toBe('STALE')
  })
})
