import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { KnownPeople } from '../../src/engine/imports/check/known-people.ts'
import { WhoIsWho } from '../../src/engine/imports/check/person-rows.ts'
import { personNameKey } from '../../src/engine/people/columns.ts'
import { lookAlikes } from '../../src/engine/people/look-alikes.ts'
import { similarPeople } from '../../src/engine/people/similar.ts'
import { openConnection } from '../../src/engine/register/database.ts'
import { migrate } from '../../src/engine/register/migrate.ts'
import { Reader } from '../../src/engine/register/reader.ts'
import { planSample } from '../../src/engine/sample/plan/plan-sample.ts'
import { readNameBook } from '../../src/engine/sample/plan/read-names.ts'
import { nameSortKey } from '../../src/shared/vocabulary/person-name.ts'
import { searchKey } from '../../src/shared/vocabulary/search-key.ts'
import { day } from '../shared/vocabulary/arbitraries.ts'
import { peakMegabytes, percentile, root, tell } from './measure.ts'

const file = process.argv[2] ?? ''
const key = randomBytes(32)
const today = day('2026-11-23')
const writer = openConnection(file, key, { mustExist: false })
await migrate(writer)
const plan = planSample(
  { cells: 200, people: 120_000, today },
  readNameBook(join(root, 'resources', 'samples')),
)
writer.pragma('foreign_keys = OFF')
const insert = writer.prepare(
  `INSERT INTO person (full_name, name_key, name_sort, sex, birth_date, citizen_id, village_id, trashed_at)
   VALUES (?, ?, ?, ?, ?, ?, ?, NULL)`,
)
writer.transaction(() => {
  for (const person of plan.person)
    insert.run(
      person.full_name,
      personNameKey(person.full_name, person.other_name),
      nameSortKey(person.full_name),
      person.sex,
      person.birth_date,
      person.citizen_id,
      person.village_id,
    )
})()
writer.pragma('wal_checkpoint(TRUNCATE)')
writer.close()

const connection = openConnection(file, key, { readonly: true })
const reader = new Reader(connection)
const time = <T>(act: () => T): { took: number; answer: T } => {
  const began = performance.now()
  const answer = act()
  return { took: performance.now() - began, answer }
}

// people who are there already, known a little less; every second one under the commonest names
const byKey = new Map<string, number>()
for (const { full_name } of plan.person) {
  const name = searchKey(full_name)
  byKey.set(name, (byKey.get(name) ?? 0) + 1)
}
const namesakes = (name: string) => byKey.get(searchKey(name)) ?? 0
const commonest = [...plan.person].sort((a, b) => namesakes(b.full_name) - namesakes(a.full_name))
const rows = plan.person.filter((_, at) => at % 300 === 7).concat(commonest.slice(0, 400))
const typed = rows.map((person) => ({
  fullName: person.full_name,
  birthDate: person.birth_date,
  villageId: person.village_id,
  sex: person.sex,
  citizenId: null,
  fatherName: null,
}))
const typing = typed.map((each) => time(() => similarPeople(reader, each, today)).took)

const known = new KnownPeople(reader, today)
const judge = new WhoIsWho(known)
const importing = typed.map(
  (each) =>
    time(() =>
      judge.inRegister(0, {
        ...each,
        nameKey: searchKey(each.fullName),
        villages: each.villageId === null ? [] : [each.villageId],
        cells: [],
      }),
    ).took,
)
const whole = time(() => lookAlikes(reader))
connection.close()
tell({
  milliseconds: whole.took,
  peakMegabytes: peakMegabytes(),
  typing: percentile(typing, 0.95),
  typingWorst: Math.max(...typing),
  importing: percentile(importing, 0.95),
  importingWorst: Math.max(...importing),
  whole: whole.took,
  pairs: whole.answer.length,
  mostNamesakes: Math.max(...byKey.values()),
})
