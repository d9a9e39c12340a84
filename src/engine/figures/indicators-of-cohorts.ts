import { flow, type Indicator } from './indicator.ts'

/** What became of those recognised in the period. */
export const cohortIndicators: Readonly<Record<string, Indicator>> = {
  'sympathizers.cohort-dossier': flow(
    'Đến nay đã mở hồ sơ, trong số công nhận trong kỳ',
    'sympathizers.cohort-dossier',
    'sympathizers.recognised-in-period',
  ),
  'sympathizers.cohort-admitted': flow(
    'Đến nay đã kết nạp, trong số công nhận trong kỳ',
    'sympathizers.cohort-admitted',
    'sympathizers.recognised-in-period',
  ),
  'sympathizers.cohort-waiting': flow(
    'Đến nay còn theo dõi, trong số công nhận trong kỳ',
    'sympathizers.cohort-waiting',
    'sympathizers.recognised-in-period',
  ),
  'sympathizers.cohort-stopped': flow(
    'Đến nay đã thôi theo dõi, trong số công nhận trong kỳ',
    'sympathizers.cohort-stopped',
    'sympathizers.recognised-in-period',
  ),
}
