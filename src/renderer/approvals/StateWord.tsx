import { type ApprovalState, approvalStateLabels } from '../../shared/approvals/fields.ts'
import { stateMarks } from './words.ts'

/** "◐ Chờ trả lời" */
export function StateWord({ state }: { readonly state: ApprovalState }) {
  return (
    <>
      <span aria-hidden="true">{stateMarks[state]}</span> {approvalStateLabels[state]}
    </>
  )
}
