import type { Insertable } from 'kysely'
import type { Schema } from '../../register/schema.ts'

/** Rows of dossiers as the plan knows them: ids of its own, and nothing that only the rules in force can tell. */
type Row<T extends keyof Schema, Without extends string = never> = Omit<
  Insertable<Schema[T]>,
  'id' | 'version' | 'trashed_at' | Without
> & { readonly id: number }

export type PlannedDossier = Row<'dossier', 'rule_pack_id' | 'probation_ends_on'>
export type PlannedPaper = Row<'dossier_paper'>
export type PlannedIntroducer = Row<'dossier_introducer'>
export type PlannedCheck = Row<'background_check'>
export type PlannedBallot = Row<'ballot', 'entitled' | 'needed'>

/** A rule that the office passed over, with its reason. */
export interface PlannedException {
  readonly dossier_id: number
  readonly rule_key: 'ceremony.deadline' | 'decide.admission' | 'introducer.min_shared_time'
  readonly message: string
  readonly reason: string
}

export interface DossierRows {
  readonly dossier: PlannedDossier[]
  readonly dossier_paper: PlannedPaper[]
  readonly dossier_introducer: PlannedIntroducer[]
  readonly background_check: PlannedCheck[]
  readonly ballot: PlannedBallot[]
  readonly exceptions: PlannedException[]
}

export const noDossiers = (): DossierRows => ({
  dossier: [],
  dossier_paper: [],
  dossier_introducer: [],
  background_check: [],
  ballot: [],
  exceptions: [],
})
