/** What a number format makes of a number: `digits` pads with zeros, the date kinds show that much of a date. */
export type NumberFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'digits'; readonly count: number }
  | { readonly kind: 'date'; readonly shows: 'day' | 'month' | 'year' }
  | { readonly kind: 'time' }

export const plainNumber: NumberFormat = { kind: 'number' }
const day: NumberFormat = { kind: 'date', shows: 'day' }
const month: NumberFormat = { kind: 'date', shows: 'month' }
const year: NumberFormat = { kind: 'date', shows: 'year' }
const time: NumberFormat = { kind: 'time' }

/** Formats that files name by number only; 27–36 and 50–58 are dates of the East Asian editions. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 17) return month
  if ((id >= 14 && id <= 16) || id === 22) return day
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return time
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return day
  return plainNumber
}

/** Quoted text, escaped signs, fillers, and brackets such as [$-42A] or [Red]; elapsed time ([h]) stays. */
const notOfPattern = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi

/** Reads a format code such as `dd/mm/yyyy`, `[$-42A]mm/yyyy;@` or `000000000000`. */
export function readFormatCode(code: string): NumberFormat {
  const pattern = (code.slice(0, 255).replace(notOfPattern, '').split(';')[0] ?? '').trim().toLowerCase()
  if (/^0{2,}$/.test(pattern)) return { kind: 'digits', count: pattern.length }
  if (pattern.includes('general') || /[0#?@]/.test(pattern.replace(/[.,]0+/g, ''))) return plainNumber
  if (pattern.includes('d')) return day
  if (pattern.includes('y')) return pattern.includes('m') ? month : year
  if (/[hs]/.test(pattern)) return time
  return pattern.includes('m') ? day : plainNumber
}
