import type { CellFields } from '../../shared/cells/fields.ts'
import type { ImportKind } from '../../shared/imports/contract.ts'
import type { Standing } from '../../shared/people/contract.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { PersonColumns } from '../people/columns.ts'
import type { Change } from '../register/change.ts'
import type { StagedPair } from './check/row-questions.ts'

export interface StagedCell {
  readonly row: number
  readonly fields: Omit<CellFields, 'parentId'>
  /** A cell of the register, or the row of the list that founds it. */
  readonly parent: { readonly id: number } | { readonly row: number } | null
}

export interface StagedPerson {
  readonly row: number
  readonly columns: PersonColumns
  readonly membership: {
    readonly cellId: number
    readonly standing: Standing
    readonly from: PartialDate | null
  } | null
  /** What was said of those who look alike. */
  readonly pairs: readonly StagedPair[]
}

export interface StagedSympathizer {
  readonly row: number
  /** A new person, or the id of one who is in the register already. */
  readonly who: PersonColumns | number
  readonly pairs: readonly StagedPair[]
  readonly cellId: number
  readonly proposedOn: PartialDate | null
  readonly recognisedOn: PartialDate | null
  readonly resolution: string | null
  readonly note: string | null
  readonly helpers: readonly { readonly name: string; readonly personId: number | null }[]
}

/** A row that the room's own commands write. */
export interface StagedAct {
  readonly row: number
  readonly write: (change: Change) => void
  /** It brings in a case about a member: what names its file is kept from who may not read those. */
  readonly aboutMember?: boolean
}

export interface StagedActs {
  readonly kind: Exclude<ImportKind, 'cells' | 'people' | 'sympathizers'>
  readonly rows: StagedAct[]
}

export type StagedRows =
  | { readonly kind: 'cells'; readonly rows: StagedCell[] }
  | { readonly kind: 'people'; readonly rows: StagedPerson[] }
  | { readonly kind: 'sympathizers'; readonly rows: StagedSympathizer[] }
  | StagedActs
