import * as z from 'zod'
import { cellKindSchema } from '../cells/fields.ts'
import { idSchema } from '../rpc/page.ts'

/** An organisation, and the line of form 5 that the office put it on. */
export const organisationLineSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: cellKindSchema,
  type: z.string().nullable(),
})
export type OrganisationLine = z.infer<typeof organisationLineSchema>

export const organisationTypesSchema = z.object({
  /** Types in the order of the form. */
  types: z.array(z.object({ code: z.string(), name: z.string() })),
  lines: z.array(organisationLineSchema),
})
export type OrganisationTypes = z.infer<typeof organisationTypesSchema>

export const setOrganisationTypeInput = z.object({
  id: idSchema,
  /** null: by the kind of the cell alone. */
  type: z.string().max(20).nullable(),
})
