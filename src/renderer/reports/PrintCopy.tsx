import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { Paper } from './Paper.tsx'
import type { WholeReport } from './report-pages.ts'

/** The whole report beside the page, seen by the printer only. Asks for the printer at once and goes when it is done. */
export function PrintCopy({ report, done }: { report: WholeReport; done: () => void }) {
  const leave = useEffectEvent(done)
  useEffect(() => {
    const end = (): void => leave()
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [])
  return createPortal(
    <div className="print-copy" data-orientation={report.document.page.orientation}>
      <Paper document={report.document} rows={report.rows} first last />
    </div>,
    document.body,
  )
}
