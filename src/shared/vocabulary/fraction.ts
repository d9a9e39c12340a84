import * as z from 'zod'

/** Two counts of records: how many of how many. Whole numbers, denominator not negative. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

export const fractionSchema = z.object({ numerator: z.int(), denominator: z.int().min(0) })

/**
 * How an office rounds (a setting, since offices differ): `half-up` and `half-even` to the nearest, a tie away from zero or
 * to the even digit; `down` cuts off; `up` raises any rest.
 */
export const roundingSchema = z.object({
  decimals: z.int().min(0).max(6),
  mode: z.enum(['half-up', 'half-even', 'down', 'up']),
})
export type Rounding = z.infer<typeof roundingSchema>

export const defaultRounding: Rounding = { decimals: 1, mode: 'half-up' }

/** What stands where there is nothing to divide by. */
export const NO_PERCENT = '–'

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '.')
}

/** 350459 → 350.459. Throws RangeError when it is no whole number. */
export function formatCount(count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a count: ${count}`)
  return `${count < 0 ? '-' : ''}${grouped(String(Math.abs(count)))}`
}

/** |numerator| / denominator as a whole number of 10^-decimals percent. Exact: no binary fraction is ever made. */
function roundedUnits(numerator: bigint, denominator: bigint, { decimals, mode }: Rounding): bigint {
  const scaled = numerator * 100n * 10n ** BigInt(decimals)
  const quotient = scaled / denominator
  const rest = scaled % denominator
  if (rest === 0n || mode === 'down') return quotient
  if (mode === 'up' || rest * 2n > denominator) return quotient + 1n
  if (rest * 2n < denominator) return quotient
  return mode === 'half-up' || quotient % 2n === 1n ? quotient + 1n : quotient
}

function printPercent(numerator: bigint, denominator: bigint, rounding: Rounding, plus: string): string {
  const units = roundedUnits(numerator < 0n ? -numerator : numerator, denominator, rounding)
  const digits = units.toString().padStart(rounding.decimals + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - rounding.decimals))
  const decimals = rounding.decimals === 0 ? '' : `,${digits.slice(-rounding.decimals)}`
  if (units === 0n) return whole + decimals
  return `${numerator < 0n ? '-' : plus}${whole}${decimals}`
}

/** '99,92' (decimal comma, as many decimals as asked, no % sign), or null when the denominator is 0. */
export function percentOf(fraction: Fraction, rounding: Rounding = defaultRounding): string | null {
  if (fraction.denominator === 0) return null
  return printPercent(BigInt(fraction.numerator), BigInt(fraction.denominator), rounding, '')
}

/** '98,4 % (312/317)', or '–' when the denominator is 0. */
export function formatFraction(fraction: Fraction, rounding: Rounding = defaultRounding): string {
  const percent = percentOf(fraction, rounding)
  if (percent === null) return NO_PERCENT
  return `${percent} % (${formatCount(fraction.numerator)}/${formatCount(fraction.denominator)})`
}

/** '57,2': so many for each one; null when there is none to share among. */
export function averageOf(
  { numerator, denominator }: Fraction,
  rounding: Rounding = defaultRounding,
): string | null {
  // an average is a hundredth of the percentage of the same fraction
  return percentOf({ numerator, denominator: denominator * 100 }, rounding)
}

/** '57,2 (1.086/19)': so many for each one, where the two counts are of different things; '–' when there is none to share among. */
export function formatAverage(
  { numerator, denominator }: Fraction,
  rounding: Rounding = defaultRounding,
): string {
  const average = averageOf({ numerator, denominator }, rounding)
  if (average === null) return NO_PERCENT
  return `${average} (${formatCount(numerator)}/${formatCount(denominator)})`
}

/**
 * `actual` minus `reference` in điểm phần trăm, from the exact fractions and rounded once: '+1,2', '-0,5', '0,0'. Null when
 * either has nothing to divide by.
 */
export function percentagePointDifference(
  actual: Fraction,
  reference: Fraction,
  rounding: Rounding = defaultRounding,
): string | null {
  if (actual.denominator === 0 || reference.denominator === 0) return null
  const [a, b] = [BigInt(actual.denominator), BigInt(reference.denominator)]
  return printPercent(BigInt(actual.numerator) * b - BigInt(reference.numerator) * a, a * b, rounding, '+')
}
