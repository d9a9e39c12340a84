import * as z from 'zod'
import { type RuleKey, type RulePack, ruleKeySchema, ruleOf, sourceWords } from './pack.ts'

/** A rule that a paper does not keep. It may be passed with a written reason, which is kept with the record. */
export const breachSchema = z.object({
  ruleKey: ruleKeySchema,
  /** The form's field it belongs to, if one. */
  field: z.string().nullable(),
  /** Vietnamese sentence without a full stop: what does not keep the rule. */
  message: z.string(),
  /** "điểm 3.2.1, 294-QĐ/TW". */
  source: z.string(),
})
export type Breach = z.infer<typeof breachSchema>

export function breachOf(
  pack: RulePack,
  ruleKey: RuleKey,
  message: string,
  field: string | null = null,
): Breach {
  return { ruleKey, field, message, source: sourceWords(ruleOf(pack, ruleKey)) }
}

/** A breach that was passed, as it is kept with its record; `at` is an ISO moment. Part of a detail's output. */
export const keptExceptionSchema = z.object({
  message: z.string(),
  source: z.string(),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
})
export type KeptException = z.infer<typeof keptExceptionSchema>

/** Part of every command's input that may breach a rule: null until the person has read the warnings and gives a reason. */
export const passReasonSchema = z
  .string()
  .normalize()
  .trim()
  .min(3, 'Ghi rõ lý do (ít nhất 3 chữ)')
  .max(500)
  .nullable()
  .default(null)
