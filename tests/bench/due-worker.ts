import { dueItems, dueList } from '../../src/engine/due/queries.ts'
import { writeSample } from '../../src/engine/sample/write.ts'
import { openTestRegister } from '../engine/harness.ts'
import { dueLoads } from './due-load.ts'
import { peakMegabytes, percentile, tell } from './measure.ts'

const rounds = 60
const test = await openTestRegister({ catalogs: true })
// large enough that about a thousand people are followed
await writeSample(test.engine, test.register, { cells: 60, people: 6_000 })
const today = test.engine.today()
const followed = test.reader.first(
  test.reader.sql
    .selectFrom('sympathizer')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('stopped_on', 'is', null)
    .where('admitted_on', 'is', null),
)
const loaded = await test.run((change) => {
  change.describe('Nạp hồ sơ để đo')
  return dueLoads.reduce((sum, load) => sum + load(change, today), 0)
})

const took: number[] = []
let lines = 0
for (let round = 0; round < rounds; round += 1) {
  const began = performance.now()
  const list = dueList(test.reader, dueItems(test.reader, today), today, {})
  took.push(performance.now() - began)
  lines = list.lines.length
}
await test.close()
// the first rounds warm the page cache and the compiler; the very first is told by itself
const [first = Number.NaN] = took
const warm = took.slice(5)
tell({
  milliseconds: warm.reduce((sum, each) => sum + each, 0),
  peakMegabytes: peakMegabytes(),
  ours: percentile(warm, 0.95),
  first,
  open: (followed?.count ?? 0) + loaded,
  lines,
})
