import * as z from 'zod'
import { type PackBody, packBodySchema, type Rule, ruleKeySchema, ruleSchema } from './pack.ts'
import { ruleKinds } from './rule-kinds.ts'

/**
 * A pack as some version of the program wrote it: it may lack rules that came later, hold rules that are no more, or one whose
 * value had another shape then. `rules` are those that this program reads.
 */
const storedPackSchema = z.object({
  ...packBodySchema.shape,
  rules: z.array(z.looseObject({ key: z.string(), kind: z.string() })).transform((rules) =>
    rules.flatMap((rule): Rule[] => {
      const key = ruleKeySchema.safeParse(rule.key)
      return key.success && ruleKinds[key.data] === rule.kind ? [ruleSchema.parse(rule)] : []
    }),
  ),
})

/** @throws z.ZodError for a text that is no rule pack at all */
export function readStoredPack(body: string): PackBody {
  return storedPackSchema.parse(JSON.parse(body))
}

/** The keys that this program needs and a stored pack does not hold. */
export function missingKeys(body: PackBody): Rule['key'][] {
  const held = new Set<string>(body.rules.map((rule) => rule.key))
  return ruleKeySchema.array().parse(Object.keys(ruleKinds).filter((key) => !held.has(key)))
}

/** Rules taken over from a text that came later: nobody has confirmed them for this version. */
export function takenOver({ by_office: _, ...rule }: Rule): Rule {
  return { ...rule, confirmed: false }
}
