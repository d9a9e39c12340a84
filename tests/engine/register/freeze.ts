import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keyFileOf } from '../../../src/engine/register/key-file.ts'
import { namedColumns } from '../../../src/engine/register/named.ts'
import { makeRegisterFile, openRegister } from '../../../src/engine/register/register.ts'
import { searchKey } from '../../../src/shared/vocabulary/search-key.ts'

/**
 * A register as version 0.1.0 left it, with invented people, kept in the repository. Whatever comes later must open it.
 * Run `node_modules/.bin/node tests/engine/register/freeze.ts` only while step 0001 is not released; afterwards a new step
 * gets a new frozen file beside this one.
 */
export const frozen = {
  file: join(import.meta.dirname, '..', '..', 'fixtures', 'register-0001.db'),
  login: 'thu',
  password: 'so-dong-bang-0001',
} as const

async function freeze(): Promise<void> {
  mkdirSync(join(frozen.file, '..'), { recursive: true })
  for (const old of [frozen.file, keyFileOf(frozen.file)]) rmSync(old, { force: true })
  const { login, password, file } = frozen
  const { dataKey } = await makeRegisterFile({ file, commune: 'Đảng ủy xã Băng Giá', login, password })
  const now = () => new Date('2026-11-23T02:00:00Z')
  const register = await openRegister(file, dataKey, { now, beforeMigration: () => undefined })
  await register.commands.run({ accountId: null, name: 'Người thử', door: 'headless' }, (change) => {
    const village = change.insert('village', {
      ...namedColumns('Bản Băng'),
      kind: 'ban',
      border: 1,
      hard: 0,
      note: null,
      trashed_at: null,
    })
    const cell = change.insert('cell', { founded_on: null, dissolved_on: null, note: null, trashed_at: null })
    const period = { from_date: null, to_date: null }
    const named = namedColumns('Chi bộ bản Băng')
    change.insert('cell_state', { cell_id: cell, ...named, kind: 'village', parent_id: null, ...period })
    change.insert('cell_village', { cell_id: cell, village_id: village, ...period })
    for (const full_name of ['Lò Thị Tuyết', 'Vừ A Sương']) {
      const person_id = change.insert('person', {
        full_name,
        name_key: searchKey(full_name),
        name_sort: searchKey(full_name),
        village_id: village,
        trashed_at: null,
      })
      change.insert('cell_member', { person_id, cell_id: cell, standing: 'official', ...period })
    }
    change.describe('Sổ đóng băng')
  })
  await register.close()
}

if (import.meta.main) await freeze()
