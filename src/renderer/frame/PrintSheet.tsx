import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { useSession } from './session.ts'
import './print-sheet.css'

interface PrintSheetProps {
  readonly title: string
  /** Under the title: what was chosen. */
  readonly about: string
  readonly children: ReactNode
  /** Called when the printer is done or was refused. */
  readonly done: () => void
}

/** A plain sheet for the printer alone: the office's name, a title, and a list. Asks for the printer at once. */
export function PrintSheet({ title, about, children, done }: PrintSheetProps) {
  const { commune } = useSession()
  const leave = useEffectEvent(done)
  useEffect(() => {
    const end = (): void => leave()
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [])
  return createPortal(
    <section className="print-sheet" aria-label={title}>
      <p className="print-sheet-office">{commune}</p>
      <h1>{title}</h1>
      <p className="print-sheet-about">{about}</p>
      {children}
    </section>,
    document.body,
  )
}
