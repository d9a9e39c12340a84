import './figures.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'
import { FigureNumber } from './FigureNumber.tsx'
import type { FigureScope } from './scope.ts'

interface FigureStripProps {
  /** Names of the indicators, in order. */
  readonly ids: readonly string[]
  readonly scope: FigureScope
}

/** A few figures in one line over a list; each number opens its names. Nothing while they cannot be had. */
export function FigureStrip({ ids, scope }: FigureStripProps) {
  const figures = useQuery(
    rpc.figures.compute.queryOptions({
      input: { ...scope, ids: [...ids] },
      placeholderData: keepPreviousData,
    }),
  )
  if (figures.data === undefined) return null
  return (
    <dl className="figure-strip">
      {figures.data.map((figure) => (
        <div key={figure.id}>
          <dt title={figure.definition}>{figure.label}</dt>
          <dd>
            <FigureNumber id={figure.id} scope={scope} figure={figure} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
