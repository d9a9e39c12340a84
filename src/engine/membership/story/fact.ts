import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../../register/reader.ts'
import type { RecordTableName } from '../../register/schema.ts'

/** One thing a room knows of a person, with the row (and column) that says it, so that the history can tell who wrote it. */
export interface StoryFact {
  readonly on: PartialDate | null
  readonly what: string
  readonly detail?: string | null
  readonly document?: string | null
  readonly table: RecordTableName
  readonly rowId: number
  /** The column that holds the date; left out where the row as a whole says it. */
  readonly column?: string
  /** The same thing told by several rooms is told once: by the first of them, on the same day. */
  readonly topic?: string
}

/** What one room tells of a person: `src/engine/membership/story/<room>.ts`. */
export type StoryProvider = (reader: Reader, personId: number) => StoryFact[]

/** "Nghị quyết 12-NQ/CB"; null without a number. */
export function paperWords(kind: string, number: string | null): string | null {
  return number === null ? null : `${kind} ${number}`
}

/** The parts that are known, with a comma between; null when none is. */
export function joined(...parts: readonly (string | null | undefined)[]): string | null {
  const known = parts.filter((part) => part != null && part !== '')
  return known.length === 0 ? null : known.join(', ')
}
