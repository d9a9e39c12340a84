/** A part of a report, read without trusting its shape. */
export type Json = Readonly<Record<string, unknown>>

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Empty for whatever is no object. */
export function object(value: unknown): Json {
  return isJson(value) ? value : {}
}

/** Empty for whatever is no list. */
export function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(object) : []
}
