import * as z from 'zod'

const weights = z.record(z.string().min(1), z.int().positive())
const texts = z.array(z.string().min(1)).min(1)
const sexNames = z.object({ middle: weights, given: texts })

const groupSchema = z.object({
  /** Code of the catalog `ethnic-groups`. */
  ethnicGroup: z.string(),
  name: z.string(),
  families: weights,
  male: sexNames,
  female: sexNames,
  /** Mông: the middle name of a grown man, from an age on. */
  elderMale: z.object({ fromAge: z.int(), share: z.number(), middle: weights }).optional(),
  /** Dao: men of one clan and generation share a middle name. */
  generationMiddle: z.object({ share: z.number(), middles: texts }).optional(),
  /** Share of the younger people whose given name is of the general kind. */
  modernShare: z.number().min(0).max(1),
})

export const nameBookSchema = z.object({
  notice: z.string(),
  groups: z.array(groupSchema).min(1),
  modern: z.object({ fromBirthYear: z.int(), male: texts, female: texts }),
  places: z.object({
    commune: z.string(),
    province: z.string(),
    villageFirst: texts,
    villageSecond: texts,
    schools: texts,
    /** Hometowns of people who came from the lowlands. */
    elsewhere: texts,
    /** Hometowns of those ethnic groups that came from further away. */
    homeOf: z.record(z.string(), texts),
  }),
})

/** What names are made of: resources/samples/names.json. */
export type NameBook = z.infer<typeof nameBookSchema>
export type NameGroup = z.infer<typeof groupSchema>
export type Sex = 'male' | 'female'

/** Throws z.ZodError when the text is not a name book. */
export function parseNameBook(raw: unknown): NameBook {
  return nameBookSchema.parse(raw)
}
