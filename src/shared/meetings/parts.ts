import * as z from 'zod'

/** The eight parts of the score sheet, in its order; their greatest points are in the rule pack (`meeting.score_parts`). */
export const meetingParts = [
  'time',
  'attendance',
  'preparation',
  'organisation',
  'chairing',
  'principles',
  'result',
  'closing',
] as const
export type MeetingPart = (typeof meetingParts)[number]

export const meetingPartLabels: Record<MeetingPart, string> = {
  time: 'Thời gian sinh hoạt',
  attendance: 'Tỷ lệ đảng viên dự',
  preparation: 'Công tác chuẩn bị',
  organisation: 'Tổ chức sinh hoạt',
  chairing: 'Điều hành của chủ trì',
  principles: 'Thực hiện nguyên tắc',
  result: 'Kết quả thực hiện nghị quyết tháng trước',
  closing: 'Công tác sau buổi sinh hoạt',
}

export const pointsSchema = z.number('Ghi số điểm').min(0, 'Không ghi số âm').max(1000).nullable()

export const meetingPartsSchema = z.record(z.enum(meetingParts), pointsSchema)
export type MeetingPartPoints = z.infer<typeof meetingPartsSchema>

export const blankParts: MeetingPartPoints = {
  time: null,
  attendance: null,
  preparation: null,
  organisation: null,
  chairing: null,
  principles: null,
  result: null,
  closing: null,
}

/** The sum, or null while a part is missing. */
export function totalOfParts(parts: MeetingPartPoints): number | null {
  let total = 0
  for (const part of meetingParts) {
    const given = parts[part]
    if (given === null) return null
    total += given
  }
  return Math.round(total * 100) / 100
}

export const meetingGradeSchema = z.enum(['good', 'fair', 'average', 'poor'])
export type MeetingGrade = z.infer<typeof meetingGradeSchema>

export const meetingGradeLabels: Record<MeetingGrade, string> = {
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  poor: 'Kém',
}

/** @param thresholds least points of good, fair, average (`meeting.grade` of the pack) */
export function gradeOf(score: number, thresholds: readonly number[]): MeetingGrade {
  const place = thresholds.findIndex((least) => score >= least)
  return meetingGradeSchema.options[place === -1 ? thresholds.length : place] ?? 'poor'
}
