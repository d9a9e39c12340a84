import * as z from 'zod'
import { adminProcedure, readProcedure } from '../rpc/base.ts'
import { daySchema } from '../vocabulary/day.ts'
import { requiredText } from '../vocabulary/short-text.ts'
import { groupOccupationsInput, occupationGroupsSchema } from './occupation-groups.ts'
import { organisationTypesSchema, setOrganisationTypeInput } from './organisation-types.ts'

export const catalogOptionSchema = z.object({
  code: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
})
export type CatalogOption = z.infer<typeof catalogOptionSchema>

export const holidaySchema = z.object({
  day: daySchema,
  kind: z.enum(['off', 'work']),
  label: z.string(),
  /** verified = read in a decision; derived = by rule, to be confirmed; office = entered here. */
  confidence: z.enum(['verified', 'derived', 'office']),
})
export type Holiday = z.infer<typeof holidaySchema>

/** What the office settles of a day. */
const wantedHolidaySchema = holidaySchema
  .omit({ confidence: true })
  .extend({ label: requiredText(120, 'Tên ngày nghỉ là bắt buộc') })

export const catalogsContract = {
  /** The short lists that forms choose from, by catalog id. */
  options: readProcedure.output(z.record(z.string(), z.array(catalogOptionSchema))),
  holidays: readProcedure
    .input(z.object({ year: z.int().min(1900).max(2200) }))
    .output(z.array(holidaySchema)),
  setHoliday: adminProcedure.input(wantedHolidaySchema).output(holidaySchema),
  /** Occupations as they are written, each with its group in forms 2 and 3. */
  occupationGroups: readProcedure.output(occupationGroupsSchema),
  groupOccupations: adminProcedure.input(groupOccupationsInput).output(z.object({ grouped: z.int() })),
  /** Organisations with their line on form 5. */
  organisationTypes: readProcedure.output(organisationTypesSchema),
  setOrganisationType: adminProcedure
    .input(setOrganisationTypeInput)
    .output(z.object({ saved: z.boolean() })),
  dropHoliday: adminProcedure.input(z.object({ day: daySchema })).output(z.object({ dropped: z.boolean() })),
}
