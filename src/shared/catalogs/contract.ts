import * as z from 'zod'
import { adminProcedure, readProcedure } from '../rpc/base.ts'
import { daySchema } from '../vocabulary/day.ts'

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
  .extend({ label: z.string().trim().min(1, 'Tên ngày nghỉ là bắt buộc').max(120) })

export const catalogsContract = {
  /** The short lists that forms choose from, by catalog id. */
  options: readProcedure.output(z.record(z.string(), z.array(catalogOptionSchema))),
  holidays: readProcedure
    .input(z.object({ year: z.int().min(1900).max(2200) }))
    .output(z.array(holidaySchema)),
  setHoliday: adminProcedure.input(wantedHolidaySchema).output(holidaySchema),
  dropHoliday: adminProcedure.input(z.object({ day: daySchema })).output(z.object({ dropped: z.boolean() })),
}
