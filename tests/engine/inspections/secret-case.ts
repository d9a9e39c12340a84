import { call } from '@orpc/server'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import { periodsProcedures } from '../../../src/engine/periods/procedures.ts'
import { daySchema } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import type { TestRegister } from '../harness.ts'
import { caseFields, makeCase, member, organisation } from './make-cases.ts'

/** Words that only the case about the member holds. */
export const words = [
  'Xuyến Chi',
  'Hoa Ban',
  'Mơ Rừng',
  'Sa Nhân',
  'Thảo Quả',
  'Gừng Núi',
  'Nghệ Đen',
  'Lá Dong',
  'Măng Đắng',
  'Rau Sắng',
  'Hạt Dổi',
] as const

export const closedReports = [
  'ds-kiem-tra-giam-sat',
  'bang-khac-phuc',
  'ktgs-tc-dv',
  'ktgs-don-thu',
  'tong-hop-ktgs-chi-bo',
] as const

/** A case about a member with everything that may hang on one, a letter and a planned item about him, and an open case. */
export async function makeSecretCase(
  test: TestRegister,
): Promise<{ secret: number; open: number; closed: number }> {
  const asked = () => ({ context: test.context })
  const cell = await makeCell(test, 'Chi bộ bản Kéo Sặt')
  const person = await makeMember(test, 'Lò Văn Kín', cell)
  const open = await makeCase(test, caseFields(), [organisation(cell)])
  const secret = await makeCase(
    test,
    caseFields({
      kind: 'denunciation',
      title: `Tố cáo về ${words[0]}`,
      content: words[1],
      petitioner: words[2],
      startedOn: partialDate('2026-03-10'),
      concludedOn: partialDate('2026-06-01'),
    }),
    [
      member(person, {
        conclusion: 'right',
        violation: 'must_discipline',
        note: words[3],
        contents: ['vpdv_01'],
      }),
    ],
  )
  const { id: findingId } = await call(
    inspectionsProcedures.createFinding,
    {
      fields: {
        caseId: secret,
        themeId: null,
        subjectId: null,
        cellId: cell,
        faultId: null,
        fault: `Sai phạm ${words[4]}`,
        gravity: 'serious',
        personId: person,
        responsible: null,
        foundOn: partialDate('2026-06-01'),
        note: null,
      },
    },
    asked(),
  )
  await call(
    inspectionsProcedures.createRemedy,
    {
      fields: {
        findingId,
        what: `Nộp lại ${words[5]}`,
        personId: person,
        responsible: null,
        dueOn: daySchema.parse('2026-08-01'),
        reportedOn: null,
        report: null,
        verifiedBy: null,
        verifiedOn: null,
        note: null,
      },
    },
    asked(),
  )
  await call(
    inspectionsProcedures.addDocument,
    {
      caseId: secret,
      fields: {
        phase: 'preparing',
        kind: 'petition',
        number: null,
        issuedOn: null,
        issuedBy: null,
        abstract: words[6],
      },
    },
    asked(),
  )
  const { id: programmeId } = await call(
    inspectionsProcedures.createProgramme,
    {
      fields: {
        title: 'Chương trình năm 2026',
        span: 'year',
        firstYear: 2026,
        lastYear: 2026,
        level: 'cell',
        number: null,
        issuedOn: null,
        note: null,
      },
    },
    asked(),
  )
  await call(
    inspectionsProcedures.createPlanItem,
    {
      fields: {
        programmeId,
        level: 'cell',
        kind: 'compliance',
        subjectKind: 'member',
        cellId: null,
        personId: person,
        subjectText: null,
        content: `Kiểm tra ${words[7]}`,
        year: 2026,
        quarter: 2,
        note: null,
      },
    },
    asked(),
  )
  await call(
    inspectionsProcedures.createPetition,
    {
      fields: {
        kind: 'denunciation',
        receivedOn: daySchema.parse('2026-03-01'),
        sender: words[8],
        cellId: cell,
        personId: person,
        content: `Đơn về ${words[8]}`,
        contents: [],
        handling: 'taken_up',
        handledOn: null,
        passedTo: null,
        caseId: secret,
        note: null,
      },
    },
    asked(),
  )
  // the detail would leave a look
  const subject = test.reader.first(
    test.reader.sql.selectFrom('inspection_subject').select('id').where('case_id', '=', secret),
  )
  await call(
    inspectionsProcedures.addDiscipline,
    {
      subjectId: subject?.id ?? 0,
      fields: {
        form: 'warning',
        level: 'cell',
        votedOn: partialDate('2026-06-02'),
        decisionNumber: null,
        decidedOn: null,
        decidedBy: null,
        receivedOn: null,
        law: null,
        lawDecidedOn: null,
        lawToldOn: null,
        note: words[9],
      },
      reason: null,
    },
    asked(),
  )
  // sent with its names, and frozen so
  const { id: closed } = await call(
    periodsProcedures.close,
    {
      from: daySchema.parse('2026-01-01'),
      to: daySchema.parse('2026-06-30'),
      reports: [...closedReports],
      recipient: null,
      document: null,
      documentDate: null,
      passReason: 'Số liệu thử',
    },
    asked(),
  )
  // in the trash it is as secret as before
  const gone = await call(
    inspectionsProcedures.createFinding,
    {
      fields: {
        caseId: secret,
        themeId: null,
        subjectId: null,
        cellId: cell,
        faultId: null,
        fault: words[10],
        gravity: 'flaw',
        personId: person,
        responsible: null,
        foundOn: null,
        note: null,
      },
    },
    asked(),
  )
  await call(inspectionsProcedures.trashFindings, { ids: [gone.id] }, asked())
  return { secret, open, closed }
}
