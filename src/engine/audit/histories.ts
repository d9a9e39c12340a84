import type { RecordTable } from '../../shared/audit/contract.ts'
import { cellsHistory } from '../cells/history.ts'
import { membershipHistory } from '../membership/history.ts'
import { peopleHistory } from '../people/history.ts'
import { regulationsHistory } from '../regulations/history.ts'
import { sympathizersHistory } from '../sympathizers/history.ts'
import { villagesHistory } from '../villages/history.ts'
import type { RecordStory, RoomHistory, TableWords } from './room-history.ts'

const rooms: readonly RoomHistory[] = [
  peopleHistory,
  cellsHistory,
  villagesHistory,
  sympathizersHistory,
  membershipHistory,
  regulationsHistory,
]

const tables: Readonly<Record<string, TableWords>> = Object.fromEntries(
  rooms.flatMap((room) => Object.entries(room.tables)),
)
const records: Readonly<Partial<Record<RecordTable, RecordStory>>> = Object.assign(
  {},
  ...rooms.map((room) => room.records),
)

export function wordsOf(table: string): TableWords {
  return tables[table] ?? {}
}

/** Every record with a trash, with the SQL of its name. */
export function stories(): [RecordTable, RecordStory][] {
  // Object.entries widens the keys; `records` has no others.
  return Object.entries(records) as [RecordTable, RecordStory][]
}

export function storyOf(table: RecordTable): RecordStory {
  const story = records[table]
  if (story === undefined) throw new Error(`No room tells the story of ${table}`)
  return story
}
