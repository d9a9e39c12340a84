import * as z from 'zod'
import { daySchema } from '../vocabulary/day.ts'
import { monthSchema } from '../vocabulary/month.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText, requiredText } from '../vocabulary/short-text.ts'

export const teamKindSchema = z.enum(['to_cap_uy_phu_trach', 'to_cong_tac'])
export type TeamKind = z.infer<typeof teamKindSchema>

export const teamKindLabels: Record<TeamKind, string> = {
  to_cap_uy_phu_trach: 'Tổ cấp ủy phụ trách chi bộ',
  to_cong_tac: 'Tổ công tác',
}

export const teamRoleSchema = z.enum(['leader', 'deputy', 'member'])
export type TeamRole = z.infer<typeof teamRoleSchema>

export const teamRoleLabels: Record<TeamRole, string> = {
  leader: 'Tổ trưởng',
  deputy: 'Tổ phó',
  member: 'Thành viên',
}

export const visitLevelSchema = z.enum(['commune', 'superior'])
export type VisitLevel = z.infer<typeof visitLevelSchema>

export const visitLevelLabels: Record<VisitLevel, string> = {
  commune: 'Cấp ủy xã',
  superior: 'Cấp ủy cấp trên',
}

/** The day on which committees go to their cells unless a team has another. An office habit, not a rule. */
export const usualVisitDay = 24

const id = z.int().positive()

export const teamFieldsSchema = z.object({
  name: requiredText(200, 'Tên tổ là bắt buộc'),
  kind: teamKindSchema,
  decision: optionalText(100),
  decidedOn: partialDateSchema.nullable(),
  visitDay: z
    .int('Ghi một ngày trong tháng, từ 1 đến 31')
    .min(1, 'Ghi một ngày trong tháng, từ 1 đến 31')
    .max(31, 'Ghi một ngày trong tháng, từ 1 đến 31')
    .nullable(),
  field: optionalText(200),
  note: optionalText(2000),
})
export type TeamFields = z.infer<typeof teamFieldsSchema>

export const teamFieldLabels: Record<keyof TeamFields, string> = {
  name: 'Tên tổ',
  kind: 'Loại tổ',
  decision: 'Số quyết định',
  decidedOn: 'Ngày quyết định',
  visitDay: 'Ngày xuống chi bộ hằng tháng',
  field: 'Địa bàn, lĩnh vực',
  note: 'Ghi chú',
}

export const blankTeam: TeamFields = {
  name: '',
  kind: 'to_cap_uy_phu_trach',
  decision: null,
  decidedOn: null,
  visitDay: usualVisitDay,
  field: null,
  note: null,
}

export const visitFieldsSchema = z.object({
  teamId: id.nullable(),
  cellId: id,
  visitedOn: daySchema,
  /** Of which month's meeting; that of the day when left out. */
  month: monthSchema.nullable(),
  level: visitLevelSchema,
  personIds: z.array(id),
  others: optionalText(300),
  content: optionalText(2000),
  note: optionalText(2000),
})
export type VisitFields = z.infer<typeof visitFieldsSchema>

export const visitFieldLabels: Record<keyof VisitFields, string> = {
  teamId: 'Tổ dự',
  cellId: 'Chi bộ',
  visitedOn: 'Ngày dự',
  month: 'Kỳ sinh hoạt',
  level: 'Cấp dự',
  personIds: 'Người dự',
  others: 'Người dự khác',
  content: 'Nội dung chỉ đạo',
  note: 'Ghi chú',
}

export const difficultyFieldsSchema = z.object({
  cellId: id,
  teamId: id.nullable(),
  raisedOn: partialDateSchema.nullable(),
  what: requiredText(1000, 'Khó khăn, tồn tại là bắt buộc'),
  cause: optionalText(1000),
  solution: optionalText(1000),
  dueOn: daySchema.nullable(),
  personId: id.nullable(),
  responsible: optionalText(200),
  doneOn: partialDateSchema.nullable(),
  result: optionalText(1000),
  note: optionalText(2000),
})
export type DifficultyFields = z.infer<typeof difficultyFieldsSchema>

export const difficultyFieldLabels: Record<keyof DifficultyFields, string> = {
  cellId: 'Chi bộ',
  teamId: 'Tổ nắm tình hình',
  raisedOn: 'Ngày nêu',
  what: 'Khó khăn, tồn tại',
  cause: 'Nguyên nhân',
  solution: 'Giải pháp',
  dueOn: 'Hạn giải quyết',
  personId: 'Người chịu trách nhiệm',
  responsible: 'Đơn vị chịu trách nhiệm',
  doneOn: 'Ngày giải quyết xong',
  result: 'Kết quả',
  note: 'Ghi chú',
}

export const reinforcementFieldsSchema = z.object({
  personId: id,
  fromCellId: id.nullable(),
  fromUnit: optionalText(200),
  cellId: id,
  decision: optionalText(100),
  task: optionalText(300),
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
  note: optionalText(2000),
})
export type ReinforcementFields = z.infer<typeof reinforcementFieldsSchema>

export const reinforcementFieldLabels: Record<keyof ReinforcementFields, string> = {
  personId: 'Đảng viên tăng cường',
  fromCellId: 'Chi bộ gốc',
  fromUnit: 'Nơi cử',
  cellId: 'Chi bộ đến',
  decision: 'Số quyết định',
  task: 'Nhiệm vụ',
  from: 'Từ ngày',
  to: 'Đến ngày',
  note: 'Ghi chú',
}
