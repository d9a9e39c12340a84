import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { phaseSchema } from './phases.ts'
import { planItemFieldsSchema, planStateSchema, programmeFieldsSchema } from './programme-fields.ts'

const made = z.object({ id: idSchema })
const raised = z.object({ version: z.int() })
const some = z.object({ ids: z.array(idSchema).min(1) })
const counted = z.object({ count: z.int() })

/** Planned against done, of one programme. */
const tally = z.object({ planned: z.int(), done: z.int(), underWay: z.int(), late: z.int() })

export const programmeRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  fields: programmeFieldsSchema,
  tally,
})
export type ProgrammeRow = z.infer<typeof programmeRowSchema>

export const planItemRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  programmeTitle: z.string(),
  /** The organisation, or the member (null when this account may not read cases about members), or the programme's own words. */
  subject: z.string().nullable(),
  state: planStateSchema,
  /** Cases that carry it out, oldest first; without those that this account may not read. */
  cases: z.array(z.object({ id: idSchema, title: z.string(), phase: phaseSchema })),
  /** What a form may write; words that this account may not read are blank. */
  fields: planItemFieldsSchema.extend({ content: z.string() }),
  /** About a member. */
  sensitive: z.boolean(),
})
export type PlanItemRow = z.infer<typeof planItemRowSchema>

export const programmeProcedures = {
  programmes: readProcedure.input(z.object({ year: z.int().optional() })).output(z.array(programmeRowSchema)),
  createProgramme: writeProcedure.input(z.object({ fields: programmeFieldsSchema })).output(made),
  updateProgramme: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: programmeFieldsSchema }))
    .output(raised),
  trashProgrammes: writeProcedure.input(some).output(counted),
  /** In the order of year, quarter, level. */
  planItems: readProcedure
    .input(
      z.object({
        programmeId: idSchema.optional(),
        year: z.int().optional(),
        quarter: z.int().min(1).max(4).optional(),
      }),
    )
    .output(z.array(planItemRowSchema)),
  createPlanItem: writeProcedure.input(z.object({ fields: planItemFieldsSchema })).output(made),
  updatePlanItem: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: planItemFieldsSchema }))
    .output(raised),
  trashPlanItems: writeProcedure.input(some).output(counted),
}
