import { call } from '@orpc/server'
import { approvalsProcedures } from '../../../src/engine/approvals/procedures.ts'
import type { ApprovalPurpose, ApprovalResult } from '../../../src/shared/approvals/fields.ts'
import { month } from '../../../src/shared/approvals/month.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import type { TestRegister } from '../harness.ts'

export interface BatchGiven {
  readonly purpose?: ApprovalPurpose
  readonly number?: string | null
  readonly date?: string | null
  readonly gather?: boolean
}

export function makeBatch(
  test: TestRegister,
  of: string,
  given: BatchGiven = {},
): Promise<{ id: number; count: number }> {
  const { purpose = 'recognition', number = '05-TTr/ĐU', date = null, gather = true } = given
  const fields = {
    month: month(of),
    purpose,
    submissionNumber: number,
    submissionDate: date === null ? null : partialDate(date),
    note: null,
  }
  return call(approvalsProcedures.create, { fields, gather }, { context: test.context })
}

export async function sendBatch(test: TestRegister, id: number, on: string): Promise<void> {
  const { context } = test
  const { version } = await call(approvalsProcedures.get, { id }, { context })
  await call(approvalsProcedures.send, { id, version, on: partialDate(on) }, { context })
}

export async function itemsOf(test: TestRegister, batchId: number) {
  return (await call(approvalsProcedures.items, { batchId }, { context: test.context })).rows
}

export function answer(
  test: TestRegister,
  itemIds: number[],
  result: ApprovalResult | null,
  given: { date?: string; number?: string; reason?: string } = {},
): Promise<{ count: number }> {
  const wanted = {
    itemIds,
    result,
    reason: given.reason ?? null,
    answerNumber: given.number ?? null,
    answerDate: given.date === undefined ? null : partialDate(given.date),
  }
  return call(approvalsProcedures.answer, wanted, { context: test.context })
}
