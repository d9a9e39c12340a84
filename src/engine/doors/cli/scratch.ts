import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refreshCatalogs } from '../../catalogs/refresh.ts'
import { openConnection } from '../../register/database.ts'
import { newDataKey } from '../../register/keys.ts'
import { migrate } from '../../register/migrate.ts'
import { openRegister } from '../../register/register.ts'
import { refreshRegulations } from '../../regulations/refresh.ts'
import { firstOfficeSettings, writeSetting } from '../../settings/commands.ts'
import { type Client, engineOn } from './session.ts'

/**
 * For what needs the catalogs and no register of anybody's: an empty one in a folder of its own, with a key that nobody keeps,
 * gone when the work is done.
 */
export async function withScratchRegister<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-'))
  const { engine, client, file } = engineOn(join(folder, 'tam.db'))
  try {
    const dataKey = newDataKey()
    const fresh = openConnection(file, dataKey, { mustExist: false })
    await migrate(fresh)
    fresh.close()
    const register = await openRegister(file, dataKey, { now: engine.now, beforeMigration: () => undefined })
    await register.commands.run(engine.author(), (change) => {
      writeSetting(change, 'office', firstOfficeSettings('Đảng ủy xã', 'Cấp ủy cấp trên'))
      change.describe('Tạo sổ tạm')
    })
    await refreshCatalogs(engine, register)
    await refreshRegulations(engine, register)
    const me = { id: 1, login: 'tam', fullName: 'Chương trình', role: 'administrator' } as const
    engine.desk = { register, dataKey, sample: false, me, lastBackup: null, trays: new Map() }
    return await work(client)
  } finally {
    await engine.leaveDesk()
    rmSync(folder, { recursive: true, force: true })
  }
}
