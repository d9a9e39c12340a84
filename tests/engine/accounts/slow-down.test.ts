import { performance } from 'node:perf_hooks'
import { call } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountsProcedures } from '../../../src/engine/accounts/procedures.ts'
import { closeBackupRoom, openBackupRoom, password } from '../backups/room.ts'
import type { TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openBackupRoom()
  await test.engine.leaveDesk()
})
afterAll(() => closeBackupRoom(test))

const attempt = (secret: string) =>
  call(accountsProcedures.unlock, { login: 'thu', password: secret }, { context: test.context }).then(
    () => 'in',
    (error: { code: string }) => error.code,
  )

it('wrong passwords wait one after another, twice as long each, also when they are tried all at once', async () => {
  const began = performance.now()
  // three are free; the fourth waits half a second, the fifth one, the sixth two
  const tries = Array.from({ length: 6 }, () => attempt('sai'))
  expect(await Promise.all(tries)).toEqual(Array(6).fill('WRONG_PASSWORD'))
  expect(performance.now() - began).toBeGreaterThan(3400)
  expect(test.engine.failedUnlocks).toBe(6)
})

it('nobody is locked out: the right one opens, and the counting begins anew', {
  timeout: 30_000,
}, async () => {
  expect(await attempt(password)).toBe('in')
  expect(test.engine.failedUnlocks).toBe(0)
})
