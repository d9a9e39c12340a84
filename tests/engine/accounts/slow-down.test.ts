import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { call } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountsProcedures } from '../../../src/engine/accounts/procedures.ts'
import { sampleAccount } from '../../../src/engine/accounts/set-up.ts'
import { bringBack } from '../../../src/engine/backups/bring-back.ts'
import { backupFolderOf } from '../../../src/engine/backups/files.ts'
import { cheapSlots } from '../backups/cheap-slot.ts'
import { closeBackupRoom, makeByHand, openBackupRoom, password } from '../backups/room.ts'
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

it('opening the sample or a backup brought along lets nobody guess anew', async () => {
  const other = await openBackupRoom()
  const { name } = await makeByHand(other)
  await other.engine.leaveDesk()
  // a small register under its known password stands for the sample
  const { login, password: known } = sampleAccount
  copyFileSync(other.file, test.engine.sampleFile)
  cheapSlots(test.engine.sampleFile, other.dataKey, [{ login, password: known }])
  await expect(
    call(accountsProcedures.openSample, undefined, { context: test.context }),
  ).rejects.toMatchObject(
    { code: 'FORBIDDEN' }, // its key opened; it holds no such account
  )
  expect(test.engine.failedUnlocks).toBe(6)
  test.engine.failedUnlocks = 1
  const brought = bringBack(test.engine, join(backupFolderOf(other.file), name), name, {
    login: 'thu',
    password,
  })
  await expect(brought).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(test.engine.failedUnlocks).toBe(1)
  await closeBackupRoom(other)
})

it('nobody is locked out: the right one opens, and the counting begins anew', {
  timeout: 30_000,
}, async () => {
  expect(await attempt(password)).toBe('in')
  expect(test.engine.failedUnlocks).toBe(0)
})
