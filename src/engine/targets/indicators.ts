/** What every office is given targets for: always in the table. */
export const usualTargets: readonly string[] = ['admissions.admitted', 'sympathizers.recognised-in-period']

/** What targets may be set for besides; the figure's own definition counts what was reached. */
export const targetIndicators: readonly string[] = [
  ...usualTargets,
  'admissions.women',
  'admissions.minority',
  'admissions.union',
  'admissions.recognised',
  'sympathizers.added',
  'classes.awareness-completed',
  'classes.new-member-completed',
  'classes.elementary-theory-completed',
  'members.all',
  'cells.with-committee',
  'cells.village-with-committee',
  'cells.secretary-village-head',
  'villages.led',
  'villages.with-members',
  'ratings.cells-good',
  'ratings.members-good',
  'inspections.inspected',
  'inspections.supervised',
  'meetings.thematic',
  'visits.all',
]
