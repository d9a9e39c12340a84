import * as z from 'zod'
import { type Day, daySchema } from '../vocabulary/day.ts'
import { firstDayOf, type PartialDate, partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText, requiredText } from '../vocabulary/short-text.ts'

const id = z.int().positive()
const date = partialDateSchema.nullable()

export const gravitySchema = z.enum(['flaw', 'minor', 'serious', 'very_serious'])
export type Gravity = z.infer<typeof gravitySchema>

export const gravityLabels: Record<Gravity, string> = {
  flaw: 'Hạn chế, khuyết điểm',
  minor: 'Vi phạm ít nghiêm trọng',
  serious: 'Vi phạm nghiêm trọng',
  very_serious: 'Vi phạm rất nghiêm trọng',
}

export const findingFieldsSchema = z.object({
  /** Found by a case, or by the self-review that a theme asked for: exactly one of the two. */
  caseId: id.nullable(),
  themeId: id.nullable(),
  /** Of the case's subjects, if it is about one. */
  subjectId: id.nullable(),
  /** The organisation where it was found. */
  cellId: id,
  /** Of the theme's faults, in the document's own words. */
  faultId: id.nullable(),
  fault: requiredText(2000, 'Khuyết điểm, vi phạm là bắt buộc'),
  gravity: gravitySchema,
  /** The person, or the organisation, that is responsible. */
  personId: id.nullable(),
  responsible: optionalText(200),
  foundOn: date,
  note: optionalText(2000),
})
export type FindingFields = z.infer<typeof findingFieldsSchema>

export const findingFieldLabels: Record<keyof FindingFields, string> = {
  caseId: 'Cuộc, vụ việc',
  themeId: 'Đợt tự kiểm tra',
  subjectId: 'Đối tượng',
  cellId: 'Tổ chức đảng',
  faultId: 'Nhóm khuyết điểm',
  fault: 'Khuyết điểm, vi phạm',
  gravity: 'Mức độ',
  personId: 'Người chịu trách nhiệm',
  responsible: 'Đơn vị chịu trách nhiệm',
  foundOn: 'Ngày phát hiện',
  note: 'Ghi chú',
}

export const remedyFieldsSchema = z.object({
  findingId: id,
  what: requiredText(1000, 'Việc phải khắc phục là bắt buộc'),
  personId: id.nullable(),
  responsible: optionalText(200),
  /** Each conclusion sets it itself. */
  dueOn: daySchema.nullable(),
  reportedOn: date,
  report: optionalText(2000),
  verifiedBy: optionalText(200),
  verifiedOn: date,
  note: optionalText(2000),
})
export type RemedyFields = z.infer<typeof remedyFieldsSchema>

export const remedyFieldLabels: Record<keyof RemedyFields, string> = {
  findingId: 'Khuyết điểm',
  what: 'Việc phải khắc phục',
  personId: 'Người khắc phục',
  responsible: 'Đơn vị khắc phục',
  dueOn: 'Hạn khắc phục',
  reportedOn: 'Ngày báo cáo khắc phục',
  report: 'Kết quả báo cáo',
  verifiedBy: 'Người xác nhận',
  verifiedOn: 'Ngày xác nhận đã khắc phục',
  note: 'Ghi chú',
}

/** A report alone remedies nothing: somebody must have verified it. */
export const remedyStateSchema = z.enum(['overdue', 'open', 'reported', 'done'])
export type RemedyState = z.infer<typeof remedyStateSchema>

export const remedyStateLabels: Record<RemedyState, string> = {
  overdue: 'Quá hạn',
  open: 'Đang khắc phục',
  reported: 'Đã báo cáo, chờ xác nhận',
  done: 'Đã khắc phục',
}

/** Overdue from the day after the deadline; one without a deadline is never overdue. */
export function remedyStateOn(
  remedy: Pick<RemedyFields, 'dueOn' | 'reportedOn' | 'verifiedOn'>,
  day: Day,
): RemedyState {
  if (hasHappened(remedy.verifiedOn, day)) return 'done'
  if (hasHappened(remedy.reportedOn, day)) return 'reported'
  return remedy.dueOn !== null && remedy.dueOn < day ? 'overdue' : 'open'
}

function hasHappened(date: PartialDate | null, day: Day): boolean {
  return date !== null && (firstDayOf(date) ?? day) <= day
}
