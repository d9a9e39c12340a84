import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { countedSpan } from '../../shared/reports/counted-span.ts'
import { rpc } from '../client/client.ts'
import { FigureDrawer } from '../figures/FigureDrawer.tsx'
import type { Period } from './period.ts'
import type { Behind } from './row-links.ts'

interface FigureBehindProps {
  readonly behind: Behind
  readonly period: Period
  /** The cell of the whole report, when it is of one. */
  readonly cellId: number | undefined
  readonly close: () => void
}

/** The names behind a number of the sheet, under the row's own name. */
export function FigureBehind({ behind, period, cellId, close }: FigureBehindProps) {
  const of = behind.cellId ?? cellId
  const span = countedSpan(behind.period ?? 'current', period)
  const scope = {
    ...span,
    ...(of !== undefined && { cellId: of }),
    ...(behind.cells !== undefined && { cells: behind.cells }),
  }
  const figures = useQuery(rpc.figures.compute.queryOptions({ input: { ...scope, ids: [behind.figure] } }))
  const figure = figures.data?.[0]
  // back to the number when the names are closed
  useEffect(() => {
    const number = document.activeElement
    return () => {
      if (number instanceof HTMLElement) setTimeout(() => number.focus())
    }
  }, [])
  if (figure === undefined) return null
  const named = { ...figure, label: `${figure.label} – ${behind.place}` }
  return <FigureDrawer figure={named} scope={scope} close={close} />
}
