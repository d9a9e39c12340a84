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
const flow = (label: string, numerator: SetId): Indicator => ({
  label,
  kind: 'flow',
  numerator,
  denominator: null,
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
  'members.all': stock('Đảng viên', 'members.all'),
  'members.official': stock('Đảng viên chính thức', 'members.official', 'members.all'),
  'members.probationary': stock('Đảng viên dự bị', 'members.probationary', 'members.all'),
  'members.religious': stock('Đảng viên theo tôn giáo', 'members.religious', 'members.all'),
  'members.young': stock('Đảng viên dưới 35 tuổi', 'members.young', 'members.all'),
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
  'cells.village': stock('Chi bộ thôn, bản, tổ dân phố', 'cells.village', 'cells.all'),
  'cells.with-committee': stock('Chi bộ có chi ủy', 'cells.with-committee', 'cells.all'),
  'cells.village-with-committee': stock(
    'Chi bộ thôn, bản có chi ủy',
    'cells.village-with-committee',
    'cells.village',
  ),
  'cells.secretary-front-head': stock(
    'Bí thư đồng thời là trưởng ban công tác Mặt trận',
    'cells.secretary-front-head',
    'cells.village',
  ),
  'cells.joint': stock('Chi bộ ghép', 'cells.joint', 'cells.all'),
  'cells.unsustainable': stock('Chi bộ thiếu bền vững', 'cells.unsustainable', 'cells.all'),
  'cells.weak-entered': flow('Chi bộ mới vào danh sách thiếu bền vững', 'cells.weak-entered'),
  'cells.weak-relapsed': flow('Chi bộ trở lại danh sách thiếu bền vững', 'cells.weak-relapsed'),
  'cells.weak-recovered': flow('Chi bộ thoát khỏi danh sách thiếu bền vững', 'cells.weak-recovered'),
  'villages.all': stock('Thôn, bản', 'villages.all'),
  'villages.without-members': stock(
    'Thôn, bản chưa có đảng viên',
    'villages.without-members',
    'villages.all',
  ),
  'villages.without-cell': stock('Thôn, bản chưa có chi bộ', 'villages.without-cell', 'villages.all'),
  'posts.commune-not-local': stock(
    'Cán bộ xã không phải người địa phương',
    'posts.commune-not-local',
    'posts.commune',
  ),
  'ratings.cells-good': stock(
    'Chi bộ hoàn thành tốt nhiệm vụ trở lên',
    'ratings.cells-good',
    'ratings.cells',
  ),
  'ratings.cells-excellent': stock(
    'Chi bộ hoàn thành xuất sắc nhiệm vụ',
    'ratings.cells-excellent',
    'ratings.cells',
  ),
  'ratings.members': stock('Đảng viên được xếp loại', 'ratings.members'),
  'ratings.members-good': stock(
    'Đảng viên hoàn thành tốt nhiệm vụ trở lên',
    'ratings.members-good',
    'ratings.members',
  ),
  'ratings.members-excellent': stock(
    'Đảng viên hoàn thành xuất sắc nhiệm vụ',
    'ratings.members-excellent',
    'ratings.members',
  ),
  'ratings.members-excellent-of-good': stock(
    'Xuất sắc trên số tốt trở lên',
    'ratings.members-excellent',
    'ratings.members-good',
  ),
  'ratings.members-only-good': stock(
    'Đảng viên hoàn thành tốt nhiệm vụ',
    'ratings.members-only-good',
    'ratings.members',
  ),
  'ratings.members-done': stock('Đảng viên hoàn thành nhiệm vụ', 'ratings.members-done', 'ratings.members'),
  'ratings.members-not-done': stock(
    'Đảng viên không hoàn thành nhiệm vụ',
    'ratings.members-not-done',
    'ratings.members',
  ),
  'ratings.members-excused': stock(
    'Đảng viên chưa xếp loại có lý do',
    'ratings.members-excused',
    'members.all',
  ),
  'ratings.members-not-yet': stock('Đảng viên chưa xếp loại', 'ratings.members-not-yet', 'members.all'),
  'villages.led': stock('Thôn, bản có chi bộ lãnh đạo', 'villages.led', 'villages.all'),
  'villages.with-members': stock('Thôn, bản có đảng viên', 'villages.with-members', 'villages.all'),
}
