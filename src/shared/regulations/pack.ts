import * as z from 'zod'
import { daySchema } from '../vocabulary/day.ts'
import { type RuleKind, ruleKinds } from './rule-kinds.ts'

export type RuleKey = keyof typeof ruleKinds
type KeyOf<K extends RuleKind> = {
  [Key in RuleKey]: (typeof ruleKinds)[Key] extends K ? Key : never
}[RuleKey]
export type NumberKey = KeyOf<'number'>
export type ShareKey = KeyOf<'share_at_least' | 'share_more_than' | 'share_at_most'>
export type ChoiceKey = KeyOf<'choice'>
export type FlagKey = KeyOf<'flag'>
export type ListKey = KeyOf<'list'>
export type TextsKey = KeyOf<'texts'>

export const ruleKeySchema = z.custom<RuleKey>(
  (value) => typeof value === 'string' && Object.hasOwn(ruleKinds, value),
)

/** How days are counted from the event that starts the clock. */
export const dayTypeSchema = z.enum(['working', 'calendar', 'month'])
export type DayType = z.infer<typeof dayTypeSchema>

/** `verified`: the clause itself was read; `secondary`: press, quiz or office software; `local`: one province; `unsure`: not found. */
export const confidenceSchema = z.enum(['verified', 'secondary', 'local', 'unsure'])
export type Confidence = z.infer<typeof confidenceSchema>

export const ruleValueSchema = z.union([
  z.number(),
  z.boolean(),
  z.string(),
  z.array(z.number()),
  z.array(z.string()),
  z.null(),
])
export type RuleValue = z.infer<typeof ruleValueSchema>

const share = /^[1-9]\d*\/[1-9]\d*$/u

/** Whether a value has the shape that its key asks for. */
export function fitsKind(key: RuleKey, value: RuleValue): boolean {
  switch (ruleKinds[key]) {
    case 'number':
      return typeof value === 'number'
    case 'share_at_least':
    case 'share_more_than':
    case 'share_at_most':
      return typeof value === 'string' && share.test(value)
    case 'choice':
      return typeof value === 'string' && value !== ''
    case 'flag':
      return typeof value === 'boolean'
    case 'list':
      return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'number')
    case 'texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string')
    case 'unknown':
      return value === null || typeof value === 'number'
  }
}

/** One rule as a pack states it: value, how it is counted, where it is written, how sure we are. */
export const ruleSchema = z
  .object({
    key: ruleKeySchema,
    label: z.string().min(1),
    kind: z.string(),
    value: ruleValueSchema,
    unit: z.string().nullable(),
    day_type: dayTypeSchema.nullable(),
    /** The event that starts the clock, e.g. ISSUED or RECEIVED_BY_CELL for the admission ceremony. */
    clock_start: z.string().nullable(),
    source_doc: z.string(),
    source_clause: z.string(),
    confidence: confidenceSchema,
    /** False is shown as "chưa xác nhận" until an administrator confirms it. */
    confirmed: z.boolean(),
    note: z.string().nullable(),
    /** Set once the office confirmed or corrected it; a newer program never overwrites that. */
    by_office: z.boolean().optional(),
  })
  .refine((rule) => ruleKinds[rule.key] === rule.kind && fitsKind(rule.key, rule.value), {
    error: 'value does not fit the kind of the rule',
  })
export type Rule = z.infer<typeof ruleSchema>

export const packBodySchema = z
  .object({
    pack: z.string().min(1),
    name: z.string().min(1),
    documents: z.array(z.string()),
    effective_from: daySchema,
    effective_to: daySchema.nullable(),
    /** Set once the office chose its own first day; a newer program never overwrites that. */
    era_by_office: z.boolean().optional(),
    rules: z.array(ruleSchema),
  })
  .refine((body) => body.rules.length === new Set(body.rules.map((rule) => rule.key)).size, {
    error: 'a rule stands twice',
  })
  .refine((body) => Object.keys(ruleKinds).every((key) => body.rules.some((rule) => rule.key === key)), {
    error: 'a rule is missing',
  })
/** A rule pack as its file and the register hold it. */
export type PackBody = z.infer<typeof packBodySchema>

/** One version of a pack, as a dossier keeps it: `id` never comes to mean anything else. */
export interface RulePack {
  readonly id: number
  readonly pack: string
  readonly version: number
  readonly name: string
  readonly rules: ReadonlyMap<RuleKey, Rule>
}

export function ruleOf(pack: RulePack, key: RuleKey): Rule {
  const rule = pack.rules.get(key)
  if (rule === undefined) throw new Error(`Rule pack ${pack.pack} lacks ${key}`)
  return rule
}

export function numberRule(pack: RulePack, key: NumberKey): number {
  const { value } = ruleOf(pack, key)
  if (typeof value !== 'number') throw new Error(`${key} is no number`)
  return value
}

export function flagRule(pack: RulePack, key: FlagKey): boolean {
  return ruleOf(pack, key).value === true
}

export function choiceRule(pack: RulePack, key: ChoiceKey): string {
  return String(ruleOf(pack, key).value)
}

export function listRule(pack: RulePack, key: ListKey): readonly number[] {
  return z.array(z.number()).parse(ruleOf(pack, key).value)
}

export function textsRule(pack: RulePack, key: TextsKey): readonly string[] {
  return z.array(z.string()).parse(ruleOf(pack, key).value)
}

/** "điểm 4.3.1, 294-QĐ/TW", with "(chưa xác nhận)" where nobody has confirmed the value. */
export function sourceWords(rule: Rule): string {
  const clause = rule.source_clause === '—' ? '' : `${clauseWords(rule.source_clause)}, `
  return `${clause}${rule.source_doc}${rule.confirmed ? '' : ' (chưa xác nhận)'}`
}

function clauseWords(clause: string): string {
  return /^\d/u.test(clause) ? `điểm ${clause}` : clause
}
