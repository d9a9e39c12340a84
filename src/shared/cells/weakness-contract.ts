import * as z from 'zod'
import { isInOrder, outOfOrder } from '../figures/contract.ts'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { weakLeavingSchema, weaknessRulesSchema } from './weakness.ts'

const ground = z.string().normalize().trim().min(1, 'Căn cứ là bắt buộc').max(1000)

export const weakListingSchema = z.object({
  id: idSchema,
  cellId: idSchema,
  cellName: z.string(),
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
  ground: z.string(),
  leaving: weakLeavingSchema.nullable(),
  leavingGround: z.string().nullable(),
})
export type WeakListing = z.infer<typeof weakListingSchema>

/** What the rules propose for a cell; only a person puts it on the list or takes it off. */
export const weakProposalSchema = z.object({
  cellId: idSchema,
  cellName: z.string(),
  act: z.enum(['enter', 'stay', 'leave']),
  reasons: z.array(z.string()),
  /** Since when the number of official members has been too small; null where that is not the reason or not known. */
  since: partialDateSchema.nullable(),
  /** The stay in force, for those listed. */
  listing: weakListingSchema.nullable(),
  official: z.int(),
  probationary: z.int(),
})
export type WeakProposal = z.infer<typeof weakProposalSchema>

const cellNames = z.array(z.object({ cellId: idSchema, cellName: z.string() }))

export const weaknessContract = {
  /** The thresholds of a day, and whether the office wrote them or the rule pack proposes them. */
  weaknessRules: readProcedure
    .input(z.object({ asOf: daySchema.optional() }))
    .output(
      z.object({ rules: weaknessRulesSchema, from: daySchema.nullable(), reason: z.string().nullable() }),
    ),
  setWeaknessRules: writeProcedure
    .input(z.object({ from: daySchema, rules: weaknessRulesSchema, reason: ground }))
    .output(z.object({ id: idSchema })),
  weakness: readProcedure.input(z.object({ asOf: daySchema.optional() })).output(z.array(weakProposalSchema)),
  enterWeak: writeProcedure
    .input(z.object({ cellId: idSchema, on: daySchema, ground }))
    .output(z.object({ id: idSchema })),
  leaveWeak: writeProcedure
    .input(z.object({ listingId: idSchema, on: daySchema, ground }))
    .output(z.object({ id: idSchema })),
  /** Start, entered, relapsed, left, end of a period, with the names behind each. */
  weakMovement: readProcedure
    .input(z.object({ from: daySchema, to: daySchema }).refine(isInOrder, outOfOrder))
    .output(
      z.object({
        start: cellNames,
        entered: cellNames,
        relapsed: cellNames,
        recovered: cellNames,
        ended: cellNames,
        end: cellNames,
      }),
    ),
}
