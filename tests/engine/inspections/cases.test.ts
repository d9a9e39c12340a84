import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import { blankSubject } from '../../../src/shared/inspections/case-fields.ts'
import type { DisciplineFields, SuspensionFields } from '../../../src/shared/inspections/discipline-fields.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { caseFields, makeCase, member, organisation } from './make-cases.ts'

let test: TestRegister
let cell: number
let person: number

const asked = () => ({ context: test.context })
const on = partialDate

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  cell = await makeCell(test, 'Chi bộ bản Sốp Nghịu')
  person = await makeMember(test, 'Lò Văn Ún', cell)
})
afterAll(() => test.close())

const get = (id: number) => call(inspectionsProcedures.get, { id }, asked())

const discipline = (given: Partial<DisciplineFields> = {}): DisciplineFields => ({
  form: 'reprimand',
  level: 'cell',
  votedOn: on('2026-05-04'),
  decisionNumber: null,
  decidedOn: null,
  decidedBy: null,
  receivedOn: null,
  law: null,
  lawDecidedOn: null,
  lawToldOn: null,
  note: null,
  ...given,
})

describe('a programme', () => {
  it('tells planned against done', async () => {
    const { id: programmeId } = await call(
      inspectionsProcedures.createProgramme,
      {
        fields: {
          title: 'Chương trình kiểm tra, giám sát năm 2026',
          span: 'year',
          firstYear: 2026,
          lastYear: 2026,
          level: 'commune_committee',
          number: '05-CTr/ĐU',
          issuedOn: on('2026-01-12'),
          note: null,
        },
      },
      asked(),
    )
    const { id: planItemId } = await call(
      inspectionsProcedures.createPlanItem,
      {
        fields: {
          programmeId,
          level: 'commune_committee',
          kind: 'compliance',
          subjectKind: 'organisation',
          cellId: cell,
          personId: null,
          subjectText: null,
          content: 'Việc thực hiện quy chế làm việc',
          year: 2026,
          quarter: 2,
          note: null,
        },
      },
      asked(),
    )
    const items = () => call(inspectionsProcedures.planItems, { programmeId }, asked())
    expect((await items())[0]).toMatchObject({ state: 'late', subject: 'Chi bộ bản Sốp Nghịu' })
    await makeCase(
      test,
      caseFields({ planItemId, startedOn: on('2026-04-02'), concludedOn: on('2026-05-20') }),
      [organisation(cell, { conclusion: 'good' })],
    )
    expect((await items())[0]?.state).toBe('done')
    const [programme] = await call(inspectionsProcedures.programmes, { year: 2026 }, asked())
    expect(programme?.tally).toEqual({ planned: 1, done: 1, underWay: 0, late: 0 })
  })
})

describe('a case', () => {
  it('goes through its three phases, and back', async () => {
    const id = await makeCase(test, caseFields(), [organisation(cell)])
    const step = async (act: 'begin' | 'conclude' | 'step_back', date: string | null) => {
      const { version } = await get(id)
      return call(
        inspectionsProcedures.act,
        { id, version, act, on: date === null ? null : on(date), to: null, conclusion: null },
        asked(),
      )
    }
    expect((await refusalOf(step('conclude', '2026-04-01'))).code).toBe('CONFLICT')
    expect((await refusalOf(step('begin', '2026-02-01'))).code).toBe('INVALID')
    await step('begin', '2026-03-10')
    expect((await refusalOf(step('conclude', '2026-04-01'))).code).toBe('INVALID')
    const subject = (await get(id)).subjects[0]
    await call(
      inspectionsProcedures.updateSubject,
      {
        id: subject?.id ?? 0,
        fields: { ...organisation(cell), conclusion: 'flawed', contents: ['kttc_01', 'kttc_03'] },
        reason: null,
      },
      asked(),
    )
    expect((await refusalOf(step('conclude', '2026-03-01'))).code).toBe('INVALID')
    await step('conclude', '2026-04-01')
    expect(await get(id)).toMatchObject({ phase: 'concluded', acts: ['step_back'] })
    await step('step_back', null)
    expect((await get(id)).phase).toBe('conducting')
  })

  it('refuses contents and conclusions of another form', async () => {
    const wrong = caseFields({ kind: 'denunciation' })
    for (const given of [{ contents: ['ktdv_01'] }, { conclusion: 'good' as const }])
      expect((await refusalOf(makeCase(test, wrong, [organisation(cell, given)]))).code).toBe('INVALID')
    expect((await refusalOf(makeCase(test, caseFields({ kind: 'finance' }), [member(person)]))).code).toBe(
      'INVALID',
    )
  })

  it('names a subject who was no member that day, and lets a reason pass', async () => {
    const early = caseFields({ openedOn: on('1950-01-01') })
    const stranger = { ...member(person), cellId: cell }
    const refusal = await refusalOf(makeCase(test, early, [stranger]))
    expect(refusal.code).toBe('RULE_BREACH')
    const { id } = await call(
      inspectionsProcedures.create,
      { fields: early, subjects: [stranger], reason: 'Theo hồ sơ cũ' },
      asked(),
    )
    expect((await get(id)).exceptions).toHaveLength(1)
  })

  it('tells the deadlines of its pack with how sure they are', async () => {
    const id = await makeCase(
      test,
      caseFields({
        kind: 'thematic_supervision',
        level: 'commune_commission',
        selfReportOn: on('2026-11-02'),
      }),
      [organisation(cell)],
    )
    const [deadline] = (await get(id)).deadlines
    expect(deadline).toMatchObject({ dueOn: '2026-12-01', state: 'open', confidence: 'unsure' })
    const letter = await makeCase(test, caseFields({ kind: 'denunciation' }), [member(person)])
    expect((await get(letter)).deadlines).toEqual([
      expect.objectContaining({
        dueOn: null,
        state: 'unknown',
        term: expect.stringContaining('chưa có văn bản'),
      }),
    ])
  })
})

describe('discipline', () => {
  it('stands in the member file too, and names a form that the member cannot get', async () => {
    const id = await makeCase(test, caseFields({ kind: 'discipline', level: 'cell' }), [member(person)])
    const subjectId = (await get(id)).subjects[0]?.id ?? 0
    const give = (given: Partial<DisciplineFields>, reason: string | null = null) =>
      call(inspectionsProcedures.addDiscipline, { subjectId, fields: discipline(given), reason }, asked())
    expect((await refusalOf(give({ form: 'dissolution' }))).code).toBe('INVALID')
    expect((await refusalOf(give({ form: 'dismissal', level: 'commune_committee' }))).code).toBe(
      'RULE_BREACH',
    )
    expect((await refusalOf(give({ form: 'expulsion' }))).code).toBe('RULE_BREACH')
    await give({ form: 'warning', receivedOn: on('2026-05-10') })
    const [given] = (await get(id)).subjects[0]?.disciplines ?? []
    expect(given).toMatchObject({ effectiveOn: '2026-05-04', complainUntil: '2026-06-09' })
    const inFile = test.reader.all(
      test.reader.sql.selectFrom('member_discipline').select(['person_id', 'form']),
    )
    expect(inFile).toEqual([{ person_id: person, form: 'warning' }])
  })

  it('counts a suspension with its one extension', async () => {
    const id = await makeCase(test, caseFields({ kind: 'signs' }), [member(person)])
    const subjectId = (await get(id)).subjects[0]?.id ?? 0
    const fields: SuspensionFields = {
      from: 'party_life',
      decisionNumber: null,
      suspendedOn: on('2026-06-01'),
      extendedOn: null,
      endedOn: null,
      note: null,
    }
    await call(inspectionsProcedures.addSuspension, { subjectId, fields, reason: null }, asked())
    const known = (await get(id)).subjects[0]?.suspensions[0]
    expect(known?.until).toBe('2026-08-30')
    const update = (given: Partial<SuspensionFields>) =>
      call(
        inspectionsProcedures.updateSuspension,
        { id: known?.id ?? 0, version: known?.version ?? 0, fields: { ...fields, ...given }, reason: null },
        asked(),
      )
    expect((await refusalOf(update({ endedOn: on('2026-09-20') }))).code).toBe('RULE_BREACH')
    await update({ extendedOn: on('2026-08-29'), endedOn: on('2026-09-20') })
    expect((await get(id)).subjects[0]?.suspensions[0]?.until).toBe('2026-09-29')
  })
})

describe('findings', () => {
  it('are remedied when somebody verified it, overdue ones first', async () => {
    const caseId = await makeCase(test, caseFields(), [organisation(cell)])
    const finding = await call(
      inspectionsProcedures.createFinding,
      {
        fields: {
          caseId,
          themeId: null,
          subjectId: null,
          cellId: cell,
          faultId: null,
          fault: 'Sổ nghị quyết ghi chưa đầy đủ',
          gravity: 'flaw',
          personId: null,
          responsible: 'Chi ủy',
          foundOn: on('2026-04-01'),
          note: null,
        },
      },
      asked(),
    )
    const remedy = (what: string, dueOn: string) =>
      call(
        inspectionsProcedures.createRemedy,
        {
          fields: {
            findingId: finding.id,
            what,
            personId: person,
            responsible: null,
            dueOn: day(dueOn),
            reportedOn: null,
            report: null,
            verifiedBy: null,
            verifiedOn: null,
            note: null,
          },
        },
        asked(),
      )
    await remedy('Ghi lại sổ', '2026-12-31')
    const late = await remedy('Báo cáo kiểm điểm', '2026-06-30')
    const list = await call(
      inspectionsProcedures.remedies,
      { caseId, state: 'unfinished', page: { from: 0, size: 50 } },
      asked(),
    )
    expect(list).toMatchObject({ total: 2, overdue: 1, hidden: 0 })
    expect(list.rows[0]).toMatchObject({ id: late.id, state: 'overdue', overdueDays: 146 })
    const { version } = await call(
      inspectionsProcedures.reportRemedy,
      { id: late.id, version: 1, reportedOn: on('2026-11-02'), report: 'Đã kiểm điểm' },
      asked(),
    )
    expect((await call(inspectionsProcedures.finding, { id: finding.id }, asked())).state).toBe('open')
    await call(
      inspectionsProcedures.verifyRemedy,
      { id: late.id, version, verifiedOn: on('2026-11-10'), verifiedBy: 'Ủy ban Kiểm tra' },
      asked(),
    )
    const { rows } = await call(
      inspectionsProcedures.remedies,
      { caseId, state: 'done', page: { from: 0, size: 50 } },
      asked(),
    )
    expect(rows.map(({ id }) => id)).toEqual([late.id])
  })

  it('are undone like everything else', async () => {
    const before = (
      await call(inspectionsProcedures.list, { late: false, page: { from: 0, size: 50 } }, asked())
    ).total
    await makeCase(test, caseFields(), [
      organisation(cell),
      { ...blankSubject, kind: 'member', personId: person },
    ])
    await call(auditProcedures.undoLast, undefined, asked())
    const after = await call(
      inspectionsProcedures.list,
      { late: false, page: { from: 0, size: 50 } },
      asked(),
    )
    expect(after.total).toBe(before)
  })
})
