import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { personNameKey } from '../../src/engine/people/columns.ts'
import { matchExpression, searchPeople } from '../../src/engine/people/search.ts'
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
const writer = openConnection(file, key, { mustExist: false })
await migrate(writer)
const plan = planSample(
  { cells: 200, people: 120_000, today: day('2026-11-23') },
  readNameBook(join(root, 'resources', 'samples')),
)
const insert = writer.prepare(
  'INSERT INTO person (full_name, name_key, name_sort, trashed_at) VALUES (?, ?, ?, NULL)',
)
writer.transaction(() => {
  for (const person of plan.person)
    insert.run(
      person.full_name,
      personNameKey(person.full_name, person.other_name),
      nameSortKey(person.full_name),
    )
})()
writer.pragma('wal_checkpoint(TRUNCATE)')
writer.close()

const connection = openConnection(file, key, { readonly: true })
const reader = new Reader(connection)
// what a person types: whole names, two words, one word, the beginning of a word, in any order, and nobody's name
const names = plan.person
  .filter((_, index) => index % 1200 === 7)
  .map((person) => searchKey(person.full_name).split(' '))
const texts = names.flatMap((words) => [
  words.join(' '),
  words.slice(-2).join(' '),
  words.at(-1) ?? '',
  (words.at(-1) ?? '').slice(0, 2),
  `${words[0]} ${(words.at(-1) ?? '').slice(0, 1)}`,
  [...words].reverse().join(' '),
])
const limit = 20
// the same answer, in the same order, by one prepared statement and nothing around it
const bareStatement = connection.prepare(
  `SELECT person.id FROM person_name JOIN person ON person.id = person_name.rowid
   WHERE person_name MATCH ? AND person.trashed_at IS NULL ORDER BY person.name_sort, person.id LIMIT ?`,
)
const time = (act: () => unknown): number => {
  const began = performance.now()
  act()
  return performance.now() - began
}
const ours: number[] = []
const bare: number[] = []
for (let round = 0; round < 4; round += 1) {
  for (const text of texts) {
    const match = matchExpression(text) ?? ''
    const [a, b] = [
      time(() => searchPeople(reader, text, limit)),
      time(() => bareStatement.all(match, limit)),
    ]
    // the first round warms the page cache of both
    if (round > 0) {
      ours.push(a)
      bare.push(b)
    }
  }
}
connection.close()
tell({
  milliseconds: ours.reduce((sum, each) => sum + each, 0),
  peakMegabytes: peakMegabytes(),
  ours: percentile(ours, 0.95),
  bare: percentile(bare, 0.95),
  p50: percentile(ours, 0.5),
})
