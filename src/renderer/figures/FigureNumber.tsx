import './figures.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Figure } from '../../shared/figures/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { FigureDrawer } from './FigureDrawer.tsx'
import type { FigureScope } from './scope.ts'

interface FigureNumberProps {
  /** Name of the indicator, e.g. `sympathizers.recognised`. */
  readonly id: string
  readonly scope: FigureScope
  /** The figure, where it was already computed together with others. */
  readonly figure?: Figure
  /** Shows the plain count also of a figure that has a percentage. */
  readonly plain?: boolean
}

/** A number, or `98,4 % (312/317)`, that opens the names behind it. */
export function FigureNumber({ id, scope, figure, plain = false }: FigureNumberProps) {
  const [open, setOpen] = useState(false)
  const computed = useQuery(
    rpc.figures.compute.queryOptions({ input: { ...scope, ids: [id] }, enabled: figure === undefined }),
  )
  const shown = figure ?? computed.data?.[0]
  if (shown === undefined) return <span className="quiet">{computed.isError ? 'chưa tính được' : '…'}</span>
  const words = plain || shown.percent === null ? formatCount(shown.numerator) : shown.percent
  return (
    <>
      <button
        type="button"
        className="figure-number figures"
        onClick={() => setOpen(true)}
        title="Xem danh sách"
        aria-haspopup="dialog"
      >
        {words}
      </button>
      {open && <FigureDrawer figure={shown} scope={scope} close={() => setOpen(false)} />}
    </>
  )
}
