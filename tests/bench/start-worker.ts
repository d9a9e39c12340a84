import { performance } from 'node:perf_hooks'
import { listPeople } from '../../src/engine/people/queries.ts'
import { openRegister } from '../../src/engine/register/register.ts'
import '../../src/engine/router.ts'
import { peakMegabytes, tell } from './measure.ts'
import { benchEngine } from './twenty-thousand.ts'

const [, , folder = '', key = ''] = process.argv
const engine = benchEngine(folder)
const register = await openRegister(engine.registerFile, Buffer.from(key, 'hex'), {
  now: engine.now,
  beforeMigration: () => undefined,
})
const page = listPeople(register.reader, { page: { from: 0, size: 50 } }, engine.today())
// performance.timeOrigin is the start of the process itself, before any of our code was read
const milliseconds = performance.now()
if (page.rows.length !== 50) throw new Error(`only ${page.rows.length} rows`)
tell({ milliseconds, peakMegabytes: peakMegabytes() })
await register.close()
