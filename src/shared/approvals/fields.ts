import * as z from 'zod'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { monthSchema, monthWords } from './month.ts'

/** What the committee is asked for. Each purpose has its own list with its own title. */
export const approvalPurposeSchema = z.enum(['recognition', 'awareness_class', 'open_dossier'])
export type ApprovalPurpose = z.infer<typeof approvalPurposeSchema>

export const approvalPurposeLabels: Record<ApprovalPurpose, string> = {
  recognition: 'Công nhận cảm tình Đảng',
  awareness_class: 'Học lớp bồi dưỡng nhận thức về Đảng',
  open_dossier: 'Cho làm thủ tục xét kết nạp',
}

export const approvalResultSchema = z.enum(['agreed', 'returned'])
export type ApprovalResult = z.infer<typeof approvalResultSchema>

export const approvalResultLabels: Record<ApprovalResult, string> = {
  agreed: 'Đồng ý',
  returned: 'Trả lại',
}

/** preparing: may still be changed · waiting: sent, somebody has no answer yet · answered: everybody has one. */
export const approvalStateSchema = z.enum(['preparing', 'waiting', 'answered'])
export type ApprovalState = z.infer<typeof approvalStateSchema>

export const approvalStateLabels: Record<ApprovalState, string> = {
  preparing: 'Đang lập',
  waiting: 'Chờ trả lời',
  answered: 'Đã trả lời',
}

export const optionalText = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === '' ? null : value))

export const batchFieldsSchema = z.object({
  month: monthSchema,
  purpose: approvalPurposeSchema,
  submissionNumber: optionalText(60),
  submissionDate: partialDateSchema.nullable(),
  note: optionalText(500),
})
export type BatchFields = z.infer<typeof batchFieldsSchema>

export const batchFieldLabels: Record<keyof BatchFields, string> = {
  month: 'Tháng',
  purpose: 'Đề nghị',
  submissionNumber: 'Số Tờ trình',
  submissionDate: 'Ngày Tờ trình',
  note: 'Ghi chú',
}

/** "Đợt 11/2026: công nhận cảm tình Đảng" */
export function batchName({ month, purpose }: Pick<BatchFields, 'month' | 'purpose'>): string {
  const label = approvalPurposeLabels[purpose]
  return `Đợt ${monthWords(month)}: ${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`
}
