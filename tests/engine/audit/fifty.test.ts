import { call } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { pairOfRows } from '../../faults/work-pieces.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

const people = () => test.reader.statement<{ n: number }>('SELECT count(*) AS n FROM person').get()?.n
const undo = () => call(auditProcedures.undoLast, undefined, { context: test.context })
const redo = () => call(auditProcedures.redoLast, undefined, { context: test.context })

it('one’s own last fifty commands come undone and are done again; the fifty-first stays', async () => {
  for (let number = 0; number < 52; number += 1)
    await test.run((change) => pairOfRows(change, `số ${number}`))
  for (let number = 51; number >= 2; number -= 1)
    expect((await undo()).summary).toBe(`Hoàn tác: Thêm số ${number}`)
  expect(people()).toBe(2)
  await expect(undo()).rejects.toMatchObject({ code: 'CONFLICT' })
  for (let number = 2; number < 52; number += 1)
    expect((await redo()).summary).toBe(`Làm lại: Thêm số ${number}`)
  expect(people()).toBe(52)
  await expect(redo()).rejects.toMatchObject({ code: 'CONFLICT' })
})

it('what was done again is undone again; something new ends doing again', async () => {
  await undo()
  await redo()
  expect((await undo()).summary).toBe('Hoàn tác: Thêm số 51')
  await test.run((change) => pairOfRows(change, 'mới'))
  await expect(redo()).rejects.toMatchObject({ code: 'CONFLICT' })
  expect((await undo()).summary).toBe('Hoàn tác: Thêm mới')
})

it('nobody takes back what another did', async () => {
  const { desk } = test.engine
  if (desk === null) throw new Error('no desk')
  await test.run((change) => {
    change.insert('account', {
      id: 2,
      login: 'hai',
      login_key: 'hai',
      full_name: 'Người hai',
      role: 'clerk',
      screen: null,
      created_at: '2026-11-23T02:00:00.000Z',
      disabled_at: null,
    })
    change.describe('Thêm tài khoản hai')
  })
  desk.me = { id: 2, login: 'hai', fullName: 'Người hai', role: 'clerk' }
  await expect(undo()).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(redo()).rejects.toMatchObject({ code: 'CONFLICT' })
})
