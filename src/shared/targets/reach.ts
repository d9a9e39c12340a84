import { formatCount, formatFraction, percentOf, type Rounding } from '../vocabulary/fraction.ts'

/** How far a result stands from its target, as offices say it. */
export interface Reach {
  /** "135,7 % (19/14)"; a dash where the target is 0. */
  readonly percent: string
  /** "vượt 35,7 %", "đạt", "còn 2"; null where the target is 0. */
  readonly distance: string | null
  /** Both readings in one, for a sentence: "135,7 % chỉ tiêu, vượt 35,7 %"; null where the target is 0. */
  readonly words: string | null
}

/**
 * 19 of 14 reads two ways: 135,7 % of the target, and 35,7 % over it. Both are rounded from the exact fraction, so they may
 * never disagree. Below the target the office says how many are still wanting, never a projection.
 */
export function reachOf(result: number, target: number, rounding: Rounding): Reach {
  const fraction = { numerator: result, denominator: target }
  const percent = formatFraction(fraction, rounding)
  const bare = percentOf(fraction, rounding)
  if (bare === null) return { percent, distance: null, words: null }
  const told = (distance: string): Reach => ({ percent, distance, words: `${bare} % chỉ tiêu, ${distance}` })
  if (result === target) return told('đạt')
  if (result < target) return told(`còn ${formatCount(target - result)}`)
  return told(`vượt ${percentOf({ numerator: result - target, denominator: target }, rounding)} %`)
}
