import type { Generated } from 'kysely'
import type { CellKind, PostKind } from '../../shared/cells/fields.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Dated, Versioned } from '../register/columns.ts'

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
}

export interface CellsTables {
  cell: CellTable
  cell_state: CellStateTable
  cell_village: CellVillageTable
  cell_post: CellPostTable
}

export const cellsRecords = [
  'cell',
  'cell_state',
  'cell_village',
  'cell_post',
] as const satisfies readonly (keyof CellsTables)[]
