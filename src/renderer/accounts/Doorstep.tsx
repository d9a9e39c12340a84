import './doorstep.css'
import type { ReactNode } from 'react'

interface DoorstepProps {
  readonly title: string
  readonly lead?: ReactNode
  /** Another way in, at the right of the sheet. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** The page before the register is open: one sheet on the desk. */
export function Doorstep({ title, lead, beside, children }: DoorstepProps) {
  return (
    <main className="doorstep">
      <div className="doorstep-sheet">
        <p className="doorstep-name">Nhịp Cầu</p>
        <h1>{title}</h1>
        {lead !== undefined && <p className="doorstep-lead">{lead}</p>}
        {children}
      </div>
      {beside !== undefined && <aside className="doorstep-beside">{beside}</aside>}
    </main>
  )
}
