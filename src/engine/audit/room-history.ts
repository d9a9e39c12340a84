import type { RecordTable } from '../../shared/audit/contract.ts'
import type { ShortCatalog } from '../catalogs/queries.ts'
import type { Change } from '../register/change.ts'
import type { RecordTableName } from '../register/schema.ts'

/** How the columns of one table are told in a history. A column without a label is not shown. */
export interface TableWords {
  readonly labels?: Readonly<Record<string, string>>
  /** Column → stored word → what a clerk reads. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Columns that hold a code of an official list. */
  readonly catalogs?: Readonly<Record<string, ShortCatalog>>
  /** Columns that hold 0 or 1. */
  readonly flags?: readonly string[]
  /** Column with an id → a query of one parameter that yields its `name`. */
  readonly names?: Readonly<Record<string, string>>
}

/** A record that has a history and a trash of its own. */
export interface RecordStory {
  /** SQL of its name in the trash; the row goes by the name `trashed`. */
  readonly name: string
  /** Links that belong to its story: a change of them is a change of it. */
  readonly links: readonly { readonly table: RecordTableName; readonly column: string }[]
}

/** A row that an undo has just put back, changed or taken out; its columns as they were noted on either side. */
export interface TouchedRows {
  readonly table: RecordTableName
  readonly id: number
  readonly row: Readonly<Record<string, string | number | null>>
}

/** What a room tells of its records: `src/engine/<room>/history.ts`. */
export interface RoomHistory {
  /**
   * Asked after an undo touched rows of the room's tables, before it is written for good. An older command may be taken back
   * only if what came later can stand without it. @throws RegisterError CONFLICT
   */
  readonly afterUndo?: (change: Change, touched: readonly TouchedRows[], summary: string) => void
  /** Asked before a record is taken out of the trash. @throws RegisterError CONFLICT */
  readonly beforeRestore?: (change: Change, table: RecordTable, id: number) => void
  readonly tables: Readonly<Partial<Record<RecordTableName, TableWords>>>
  readonly records: Readonly<Partial<Record<RecordTable, RecordStory>>>
}
