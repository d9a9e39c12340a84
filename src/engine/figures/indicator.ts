import type { SetId } from './sets.ts'

/**
 * The one place where a figure is defined: one named set, or one over another. Dashboards, reports, drill-down lists and the
 * sheet "Cách tính" all read this.
 */
export interface Indicator {
  readonly label: string
  readonly kind: 'stock' | 'flow'
  readonly numerator: SetId
  readonly denominator: SetId | null
  /** An average (57,2 learners a class) instead of a percentage: the two sets are things of different kinds. */
  readonly average?: true
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
export const average = (label: string, numerator: SetId, denominator: SetId): Indicator => ({
  label,
  kind: 'flow',
  numerator,
  denominator,
  average: true,
})
