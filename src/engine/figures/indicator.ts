import type { SetId } from './sets.ts'

/** One named set, or one over another. */
export interface Indicator {
  readonly label: string
  /** stock = how it stands at the end; flow = what happened in the period. */
  readonly kind: 'stock' | 'flow'
  readonly numerator: SetId
  readonly denominator: SetId | null
}

export const stock = (label: string, numerator: SetId, denominator: SetId | null = null): Indicator => ({
  label,
  kind: 'stock',
  numerator,
  denominator,
})

export const flow = (label: string, numerator: SetId, denominator: SetId | null = null): Indicator => ({
  label,
  kind: 'flow',
  numerator,
  denominator,
})
