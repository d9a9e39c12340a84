/** Licences of packages we may pass on with nothing but their text. Zlib: pako carries a part under it beside its MIT. */
const allowed = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
  'Unlicense',
  'CC0-1.0',
  'Zlib',
])

/** Whether an SPDX expression (`(MIT OR GPL-3.0-or-later)`) leaves us a licence that is allowed. */
export function isAllowed(expression: string): boolean {
  const inner = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression
  // deeper nesting is for a person to read
  if (/[()]/.test(inner)) return false
  return inner.split(' OR ').some((part) => part.split(' AND ').every((name) => allowed.has(name.trim())))
}
