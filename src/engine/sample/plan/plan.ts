import type { CellKind, CellRank, PostKind } from '../../../shared/cells/fields.ts'
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

export type PlannedVillage = Planned<
  'village',
  { kind: VillageKind; border: Flag; hard: Flag; region3: Flag }
>
export type PlannedCell = Planned<
  'cell',
  { founded_on: PartialDate | null; dissolved_on: PartialDate | null }
>
export type PlannedCellState = Planned<'cell_state', { kind: CellKind; rank: CellRank | null } & Dates>
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
export type PlannedClass = Planned<
  'training_class',
  { decision_date: PartialDate | null; starts_on: PartialDate | null; ends_on: PartialDate | null }
>
export type PlannedEnrollment = Planned<'enrollment', { certificate_date: PartialDate | null }>
export type PlannedHelper = Planned<'sympathizer_helper', Dates>
export type PlannedTask = Planned<'sympathizer_task'>
export type PlannedRemark = Planned<'sympathizer_remark'>
/** The list as it was sent is made from the plan's own rows when they are written. */
export type PlannedBatch = Omit<Planned<'approval_batch'>, 'sent_list'>
export type PlannedApprovalItem = Planned<'approval_item'>

export type PlannedTarget = Planned<'target'>
export type PlannedMeeting = Planned<'meeting'>
export type PlannedTeam = Planned<'team'>
export type PlannedTeamMember = Planned<'team_member', Dates>
export type PlannedTeamCell = Planned<'team_cell', Dates>
export type PlannedVisit = Planned<'team_visit'>
export type PlannedVisitPerson = Planned<'team_visit_person'>
export type PlannedDifficulty = Planned<'difficulty'>
export type PlannedReinforcement = Planned<'reinforcement', Dates>
export type PlannedFact = Planned<'village_fact'>
export type PlannedTwinning = Planned<'twinning', Dates>
export type PlannedWork = Planned<'village_work'>
export type PlannedPledge = Planned<'forest_pledge'>
export type PlannedProtectionTeam = Planned<'protection_team', Dates>
export type PlannedPatrol = Planned<'patrol'>
export type PlannedIncident = Planned<'forest_incident'>
export type PlannedAct = Planned<'cell_act'>
export type PlannedActPart = Planned<'cell_act_part'>
export type PlannedTerm = Planned<'cell_term', Dates>
export type PlannedListing = Planned<'weak_listing', Dates>
export type PlannedCommunePost = Planned<'commune_post', Dates>
/** Without its rule pack: the register knows which one each year ended under. */
export type PlannedRating = Omit<Planned<'rating', { unreviewed: Flag }>, 'rule_pack_id'>

export type PlannedPartyRecord = Planned<'party_record'>
export type PlannedGap = Planned<'party_gap', Dates>
export type PlannedTransfer = Planned<'member_transfer', { study: Flag }>
export type PlannedDeparture = Planned<'member_departure'>
export type PlannedExemption = Planned<'member_exemption', Dates>
export type PlannedBadge = Planned<'badge_award', { posthumous: Flag }>
export type PlannedDiscipline = Planned<'member_discipline'>

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
  readonly target: readonly PlannedTarget[]
  readonly meeting: readonly PlannedMeeting[]
  readonly team: readonly PlannedTeam[]
  readonly team_member: readonly PlannedTeamMember[]
  readonly team_cell: readonly PlannedTeamCell[]
  readonly team_visit: readonly PlannedVisit[]
  readonly team_visit_person: readonly PlannedVisitPerson[]
  readonly difficulty: readonly PlannedDifficulty[]
  readonly reinforcement: readonly PlannedReinforcement[]
  readonly village_fact: readonly PlannedFact[]
  readonly twinning: readonly PlannedTwinning[]
  readonly village_work: readonly PlannedWork[]
  readonly forest_pledge: readonly PlannedPledge[]
  readonly protection_team: readonly PlannedProtectionTeam[]
  readonly patrol: readonly PlannedPatrol[]
  readonly forest_incident: readonly PlannedIncident[]
  readonly training_class: readonly PlannedClass[]
  readonly enrollment: readonly PlannedEnrollment[]
  readonly cell_term: readonly PlannedTerm[]
  readonly cell_act: readonly PlannedAct[]
  readonly cell_act_part: readonly PlannedActPart[]
  readonly weak_listing: readonly PlannedListing[]
  readonly commune_post: readonly PlannedCommunePost[]
  readonly rating: readonly PlannedRating[]
  readonly sympathizer_task: readonly PlannedTask[]
  readonly sympathizer_remark: readonly PlannedRemark[]
  readonly approval_batch: readonly PlannedBatch[]
  readonly approval_item: readonly PlannedApprovalItem[]
  readonly party_record: readonly PlannedPartyRecord[]
  readonly party_gap: readonly PlannedGap[]
  readonly member_transfer: readonly PlannedTransfer[]
  readonly member_departure: readonly PlannedDeparture[]
  readonly member_exemption: readonly PlannedExemption[]
  readonly badge_award: readonly PlannedBadge[]
  readonly member_discipline: readonly PlannedDiscipline[]
  /** No table of its own yet: for the subject `admissions`. */
  readonly partyEntries: readonly PlannedPartyEntry[]
}
