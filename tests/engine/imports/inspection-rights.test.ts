import { call } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { limitTo } from '../../../src/engine/accounts/reach/limit.ts'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import type { Role } from '../../../src/shared/rpc/base.ts'
import type { TestRegister } from '../harness.ts'
import { members } from './act-sheets.ts'
import { commit, fileOf, importSheet, openImporting, preview, refusal, workbookOf } from './importing.ts'
import { decision, inspectionHeading, inspectionRows, rules } from './inspection-sheets.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openImporting()
  await importSheet(test, 'members', members)
})
afterEach(() => test.close())

const asked = () => ({ context: test.context })

function sitAs(role: Role): void {
  const { desk } = test.engine
  if (desk === null) throw new Error('no desk')
  desk.me = limitTo(test.register, { id: 1, login: 'thu', fullName: 'Người thử', role })
}

const secretFile = 'kiểm tra đ/c Lò Văn An.xlsx'
const row = (subject: string) => [
  rules,
  'Kiểm tra chấp hành',
  subject,
  null,
  decision,
  '15/3/2026',
  null,
  null,
  null,
]
async function listed(...subjects: readonly string[]): Promise<File> {
  const file = await workbookOf([inspectionHeading.slice(1), ...subjects.map(row)])
  return fileOf(new Uint8Array(await file.arrayBuffer()), secretFile)
}
const member = 'đ/c Lò Văn An, Chi bộ bản Na'
const cases = () =>
  test.register.whole((reader) =>
    reader.statement<{ n: number }>('SELECT count(*) AS n FROM inspection_case').get(),
  )?.n

describe('who may import inspections', () => {
  it('not whoever may not write at all', async () => {
    for (const role of ['official', 'supervisor'] as const) {
      sitAs(role)
      const refused = await refusal(preview(test, 'inspections', await listed('Bản Na')))
      expect(refused.code).toBe('FORBIDDEN')
      expect(refused.message).toMatch(/\.$/)
    }
    expect(cases()).toBe(0)
  })

  it('of organisations every clerk; about members only who may read those, and the row says so', async () => {
    sitAs('clerk')
    const found = await preview(test, 'inspections', await listed('Chi bộ bản Na', member, 'Lò Văn An'))
    expect(found).toMatchObject({ accepted: 1, rejected: 2, questions: [] })
    expect(found.problems.map(({ row: at, column }) => [at, column])).toEqual([
      [3, 'Đối tượng'],
      [4, 'Đối tượng'],
    ])
    expect(found.problems[0]?.reason).toContain(
      'Vụ việc về đảng viên chỉ do vai trò được người quản trị chỉ định',
    )
    // nothing of the register is told of the member: whether there is one of that name, and where
    const unknown = await preview(test, 'inspections', await listed('đ/c Không Có Ai, Chi bộ bản Lạn'))
    expect(unknown.problems[0]?.reason).toBe(found.problems[0]?.reason)
    sitAs('administrator')
    await call(inspectionsProcedures.setSight, { roles: ['administrator', 'clerk'] }, asked())
    sitAs('clerk')
    expect(await preview(test, 'inspections', await listed(member))).toMatchObject({ accepted: 1 })
  })

  it('a case about a member is not told by what a list without rights repeats', async () => {
    await commit(test, (await preview(test, 'inspections', await listed(member))).session)
    sitAs('clerk')
    // under the same title, decision and day: neither a duplicate, nor another subject of that case
    const found = await preview(test, 'inspections', await listed('Chi bộ bản Na'))
    expect(found).toMatchObject({ accepted: 1, duplicates: 0, rejected: 0 })
    await commit(test, found.session)
    expect(cases()).toBe(2)
    const again = await preview(test, 'inspections', await listed(member))
    expect(again).toMatchObject({ accepted: 0, duplicates: 0, rejected: 1 })
  })

  it('the name of the file, which may name a member, and the way back stay with who may read', async () => {
    const { session } = await preview(test, 'inspections', await listed('Chi bộ bản Na', member))
    const { batchId } = await commit(test, session)
    expect((await call(importsProcedures.batches, undefined, asked()))[0]?.fileName).toBe(secretFile)
    sitAs('clerk')
    const [batch] = await call(importsProcedures.batches, undefined, asked())
    expect(batch).toMatchObject({ kind: 'inspections', fileName: 'Tệp có vụ việc về đảng viên', accepted: 2 })
    const history = await call(auditProcedures.recent, { page: { from: 0, size: 50 } }, asked())
    expect(JSON.stringify(history)).not.toContain('Lò Văn An.xlsx')
    expect(JSON.stringify(history)).toContain('tệp có vụ việc về đảng viên')
    const refused = await refusal(call(importsProcedures.undo, { batchId: batchId ?? 0 }, asked()))
    expect(refused).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('Chưa có gì thay đổi'),
    })
    // one decision, one case, with both subjects
    expect(cases()).toBe(1)
    sitAs('administrator')
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, asked())
    expect(cases()).toBe(0)
    // taken back it stays as secret
    sitAs('clerk')
    expect((await call(importsProcedures.batches, undefined, asked()))[0]?.fileName).toBe(
      'Tệp có vụ việc về đảng viên',
    )
  })

  it('whoever lost the right between looking and writing writes nothing', async () => {
    await call(inspectionsProcedures.setSight, { roles: ['administrator', 'clerk'] }, asked())
    sitAs('clerk')
    const { session } = await preview(test, 'inspections', await listed('Chi bộ bản Na', member))
    sitAs('administrator')
    await call(inspectionsProcedures.setSight, { roles: ['administrator'] }, asked())
    sitAs('clerk')
    const refused = await refusal(commit(test, session))
    expect(refused.code).toBe('FORBIDDEN')
    expect(cases()).toBe(0)
    expect(await call(importsProcedures.batches, undefined, asked())).toHaveLength(1)
  })

  it('a list of organisations keeps the name of its file for everybody', async () => {
    await importSheet(test, 'inspections', [inspectionHeading.slice(1), ...inspectionRows.slice(0, 1)])
    sitAs('supervisor')
    expect((await call(importsProcedures.batches, undefined, asked()))[0]?.fileName).toBe('danh sách.xlsx')
  })
})
