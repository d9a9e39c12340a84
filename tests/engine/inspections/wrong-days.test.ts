import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import type { DisciplineFields, SuspensionFields } from '../../../src/shared/inspections/discipline-fields.ts'
import type { FindingFields, RemedyFields } from '../../../src/shared/inspections/finding-fields.ts'
import type { PetitionFields } from '../../../src/shared/inspections/theme-fields.ts'
import { partialDate as on } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { caseFields, makeCase, member, organisation } from './make-cases.ts'

// It is 23 November 2026.
let test: TestRegister
let [cell, person, caseId] = [0, 0, 0]
const asked = () => ({ context: test.context })

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  cell = await makeCell(test, 'Chi bộ bản Nậm Ún')
  person = await makeMember(test, 'Lò Văn Pâng', cell)
  caseId = await makeCase(test, caseFields({}), [organisation(cell)])
})
afterAll(() => test.close())

async function refused(answer: Promise<unknown>, ...fields: string[]) {
  expect(await refusalOf(answer)).toMatchObject({ code: 'INVALID', fields })
}

describe('a case', () => {
  it('begins, ends and goes to another body on no day to come', async () => {
    const act = (name: 'begin' | 'hand_over', day: string) =>
      call(
        inspectionsProcedures.act,
        { id: caseId, version: 1, act: name, on: on(day), to: 'Tỉnh ủy', conclusion: null },
        asked(),
      )
    await refused(act('begin', '2027-06-01'), 'on')
    await refused(act('hand_over', '2026-11-24'), 'on')
    const create = (given: Parameters<typeof caseFields>[0]) =>
      makeCase(test, caseFields(given), [organisation(cell, { conclusion: 'good' })])
    await refused(create({ startedOn: on('2026-04-01'), concludedOn: on('2027-04-01') }), 'concludedOn')
    await refused(create({ selfReportOn: on('2027') }), 'selfReportOn')
    await create({ startedOn: on('2026-04-01'), concludedOn: on('2026') })
  })
})

describe('a finding and its remedy', () => {
  const finding: FindingFields = {
    caseId: 0,
    themeId: null,
    subjectId: null,
    cellId: 0,
    faultId: null,
    fault: 'Chưa sinh hoạt đúng kỳ',
    gravity: 'flaw',
    personId: null,
    responsible: null,
    foundOn: on('2026-05-01'),
    note: null,
  }
  const create = (given: Partial<FindingFields>) =>
    call(
      inspectionsProcedures.createFinding,
      { fields: { ...finding, caseId, cellId: cell, ...given } },
      asked(),
    )

  it('are of no day to come, and no deadline lies before the fault', async () => {
    await refused(create({ foundOn: on('2029-05-01') }), 'foundOn')
    const { id: findingId } = await create({})
    const remedy = (given: Partial<RemedyFields>) =>
      call(
        inspectionsProcedures.createRemedy,
        {
          fields: {
            findingId,
            what: 'Lập lịch sinh hoạt',
            personId: null,
            responsible: null,
            dueOn: day('2026-07-01'),
            reportedOn: null,
            report: null,
            verifiedBy: null,
            verifiedOn: null,
            note: null,
            ...given,
          },
        },
        asked(),
      )
    await refused(remedy({ dueOn: day('2026-04-30') }), 'dueOn')
    await refused(remedy({ reportedOn: on('2027-01-01') }), 'reportedOn')
    await refused(remedy({ verifiedOn: on('2027-01-01') }), 'verifiedOn')
    const { id } = await remedy({ dueOn: day('2027-01-01') })
    await refused(
      call(
        inspectionsProcedures.reportRemedy,
        { id, version: 1, reportedOn: on('2026-12-01'), report: null },
        asked(),
      ),
      'reportedOn',
    )
    await refused(
      call(
        inspectionsProcedures.verifyRemedy,
        { id, version: 1, verifiedOn: on('2026-12-01'), verifiedBy: null },
        asked(),
      ),
      'verifiedOn',
    )
  })
})

describe('a discipline and a suspension', () => {
  const subjectOf = async (id: number) =>
    (await call(inspectionsProcedures.get, { id }, asked())).subjects[0]?.id ?? 0

  it('take effect neither before the case nor on a day to come; a complaint is about an older one', async () => {
    const give = (subjectId: number, given: Partial<DisciplineFields>) =>
      call(
        inspectionsProcedures.addDiscipline,
        {
          subjectId,
          fields: {
            form: 'warning',
            level: 'commune_committee',
            votedOn: null,
            decisionNumber: null,
            decidedOn: on('2026-05-04'),
            decidedBy: null,
            receivedOn: null,
            law: null,
            lawDecidedOn: null,
            lawToldOn: null,
            note: null,
            ...given,
          },
          reason: null,
        },
        asked(),
      )
    const matter = await makeCase(test, caseFields({ kind: 'discipline' }), [member(person)])
    const subjectId = await subjectOf(matter)
    await refused(give(subjectId, { decidedOn: on('2026-03-01') }), 'decidedOn')
    await refused(give(subjectId, { decidedOn: on('2026-12-01') }), 'decidedOn')
    await refused(
      give(subjectId, { law: 'prison', lawDecidedOn: on('2026-05-01'), lawToldOn: on('2026-04-30') }),
      'lawToldOn',
    )
    await give(subjectId, {})
    const complaint = await makeCase(test, caseFields({ kind: 'complaint' }), [member(person)])
    await give(await subjectOf(complaint), { decidedOn: on('2026-02-01') })
  })

  it('suspends members only, and extends only what still runs, unless a reason is written', async () => {
    const suspend = (subjectId: number, given: Partial<SuspensionFields>, reason: string | null = null) =>
      call(
        inspectionsProcedures.addSuspension,
        {
          subjectId,
          fields: {
            from: 'party_life',
            decisionNumber: null,
            suspendedOn: on('2026-04-01'),
            extendedOn: null,
            endedOn: null,
            note: null,
            ...given,
          },
          reason,
        },
        asked(),
      )
    await refused(suspend(await subjectOf(caseId), {}), 'from')
    const matter = await makeCase(test, caseFields({ kind: 'signs' }), [member(person)])
    const subjectId = await subjectOf(matter)
    await refused(suspend(subjectId, { endedOn: on('2027-01-01') }), 'endedOn')
    // ninety days from 1 April end on 30 June
    expect((await refusalOf(suspend(subjectId, { extendedOn: on('2026-07-01') }))).code).toBe('RULE_BREACH')
    await suspend(subjectId, { extendedOn: on('2026-06-30') })
    await suspend(subjectId, { extendedOn: on('2026-07-01') }, 'Theo hồ sơ lưu')
  })
})

describe('a letter and a self-review', () => {
  it('is handled neither before it came nor on a day to come, nor while it waits', async () => {
    const receive = (given: Partial<PetitionFields>) =>
      call(
        inspectionsProcedures.createPetition,
        {
          fields: {
            kind: 'denunciation',
            receivedOn: day('2026-05-05'),
            sender: null,
            cellId: null,
            personId: null,
            content: 'Phản ánh việc thu quỹ',
            contents: [],
            handling: 'filed',
            handledOn: null,
            passedTo: null,
            caseId: null,
            note: null,
            ...given,
          },
        },
        asked(),
      )
    await refused(receive({ receivedOn: day('2027-05-05') }), 'receivedOn')
    await refused(receive({ handledOn: on('2026-05-04') }), 'handledOn')
    await refused(receive({ handledOn: on('2026-12-04') }), 'handledOn')
    await refused(receive({ handling: 'waiting', handledOn: on('2026-06-04') }), 'handledOn')
    await receive({ handledOn: on('2026-05') })
  })

  it('is done neither before it was asked for nor on a day to come', async () => {
    const open = (dueOn: string) =>
      call(
        inspectionsProcedures.createTheme,
        {
          fields: {
            title: 'Tự kiểm tra nền nếp sinh hoạt',
            basisId: null,
            openedOn: on('2026-02-01'),
            dueOn: day(dueOn),
            note: null,
          },
          cellIds: [cell],
          faults: [],
        },
        asked(),
      )
    await refused(open('2026-01-31'), 'dueOn')
    const { id } = await open('2026-05-31')
    const [own] = (await call(inspectionsProcedures.theme, { id }, asked())).cells
    const review = (reviewedOn: string) =>
      call(
        inspectionsProcedures.review,
        { id: own?.id ?? 0, fields: { reviewedOn: on(reviewedOn), summary: null } },
        asked(),
      )
    await refused(review('2026-01-20'), 'reviewedOn')
    await refused(review('2026-12-20'), 'reviewedOn')
    await review('2026-02')
  })
})
