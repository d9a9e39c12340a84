import * as z from 'zod'
import { idSchema } from '../rpc/page.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'

export const standingSchema = z.enum(['official', 'probationary'])
export type Standing = z.infer<typeof standingSchema>

/** A person as a line of a list. */
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
