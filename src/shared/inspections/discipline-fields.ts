import * as z from 'zod'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText } from '../vocabulary/short-text.ts'
import { inspectionLevelSchema } from './kinds.ts'

const date = partialDateSchema.nullable()

/** Those of members and of organisations in one (296-QĐ/TW, Điều 9); `dissolution` is of organisations only. */
export const caseDisciplineFormSchema = z.enum([
  'reprimand',
  'warning',
  'dismissal',
  'expulsion',
  'dissolution',
])
export type CaseDisciplineForm = z.infer<typeof caseDisciplineFormSchema>

export const caseDisciplineFormLabels: Record<CaseDisciplineForm, string> = {
  reprimand: 'Khiển trách',
  warning: 'Cảnh cáo',
  dismissal: 'Cách chức',
  expulsion: 'Khai trừ',
  dissolution: 'Giải tán',
}

/** What the state did about the same fault. */
export const lawMeasureSchema = z.enum(['prison', 'other_sentence', 'administrative'])
export type LawMeasure = z.infer<typeof lawMeasureSchema>

export const lawMeasureLabels: Record<LawMeasure, string> = {
  prison: 'Phạt tù, kể cả án treo',
  other_sentence: 'Hình phạt khác',
  administrative: 'Xử lý hành chính',
}

export const disciplineFieldsSchema = z.object({
  form: caseDisciplineFormSchema,
  level: inspectionLevelSchema,
  /** The vote: discipline by a cell takes effect as it is announced. */
  votedOn: date,
  decisionNumber: optionalText(60),
  decidedOn: date,
  decidedBy: optionalText(200),
  /** The subject received the decision: the clock of a complaint. */
  receivedOn: date,
  law: lawMeasureSchema.nullable(),
  /** The state body's decision, and when it told the Party. */
  lawDecidedOn: date,
  lawToldOn: date,
  note: optionalText(2000),
})
export type DisciplineFields = z.infer<typeof disciplineFieldsSchema>

export const disciplineFieldLabels: Record<keyof DisciplineFields, string> = {
  form: 'Hình thức kỷ luật',
  level: 'Cấp thi hành',
  votedOn: 'Ngày biểu quyết',
  decisionNumber: 'Số quyết định',
  decidedOn: 'Ngày quyết định',
  decidedBy: 'Cơ quan quyết định',
  receivedOn: 'Ngày nhận quyết định',
  law: 'Xử lý của Nhà nước',
  lawDecidedOn: 'Ngày cơ quan nhà nước quyết định',
  lawToldOn: 'Ngày báo tổ chức đảng',
  note: 'Ghi chú',
}

export const suspendedFromSchema = z.enum(['party_life', 'committee'])
export type SuspendedFrom = z.infer<typeof suspendedFromSchema>

export const suspendedFromLabels: Record<SuspendedFrom, string> = {
  party_life: 'Đình chỉ sinh hoạt đảng',
  committee: 'Đình chỉ sinh hoạt cấp ủy',
}

export const suspensionFieldsSchema = z.object({
  from: suspendedFromSchema,
  decisionNumber: optionalText(60),
  suspendedOn: date,
  /** One extension at most. */
  extendedOn: date,
  endedOn: date,
  note: optionalText(2000),
})
export type SuspensionFields = z.infer<typeof suspensionFieldsSchema>

export const suspensionFieldLabels: Record<keyof SuspensionFields, string> = {
  from: 'Đình chỉ',
  decisionNumber: 'Số quyết định',
  suspendedOn: 'Ngày đình chỉ',
  extendedOn: 'Ngày gia hạn',
  endedOn: 'Ngày thôi đình chỉ',
  note: 'Ghi chú',
}
