import * as z from 'zod'

/** The four grades of the annual classification, best first. */
export const gradeSchema = z.enum(['excellent', 'good', 'done', 'not_done'])
export type Grade = z.infer<typeof gradeSchema>

export const gradeLabels: Record<Grade, string> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  done: 'Hoàn thành nhiệm vụ',
  not_done: 'Không hoàn thành nhiệm vụ',
}

/** As narrow table columns write them. */
export const gradeWords: Record<Grade, string> = {
  excellent: 'Xuất sắc',
  good: 'Tốt',
  done: 'Hoàn thành',
  not_done: 'Không hoàn thành',
}

/** Why somebody has no grade of the year. */
export const unratedSchema = z.enum(['exempt', 'too_new', 'moving', 'disciplining', 'absent', 'other'])
export type Unrated = z.infer<typeof unratedSchema>

export const unratedLabels: Record<Unrated, string> = {
  exempt: 'Được miễn công tác và sinh hoạt đảng',
  too_new: 'Chưa đủ thời gian để đánh giá',
  moving: 'Đang chuyển sinh hoạt đảng',
  disciplining: 'Đang bị đình chỉ hoặc xem xét kỷ luật',
  absent: 'Đi làm ăn xa, chưa kiểm điểm',
  other: 'Lý do khác',
}
