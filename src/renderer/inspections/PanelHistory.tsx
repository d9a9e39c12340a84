import type { ComponentProps } from 'react'
import { RecordHistory } from '../audit/RecordHistory.tsx'

/** The history of a record under what is said of it, where a panel has no tabs. */
export function PanelHistory(props: ComponentProps<typeof RecordHistory>) {
  return (
    <section className="panel-history" aria-label="Lịch sử">
      <h3>Lịch sử</h3>
      <RecordHistory {...props} />
    </section>
  )
}
