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
}

const stock = (label: string, numerator: SetId, denominator: SetId | null = null): Indicator => ({
  label,
  kind: 'stock',
  numerator,
  denominator,
})
const flow = (label: string, numerator: SetId, denominator: SetId | null = null): Indicator => ({
  label,
  kind: 'flow',
  numerator,
  denominator,
})

export const indicators: Readonly<Record<string, Indicator>> = {
  'sympathizers.tracked': stock('Đang theo dõi', 'sympathizers.tracked'),
  'sympathizers.outstanding': stock('Quần chúng ưu tú', 'sympathizers.outstanding', 'sympathizers.tracked'),
  'sympathizers.recognised': stock('Cảm tình Đảng', 'sympathizers.recognised', 'sympathizers.tracked'),
  'sympathizers.women': stock('Nữ trong số đang theo dõi', 'sympathizers.women', 'sympathizers.tracked'),
  'sympathizers.minority': stock(
    'Dân tộc thiểu số trong số đang theo dõi',
    'sympathizers.minority',
    'sympathizers.tracked',
  ),
  'sympathizers.religious': stock(
    'Theo tôn giáo trong số đang theo dõi',
    'sympathizers.religious',
    'sympathizers.tracked',
  ),
  'sympathizers.union': stock(
    'Đoàn viên trong số đang theo dõi',
    'sympathizers.union',
    'sympathizers.tracked',
  ),
  'sympathizers.helped': stock('Có đảng viên giúp đỡ', 'sympathizers.helped', 'sympathizers.tracked'),
  'sympathizers.added': flow('Mới đưa vào theo dõi', 'sympathizers.added'),
  'sympathizers.recognised-in-period': flow(
    'Công nhận cảm tình Đảng trong kỳ',
    'sympathizers.recognised-in-period',
  ),
  'sympathizers.stopped-in-period': flow('Thôi theo dõi trong kỳ', 'sympathizers.stopped-in-period'),
  'sympathizers.admitted-in-period': flow(
    'Kết nạp trong kỳ từ người đang theo dõi',
    'sympathizers.admitted-in-period',
  ),
  'admissions.admitted': flow('Kết nạp trong kỳ', 'admissions.admitted'),
  'admissions.women': flow('Nữ trong số kết nạp', 'admissions.women', 'admissions.admitted'),
  'admissions.minority': flow(
    'Dân tộc thiểu số trong số kết nạp',
    'admissions.minority',
    'admissions.admitted',
  ),
  'admissions.religious': flow(
    'Theo tôn giáo trong số kết nạp',
    'admissions.religious',
    'admissions.admitted',
  ),
  'admissions.union': flow('Đoàn viên trong số kết nạp', 'admissions.union', 'admissions.admitted'),
  'admissions.readmitted': flow('Kết nạp lại', 'admissions.readmitted', 'admissions.admitted'),
  'admissions.under-31': flow('Dưới 31 tuổi khi kết nạp', 'admissions.under-31', 'admissions.admitted'),
  'admissions.recognised': flow('Công nhận chính thức trong kỳ', 'admissions.recognised'),
  'dossiers.preparing': stock('Hồ sơ đang hoàn thiện', 'dossiers.preparing', 'dossiers.in-hand'),
  'dossiers.submitted': stock('Hồ sơ đã trình', 'dossiers.submitted', 'dossiers.in-hand'),
  'dossiers.decided': stock('Hồ sơ chờ lễ kết nạp', 'dossiers.decided', 'dossiers.in-hand'),
  'dossiers.returned-in-period': flow('Hồ sơ trả lại trong kỳ', 'dossiers.returned-in-period'),
  'probation.all': stock('Đảng viên dự bị đang theo dõi hồ sơ', 'probation.all'),
  'probation.due-in-period': flow('Dự bị đến hạn trong kỳ', 'probation.due-in-period'),
  'probation.overdue': stock('Dự bị quá hạn công nhận', 'probation.overdue', 'probation.all'),
  'members.all': stock('Đảng viên', 'members.all'),
  'members.official': stock('Đảng viên chính thức', 'members.official', 'members.all'),
  'members.probationary': stock('Đảng viên dự bị', 'members.probationary', 'members.all'),
  'members.women': stock('Đảng viên nữ', 'members.women', 'members.all'),
  'members.minority': stock('Đảng viên dân tộc thiểu số', 'members.minority', 'members.all'),
  'cells.all': stock('Chi bộ', 'cells.all'),
  'cells.with-secretary': stock('Chi bộ có bí thư', 'cells.with-secretary', 'cells.all'),
  'cells.secretary-village-head': stock(
    'Bí thư đồng thời là trưởng thôn, bản',
    'cells.secretary-village-head',
    'cells.village',
  ),
  'cells.with-sympathizers': stock(
    'Chi bộ có nguồn phát triển đảng viên',
    'cells.with-sympathizers',
    'cells.all',
  ),
  'villages.all': stock('Thôn, bản', 'villages.all'),
  'villages.led': stock('Thôn, bản có chi bộ lãnh đạo', 'villages.led', 'villages.all'),
  'villages.with-members': stock('Thôn, bản có đảng viên', 'villages.with-members', 'villages.all'),
}
