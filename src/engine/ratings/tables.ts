import type { Generated } from 'kysely'
import type { Grade, Unrated } from '../../shared/ratings/fields.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Flag, Versioned } from '../register/columns.ts'

/** One year's rating of an organisation (`person_id` null) or of a member, in the cell where the member is rated. */
export interface RatingTable extends Versioned {
  id: Generated<number>
  year: number
  cell_id: number
  person_id: number | null
  /** The pack in force when the year ended: its scale stays the scale of this rating. */
  rule_pack_id: number
  self_grade: Grade | null
  /** What the employer says of officials and workers (viên chức, người lao động). */
  employer_grade: Grade | null
  /** Chi ủy. */
  committee_grade: Grade | null
  /** Mass organisations (tập thể đoàn thể). */
  collective_grade: Grade | null
  /** What the cell proposes. */
  proposed_grade: Grade | null
  decided_grade: Grade | null
  /** Points of 100, where the year's rules use them. */
  score: number | null
  /** 1: has not been through the annual review (chưa kiểm điểm). */
  unreviewed: Generated<Flag>
  unrated: Unrated | null
  unrated_note: string | null
  decision: string | null
  decided_on: PartialDate | null
  note: string | null
}

export interface RatingsTables {
  rating: RatingTable
}

export const ratingsRecords = ['rating'] as const satisfies readonly (keyof RatingsTables)[]
