import type { BatchRow } from '../../shared/approvals/contract.ts'
import {
  type ApprovalPurpose,
  type ApprovalState,
  approvalPurposeLabels,
  approvalPurposeSchema,
  approvalStateLabels,
  approvalStateSchema,
} from '../../shared/approvals/fields.ts'

/** A shape beside each state, so that it is not told by words or colour alone. */
export const stateMarks: Record<ApprovalState, string> = { preparing: '○', waiting: '◐', answered: '●' }

/** For a narrow column. */
export const shortPurposes: Record<ApprovalPurpose, string> = {
  recognition: 'Công nhận cảm tình',
  awareness_class: 'Học lớp nhận thức',
  open_dossier: 'Cho làm thủ tục',
}

export const purposeChoices = approvalPurposeSchema.options.map((value) => ({
  value,
  label: lowerFirst(approvalPurposeLabels[value]),
}))

export const stateChoices = approvalStateSchema.options.map((value) => ({
  value,
  label: approvalStateLabels[value].toLocaleLowerCase('vi'),
}))

/** What the list of people can be narrowed to. */
export const resultChoices = [
  { value: 'waiting', label: 'chờ trả lời' },
  { value: 'agreed', label: 'đồng ý' },
  { value: 'returned', label: 'trả lại' },
  { value: 'preparing', label: 'đang lập' },
] as const

/** "12 người: 10 đồng ý, 1 trả lại, 1 chưa có kết quả" */
export function countWords({ proposed, agreed, returned, state }: BatchRow): string {
  if (state === 'preparing') return `${proposed} người`
  const open = proposed - agreed - returned
  const parts = [
    `${agreed} đồng ý`,
    ...(returned > 0 ? [`${returned} trả lại`] : []),
    ...(open > 0 ? [`${open} chưa có kết quả`] : []),
  ]
  return `${proposed} người: ${parts.join(', ')}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
