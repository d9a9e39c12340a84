import { admissionsDue } from '../../src/engine/admissions/due.ts'
import { getDossier } from '../../src/engine/admissions/queries.ts'
import { workingCalendar } from '../../src/engine/catalogs/queries.ts'
import { packById, packInForce } from '../../src/engine/regulations/queries.ts'
import { writeSample } from '../../src/engine/sample/write.ts'
import { openTestRegister } from '../engine/harness.ts'
import { peakMegabytes, percentile, tell } from './measure.ts'

// a commune large enough that a thousand candidates have an open dossier
const test = await openTestRegister({ catalogs: true })
await writeSample(test.engine, test.register, { cells: 100, people: 22_000 })
const { reader } = test
const today = test.engine.today()
const unfinished = `dossier.trashed_at IS NULL AND closed_on IS NULL AND removal_on IS NULL AND official_on IS NULL`
const ids = reader
  .statement<{ id: number }>(`SELECT id FROM dossier WHERE ${unfinished} ORDER BY id`)
  .all()
  .map((row) => row.id)
const surplus = ids.slice(1000)
await test.run((change) => {
  for (const id of surplus) change.update('dossier', id, { trashed_at: '2026-11-23' })
  change.describe('Giữ một nghìn hồ sơ')
})
const links = ['dossier_paper', 'dossier_introducer', 'background_check', 'ballot', 'dossier_move']
/** The rows themselves, by the statements alone: nothing is worked out of them. */
const bareRows = (where: string): void => {
  reader
    .statement(`SELECT dossier.*, full_name FROM dossier JOIN person ON person.id = person_id WHERE ${where}`)
    .all()
  for (const table of links)
    reader
      .statement(
        `SELECT * FROM ${table} WHERE dossier_id IN (SELECT id FROM dossier WHERE ${where}) ORDER BY dossier_id, id`,
      )
      .all()
}
const time = (act: () => unknown): number => {
  const began = performance.now()
  act()
  return performance.now() - began
}
const question = () => ({
  day: today,
  calendar: workingCalendar(reader),
  pack: packInForce(reader, today),
  packOf: (id: number) => packById(reader, id),
})
const due: number[] = []
const dueBare: number[] = []
let items = 0
for (let round = 0; round < 45; round += 1) {
  const [a, b] = [
    time(() => {
      items = admissionsDue(reader, question()).length
    }),
    time(() => bareRows(unfinished)),
  ]
  // the first rounds warm the page cache and the compiler of both
  if (round < 5) continue
  due.push(a)
  dueBare.push(b)
}
const opening: number[] = []
const openingBare: number[] = []
for (let round = 0; round < 3; round += 1)
  for (const id of ids.slice(0, 200)) {
    const [a, b] = [time(() => getDossier(reader, id, today)), time(() => bareRows(`dossier.id = ${id}`))]
    if (round === 0) continue
    opening.push(a)
    openingBare.push(b)
  }
await test.close()
tell({
  milliseconds: due.reduce((sum, each) => sum + each, 0),
  peakMegabytes: peakMegabytes(),
  dossiers: ids.length - surplus.length,
  items,
  due: percentile(due, 0.95),
  dueMedian: percentile(due, 0.5),
  dueBare: percentile(dueBare, 0.95),
  opening: percentile(opening, 0.95),
  openingMedian: percentile(opening, 0.5),
  openingBare: percentile(openingBare, 0.95),
})
