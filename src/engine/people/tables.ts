import type { Generated } from 'kysely'
import type * as z from 'zod'
import type { entrySchema, exitSchema } from '../../shared/membership/fields.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Dated, Flag, Versioned } from '../register/columns.ts'

export interface PersonTable extends Versioned {
  id: Generated<number>
  full_name: string
  name_key: string
  name_sort: string
  other_name: string | null
  sex: 'male' | 'female' | null
  birth_date: PartialDate | null
  citizen_birth_date: PartialDate | null
  citizen_id: string | null
  father_name: string | null
  ethnic_group: string | null
  religion: string | null
  hometown: string | null
  residence: string | null
  village_id: number | null
  general_education: string | null
  professional_education: string | null
  political_theory: string | null
  occupation: string | null
  union_member: Flag | null
  union_joined: PartialDate | null
  mass_organisation: string | null
  phone: string | null
  note: string | null
}

export type Entry = z.infer<typeof entrySchema>
export type Exit = z.infer<typeof exitSchema>

export interface CellMemberTable extends Dated {
  id: Generated<number>
  person_id: number
  cell_id: number
  standing: 'official' | 'probationary'
  /** How this stretch of membership began and ended: the lines of Biểu 1. */
  entry: Entry | null
  exit: Exit | null
  entry_paper: string | null
  exit_paper: string | null
}

/** What somebody said of two records that look alike; the smaller id comes first. */
export interface PersonPairTable {
  id: Generated<number>
  first_id: number
  second_id: number
  verdict: 'different' | 'later'
  decided_at: string
  decided_by: string
}

export interface PersonMergeTable {
  id: Generated<number>
  kept_id: number
  /** In the trash since, and bare of links. */
  gone_id: number
  /** JSON of `OtherValue[]`: what the record that went said otherwise. */
  other_values: string
  merged_at: string
  merged_by: string
}

export interface PeopleTables {
  person: PersonTable
  cell_member: CellMemberTable
  person_pair: PersonPairTable
  person_merge: PersonMergeTable
  /** FTS5 over person.name_key, kept by triggers; rowid = person.id. */
  person_name: { rowid: number; name_key: string }
}

export const peopleRecords = [
  'person',
  'cell_member',
  'person_pair',
  'person_merge',
] as const satisfies readonly (keyof PeopleTables)[]
