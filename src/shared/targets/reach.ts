import { formatFraction, percentOf, type Rounding } from '../vocabulary/fraction.ts'

/** How far a result stands from its target, as offices say it. */
export interface Reach {
  /** "135,7 % (19/14)"; a dash where the target is 0. */
  readonly percent: string
  /** "vượt 35,7 %", "đạt", "còn 2"; null where the target is 0. */
  readonly distance: string | null
}

/**
 * 19 of 14 reads two ways: 135,7 % of the target, and 35,7 % over it. Both are rounded from the exact fraction, so they may
 * never disagree. Below the target the office says how many are still wanting, never a projection.
 */
export function reachOf(result: number, target: number, rounding: Rounding): Reach {
  const percent = formatFraction({ numerator: result, denominator: target }, rounding)
  if (target === 0) return { percent, distance: null }
  if (result === target) return { percent, distance: 'đạt' }
  if (result < target) return { percent, distance: `còn ${target - result}` }
  const over = percentOf({ numerator: result - target, denominator: target }, rounding)
  return { percent, distance: over === null ? null : `vượt ${over} %` }
}
