import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { boardOn } from '../../src/engine/board/board.ts'
import { Engine } from '../../src/engine/engine.ts'
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

// A register of its own for each side, so that neither finds the other's pages warm.
const [today, past] = [day('2026-11-23'), day('2024-11-23')]
const time = (act: () => unknown): number => {
  const began = performance.now()
  act()
  return performance.now() - began
}
const connection = openConnection(file, key, { readonly: true })
const reader = new Reader(connection)
const statements = readFileSync(join(import.meta.dirname, 'board.sql'), 'utf8')
  .split(';')
  .map((text) => text.trim())
  .filter((text) => text !== '')
  .map((text) => connection.prepare(text))
const bare = (): void => {
  for (const statement of statements) statement.all({ day: today })
}
const rounds = { ours: [] as number[], past: [] as number[], bare: [] as number[] }
for (let round = 0; round < 9; round += 1) {
  rounds.ours.push(time(() => boardOn(reader, today)))
  rounds.past.push(time(() => boardOn(reader, past)))
  rounds.bare.push(time(bare))
}
connection.close()
tell({
  milliseconds: median(rounds.ours),
  peakMegabytes: peakMegabytes(),
  ours: median(rounds.ours),
  past: median(rounds.past),
  bare: median(rounds.bare),
})
