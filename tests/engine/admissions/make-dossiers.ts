import { call } from '@orpc/server'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import type { DossierDetail } from '../../../src/shared/admissions/detail.ts'
import {
  type BallotFields,
  blankCase,
  type CaseFields,
  type CheckFields,
  type IntroducerFields,
  type PaperFields,
} from '../../../src/shared/admissions/inputs.ts'
import type { Paper } from '../../../src/shared/admissions/papers.ts'
import type { PersonFields } from '../../../src/shared/people/fields.ts'
import { type PartialDate, partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import type { TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'
import { call as callSympathizers, trackingForm } from './calls.ts'

export const date = (text: string): PartialDate => partialDate(text)

/** A cell with two official members who can introduce. */
export interface Place {
  readonly cellId: number
  readonly members: readonly number[]
}

export async function makePlaceOfAdmission(test: TestRegister, name = 'Chi bộ bản Lạn'): Promise<Place> {
  const cellId = await makeCell(test, name)
  const members = [
    await makeMember(test, `Lò Văn Chính ${cellId}`, cellId),
    await makeMember(test, `Quàng Thị Bun ${cellId}`, cellId),
  ]
  return { cellId, members }
}

/** Somebody whom nothing stands in the way of: of age, schooled, recognised, with a certificate. */
export async function makeCandidate(
  test: TestRegister,
  fullName: string,
  cellId: number,
  given: Partial<PersonFields> & { certificate?: string | null; recognisedOn?: string | null } = {},
): Promise<{ sympathizerId: number; personId: number }> {
  const { certificate = '2025-03-10', recognisedOn = '2025-01-15', birthDate, ...person } = given
  const made = await callSympathizers(test, {
    who: {
      person: personForm(fullName, {
        birthDate: date('1998-05-20'),
        generalEducation: 'THPT',
        unionMember: true,
        ...person,
      }),
    },
    cellId,
    fields: trackingForm(recognisedOn),
  })
  // set afterwards: following somebody has rules of its own about age
  if (birthDate !== undefined)
    await test.run((change) => {
      change.update('person', made.personId, { birth_date: birthDate })
      change.describe('Sửa ngày sinh')
    })
  if (certificate !== null)
    await test.run((change) => {
      change.insert('enrollment', {
        class_id: null,
        kind: 'awareness',
        person_id: made.personId,
        result: 'completed',
        certificate_number: '12/CN',
        certificate_date: date(certificate),
        issuer: 'Trung tâm chính trị xã Thử',
      })
      change.describe('Ghi giấy chứng nhận')
    })
  return { sympathizerId: made.id, personId: made.personId }
}

export async function giveNewMemberCertificate(test: TestRegister, personId: number): Promise<void> {
  await test.run((change) => {
    change.insert('enrollment', {
      class_id: null,
      kind: 'new_member',
      person_id: personId,
      result: 'completed',
      certificate_number: '5/ĐVM',
      certificate_date: date('2026-06-01'),
    })
    change.describe('Ghi giấy chứng nhận lớp đảng viên mới')
  })
}

export async function openFor(
  test: TestRegister,
  sympathizerId: number,
  given: Partial<CaseFields> & { openedOn?: string; permissionOn?: string | null; passReason?: string } = {},
): Promise<number> {
  const { openedOn = '2025-08-01', permissionOn = '2025-07-20', passReason = null, ...fields } = given
  const opened = await call(
    admissionsProcedures.open,
    {
      who: { sympathizerId },
      openedOn: day(openedOn),
      permissionNumber: '15-TB/ĐU',
      permissionOn: permissionOn === null ? null : date(permissionOn),
      fields: { ...blankCase, applicationOn: date('2025-08-05'), ...fields },
      passReason,
    },
    { context: test.context },
  )
  return opened.id
}

export function get(test: TestRegister, id: number): Promise<DossierDetail> {
  return call(admissionsProcedures.get, { id }, { context: test.context })
}

/** What every act takes: which dossier, as it stands. */
export async function on(test: TestRegister, id: number, passReason: string | null = null) {
  return { id, version: (await get(test, id)).version, passReason }
}

export function introducer(personId: number, given: Partial<IntroducerFields> = {}): IntroducerFields {
  return {
    kind: 'member',
    personId,
    name: null,
    togetherSince: date('2020-01-01'),
    introducedOn: date('2025-08-10'),
    resolution: null,
    ...given,
  }
}

export function ballot(given: Partial<BallotFields> = {}): BallotFields {
  return {
    purpose: 'admission',
    body: 'cell',
    heldOn: date('2025-09-10'),
    resolutionNumber: '21-NQ/CB',
    method: 'card',
    members: 12,
    awayTemporarily: 1,
    exemptAbsent: 1,
    suspended: 0,
    prosecuted: 0,
    excusedAbsent: 1,
    inFavour: 9,
    against: 0,
    invalid: 0,
    note: null,
    ...given,
  }
}

export function paper(name: Paper, receivedOn = '2025-08-20'): PaperFields {
  return {
    paper: name,
    formCode: null,
    datedOn: null,
    receivedOn: date(receivedOn),
    number: null,
    notNeeded: false,
    note: null,
  }
}

export const candidateCheck: CheckFields = {
  subject: 'Bản thân',
  relation: 'candidate',
  place: 'xã Thử',
  abroad: false,
  sentOn: date('2025-08-06'),
  receivedOn: date('2025-08-08'),
}

const partA: readonly Paper[] = [
  'awareness_certificate',
  'application',
  'curriculum_vitae',
  'background_papers',
  'introduction',
  'opinions',
]

/** Everything that the cell's meeting presupposes: papers of list A, two introducers, an answered check. */
export async function prepare(test: TestRegister, id: number, { members }: Place): Promise<void> {
  const { context } = test
  await call(
    admissionsProcedures.setPapers,
    { ...(await on(test, id)), papers: partA.map((one) => paper(one)) },
    { context },
  )
  for (const member of members)
    await call(
      admissionsProcedures.addIntroducer,
      { ...(await on(test, id)), introducer: introducer(member), replaces: null },
      { context },
    )
  await call(
    admissionsProcedures.addChecks,
    { ...(await on(test, id)), checks: [candidateCheck] },
    { context },
  )
  const [check] = (await get(test, id)).checks
  await call(
    admissionsProcedures.answerCheck,
    {
      ...(await on(test, id)),
      checkId: check?.id ?? 0,
      answer: { answeredOn: date('2025-08-25'), number: '7-CV/ĐU', result: 'Không có vấn đề' },
    },
    { context },
  )
}

export async function vote(
  test: TestRegister,
  id: number,
  given: Partial<BallotFields> = {},
  passReason: string | null = null,
) {
  return call(
    admissionsProcedures.recordBallot,
    { ...(await on(test, id, passReason)), ballot: ballot(given) },
    { context: test.context },
  )
}

const standing = {
  body: 'standing_committee',
  members: 9,
  awayTemporarily: 0,
  exemptAbsent: 0,
  excusedAbsent: 0,
} as const

/** From a prepared dossier to the admission decision. */
export async function decideOn(test: TestRegister, id: number, decidedOn = '2025-10-01'): Promise<void> {
  await vote(test, id)
  await vote(test, id, { ...standing, heldOn: date('2025-09-25'), inFavour: 8 })
  await call(
    admissionsProcedures.decide,
    { ...(await on(test, id)), number: '105-QĐ/ĐU', on: date(decidedOn) },
    { context: test.context },
  )
  await call(
    admissionsProcedures.receiveDecision,
    { ...(await on(test, id)), on: date('2025-10-06') },
    { context: test.context },
  )
}

export async function holdCeremony(test: TestRegister, id: number, ceremonyOn = '2025-10-20'): Promise<void> {
  await call(
    admissionsProcedures.holdCeremony,
    {
      ...(await on(test, id)),
      on: day(ceremonyOn),
      announcedBy: 'Bí thư chi bộ',
      consent: null,
      helper: null,
    },
    { context: test.context },
  )
}

export const recognitionPapers: readonly Paper[] = [
  'new_member_certificate',
  'self_review',
  'helper_comment',
  'probation_opinions',
]
export const standingVote = standing
