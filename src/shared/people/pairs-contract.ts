import * as z from 'zod'
import { passReasonSchema } from '../regulations/breach.ts'
import { writeProcedure } from '../rpc/base.ts'
import { idSchema, pageSchema } from '../rpc/page.ts'
import { personFieldsSchema } from './fields.ts'
import { personRowSchema } from './row.ts'

export const pairVerdictSchema = z.enum(['different', 'later'])
export type PairVerdict = z.infer<typeof pairVerdictSchema>

/** What speaks for and against two records being one person. */
export const likenessSchema = z.object({
  score: z.int(),
  reasons: z.array(z.string()),
  against: z.array(z.string()),
})

export const personPairSchema = likenessSchema.extend({
  first: personRowSchema,
  second: personRowSchema,
  decided: z.object({ verdict: pairVerdictSchema, at: z.string(), by: z.string() }).nullable(),
})
export type PersonPair = z.infer<typeof personPairSchema>

const twoPeople = z.object({ firstId: idSchema, secondId: idSchema })

export const mergedFieldSchema = personFieldsSchema.keyof()

const sideSchema = z.object({
  id: idSchema,
  version: z.int(),
  person: personRowSchema,
  /** What hangs on the record: "Sinh hoạt đảng", 2. */
  links: z.array(z.object({ label: z.string(), count: z.int() })),
})

export const comparisonSchema = likenessSchema.extend({
  first: sideSchema,
  second: sideSchema,
  /** Every field that either record fills, in words. */
  fields: z.array(
    z.object({
      field: mergedFieldSchema,
      label: z.string(),
      first: z.string(),
      second: z.string(),
      /** Whose value stands unless somebody chooses otherwise: the fuller one, else that of the record kept. */
      fuller: z.enum(['first', 'second']).nullable(),
      differs: z.boolean(),
    }),
  ),
  decided: z.object({ verdict: pairVerdictSchema, at: z.string(), by: z.string() }).nullable(),
})
export type Comparison = z.infer<typeof comparisonSchema>

export const pairsContract = {
  /** Two records at a time that look like one person, the likeliest first. */
  pairs: writeProcedure
    .input(
      z.object({
        state: z.enum(['undecided', 'later', 'different']).default('undecided'),
        page: pageSchema.prefault({}),
      }),
    )
    .output(
      z.object({
        rows: z.array(personPairSchema),
        total: z.int(),
        undecided: z.int(),
        later: z.int(),
      }),
    ),
  /** Keeps the answer, so that it is not asked again; null asks again. */
  decide: writeProcedure
    .input(twoPeople.extend({ verdict: pairVerdictSchema.nullable() }))
    .output(z.object({})),
  /** Two records side by side, field by field. */
  compare: writeProcedure.input(twoPeople).output(comparisonSchema),
  /** Makes one record of two: fields as chosen, every link moved; the other values stay with the record. */
  merge: writeProcedure
    .input(
      z.object({
        keptId: idSchema,
        goneId: idSchema,
        keptVersion: z.int(),
        goneVersion: z.int(),
        /** Fields whose value is taken from the record that goes. */
        take: z.array(mergedFieldSchema),
        passReason: passReasonSchema,
      }),
    )
    .output(z.object({ id: idSchema })),
  /** Makes two records again; CONFLICT names what was done since and stands on it. */
  unmerge: writeProcedure.input(z.object({ mergeId: idSchema })).output(z.object({ goneId: idSchema })),
}
