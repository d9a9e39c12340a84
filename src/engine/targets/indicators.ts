/** What offices are given targets for; the figure's own definition counts what was reached. */
export const targetIndicators: readonly string[] = [
  'admissions.admitted',
  'sympathizers.recognised-in-period',
]
