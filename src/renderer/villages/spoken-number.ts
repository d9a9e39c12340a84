const spoken = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** 1.250 · 3,5; blank for what was not written. */
export function spokenNumber(value: number | null): string {
  return value === null ? '' : spoken.format(value)
}

/** `+12`, `-3`, `0`; blank where either is not written. */
export function signedNumber(before: number | null, after: number | null): string {
  if (before === null || after === null) return ''
  const change = Math.round((after - before) * 100) / 100
  return `${change > 0 ? '+' : ''}${spoken.format(change)}`
}
