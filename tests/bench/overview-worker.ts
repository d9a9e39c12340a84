import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { dueItems, dueList } from '../../src/engine/due/queries.ts'
import { Engine } from '../../src/engine/engine.ts'
import { overviewOn } from '../../src/engine/overview/overview.ts'
import { openConnection } from '../../src/engine/register/database.ts'
import { migrate } from '../../src/engine/register/migrate.ts'
import { Reader } from '../../src/engine/register/reader.ts'
import { openRegister } from '../../src/engine/register/register.ts'
import { loadPacks } from '../../src/engine/regulations/load.ts'
import { readPackFiles } from '../../src/engine/regulations/read-files.ts'
import { writeSample } from '../../src/engine/sample/write.ts'
import { firstOfficeSettings, writeSetting } from '../../src/engine/settings/commands.ts'
import { day } from '../shared/vocabulary/arbitraries.ts'
import { median, peakMegabytes, root, tell } from './measure.ts'

const [file = '', cells = '', people = ''] = process.argv.slice(2)
const now = () => new Date('2026-11-23T02:00:00Z')
const key = randomBytes(32)
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
await writeSample(engine, register, { cells: Number(cells), people: Number(people), years: 3 })
register.close()

const today = day('2026-11-23')
const connection = openConnection(file, key, { readonly: true })
const reader = new Reader(connection)
const time = (act: () => unknown): number => {
  const began = performance.now()
  act()
  return performance.now() - began
}
/** Of this process alone, so that a busy machine can be told from a slow program. */
const processorTime = (act: () => unknown): number => {
  const began = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
const rounds = { ours: [] as number[], due: [] as number[], processor: [] as number[] }
for (let round = 0; round < 7; round += 1) {
  rounds.ours.push(time(() => overviewOn(reader, today, 'administrator')))
  rounds.processor.push(processorTime(() => overviewOn(reader, today, 'administrator')))
  rounds.due.push(time(() => dueList(reader, dueItems(reader, today), today, {})))
}
connection.close()
tell({
  milliseconds: median(rounds.ours),
  peakMegabytes: peakMegabytes(),
  ours: median(rounds.ours),
  due: median(rounds.due),
  processor: median(rounds.processor),
})
