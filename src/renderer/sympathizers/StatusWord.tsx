import { type SympathizerStatus, sympathizerStatusLabels } from '../../shared/sympathizers/fields.ts'
import { statusMarks } from './words.ts'

/** "◐ Cảm tình Đảng" */
export function StatusWord({ status }: { readonly status: SympathizerStatus }) {
  return (
    <>
      <span aria-hidden="true">{statusMarks[status]}</span> {sympathizerStatusLabels[status]}
    </>
  )
}
