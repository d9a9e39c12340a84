import { call } from '@orpc/server'
import { backupsProcedures } from '../../../src/engine/backups/procedures.ts'
import { refreshCatalogs } from '../../../src/engine/catalogs/refresh.ts'
import { openConnection } from '../../../src/engine/register/database.ts'
import type { Backup } from '../../../src/shared/backups/contract.ts'
import { searchKey } from '../../../src/shared/vocabulary/search-key.ts'
import { openTestRegister, type TestRegister, type TestRegisterOptions } from '../harness.ts'
import { cheapSlots } from './cheap-slot.ts'

export const password = 'mật khẩu thử'

/** A test register with its key file and its catalogs, so that unlocking it anew changes nothing in it. */
export async function openBackupRoom(options: TestRegisterOptions = {}): Promise<TestRegister> {
  const test = await openTestRegister(options)
  await refreshCatalogs(test.engine, test.register)
  // Leaving the desk wipes its key; the test keeps its own.
  const { desk } = test.engine
  if (desk !== null) test.engine.desk = { ...desk, dataKey: Buffer.from(test.dataKey) }
  cheapSlots(test.file, test.dataKey, [{ login: 'thu', password }])
  return test
}

/** Presses the button and waits for the copy. */
export async function makeByHand(test: TestRegister): Promise<Backup> {
  for await (const event of await call(backupsProcedures.make, undefined, { context: test.context }))
    if (event.kind === 'done') return event.result
  throw new Error('The stream ended without a backup')
}

/** Leaves the desk (restoring has put another register on it than the harness knows) and clears the folder. */
export async function closeBackupRoom(test: TestRegister): Promise<void> {
  await test.engine.leaveDesk()
  await test.close()
}

export async function addPerson(test: TestRegister, fullName: string, note = ''): Promise<number> {
  const { desk } = test.engine
  if (desk === null) throw new Error('Nobody is in')
  return desk.register.commands.run(test.engine.author(), (change) => {
    change.describe(`Thêm ${fullName}`)
    return change.insert('person', {
      full_name: fullName,
      name_key: searchKey(fullName),
      name_sort: searchKey(fullName),
      note,
      trashed_at: null,
    })
  })
}

export function namesIn(test: TestRegister): string[] {
  const { desk } = test.engine
  if (desk === null) throw new Error('Nobody is in')
  const { reader } = desk.register
  return reader
    .all(reader.sql.selectFrom('person').select('full_name').orderBy('id'))
    .map((row) => row.full_name)
}

/** Everything in a register file as text, table by table, row by row, so that two registers can be compared. */
export function dump(file: string, dataKey: Buffer): Map<string, string[]> {
  const connection = openConnection(file, dataKey, { readonly: true })
  try {
    const tables = connection
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .all()
    return new Map(
      tables.map(({ name }) => [
        name,
        connection
          .prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`)
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
    )
  } finally {
    connection.close()
  }
}
