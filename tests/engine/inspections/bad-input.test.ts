import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import type { CaseFields, SubjectFields } from '../../../src/shared/inspections/case-fields.ts'
import type { DisciplineFields } from '../../../src/shared/inspections/discipline-fields.ts'
import { partialDate as on } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { caseFields, makeCase, member, organisation } from './make-cases.ts'

let test: TestRegister
let cell: number
let official: number
let probationary: number

const asked = () => ({ context: test.context })

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  cell = await makeCell(test, 'Chi bộ bản Nậm Ún')
  official = await makeMember(test, 'Lò Văn Pâng', cell)
  probationary = await makeMember(test, 'Quàng Thị Dự', cell, 'probationary')
})
afterAll(() => test.close())

const create = (fields: CaseFields, subjects: SubjectFields[], reason: string | null = null) =>
  call(inspectionsProcedures.create, { fields, subjects, reason }, asked())

async function disciplineOf(personId: number, given: Partial<SubjectFields> = {}) {
  const id = await makeCase(test, caseFields({ kind: 'discipline', level: 'commune_committee' }), [
    member(personId, given),
  ])
  const subjectId = (await call(inspectionsProcedures.get, { id }, asked())).subjects[0]?.id ?? 0
  return (form: DisciplineFields['form'], reason: string | null = null) =>
    call(
      inspectionsProcedures.addDiscipline,
      {
        subjectId,
        fields: {
          form,
          level: 'commune_committee',
          votedOn: null,
          decisionNumber: '11-QĐ/ĐU',
          decidedOn: on('2026-05-04'),
          decidedBy: null,
          receivedOn: null,
          law: null,
          lawDecidedOn: null,
          lawToldOn: null,
          note: null,
        },
        reason,
      },
      asked(),
    )
}

describe('what does not keep the rules is named, and passes where a paper could say so', () => {
  it('a conclusion before the start never passes', async () => {
    const fields = caseFields({ startedOn: on('2026-04-10'), concludedOn: on('2026-04-01') })
    const refusal = await refusalOf(
      create(fields, [organisation(cell, { conclusion: 'good' })], 'Theo hồ sơ'),
    )
    expect(refusal).toMatchObject({ code: 'INVALID', fields: ['concludedOn'] })
  })

  it('a conclusion without a start never passes', async () => {
    const fields = caseFields({ concludedOn: on('2026-04-01') })
    const refusal = await refusalOf(
      create(fields, [organisation(cell, { conclusion: 'good' })], 'Theo hồ sơ'),
    )
    expect(refusal).toMatchObject({ code: 'INVALID', fields: ['startedOn'] })
  })

  it('a subject who was no member that day', async () => {
    const early = caseFields({ openedOn: on('1950-01-01') })
    const stranger = { ...member(official), cellId: cell }
    expect((await refusalOf(create(early, [stranger]))).code).toBe('RULE_BREACH')
    const { id } = await create(early, [stranger], 'Theo hồ sơ lưu')
    const { exceptions, subjects } = await call(inspectionsProcedures.get, { id }, asked())
    expect(exceptions).toMatchObject([
      { message: 'Người này không phải đảng viên vào ngày đó', reason: 'Theo hồ sơ lưu' },
    ])
    expect(subjects[0]?.standing).toBeNull()
  })

  it('cách chức for one without an office; none is asked for whoever holds one', async () => {
    const without = await disciplineOf(official)
    expect((await refusalOf(without('dismissal'))).code).toBe('RULE_BREACH')
    await without('dismissal', 'Quyết định đã ban hành')
    const holder = await disciplineOf(official, { post: 'Phó Bí thư chi bộ' })
    await holder('dismissal')
  })

  it('khai trừ for a probationary member', async () => {
    const give = await disciplineOf(probationary)
    expect((await refusalOf(give('expulsion'))).code).toBe('RULE_BREACH')
    await give('expulsion', 'Quyết định đã ban hành')
    await (await disciplineOf(probationary))('warning')
  })

  it('giải tán is no form for a member at all', async () => {
    const give = await disciplineOf(official)
    expect((await refusalOf(give('dissolution', 'Theo hồ sơ'))).code).toBe('INVALID')
  })

  it('thematic supervision by a small cell', async () => {
    const fields = caseFields({ kind: 'thematic_supervision', level: 'cell' })
    expect((await refusalOf(create(fields, [member(official)]))).code).toBe('RULE_BREACH')
    await create(fields, [member(official)], 'Chi bộ đã có nghị quyết')
  })
})
