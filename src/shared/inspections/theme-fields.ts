import * as z from 'zod'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText, requiredText } from '../vocabulary/short-text.ts'

const id = z.int().positive()
const date = partialDateSchema.nullable()

/** A document that work is founded on: directive, resolution, rule. */
export const basisFieldsSchema = z.object({
  number: requiredText(60, 'Số, ký hiệu văn bản là bắt buộc'),
  issuedBy: optionalText(200),
  issuedOn: date,
  abstract: requiredText(500, 'Trích yếu là bắt buộc'),
  effectiveFrom: date,
  effectiveTo: date,
  note: optionalText(2000),
})
export type BasisFields = z.infer<typeof basisFieldsSchema>

export const basisFieldLabels: Record<keyof BasisFields, string> = {
  number: 'Số, ký hiệu',
  issuedBy: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  abstract: 'Trích yếu',
  effectiveFrom: 'Có hiệu lực từ',
  effectiveTo: 'Hết hiệu lực từ',
  note: 'Ghi chú',
}

/** A round of self-review that a document asks for. */
export const themeFieldsSchema = z.object({
  title: requiredText(300, 'Tên đợt tự kiểm tra là bắt buộc'),
  basisId: id.nullable(),
  openedOn: date,
  /** By when every organisation must have reviewed itself. */
  dueOn: daySchema.nullable(),
  note: optionalText(2000),
})
export type ThemeFields = z.infer<typeof themeFieldsSchema>

export const themeFieldLabels: Record<keyof ThemeFields, string> = {
  title: 'Tên đợt tự kiểm tra',
  basisId: 'Văn bản làm căn cứ',
  openedOn: 'Ngày triển khai',
  dueOn: 'Hạn tự kiểm tra',
  note: 'Ghi chú',
}

export const reviewFieldsSchema = z.object({
  reviewedOn: date,
  summary: optionalText(2000),
})
export type ReviewFields = z.infer<typeof reviewFieldsSchema>

export const reviewFieldLabels: Record<keyof ReviewFields, string> = {
  reviewedOn: 'Ngày tự kiểm tra',
  summary: 'Kết quả tự kiểm tra',
}

export const petitionKindSchema = z.enum(['complaint', 'denunciation', 'reflection'])
export type PetitionKind = z.infer<typeof petitionKindSchema>

export const petitionKindLabels: Record<PetitionKind, string> = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  reflection: 'Phản ánh',
}

export const petitionHandlingSchema = z.enum(['waiting', 'taken_up', 'passed_on', 'guided', 'filed'])
export type PetitionHandling = z.infer<typeof petitionHandlingSchema>

export const petitionHandlingLabels: Record<PetitionHandling, string> = {
  waiting: 'Chưa xử lý',
  taken_up: 'Thụ lý giải quyết',
  passed_on: 'Chuyển cơ quan có thẩm quyền',
  guided: 'Hướng dẫn, trả lại đơn',
  filed: 'Lưu đơn',
}

/** A letter that came in; what becomes a matter of its own names the case. */
export const petitionFieldsSchema = z.object({
  kind: petitionKindSchema,
  receivedOn: daySchema,
  sender: optionalText(200),
  /** About an organisation (`cellId`), or a member of it (`personId` too). */
  cellId: id.nullable(),
  personId: id.nullable(),
  content: requiredText(2000, 'Nội dung đơn là bắt buộc'),
  /** Codes of the catalog `inspection-contents`, list don_khieu_nai or don_to_cao. */
  contents: z.array(z.string().min(1)).max(40),
  handling: petitionHandlingSchema,
  handledOn: date,
  passedTo: optionalText(200),
  caseId: id.nullable(),
  note: optionalText(2000),
})
export type PetitionFields = z.infer<typeof petitionFieldsSchema>

export const petitionFieldLabels: Record<keyof PetitionFields, string> = {
  kind: 'Loại đơn',
  receivedOn: 'Ngày nhận',
  sender: 'Người gửi',
  cellId: 'Tổ chức đảng',
  personId: 'Đảng viên',
  content: 'Nội dung đơn',
  contents: 'Nhóm nội dung',
  handling: 'Xử lý',
  handledOn: 'Ngày xử lý',
  passedTo: 'Cơ quan nhận chuyển',
  caseId: 'Vụ việc',
  note: 'Ghi chú',
}
