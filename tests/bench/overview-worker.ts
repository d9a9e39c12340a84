import { dueItems, dueList } from '../../src/engine/due/queries.ts'
import { overviewOn } from '../../src/engine/overview/overview.ts'
import { Reader } from '../../src/engine/register/reader.ts'
import { day } from '../shared/vocabulary/arbitraries.ts'
import { median, peakMegabytes, tell } from './measure.ts'
import { sizedRegister } from './sized-register.ts'

const [folder = '', cells = '', people = ''] = process.argv.slice(2)
const connection = await sizedRegister(folder, Number(cells), Number(people))
const today = day('2026-11-23')
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
