import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import {
  factFieldsSchema,
  incidentFieldsSchema,
  patrolFieldsSchema,
  pledgeFieldsSchema,
  protectionTeamFieldsSchema,
  twinningFieldsSchema,
  workFieldsSchema,
} from './life.ts'

/** What a village's life is written down in; each is a record with its own history and trash. */
export const lifeTableSchema = z.enum([
  'village_fact',
  'twinning',
  'village_work',
  'forest_pledge',
  'protection_team',
  'patrol',
  'forest_incident',
])
export type LifeTable = z.infer<typeof lifeTableSchema>

const kept = <T extends z.ZodType>(fields: T) => z.object({ id: idSchema, version: z.int(), fields })

export const villageLifeSchema = z.object({
  name: z.string(),
  /** Newest year first. */
  facts: z.array(kept(factFieldsSchema)),
  twinnings: z.array(kept(twinningFieldsSchema)),
  works: z.array(kept(workFieldsSchema)),
  pledges: z.array(kept(pledgeFieldsSchema)),
  protectionTeams: z.array(kept(protectionTeamFieldsSchema)),
  patrols: z.array(kept(patrolFieldsSchema)),
  incidents: z.array(kept(incidentFieldsSchema)),
})
export type VillageLife = z.infer<typeof villageLifeSchema>

export const comparedVillageSchema = z.object({
  villageId: idSchema,
  name: z.string(),
  earlier: factFieldsSchema.nullable(),
  later: factFieldsSchema.nullable(),
})
export type ComparedVillage = z.infer<typeof comparedVillageSchema>

/** `id` null: a new record; `version` then counts for nothing. */
const saved = <T extends z.ZodType>(fields: T) =>
  writeProcedure
    .input(z.object({ id: idSchema.nullable(), version: z.int(), fields }))
    .output(z.object({ id: idSchema }))

const year = z.int().min(1900).max(2200)

export const villageLifeContract = {
  life: readProcedure.input(z.object({ id: idSchema })).output(villageLifeSchema),
  /** Every village with its facts of two years side by side. */
  compare: readProcedure
    .input(z.object({ earlier: year, later: year }))
    .output(z.array(comparedVillageSchema)),
  /** Years of which any village has facts, newest first. */
  factYears: readProcedure.output(z.array(year)),
  saveFact: saved(factFieldsSchema),
  saveTwinning: saved(twinningFieldsSchema),
  saveWork: saved(workFieldsSchema),
  savePledge: saved(pledgeFieldsSchema),
  saveProtectionTeam: saved(protectionTeamFieldsSchema),
  savePatrol: saved(patrolFieldsSchema),
  saveIncident: saved(incidentFieldsSchema),
  trashLife: writeProcedure
    .input(z.object({ table: lifeTableSchema, id: idSchema }))
    .output(z.object({ id: idSchema })),
}
