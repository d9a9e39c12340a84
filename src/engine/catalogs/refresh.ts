import { join } from 'node:path'
import type { Engine } from '../engine.ts'
import type { Register } from '../register/register.ts'
import { writeSetting } from '../settings/commands.ts'
import { readSetting } from '../settings/queries.ts'
import { loadCatalogs } from './commands.ts'
import { printOf } from './folder-print.ts'
import { readCatalogFiles, readHolidayFile } from './read-files.ts'

/** Loads the official lists into a register that does not have them, or has those of an older program. */
export async function refreshCatalogs(engine: Engine, register: Register): Promise<void> {
  const folder = join(engine.options.resourcesDir, 'catalogs')
  const print = printOf(folder)
  if (readSetting(register.reader, 'catalogs') === print) return
  const catalogs = readCatalogFiles(folder)
  const holidays = readHolidayFile(folder)
  await register.commands.run(
    { accountId: null, name: 'Chương trình', door: engine.options.door },
    (change) => {
      loadCatalogs(change, catalogs, holidays)
      writeSetting(change, 'catalogs', print)
      change.describe('Nạp danh mục')
    },
  )
}
