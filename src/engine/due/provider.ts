import type { DueItem } from '../../shared/due/item.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { HolidayCalendar } from '../../shared/vocabulary/working-days.ts'
import type { Reader } from '../register/reader.ts'

/** What a room needs to tell what is due. */
export interface DueQuestion {
  readonly day: Day
  readonly calendar: HolidayCalendar
  /** The pack in force on the day; a record under another pack (a dossier) asks for its own. */
  readonly pack: RulePack
  readonly packOf: (id: number) => RulePack
}

/**
 * What is due in one room: `src/engine/<room>/due.ts` exports one, `due/providers.ts` lists them. Items due later than the
 * farthest reminder of the pack (`alerts.lead_days`) are left out. All of a commune in a few queries, never one a record.
 */
export type DueProvider = (reader: Reader, question: DueQuestion) => DueItem[]
