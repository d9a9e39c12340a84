import { call } from '@orpc/server'
import { accountsProcedures } from '../../../src/engine/accounts/procedures.ts'
import { admissionsProcedures } from '../../../src/engine/admissions/procedures.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { dueProcedures } from '../../../src/engine/due/procedures.ts'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import { issuedProcedures } from '../../../src/engine/issued/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { periodsProcedures } from '../../../src/engine/periods/procedures.ts'
import type { RecordTableName } from '../../../src/engine/register/schema.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { teamsProcedures } from '../../../src/engine/teams/procedures.ts'
import { blankPerson } from '../../../src/shared/people/fields.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import type { TestRegister } from '../harness.ts'
import { textRows, workbookBytes } from '../imports/workbook/build-workbook.ts'

const reason = 'Theo hồ sơ giấy'
const paper = {
  decision: '12-QĐ/ĐU',
  decidedOn: partialDate('2026-03-10'),
  decidedBy: 'Đảng ủy xã Thử',
  note: null,
}

/** What the invented commune has no rows of, each written by a command of its own room. */
export const filledByHand: Readonly<
  Partial<Record<RecordTableName, (test: TestRegister) => Promise<unknown>>>
> = {
  account_cell: (test) =>
    call(
      accountsProcedures.add,
      {
        fullName: 'Người xem một chi bộ',
        login: 'xem',
        role: 'supervisor',
        password: 'mật khẩu thử',
        cellIds: [anyId(test, 'cell')],
      },
      { context: test.context },
    ),
  person_pair: (test) =>
    call(peopleProcedures.decide, { ...twoPeople(test), verdict: 'different' }, { context: test.context }),
  person_merge: async (test) => {
    const fields = { ...blankPerson, fullName: 'Người Ghi Hai Lần' }
    const [kept, gone] = [
      await call(peopleProcedures.create, { fields }, { context: test.context }),
      await call(peopleProcedures.create, { fields }, { context: test.context }),
    ]
    await call(
      peopleProcedures.merge,
      { keptId: kept.id, goneId: gone.id, keptVersion: 1, goneVersion: 1, take: [], passReason: null },
      { context: test.context },
    )
  },
  weakness_rules: async (test) => {
    const { rules } = await call(cellsProcedures.weaknessRules, {}, { context: test.context })
    await call(
      cellsProcedures.setWeaknessRules,
      { from: day('2026-12-01'), rules, reason },
      { context: test.context },
    )
  },
  sympathizer_paper: (test) =>
    call(
      sympathizersProcedures.savePaper,
      {
        sympathizerId: anyId(test, 'sympathizer'),
        fields: {
          kind: 'other',
          way: 'received',
          number: '7-GT',
          datedOn: partialDate('2026-05'),
          issuer: null,
          note: null,
        },
      },
      { context: test.context },
    ),
  dossier_move: async (test) => {
    const { rows } = await call(
      admissionsProcedures.list,
      { stage: 'preparing', page: { from: 0, size: 1 } },
      { context: test.context },
    )
    const { version } = await call(
      admissionsProcedures.get,
      { id: rows[0]?.id ?? 0 },
      { context: test.context },
    )
    return call(
      admissionsProcedures.move,
      {
        id: rows[0]?.id ?? 0,
        version,
        passReason: reason,
        moveId: null,
        move: {
          movedOn: partialDate('2026-10-01'),
          toCellId: null,
          toPlace: 'Xã Chiềng Thử',
          certificateNumber: null,
          forwardedOn: null,
          fileReceivedOn: null,
          objection: null,
          objectedOn: null,
          reviewedOn: null,
          note: null,
        },
      },
      { context: test.context },
    )
  },
  due_mark: async (test) => {
    const { lines } = await call(dueProcedures.list, {}, { context: test.context })
    await call(
      dueProcedures.markDone,
      { keys: lines.slice(0, 2).map(({ key }) => key), reason },
      { context: test.context },
    )
  },
  closed_period: (test) =>
    call(
      periodsProcedures.close,
      {
        from: day('2026-01-01'),
        to: day('2026-06-30'),
        reports: ['bieu-1-btctw', 'ds-dang-vien'],
        recipient: null,
        document: null,
        documentDate: null,
        passReason: reason,
      },
      { context: test.context },
    ),
  issued_workbook: async (test) => {
    const bytes = workbookBytes({ sheets: [{ name: 'Biểu', data: textRows([['Đảng viên', null]]) }] })
    const { id } = await call(
      issuedProcedures.add,
      { name: 'Mẫu của Tỉnh ủy', file: new File([Buffer.from(bytes)], 'mau.xlsx') },
      { context: test.context },
    )
    const place = { sheet: 'Biểu', row: 0, column: 1, cellId: null }
    const figure = { figure: 'members.total', part: 'numerator', counted: 'current' } as const
    await call(
      issuedProcedures.assign,
      { id, field: { kind: 'figure', ...place, ...figure } },
      { context: test.context },
    )
  },
  inspection_inspector: (test) =>
    call(
      inspectionsProcedures.setInspectors,
      {
        caseId: anyId(test, 'inspection_case'),
        inspectors: [{ personId: null, name: 'Vì Văn Đoàn', role: 'leader' }],
      },
      { context: test.context },
    ),
  inspection_suspension: (test) =>
    call(
      inspectionsProcedures.addSuspension,
      {
        subjectId: anyId(test, 'inspection_subject', 'person_id IS NOT NULL'),
        fields: {
          from: 'party_life',
          decisionNumber: null,
          suspendedOn: partialDate('2026-06-01'),
          extendedOn: null,
          endedOn: null,
          note: null,
        },
        reason,
      },
      { context: test.context },
    ),
  inspection_file: (test) =>
    call(
      inspectionsProcedures.addFile,
      {
        to: { kind: 'document', id: anyId(test, 'inspection_document') },
        file: new File([new TextEncoder().encode('%PDF-1.7\nmột trang')], 'kết luận.pdf'),
      },
      { context: test.context },
    ),
  list_export: (test) =>
    call(importsProcedures.handOut, { kind: 'cells', ids: null }, { context: test.context }),
  difficulty_pass: async (test) => {
    const [from, into] = [await makeCell(test, 'Chi bộ bản Ngà'), await makeCell(test, 'Chi bộ bản Lạn')]
    await makeMember(test, 'Vì Thị Bốn', from)
    const given = {
      cellId: from,
      what: 'Thiếu nguồn phát triển đảng viên',
      raisedOn: partialDate('2026-02-10'),
    }
    const blank = {
      teamId: null,
      cause: null,
      solution: null,
      dueOn: null,
      personId: null,
      responsible: null,
    }
    const open = { doneOn: null, result: null, note: null }
    const fields = { ...given, ...blank, ...open }
    await call(teamsProcedures.createDifficulty, { fields }, { context: test.context })
    const merger = { cellIds: [from], on: day('2026-10-01'), paper, secretaryId: null }
    return call(
      cellsProcedures.merge,
      { ...merger, into: { kind: 'existing', cellId: into, name: null } },
      { context: test.context },
    )
  },
  // last: from here on the cells have other names
  cell_act: (test) =>
    call(
      cellsProcedures.switchToPlain,
      { on: day('2026-11-01'), paper, endLesserCommittees: true, needsResolution: false },
      { context: test.context },
    ),
}

/** Written by the same commands. */
export const filledAlong = [
  'closed_set',
  'closed_sheet',
  'issued_field',
  'cell_act_part',
  'cell_capability',
] as const

function twoPeople(test: TestRegister): { firstId: number; secondId: number } {
  const secondId = anyId(test, 'person')
  return { firstId: anyId(test, 'person', `id < ${secondId}`), secondId }
}

function anyId(test: TestRegister, table: RecordTableName, where = '1'): number {
  const row = test.reader
    .statement<{ id: number | null }>(`SELECT max(id) AS id FROM ${table} WHERE ${where}`)
    .get()
  return row?.id ?? 0
}
