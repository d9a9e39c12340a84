import type { Generated } from 'kysely'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'

/** 0 or 1: SQLite has no booleans. */
export type Flag = 0 | 1

export interface Versioned {
  /** Raised by every change; guards against overwriting somebody else's work. */
  version: Generated<number>
  trashed_at: string | null
}

/** A period `[from_date, to_date)`. */
export interface Dated {
  from_date: PartialDate | null
  to_date: PartialDate | null
}
