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

export interface PeopleTables {
  person: PersonTable
  cell_member: CellMemberTable
  /** FTS5 over person.name_key, kept by triggers; rowid = person.id. */
  person_name: { rowid: number; name_key: string }
}

export const peopleRecords = ['person', 'cell_member'] as const satisfies readonly (keyof PeopleTables)[]
