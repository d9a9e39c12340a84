import type { CellKind, PostKind } from '../../../shared/cells/fields.ts'
import type { Standing } from '../../../shared/people/contract.ts'
import type { StopReason } from '../../../shared/sympathizers/fields.ts'
import type { VillageKind } from '../../../shared/villages/contract.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Flag } from '../../register/columns.ts'
import type { Schema } from '../../register/schema.ts'
import type { DossierRows } from './dossier-rows.ts'

type DateColumn = 'from_date' | 'to_date'

/**
 * A row of a table as the plan knows it: columns named as in the register, ids local to the plan (1, 2, 3 …), without what
 * the register itself makes (search and sort keys, version, trash), and with the narrow type where the table only says text.
 */
type Planned<T extends keyof Schema, Narrow = unknown> = Omit<
  Schema[T],
  'id' | 'version' | 'trashed_at' | 'name_key' | 'name_sort' | keyof Narrow | DateColumn
> &
  Narrow & { readonly id: number }

interface Dates {
  from_date: PartialDate | null
  to_date: PartialDate | null
}

export type PlannedVillage = Planned<'village', { kind: VillageKind; border: Flag; hard: Flag }>
export type PlannedCell = Planned<
  'cell',
  { founded_on: PartialDate | null; dissolved_on: PartialDate | null }
>
export type PlannedCellState = Planned<'cell_state', { kind: CellKind } & Dates>
export type PlannedCellVillage = Planned<'cell_village', Dates>
export type PlannedPerson = Planned<
  'person',
  { birth_date: PartialDate | null; citizen_birth_date: PartialDate | null; union_joined: PartialDate | null }
>
export type PlannedMember = Planned<'cell_member', { standing: Standing } & Dates>
export type PlannedPost = Planned<'cell_post', { post: PostKind } & Dates>
export type PlannedSympathizer = Planned<
  'sympathizer',
  {
    proposed_on: PartialDate | null
    recognised_on: PartialDate | null
    admitted_on: PartialDate | null
    stopped_on: PartialDate | null
    stop_reason: StopReason | null
  }
>
export type PlannedStay = Planned<'sympathizer_stay', Dates>
export type PlannedHelper = Planned<'sympathizer_helper', Dates>

/** The two dates of party entry (decision: party age; ceremony: probation) and the day of full membership, once it came. */
export interface PlannedPartyEntry {
  readonly person_id: number
  readonly decided_on: PartialDate
  readonly ceremony_on: PartialDate
  readonly official_on: PartialDate | null
}

/** A whole invented commune, table by table in the order in which rows can be inserted. */
export interface SamplePlan extends DossierRows {
  readonly commune: {
    readonly name: string
    readonly committee: string
    readonly superior: string
    readonly place: string
  }
  readonly today: Day
  readonly village: readonly PlannedVillage[]
  readonly cell: readonly PlannedCell[]
  readonly cell_state: readonly PlannedCellState[]
  readonly cell_village: readonly PlannedCellVillage[]
  readonly person: readonly PlannedPerson[]
  readonly cell_member: readonly PlannedMember[]
  readonly cell_post: readonly PlannedPost[]
  readonly sympathizer: readonly PlannedSympathizer[]
  readonly sympathizer_stay: readonly PlannedStay[]
  readonly sympathizer_helper: readonly PlannedHelper[]
  /** No table of its own yet: for the subject `admissions`. */
  readonly partyEntries: readonly PlannedPartyEntry[]
}
