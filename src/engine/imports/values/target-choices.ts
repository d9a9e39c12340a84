import { indicatorOf } from '../../figures/queries.ts'
import { targetIndicators } from '../../targets/indicators.ts'
import { choice } from './choices.ts'
import type { ReadCell } from './read.ts'

/** How documents that set targets name what they ask. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  'admissions.admitted': [
    'Kết nạp đảng viên',
    'Kết nạp đảng viên mới',
    'Số đảng viên kết nạp',
    'Phát triển đảng viên',
  ],
  'sympathizers.recognised-in-period': ['Công nhận cảm tình Đảng', 'Cảm tình Đảng'],
}

export function targetLabels(): string[] {
  return targetIndicators.map((id) => indicatorOf(id).label)
}

/** An indicator that targets are set for, by its label. */
export function targetIndicator(): ReadCell<string> {
  return choice<string>(
    targetIndicators.map((id) => [id, [indicatorOf(id).label, ...(otherWords[id] ?? [])]]),
    'Chọn một chỉ tiêu trong tệp mẫu.',
  )
}
