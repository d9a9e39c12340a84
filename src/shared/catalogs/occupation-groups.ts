import * as z from 'zod'

/** Whoever no longer works stands on a line of its own in form 3. */
export const retiredGroup = 'retired'

/** What members write as their occupation, and the group of forms 2 and 3 that the office put it in. */
export const occupationLineSchema = z.object({
  /** As it stands in the records. */
  text: z.string(),
  people: z.int(),
  group: z.string().nullable(),
})
export type OccupationLine = z.infer<typeof occupationLineSchema>

export const occupationGroupsSchema = z.object({
  /** Groups in the order of the forms. */
  groups: z.array(z.object({ code: z.string(), name: z.string() })),
  lines: z.array(occupationLineSchema),
})
export type OccupationGroups = z.infer<typeof occupationGroupsSchema>

export const groupOccupationsInput = z.object({
  texts: z.array(z.string().min(1).max(300)).min(1).max(5000),
  /** null takes them out of their group. */
  group: z.string().max(20).nullable(),
})
