import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limitAccount, limitTo } from '../../../src/engine/accounts/reach/limit.ts'
import { boardProcedures } from '../../../src/engine/board/procedures.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const supervisor = { id: 2, login: 'giamsat', fullName: 'Người giám sát', role: 'supervisor' } as const
const paper = { decision: null, decidedOn: null, decidedBy: null, note: null }

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

describe('a supervisor limited to cells that an act of organisation ended', () => {
  it('goes on with the parts of a divided cell, and does not see who else is in a merged one', async () => {
    const { context } = test
    const [divided, merged, receiving] = [
      await makeCell(test, 'Chi bộ bản Lạn'),
      await makeCell(test, 'Chi bộ bản Ngà'),
      await makeCell(test, 'Chi bộ bản Sốp'),
    ]
    const own = await makeMember(test, 'Lò Văn Một', divided)
    const other = await makeMember(test, 'Vì Thị Bốn', merged)
    await makeMember(test, 'Hà Văn Sáu', receiving)
    const part = (name: string, personIds: number[]) => ({
      ...{ name, kind: 'village' as const, parentId: null, villageIds: [], sympathizerIds: [] },
      ...{ personIds, secretaryId: null },
    })
    const parts = [part('Chi bộ Lạn Trên', [own]), part('Chi bộ Lạn Dưới', [])]
    const on = day('2026-08-01')
    const { cellIds } = await call(
      cellsProcedures.split,
      { cellId: divided, on, paper, parts, ends: true },
      { context },
    )
    const into = { kind: 'existing' as const, cellId: receiving, name: null }
    await call(cellsProcedures.merge, { cellIds: [merged], on, paper, secretaryId: null, into }, { context })
    await test.run((change) => {
      change.insert('account', {
        ...{ id: supervisor.id, login: supervisor.login, login_key: supervisor.login, role: supervisor.role },
        ...{
          full_name: supervisor.fullName,
          screen: null,
          created_at: '2026-11-23T02:00:00.000Z',
          disabled_at: null,
        },
      })
      limitAccount(change, supervisor.id, 'supervisor', [divided, merged])
      change.describe('Thêm tài khoản giamsat')
    })
    limitTo(test.register, supervisor)
    const seen = (table: string) =>
      test.reader
        .statement<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`)
        .all()
        .map(({ id }) => id)
    expect(seen('cell')).toEqual([divided, merged, ...cellIds])
    expect(seen('person')).toEqual([own, other])
    // rules are of no cell: whoever is limited reads the board by the same ones
    const { rows } = await call(boardProcedures.show, { asOf: day('2026-11-23') }, { context })
    expect(rows.map(({ name }) => name)).toEqual(['Chi bộ Lạn Dưới', 'Chi bộ Lạn Trên'])
  })
})
