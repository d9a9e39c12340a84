import type { Generated } from 'kysely'
import type { MeetingKind } from '../../shared/meetings/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Month } from '../../shared/vocabulary/month.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Versioned } from '../register/columns.ts'

/** One meeting of a cell: planned, held, or not held and why. Expected members and the grade are computed, not stored. */
export interface MeetingTable extends Versioned {
  id: Generated<number>
  cell_id: number
  /** The month it is the meeting of, which need not be the month of its day. */
  month: Month
  kind: MeetingKind
  planned_on: Day | null
  planned_at: string | null
  place: string | null
  /** 'YYYY-MM' where the day is not known. */
  held_on: PartialDate | null
  missed_reason: string | null
  members: number | null
  exempt: number | null
  special_duty: number | null
  present: number | null
  excused: number | null
  unexcused: number | null
  opinions: number | null
  minutes: number | null
  previous_done: number | null
  topic: string | null
  resolution: string | null
  part_time: number | null
  part_attendance: number | null
  part_preparation: number | null
  part_organisation: number | null
  part_chairing: number | null
  part_principles: number | null
  part_result: number | null
  part_closing: number | null
  score: number | null
  score_note: string | null
  /** The pack under which it was scored. */
  rule_pack_id: number | null
  note: string | null
}

export interface MeetingsTables {
  meeting: MeetingTable
}

export const meetingsRecords = ['meeting'] as const satisfies readonly (keyof MeetingsTables)[]
