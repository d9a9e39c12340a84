import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { Engine } from '../../src/engine/engine.ts'
import { openConnection } from '../../src/engine/register/database.ts'
import { migrate } from '../../src/engine/register/migrate.ts'
import { openRegister } from '../../src/engine/register/register.ts'
import { loadPacks } from '../../src/engine/regulations/load.ts'
import { readPackFiles } from '../../src/engine/regulations/read-files.ts'
import { writeSample } from '../../src/engine/sample/write.ts'
import { firstOfficeSettings, writeSetting } from '../../src/engine/settings/commands.ts'
import { root } from './measure.ts'

/** Invented people in a folder that is thrown away: one key for all workers. */
const key = Buffer.alloc(32, 7)
const now = () => new Date('2026-11-23T02:00:00Z')

async function make(file: string, cells: number, people: number): Promise<void> {
  const resourcesDir = join(root, 'resources')
  const fresh = openConnection(file, key, { mustExist: false })
  await migrate(fresh)
  fresh.close()
  const engine = new Engine({ dataDir: dirname(file), resourcesDir, door: 'headless', version: '0', now })
  const register = await openRegister(file, key, { now, beforeMigration: () => undefined })
  await register.commands.run(engine.author(), (change) => {
    writeSetting(change, 'office', firstOfficeSettings('Đảng ủy xã Thử', 'Tỉnh ủy Thử'))
    loadPacks(change, readPackFiles(join(resourcesDir, 'rules')), now().toISOString())
    change.describe('Tạo sổ đo')
  })
  await writeSample(engine, register, { cells, people, years: 3 })
  register.close()
}

/** A register of this size as of 2026-11-23, to read; made by the first worker that asks (a province takes minutes). */
export async function sizedRegister(
  folder: string,
  cells: number,
  people: number,
): Promise<Database.Database> {
  const file = join(folder, `sized-${cells}-${people}.db`)
  if (!existsSync(file)) await make(file, cells, people)
  return openConnection(file, key, { readonly: true })
}
