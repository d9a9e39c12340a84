const whole = /^\d{1,12}$/
const grouped = /^\d{1,3}(?:\.\d{3})+$/
const decimal = /^\d{1,12}(?:[.,]\d{1,6})?$/

/** What was typed as a number: null for a blank, undefined for what is none. `1.250` is a thousand and more; `3,5` needs `decimals`. */
export function parseNumber(typed: string, decimals = false): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (whole.test(text)) return Number(text)
  if (grouped.test(text)) return Number(text.replaceAll('.', ''))
  const [grand, rest] = text.split(',')
  if (decimals && grand !== undefined && rest !== undefined && grouped.test(grand) && whole.test(rest))
    return Number(`${grand.replaceAll('.', '')}.${rest}`)
  return decimals && decimal.test(text) ? Number(text.replace(',', '.')) : undefined
}

/** As it is put back into the field: decimal comma, no grouping, so that it can be typed over. */
export function writtenNumber(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}
