import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { accountsProcedures } from '../../../src/engine/accounts/procedures.ts'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { bringBack } from '../../../src/engine/backups/bring-back.ts'
import { backupFolderOf } from '../../../src/engine/backups/files.ts'
import { restoreBackup } from '../../../src/engine/backups/restore.ts'
import { keyFileOf, readKeySlots, writeKeySlots } from '../../../src/engine/register/key-file.ts'
import { newDataKey } from '../../../src/engine/register/keys.ts'
import type { TestRegister } from '../harness.ts'
import { cheapSlot, cheapSlots } from './cheap-slot.ts'
import { addPerson, closeBackupRoom, makeByHand, namesIn, openBackupRoom, password } from './room.ts'

const me = { login: 'thu', password }
let test: TestRegister
beforeEach(async () => {
  test = await openBackupRoom()
})
afterEach(() => closeBackupRoom(test))

it('a register gets lost, broken or swapped keys back from a backup, and keeps what was written since', async () => {
  await addPerson(test, 'Lò Thị Mai')
  const { name } = await makeByHand(test)
  await addPerson(test, 'Vàng Thị Dợ')
  // the keys of another register, whose owner has the same login and password: they open nothing here, nor in a backup
  const keys = readKeySlots(test.file)
  cheapSlots(test.file, newDataKey(), [{ login: 'thu', password }])
  await expect(makeByHand(test)).rejects.toMatchObject({
    message: expect.stringContaining('là của một sổ khác'),
  })
  await test.engine.leaveDesk()
  await expect(call(accountsProcedures.unlock, me, { context: test.context })).rejects.toMatchObject({
    code: 'BROKEN_REGISTER',
  })
  await bringBack(test.engine, join(backupFolderOf(test.file), name), 'mang-ve.ncbak', me)
  expect(namesIn(test)).toEqual(['Lò Thị Mai', 'Vàng Thị Dợ'])
  expect(readKeySlots(test.file)).toEqual(keys)

  for (const spoil of [
    () => rmSync(keyFileOf(test.file)),
    () => writeFileSync(keyFileOf(test.file), '{"format": "nhip-'),
  ]) {
    await test.engine.leaveDesk()
    spoil()
    expect(await call(accountsProcedures.status, undefined, { context: test.context })).toMatchObject({
      stage: 'keyless',
      sentence: expect.stringContaining('Tệp sổ được giữ nguyên.'),
    })
    await bringBack(test.engine, join(backupFolderOf(test.file), name), 'mang-ve.ncbak', me)
    expect(namesIn(test)).toEqual(['Lò Thị Mai', 'Vàng Thị Dợ'])
  }
  await test.engine.leaveDesk()
  expect(await call(accountsProcedures.unlock, me, { context: test.context })).toMatchObject({ id: 1 })
  // those that were of no use are kept
  expect(readdirSync(test.folder).filter((file) => file.includes(' hong '))).toHaveLength(1)
  const { rows } = await call(auditProcedures.recent, {}, { context: test.context })
  const told = rows.filter(({ summary }) => summary === 'Lấy lại khóa của sổ từ bản sao lưu mang-ve.ncbak')
  // the clock stands still, so the second says nothing new
  expect(told).toHaveLength(1)
})

it('a key file of an older program learns which register it opens once it has opened it', async () => {
  const { register, ...older } = readKeySlots(test.file)
  writeKeySlots(test.file, older)
  await test.engine.leaveDesk()
  await call(accountsProcedures.unlock, me, { context: test.context })
  expect(readKeySlots(test.file)).toEqual({ ...older, register })
  expect(register).toBeDefined()
})

it('a bent key is laid back from a backup, whole ones of others and what was written since stay', async () => {
  await addPerson(test, 'Lò Thị Mai')
  const { name } = await makeByHand(test)
  await addPerson(test, 'Vàng Thị Dợ')
  const { slots, ...keys } = readKeySlots(test.file)
  const later = cheapSlot(test.dataKey, 'sau', 'mật khẩu sau')
  const bent = slots.map((slot) => ({ ...slot, tag: slot.tag.slice(0, 8) }))
  writeKeySlots(test.file, { ...keys, slots: [...bent, later] })
  await test.engine.leaveDesk()
  await expect(call(accountsProcedures.unlock, me, { context: test.context })).rejects.toMatchObject({
    message: expect.stringContaining('từ bản sao lưu'),
  })
  await bringBack(test.engine, join(backupFolderOf(test.file), name), 'mang-ve.ncbak', me)
  expect(namesIn(test)).toEqual(['Lò Thị Mai', 'Vàng Thị Dợ'])
  expect(readKeySlots(test.file)).toEqual({ ...keys, slots: [...slots, later] })

  // restored by somebody whose own key is whole
  writeKeySlots(test.file, { ...keys, slots: bent })
  await restoreBackup(test.engine, join(backupFolderOf(test.file), name), 'mang-ve.ncbak')
  expect(namesIn(test)).toEqual(['Lò Thị Mai'])
  expect(readKeySlots(test.file)).toEqual({ ...keys, slots })
})
