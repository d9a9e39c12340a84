import { call } from '@orpc/server'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import {
  blankCase,
  blankSubject,
  type CaseFields,
  type SubjectFields,
} from '../../../src/shared/inspections/case-fields.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import type { TestRegister } from '../harness.ts'

export const caseFields = (given: Partial<CaseFields> = {}): CaseFields => ({
  ...blankCase,
  kind: 'compliance',
  level: 'commune_committee',
  title: 'Kiểm tra việc chấp hành quy chế làm việc',
  openedOn: partialDate('2026-03-02'),
  ...given,
})

export const organisation = (cellId: number, given: Partial<SubjectFields> = {}): SubjectFields => ({
  ...blankSubject,
  cellId,
  ...given,
})

export const member = (personId: number, given: Partial<SubjectFields> = {}): SubjectFields => ({
  ...blankSubject,
  kind: 'member',
  personId,
  management: 'cell',
  ...given,
})

export async function makeCase(
  test: TestRegister,
  fields: CaseFields,
  subjects: SubjectFields[],
): Promise<number> {
  const { id } = await call(
    inspectionsProcedures.create,
    { fields, subjects, reason: null },
    { context: test.context },
  )
  return id
}
