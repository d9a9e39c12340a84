import type { RecordTable } from '../../shared/audit/contract.ts'
import { admissionsHistory } from '../admissions/history.ts'
import { approvalsHistory } from '../approvals/history.ts'
import { calendarHistory } from '../calendar/history.ts'
import { cellsHistory } from '../cells/history.ts'
import { classesHistory } from '../classes/history.ts'
import { dueHistory } from '../due/history.ts'
import { importsHistory } from '../imports/history.ts'
import { inspectionsHistory } from '../inspections/history.ts'
import { issuedHistory } from '../issued/history.ts'
import { meetingsHistory } from '../meetings/history.ts'
import { membershipHistory } from '../membership/history.ts'
import { peopleHistory } from '../people/history.ts'
import { periodsHistory } from '../periods/history.ts'
import { ratingsHistory } from '../ratings/history.ts'
import { regulationsHistory } from '../regulations/history.ts'
import { sympathizersHistory } from '../sympathizers/history.ts'
import { targetsHistory } from '../targets/history.ts'
import { teamsHistory } from '../teams/history.ts'
import { villagesHistory } from '../villages/history.ts'
import { villageLifeHistory } from '../villages/life-history.ts'
import type { RecordStory, RoomHistory, TableWords } from './room-history.ts'

const rooms: readonly RoomHistory[] = [
  peopleHistory,
  cellsHistory,
  villagesHistory,
  sympathizersHistory,
  classesHistory,
  approvalsHistory,
  admissionsHistory,
  ratingsHistory,
  membershipHistory,
  regulationsHistory,
  periodsHistory,
  issuedHistory,
  calendarHistory,
  targetsHistory,
  meetingsHistory,
  teamsHistory,
  villageLifeHistory,
  inspectionsHistory,
  dueHistory,
  importsHistory,
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

/** What each room asks of the records that an undo has touched. */
export const undoGuards = rooms.flatMap((room) => room.afterUndo ?? [])

/** What each room says before a record leaves the trash. */
export const restoreGuards = rooms.flatMap((room) => room.beforeRestore ?? [])
