import * as z from 'zod'

/**
 * Two states, never one: "quần chúng ưu tú" until the cell's resolution, "cảm tình Đảng" from it on (38-HD/BTCTW, I.1.1d).
 * The status is read from the dates, it is not stored.
 */
export const sympathizerStatusSchema = z.enum(['outstanding', 'recognised', 'admitted', 'stopped'])
export type SympathizerStatus = z.infer<typeof sympathizerStatusSchema>

export const sympathizerStatusLabels: Record<SympathizerStatus, string> = {
  outstanding: 'Quần chúng ưu tú',
  recognised: 'Cảm tình Đảng',
  admitted: 'Đã kết nạp',
  stopped: 'Thôi theo dõi',
}

export const stopReasonSchema = z.enum([
  'moved_away',
  'not_willing',
  'not_meeting_standard',
  'over_age',
  'deceased',
  'other',
])
export type StopReason = z.infer<typeof stopReasonSchema>

export const stopReasonLabels: Record<StopReason, string> = {
  moved_away: 'Chuyển đi nơi khác',
  not_willing: 'Không còn nguyện vọng',
  not_meeting_standard: 'Không bảo đảm tiêu chuẩn',
  over_age: 'Quá tuổi',
  deceased: 'Từ trần',
  other: 'Lý do khác',
}
