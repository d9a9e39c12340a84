import * as z from 'zod'
import { entrySchema, exitSchema, line } from '../membership/fields.ts'
import { passReasonSchema } from '../regulations/breach.ts'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { personFieldsSchema } from './fields.ts'
import { likenessSchema, pairsContract, pairVerdictSchema } from './pairs-contract.ts'
import { personRowSchema, standingSchema } from './row.ts'

export { type PersonRow, personRowSchema, type Standing, standingSchema } from './row.ts'

/** Recognition changes the standing within a cell: a step of the dossier, no way into a cell or out of it. */
export const joinReasonSchema = entrySchema.exclude(['recognised', 'unknown'])
export const leaveReasonSchema = exitSchema.exclude(['recognised', 'unknown'])

export const membershipSchema = z.object({
  id: idSchema,
  cellId: idSchema,
  cellName: z.string(),
  standing: standingSchema,
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
})

export const personDetailSchema = z.object({
  id: idSchema,
  version: z.int(),
  fields: personFieldsSchema.omit({ citizenId: true }),
  citizenIdMasked: z.string().nullable(),
  villageName: z.string().nullable(),
  memberships: z.array(membershipSchema),
  posts: z.array(
    z.object({
      id: idSchema,
      cellName: z.string(),
      postLabel: z.string(),
      from: partialDateSchema.nullable(),
      to: partialDateSchema.nullable(),
    }),
  ),
  sympathizers: z.array(z.object({ id: idSchema, cellName: z.string(), statusLabel: z.string() })),
  trashedAt: z.string().nullable(),
  /** The record that this one became part of. */
  mergedInto: z.object({ id: idSchema, fullName: z.string(), at: z.string() }).nullable(),
  /** Records that became part of this one, with what they said otherwise. */
  merged: z.array(
    z.object({
      id: idSchema,
      fullName: z.string(),
      at: z.string(),
      by: z.string(),
      otherValues: z.array(z.object({ label: z.string(), value: z.string() })),
    }),
  ),
})
export type PersonDetail = z.infer<typeof personDetailSchema>

export const peopleContract = {
  ...pairsContract,
  list: readProcedure
    .input(
      listInput(['name', 'birth', 'village', 'cell']).extend({
        villageId: idSchema.optional(),
        cellId: idSchema.optional(),
        standing: z.enum(['official', 'probationary', 'member', 'none']).optional(),
        sex: z.enum(['male', 'female']).optional(),
        asOf: daySchema.optional(),
      }),
    )
    .output(listOutput(personRowSchema)),
  get: readProcedure.input(z.object({ id: idSchema })).output(personDetailSchema),
  /** The unmasked citizen ID; the look is written to the history. */
  revealCitizenId: readProcedure
    .input(z.object({ id: idSchema }))
    .output(z.object({ citizenId: z.string().nullable() })),
  /** Palette and pickers: any part of a name, with or without marks. */
  search: readProcedure
    .input(
      z.object({
        text: z.string().max(200),
        limit: z.int().min(1).max(50).default(20),
        onlyMembers: z.boolean().optional(),
      }),
    )
    .output(z.array(personRowSchema)),
  /** Likely the same person, with the reasons in words, while a name is typed. */
  similar: readProcedure
    .input(
      z.object({
        fullName: z.string().max(200),
        birthDate: partialDateSchema.nullable(),
        villageId: idSchema.nullable(),
        sex: z.enum(['male', 'female']).nullable().optional(),
        citizenId: z.string().max(40).nullable().optional(),
        fatherName: z.string().max(200).nullable().optional(),
        exceptId: idSchema.optional(),
      }),
    )
    .output(z.array(likenessSchema.extend({ person: personRowSchema }))),
  /** `pairs`: what was said, while typing, of people who look like this one. */
  create: writeProcedure
    .input(
      z.object({
        fields: personFieldsSchema,
        pairs: z.array(z.object({ personId: idSchema, verdict: pairVerdictSchema })).default([]),
      }),
    )
    .output(z.object({ id: idSchema })),
  /** Only the fields given are changed. `version` guards against overwriting somebody else's change (STALE). */
  update: writeProcedure
    .input(
      z.object({
        id: idSchema,
        version: z.int(),
        fields: personFieldsSchema.partial(),
        /** For what stands fast in a member's file: birth date, name (06-HD/TW 9). */
        reason: passReasonSchema,
      }),
    )
    .output(z.object({ version: z.int() })),
  trash: writeProcedure
    .input(z.object({ ids: z.array(idSchema).min(1) }))
    .output(z.object({ count: z.int() })),
  joinCell: writeProcedure
    .input(
      z.object({
        personId: idSchema,
        cellId: idSchema,
        standing: standingSchema,
        from: partialDateSchema.nullable(),
        /** How the membership came about, a line of Biểu 1; null: to be classified later. */
        entry: joinReasonSchema.nullable().default(null),
        paper: line(100).default(null),
      }),
    )
    .output(z.object({ id: idSchema })),
  leaveCell: writeProcedure
    .input(
      z.object({
        membershipId: idSchema,
        to: partialDateSchema,
        exit: leaveReasonSchema.nullable().default(null),
        paper: line(100).default(null),
      }),
    )
    .output(z.object({ id: idSchema })),
}
