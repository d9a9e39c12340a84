import * as z from 'zod'
import { type InspectionKind, kindGroupOf } from './kinds.ts'

/** What was concluded about one subject. */
export const conclusionSchema = z.enum([
  'good',
  'flawed',
  'violated',
  'must_discipline',
  'signs_found',
  'to_inspection',
  'unfounded',
  'false',
  'partly_right',
  'right',
  'upheld',
  'raised',
  'lowered',
  'lifted',
])
export type Conclusion = z.infer<typeof conclusionSchema>

export const conclusionLabels: Record<Conclusion, string> = {
  good: 'Chấp hành tốt',
  flawed: 'Có khuyết điểm, rút kinh nghiệm',
  violated: 'Có vi phạm, chưa đến mức kỷ luật',
  must_discipline: 'Có vi phạm, đến mức kỷ luật',
  signs_found: 'Phát hiện dấu hiệu vi phạm',
  to_inspection: 'Chuyển kiểm tra khi có dấu hiệu vi phạm',
  unfounded: 'Chưa có cơ sở kết luận',
  false: 'Tố cáo sai',
  partly_right: 'Tố cáo đúng một phần',
  right: 'Tố cáo đúng',
  upheld: 'Giữ nguyên hình thức kỷ luật',
  raised: 'Tăng hình thức kỷ luật',
  lowered: 'Giảm hình thức kỷ luật',
  lifted: 'Xóa hình thức kỷ luật',
}

const ofGroup = {
  inspection: ['good', 'flawed', 'violated', 'must_discipline'],
  discipline: ['flawed', 'violated', 'must_discipline'],
  supervision: ['good', 'flawed', 'signs_found', 'to_inspection'],
  denunciation: ['unfounded', 'false', 'partly_right', 'right'],
  complaint: ['upheld', 'raised', 'lowered', 'lifted'],
} as const satisfies Record<string, readonly Conclusion[]>

/** What a matter of this kind may conclude with, mildest first. */
export function conclusionsOf(kind: InspectionKind): readonly Conclusion[] {
  return ofGroup[kindGroupOf[kind]]
}

/** What a denunciation that was right leads to. */
export const violationSchema = z.enum(['none', 'violated', 'must_discipline'])
export type Violation = z.infer<typeof violationSchema>

export const violationLabels: Record<Violation, string> = {
  none: 'Không vi phạm',
  violated: 'Có vi phạm, chưa đến mức kỷ luật',
  must_discipline: 'Có vi phạm, phải thi hành kỷ luật',
}

/** Why a discipline was changed on complaint. */
export const changeCauseSchema = z.enum(['direction', 'verification', 'other'])
export type ChangeCause = z.infer<typeof changeCauseSchema>

export const changeCauseLabels: Record<ChangeCause, string> = {
  direction: 'Phương hướng, phương châm xử lý',
  verification: 'Thẩm tra, xác minh',
  other: 'Nguyên nhân khác',
}

/** Only a denunciation that was right in something tells of a violation beside its conclusion. */
export function asksViolation(conclusion: Conclusion | null): boolean {
  return conclusion === 'right' || conclusion === 'partly_right'
}

/** Only a discipline that was changed on complaint has a cause for it. */
export function asksCause(conclusion: Conclusion | null): boolean {
  return conclusion === 'raised' || conclusion === 'lowered' || conclusion === 'lifted'
}
