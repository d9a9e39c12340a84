import * as z from 'zod'
import { entrySchema, exitSchema, line } from '../membership/fields.ts'
import { passReasonSchema } from '../regulations/breach.ts'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { personFieldsSchema } from './fields.ts'

export const standingSchema = z.enum(['official', 'probationary'])
export type Standing = z.infer<typeof standingSchema>

/** Recognition changes the standing within a cell: a step of the dossier, no way into a cell or out of it. */
export const joinReasonSchema = entrySchema.exclude(['recognised', 'unknown'])
export const leaveReasonSchema = exitSchema.exclude(['recognised', 'unknown'])

export const personRowSchema = z.object({
  id: idSchema,
  fullName: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: partialDateSchema.nullable(),
  citizenIdMasked: z.string().nullable(),
  ethnicGroup: z.string().nullable(),
  villageName: z.string().nullable(),
  /** Where the person is a party member today. */
  cellId: idSchema.nullable(),
  cellName: z.string().nullable(),
  standing: standingSchema.nullable(),
})
export type PersonRow = z.infer<typeof personRowSchema>

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
})
export type PersonDetail = z.infer<typeof personDetailSchema>

export const peopleContract = {
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
        exceptId: idSchema.optional(),
      }),
    )
    .output(z.array(z.object({ person: personRowSchema, reasons: z.array(z.string()) }))),
  create: writeProcedure.input(z.object({ fields: personFieldsSchema })).output(z.object({ id: idSchema })),
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
