import * as z from 'zod'
import type { StoryItem, StoryRoom } from '../../../shared/membership/story.ts'
import { comparePartialDates, type PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../../register/reader.ts'
import { admissionFacts } from './admissions.ts'
import { approvalFacts } from './approvals.ts'
import { postFacts } from './cells.ts'
import { classFacts } from './classes.ts'
import type { StoryFact, StoryProvider } from './fact.ts'
import { recordFacts } from './membership.ts'
import { membershipFacts } from './people.ts'
import { exceptionFacts } from './regulations.ts'
import { sympathizerFacts } from './sympathizers.ts'

/** Whoever stands first tells what several rooms know: the dossier before the record, the record before the stretches. */
const rooms: readonly (readonly [StoryRoom, StoryProvider])[] = [
  ['admissions', admissionFacts],
  ['membership', recordFacts],
  ['sympathizers', sympathizerFacts],
  ['approvals', approvalFacts],
  ['classes', classFacts],
  ['people', membershipFacts],
  ['cells', postFacts],
]

type Told = StoryFact & { readonly room: StoryRoom }

/** One person, one story: what every room knows, oldest first, each with its paper and with who wrote it down and when. */
export function storyOf(reader: Reader, personId: number): StoryItem[] {
  const told = rooms.flatMap(([room, facts]) =>
    facts(reader, personId).map((fact): Told => ({ ...fact, room })),
  )
  const facts = once(told)
  const entered = enteredBy(reader, facts)
  const items = facts.map(
    (fact): StoryItem => ({
      room: fact.room,
      on: fact.on,
      what: fact.what,
      detail: fact.detail ?? null,
      document: fact.document ?? null,
      entered: entered(fact),
    }),
  )
  const passed = exceptionFacts(reader, personId).map(
    ({ on, what, detail, document, by, at }): StoryItem => ({
      room: 'regulations',
      on,
      what,
      detail: detail ?? null,
      document: document ?? null,
      entered: { by, at },
    }),
  )
  return [...items, ...passed].sort((a, b) => compareDates(a.on, b.on))
}

/** Known dates first, then "chưa rõ", then blanks; what falls on one day keeps the order of the rooms. */
function compareDates(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return comparePartialDates(a, b)
}

/** The same thing on the same day is told once, with the paper of whoever knows it. */
function once(facts: readonly Told[]): Told[] {
  const kept: Told[] = []
  for (const fact of facts) {
    const same = kept.findIndex(
      ({ topic, on }) => topic !== undefined && topic === fact.topic && on === fact.on,
    )
    const before = kept[same]
    if (before === undefined) kept.push(fact)
    else
      kept[same] = {
        ...before,
        document: before.document ?? fact.document ?? null,
        detail: before.detail ?? fact.detail ?? null,
      }
  }
  return kept
}

const columnsSchema = z.record(z.string(), z.unknown())

interface Change {
  readonly table: string
  readonly rowId: number
  readonly columns: string
  readonly at: string
  readonly by: string
}

/** Who wrote the date of a fact as it stands now: the last change of that column, or else whoever made the row. */
function enteredBy(reader: Reader, facts: readonly Told[]): (fact: Told) => StoryItem['entered'] {
  const rows = [...new Set(facts.map(({ table, rowId }) => `${table} ${rowId}`))]
  if (rows.length === 0) return () => null
  const changes = reader
    .statement<Change>(
      `SELECT table_name AS "table", row_id AS rowId, new AS columns, at, by_name AS "by"
       FROM audit_change JOIN audit_entry ON audit_entry.id = entry_id
       WHERE operation IN ('insert', 'update') AND (table_name, row_id) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))
       ORDER BY audit_change.id`,
    )
    .all(JSON.stringify(rows.map((row) => [row.split(' ')[0], Number(row.split(' ')[1])])))
  const byRow = Map.groupBy(changes, ({ table, rowId }) => `${table} ${rowId}`)
  return ({ table, rowId, column }) => {
    const own = byRow.get(`${table} ${rowId}`) ?? []
    const wrote =
      column === undefined
        ? own[0]
        : (own.findLast(({ columns }) => column in columnsSchema.parse(JSON.parse(columns))) ?? own[0])
    return wrote === undefined ? null : { by: wrote.by, at: wrote.at }
  }
}
