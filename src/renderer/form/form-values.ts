import type { ZodObject, ZodType } from 'zod'
import type { FieldProblem } from '../../shared/rpc/errors.ts'

/** What a form holds: one value a field. */
export type Values = Record<string, unknown>

/** Fields whose value differs from the record as it stands. */
export function changedFields<V extends Values>(before: V, now: V): Partial<V> {
  const changed: Partial<V> = {}
  for (const name of namesOf(now)) {
    if (!sameValue(before[name], now[name])) changed[name] = now[name]
  }
  return changed
}

function namesOf<V extends Values>(values: V): (keyof V & string)[] {
  return Object.keys(values)
}

/** Only the fields named. */
export function onlyFields<V extends Values>(values: V, names: ReadonlySet<string>): Partial<V> {
  const chosen: Partial<V> = {}
  for (const name of namesOf(values)) {
    if (names.has(name)) chosen[name] = values[name]
  }
  return chosen
}

/** Blank text and null are the same blank. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (isBlank(a) && isBlank(b)) return true
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b)
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

/** The first problem of each field by the schema, in the order of the form. */
export function problemsBySchema(schema: ZodObject | ZodType, values: Values): FieldProblem[] {
  const result = schema.safeParse(values)
  if (result.success) return []
  const found = new Map<string, string>()
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!found.has(field)) found.set(field, issue.message)
  }
  return [...found].map(([field, message]) => ({ field, message }))
}

/** A draft laid over the record: only fields the form has, and only what the record does not already say. */
export function withDraft<V extends Values>(initial: V, draft: unknown): V | null {
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft)) return null
  const restored: V = { ...initial }
  for (const name of namesOf(initial)) {
    if (name in draft) Object.assign(restored, { [name]: Reflect.get(draft, name) })
  }
  return Object.keys(changedFields(initial, restored)).length === 0 ? null : restored
}

/** Values of the next record: blank but for the fields that stay (village, cell, date). */
export function nextValues<V extends Values>(blank: V, now: V, keep: readonly (keyof V & string)[]): V {
  const next: V = { ...blank }
  for (const name of keep) next[name] = now[name]
  return next
}
