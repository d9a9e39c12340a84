import type { Generated } from 'kysely'
import type { CellActKind } from '../../shared/cells/acts.ts'
import type { Capability } from '../../shared/cells/capabilities.ts'
import type { CellKind, CellRank, PostKind } from '../../shared/cells/fields.ts'
import type { CommuneBody } from '../../shared/cells/posts.ts'
import type { WeakLeaving } from '../../shared/cells/weakness.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Dated, Flag, Versioned } from '../register/columns.ts'

export interface CellTable extends Versioned {
  id: Generated<number>
  founded_on: PartialDate | null
  dissolved_on: PartialDate | null
  note: string | null
}

/** Name, kind and superior of an organisation over time; periods of one cell never overlap. */
export interface CellStateTable extends Dated {
  id: Generated<number>
  cell_id: number
  name: string
  name_key: string
  name_sort: string
  kind: CellKind
  parent_id: number | null
  /** Chi bộ cơ sở, chi bộ trực thuộc, or the one name of 208-QĐ/TW; null: not said. */
  rank: CellRank | null
}

export interface CellVillageTable extends Dated {
  id: Generated<number>
  cell_id: number
  village_id: number
}

export interface CellPostTable extends Dated {
  id: Generated<number>
  cell_id: number
  person_id: number
  post: PostKind
  /** Which of a joint cell's villages the head leads; null where that is clear or not said. */
  village_id: number | null
  /** Whether the holder comes from the commune; null: not said. */
  local: Flag | null
}

/** What an organisation may or must do from a day on; a day without a row follows the defaults. */
export interface CellCapabilityTable extends Dated {
  id: Generated<number>
  cell_id: number
  capability: Capability
  value: Flag
  ground: string | null
}

/** One act of organisation: founding, merger, switch …; everything it changed was one command. */
export interface CellActTable {
  id: Generated<number>
  kind: CellActKind
  on_date: PartialDate
  decision: string | null
  decided_on: PartialDate | null
  decided_by: string | null
  note: string | null
}

/** Who took part in an act: `before` what it started from, `after` what came of it. */
export interface CellActPartTable {
  id: Generated<number>
  act_id: number
  cell_id: number
  part: 'before' | 'after'
}

/** A term of office (nhiệm kỳ) of a cell. */
export interface CellTermTable extends Dated {
  id: Generated<number>
  cell_id: number
  name: string
  congress_on: PartialDate | null
  decision: string | null
}

/** A post in the commune that belongs to no cell, under its own title. */
export interface CommunePostTable extends Dated {
  id: Generated<number>
  person_id: number
  title: string
  body: CommuneBody
  local: Flag | null
  note: string | null
}

/** The office's own thresholds for unsustainable cells from a day on; never changed, a new one is a new row. */
export interface WeaknessRulesTable {
  id: Generated<number>
  from_date: Day
  /** JSON of WeaknessRules. */
  body: string
  reason: string
  made_at: string
  by_name: string
}

/** A stay of a cell on the list of unsustainable cells, as a person confirmed it. */
export interface WeakListingTable extends Dated {
  id: Generated<number>
  cell_id: number
  ground: string
  leaving: WeakLeaving | null
  leaving_ground: string | null
}

export interface CellsTables {
  cell: CellTable
  cell_state: CellStateTable
  cell_village: CellVillageTable
  cell_post: CellPostTable
  cell_capability: CellCapabilityTable
  cell_act: CellActTable
  cell_act_part: CellActPartTable
  cell_term: CellTermTable
  commune_post: CommunePostTable
  weakness_rules: WeaknessRulesTable
  weak_listing: WeakListingTable
}

export const cellsRecords = [
  'cell',
  'cell_state',
  'cell_village',
  'cell_post',
  'cell_capability',
  'cell_act',
  'cell_act_part',
  'cell_term',
  'commune_post',
  'weakness_rules',
  'weak_listing',
] as const satisfies readonly (keyof CellsTables)[]
