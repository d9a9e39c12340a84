import * as z from 'zod'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText } from '../vocabulary/short-text.ts'
import { meetingPartsSchema } from './parts.ts'

export const meetingKindSchema = z.enum(['regular', 'thematic'])
export type MeetingKind = z.infer<typeof meetingKindSchema>

export const meetingKindLabels: Record<MeetingKind, string> = {
  regular: 'Thường kỳ',
  thematic: 'Chuyên đề',
}

const count = z.int('Ghi một số nguyên').min(0, 'Không ghi số âm').max(9999).nullable()

/** Who had to come and who came. Blank is blank: nothing is made of what was not written. */
export const attendanceSchema = z.object({
  /** All members of the cell on the day. */
  members: count,
  /** Miễn sinh hoạt. */
  exempt: count,
  /** Đi công tác, làm nhiệm vụ. */
  specialDuty: count,
  present: count,
  excused: count,
  unexcused: count,
})
export type Attendance = z.infer<typeof attendanceSchema>

export const plannedTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Ghi giờ và phút, ví dụ 19:30')

/** What a row of the month's table holds; the record has more. */
export const monthEntrySchema = attendanceSchema.extend({
  /** The month itself where the day is not known. */
  heldOn: partialDateSchema.nullable(),
  missedReason: optionalText(300),
  opinions: count,
  topic: optionalText(300),
  resolution: optionalText(100),
  plannedOn: daySchema.nullable(),
  plannedAt: plannedTimeSchema.nullable(),
  place: optionalText(200),
})
export type MonthEntry = z.infer<typeof monthEntrySchema>

export const meetingFieldsSchema = monthEntrySchema.extend({
  minutes: count,
  /** Percent of the tasks of last month's resolution that were done. */
  previousDone: z.int().min(0).max(100, 'Tỷ lệ không quá 100').nullable(),
  parts: meetingPartsSchema,
  /** The whole; the sum of the parts where all of them are given. */
  score: z.number().min(0).max(1000).nullable(),
  scoreNote: optionalText(1000),
  note: optionalText(2000),
})
export type MeetingFields = z.infer<typeof meetingFieldsSchema>

export const meetingFieldLabels: Record<Exclude<keyof MeetingFields, 'parts'>, string> = {
  heldOn: 'Ngày họp',
  missedReason: 'Lý do chưa họp',
  members: 'Tổng số đảng viên',
  exempt: 'Miễn sinh hoạt',
  specialDuty: 'Đi công tác, làm nhiệm vụ',
  present: 'Có mặt',
  excused: 'Vắng có lý do',
  unexcused: 'Vắng không lý do',
  opinions: 'Số ý kiến phát biểu',
  topic: 'Chuyên đề, nội dung chính',
  resolution: 'Số nghị quyết',
  plannedOn: 'Ngày dự kiến',
  plannedAt: 'Giờ dự kiến',
  place: 'Địa điểm',
  minutes: 'Thời gian họp (phút)',
  previousDone: 'Nghị quyết tháng trước đã thực hiện (%)',
  score: 'Điểm chất lượng',
  scoreNote: 'Thuyết minh điểm trừ',
  note: 'Ghi chú',
}

export const blankEntry: MonthEntry = {
  heldOn: null,
  missedReason: null,
  members: null,
  exempt: null,
  specialDuty: null,
  present: null,
  excused: null,
  unexcused: null,
  opinions: null,
  topic: null,
  resolution: null,
  plannedOn: null,
  plannedAt: null,
  place: null,
}
