import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { dueItems } from '../../../src/engine/due/queries.ts'
import { computeFigures } from '../../../src/engine/figures/queries.ts'
import { membershipProcedures } from '../../../src/engine/membership/procedures.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeMember, makePerson } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { arrival, gone } from '../membership/make-members.ts'
import { refusalOf } from '../problems.ts'
import {
  date,
  get,
  makePlaceOfAdmission,
  on,
  type Place,
  paper,
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
const due = (name: string, on: string) =>
  dueItems(test.reader, day(on)).filter(({ who, subject }) => who === name && subject === 'probation')
const arrived = async (name: string, presentedOn = '2026-01-20') => {
  const personId = await makePerson(test, name)
  const paperOn = date('2026-01-10')
  const input = arrival(personId, place.cellId, {
    standing: 'probationary',
    paperOn,
    presentedOn: date(presentedOn),
  })
  await call(membershipProcedures.takeIn, input, context())
  return personId
}
const open = (
  personId: number,
  given: { ceremonyOn?: string; decisionOn?: string; recordDeclaredOn?: string } = {},
) =>
  call(
    admissionsProcedures.openOnProbation,
    {
      personId,
      openedOn: day('2026-02-02'),
      decisionNumber: '77-QĐ/ĐU',
      decisionOn: date(given.decisionOn ?? '2025-09-20'),
      ceremonyOn: day(given.ceremonyOn ?? '2025-10-20'),
      recordDeclaredOn: date(given.recordDeclaredOn ?? '2025-11-03'),
    },
    context(),
  )

describe('a probationary member who comes from elsewhere', () => {
  it('is due without a dossier, then with one, and becomes official on the day the probation ends', async () => {
    const personId = await arrived('Lò Thị Đến')
    expect(due('Lò Thị Đến', '2026-09-01').map(({ what }) => what)).toEqual([
      'Bổ sung ngày kết nạp, mở hồ sơ đảng viên dự bị',
    ])
    await call(
      membershipProcedures.saveRecord,
      { personId, version: null, fields: { ceremonyOn: date('2025-10-20') }, reason: null },
      context(),
    )
    expect(due('Lò Thị Đến', '2026-07-01')).toEqual([])
    expect(due('Lò Thị Đến', '2026-09-01')).toMatchObject([
      { dueOn: '2026-10-20', source: expect.stringContaining('Điều 5') },
    ])
    // D-09: thirty working days after the probation
    expect(due('Lò Thị Đến', '2026-11-20')).toMatchObject([
      { key: `admissions:member:${personId}:review`, dueOn: '2026-12-02', cellName: 'Chi bộ bản Lạn' },
    ])

    const { id } = await open(personId)
    const member = await call(membershipProcedures.get, { personId }, context())
    expect(member).toMatchObject({
      dossierId: id,
      fields: { decisionOn: '2025-09-20', ceremonyOn: '2025-10-20' },
    })
    const dossier = await get(test, id)
    expect(dossier).toMatchObject({ stage: 'reviewing', cellId: place.cellId })
    expect(due('Lò Thị Đến', '2026-11-20').map(({ key }) => key)).toEqual([
      `admissions:${id}:review`,
      `admissions:${id}:papers`,
    ])

    await call(
      admissionsProcedures.setPapers,
      { ...(await on(test, id)), papers: recognitionPapers.map((one) => paper(one, '2026-10-25')) },
      context(),
    )
    const why = 'Đã học lớp ở nơi cũ'
    await vote(test, id, { purpose: 'recognition', heldOn: date('2026-11-02') }, why)
    await vote(test, id, { ...standingVote, purpose: 'recognition', heldOn: date('2026-11-10'), inFavour: 8 })
    await call(
      admissionsProcedures.recognise,
      { ...(await on(test, id, why)), number: '9-QĐ/ĐU', on: date('2026-11-16') },
      context(),
    )
    const official = await call(membershipProcedures.get, { personId }, context())
    expect(official.now?.standing).toBe('official')
    expect(official.fields).toMatchObject({ officialOn: '2026-10-20', officialNumber: '9-QĐ/ĐU' })
    const year = { from: day('2026-01-01'), to: day('2026-11-23') }
    const [admitted] = computeFigures(test.reader, year, defaultRounding, ['admissions.admitted'])
    expect(admitted?.numerator).toBe(0)
  })

  it('is led by the dossier from the day it was opened; what the record knew better stays', async () => {
    const personId = await arrived('Lò Thị Sau')
    const known = {
      ceremonyOn: date('2024-12-20'),
      decisionOn: date('2024-12-01'),
      decisionNumber: '5-QĐ/ĐU',
    }
    await call(
      membershipProcedures.saveRecord,
      { personId, version: null, fields: known, reason: null },
      context(),
    )
    const { id } = await open(personId, {
      ceremonyOn: '2024-12-20',
      decisionOn: '2024',
      recordDeclaredOn: '2025-01-03',
    })
    const review = [`admissions:member:${personId}:review`]
    expect(due('Lò Thị Sau', '2026-02-01').map(({ key }) => key)).toEqual(review)
    expect(due('Lò Thị Sau', '2026-02-03').map(({ key }) => key)).toContain(`admissions:${id}:review`)
    expect(due('Lò Thị Sau', '2026-02-03').map(({ key }) => key)).not.toContain(review[0])
    const { fields } = await call(membershipProcedures.get, { personId }, context())
    expect(fields).toMatchObject({ decisionOn: '2024-12-01' })
  })

  it('who leaves again, and whose opening is undone, is asked for no more', async () => {
    const personId = await arrived('Lò Văn Qua')
    const { id } = await open(personId)
    const [entry] = (await call(auditProcedures.recent, { page: { from: 0, size: 1 } }, context())).rows
    await call(auditProcedures.undo, { entryId: entry?.id ?? 0 }, context())
    await expect(get(test, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await call(membershipProcedures.depart, gone(personId, 'deceased'), context())
    expect(due('Lò Văn Qua', '2026-11-23')).toEqual([])
  })

  it('is refused for who is official, twice, after the stay began, and with days that cannot be', async () => {
    const official = await makeMember(test, 'Lò Văn Thức', place.cellId)
    expect((await refusalOf(open(official))).message).toContain('không phải đảng viên dự bị')
    const personId = await arrived('Lò Văn Hai')
    expect((await refusalOf(open(personId, { ceremonyOn: '2026-01-25' }))).fields).toEqual(['ceremonyOn'])
    expect((await refusalOf(open(personId, { decisionOn: '2025-11-01' }))).fields).toEqual(['ceremonyOn'])
    expect((await refusalOf(open(personId, { ceremonyOn: '2027-01-01' }))).fields).toContain('ceremonyOn')
    const early = open(personId, { recordDeclaredOn: '2025-10-01' })
    expect((await refusalOf(early)).fields).toEqual(['recordDeclaredOn'])
    await open(personId)
    expect((await refusalOf(open(personId))).message).toContain('chưa khép')
  })
})
