import type * as z from 'zod'
import { formatDay } from '../vocabulary/day.ts'
import type { BadgeWindow } from './badge-windows.ts'
import type {
  DepartureKind,
  DisciplineForm,
  entrySchema,
  exitSchema,
  GapReason,
  Manner,
  RemovalGround,
  TransferScope,
} from './fields.ts'
import type { Age, PartyAge } from './party-age.ts'

export const disciplineLabels: Record<DisciplineForm, string> = {
  reprimand: 'Khiển trách',
  warning: 'Cảnh cáo',
  dismissal: 'Cách chức',
  expulsion: 'Khai trừ',
}

export const departureLabels: Record<DepartureKind, string> = {
  deceased: 'Từ trần',
  expelled: 'Khai trừ',
  removed: 'Xóa tên',
  left: 'Xin ra khỏi Đảng',
  cancelled: 'Hủy quyết định kết nạp',
}

export const removalGroundLabels: Record<RemovalGround, string> = {
  inactive: 'Bỏ sinh hoạt hoặc không đóng đảng phí không có lý do chính đáng',
  returned_card: 'Tự ý trả hoặc hủy thẻ đảng viên',
  no_progress: 'Giảm sút ý chí phấn đấu, đã giúp đỡ mà không tiến bộ',
  bad_status: 'Vi phạm tư cách đảng viên hai năm liền',
  political_standard: 'Không bảo đảm tiêu chuẩn chính trị',
  probation_unfit: 'Đảng viên dự bị không đủ tư cách',
}

export const mannerLabels: Record<Manner, string> = {
  official: 'Chính thức',
  temporary: 'Tạm thời',
  internal: 'Nội bộ',
}

export const scopeLabels: Record<TransferScope, string> = {
  province: 'Đảng bộ khác trong tỉnh',
  other_province: 'Tỉnh khác',
  abroad: 'Ngoài nước',
}

export const gapReasonLabels: Record<GapReason, string> = {
  expelled: 'Bị khai trừ',
  removed: 'Bị xóa tên',
  lost_contact: 'Mất liên lạc với tổ chức đảng',
  transfer_gap: 'Gián đoạn khi chuyển sinh hoạt',
  other: 'Lý do khác',
}

export const entryLabels: Record<z.infer<typeof entrySchema>, string> = {
  admitted: 'Kết nạp',
  readmitted: 'Kết nạp lại',
  from_province: 'Chuyển đến từ đảng bộ khác trong tỉnh',
  from_other_province: 'Chuyển đến từ tỉnh khác',
  restored: 'Phục hồi đảng tịch',
  recognised: 'Công nhận chính thức',
  moved_cell: 'Chuyển nội bộ đến',
  unknown: 'Chưa phân loại',
}

export const exitLabels: Record<z.infer<typeof exitSchema>, string> = {
  deceased: 'Từ trần',
  expelled: 'Khai trừ',
  removed: 'Xóa tên',
  left: 'Xin ra khỏi Đảng',
  to_province: 'Chuyển đi đảng bộ khác trong tỉnh',
  to_other_province: 'Chuyển đi tỉnh khác',
  cancelled: 'Hủy quyết định kết nạp',
  recognised: 'Công nhận chính thức',
  moved_cell: 'Chuyển nội bộ đi',
  unknown: 'Chưa phân loại',
}

/** "36 năm 4 tháng 12 ngày"; parts that are nought are left out, but never all. */
export function ageWords({ years, months, days }: Age): string {
  const parts = [
    years > 0 ? `${years} năm` : '',
    months > 0 ? `${months} tháng` : '',
    days > 0 ? `${days} ngày` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '0 ngày' : parts.join(' ')
}

/** For a record: the age, the range that vague dates leave, or why there is none. */
export function partyAgeWords(age: PartyAge): string {
  switch (age.kind) {
    case 'exact':
      return ageWords(age.age)
    case 'between':
      return age.least.years === age.most.years
        ? `${age.least.years} năm (chưa rõ ngày, tháng)`
        : `từ ${age.least.years} đến ${age.most.years} năm (chưa rõ ngày, tháng)`
    case 'not-yet':
      return 'chưa tính (chưa được công nhận chính thức)'
    case 'unknown':
      return 'chưa rõ (thiếu ngày quyết định kết nạp)'
  }
}

/** For a column: "36", "35–36", blank. */
export function partyAgeYears(age: PartyAge): string {
  if (age.kind === 'exact') return String(age.age.years)
  if (age.kind !== 'between') return ''
  return age.least.years === age.most.years ? String(age.least.years) : `${age.least.years}–${age.most.years}`
}

/** "đợt 03/02/2027" */
export function windowWords({ awardOn }: BadgeWindow): string {
  return `đợt ${formatDay(awardOn)}`
}
