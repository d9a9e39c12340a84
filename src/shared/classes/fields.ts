import * as z from 'zod'
import { partialDateSchema } from '../vocabulary/partial-date.ts'

/** The three classes a commune sends people to: before admission, during probation, and the first level of political theory. */
export const classKindSchema = z.enum(['awareness', 'new_member', 'elementary_theory'])
export type ClassKind = z.infer<typeof classKindSchema>

export const classKindLabels: Record<ClassKind, string> = {
  awareness: 'Bồi dưỡng nhận thức về Đảng',
  new_member: 'Bồi dưỡng đảng viên mới',
  elementary_theory: 'Sơ cấp lý luận chính trị',
}

/** Who opens the class and signs its papers: the political centre (Giám đốc) or the committee itself. */
export const organiserKindSchema = z.enum(['centre', 'committee'])
export type OrganiserKind = z.infer<typeof organiserKindSchema>

export const organiserKindLabels: Record<OrganiserKind, string> = {
  centre: 'Trung tâm chính trị',
  committee: 'Đảng ủy',
}

/** As certificates print it; no text fixes the points (rule `class.grade_thresholds`), so a grade is entered, never computed. */
export const gradeSchema = z.enum(['excellent', 'very_good', 'good', 'average', 'failed'])
export type Grade = z.infer<typeof gradeSchema>

export const gradeLabels: Record<Grade, string> = {
  excellent: 'Xuất sắc',
  very_good: 'Giỏi',
  good: 'Khá',
  average: 'Trung bình',
  failed: 'Không đạt',
}

export const resultSchema = z.enum(['enrolled', 'completed', 'not_completed', 'absent'])
export type Result = z.infer<typeof resultSchema>

export const resultLabels: Record<Result, string> = {
  enrolled: 'Chưa ghi kết quả',
  completed: 'Hoàn thành',
  not_completed: 'Không hoàn thành',
  absent: 'Không dự lớp',
}

const line = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((text) => (text === '' ? null : text))

export const classFieldsSchema = z.object({
  kind: classKindSchema,
  name: z.string().normalize().trim().min(1, 'Tên lớp là bắt buộc').max(200, 'Tên lớp dài quá 200 chữ'),
  code: line(40),
  decisionNumber: line(60),
  decisionDate: partialDateSchema.nullable(),
  place: line(200),
  organiser: line(200),
  organiserKind: organiserKindSchema,
  /** First and last day, both of them days of the class. */
  startsOn: partialDateSchema.nullable(),
  endsOn: partialDateSchema.nullable(),
  sessions: z.int('Số buổi là số nguyên').min(1, 'Số buổi từ 1').max(120, 'Số buổi không quá 120').nullable(),
  note: line(2000),
})
export type ClassFields = z.infer<typeof classFieldsSchema>

export const classFieldLabels: Record<keyof ClassFields, string> = {
  kind: 'Loại lớp',
  name: 'Tên lớp',
  code: 'Mã lớp',
  decisionNumber: 'Số quyết định mở lớp',
  decisionDate: 'Ngày quyết định mở lớp',
  place: 'Nơi mở lớp',
  organiser: 'Đơn vị tổ chức',
  organiserKind: 'Đơn vị cấp giấy chứng nhận',
  startsOn: 'Khai giảng',
  endsOn: 'Bế giảng',
  sessions: 'Số buổi học',
  note: 'Ghi chú',
}

const count = z
  .int('Số buổi là số nguyên')
  .min(0, 'Số buổi không âm')
  .max(120, 'Số buổi không quá 120')
  .nullable()

/** What the class brought one learner, as the grid of the whole class sends it. */
export const learnerResultSchema = z.object({
  present: count,
  excused: count,
  unexcused: count,
  score: z.number('Điểm là số').min(0, 'Điểm từ 0').max(100, 'Điểm không quá 100').nullable(),
  grade: gradeSchema.nullable(),
  result: resultSchema,
  note: line(500),
})
export type LearnerResult = z.infer<typeof learnerResultSchema>

export const learnerResultLabels: Record<keyof LearnerResult, string> = {
  present: 'Có mặt',
  excused: 'Vắng có phép',
  unexcused: 'Vắng không phép',
  score: 'Điểm',
  grade: 'Xếp loại',
  result: 'Kết quả',
  note: 'Ghi chú',
}
