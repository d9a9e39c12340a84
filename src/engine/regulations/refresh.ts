import { join } from 'node:path'
import { printOf } from '../catalogs/folder-print.ts'
import type { Engine } from '../engine.ts'
import type { Register } from '../register/register.ts'
import { writeSetting } from '../settings/commands.ts'
import { readSetting } from '../settings/queries.ts'
import { loadPacks } from './load.ts'
import { readPackFiles } from './read-files.ts'

/** Loads the rule packs into a register that does not have them, or has those of an older program. */
export async function refreshRegulations(engine: Engine, register: Register): Promise<void> {
  const folder = join(engine.options.resourcesDir, 'rules')
  const print = printOf(folder)
  if (readSetting(register.reader, 'regulations') === print) return
  const packs = readPackFiles(folder)
  await register.commands.run(
    { accountId: null, name: 'Chương trình', door: engine.options.door },
    (change) => {
      loadPacks(change, packs, engine.now().toISOString())
      writeSetting(change, 'regulations', print)
      change.describe('Nạp các bộ quy định')
    },
  )
}
