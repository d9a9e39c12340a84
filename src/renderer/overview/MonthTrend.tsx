import { useQueries } from '@tanstack/react-query'
import type { Overview } from '../../shared/overview/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import {
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  monthsLater,
  numberOfMonth,
  yearOfMonth,
} from '../../shared/vocabulary/month.ts'
import { rpc } from '../client/client.ts'
import { FigureNumber } from '../figures/FigureNumber.tsx'
import { trendPath } from './trend-path.ts'

const shown = 12

/** The last twelve months, the month of the day up to that day. */
function monthsUpTo(day: Day) {
  return Array.from({ length: shown }, (_, index) => {
    const month = monthsLater(monthOf(day), index + 1 - shown)
    const last = lastDayOfMonth(month)
    const name = `T${numberOfMonth(month)}/${String(yearOfMonth(month)).slice(2)}`
    return { name, scope: { from: firstDayOfMonth(month), to: last < day ? last : day } }
  })
}

/** How the key figures moved: a line, and under each of its points the number, which opens its names. */
export function MonthTrend({ overview: { keys, day } }: { readonly overview: Overview }) {
  const months = monthsUpTo(day)
  const ids = keys.map(({ figure }) => figure.id)
  // month by month: the engine has its turn for others in between
  const told = useQueries({
    queries: months.map(({ scope }) => rpc.figures.compute.queryOptions({ input: { ...scope, ids } })),
  })
  return (
    <section aria-label="12 tháng qua">
      <h2>12 tháng qua</h2>
      <table className="overview-table overview-trend">
        <thead>
          <tr>
            <th scope="col">Cuối tháng</th>
            {months.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {keys.map(({ figure: { id, label, definition } }, at) => {
          const points = told.map(({ data }) => data?.[at])
          const counts = points.map((point) => point?.numerator ?? null)
          return (
            <tbody key={id}>
              <tr>
                <th scope="row" rowSpan={2} title={definition}>
                  {label}
                </th>
                <td colSpan={shown} className="overview-trend-line">
                  <svg viewBox="0 0 1200 100" preserveAspectRatio="none" aria-hidden="true">
                    <path d={trendPath(counts).line} className="overview-line" />
                    <path d={trendPath(counts).dots} className="overview-dots" />
                  </svg>
                </td>
              </tr>
              <tr>
                {months.map(({ name, scope }, index) => {
                  const figure = points[index]
                  return (
                    <td key={name} className="figures">
                      {figure === undefined || figure.numerator === 0 ? (
                        <span className="quiet">{figure === undefined ? '…' : '0'}</span>
                      ) : (
                        <FigureNumber id={id} scope={scope} figure={figure} plain />
                      )}
                    </td>
                  )
                })}
              </tr>
            </tbody>
          )
        })}
      </table>
    </section>
  )
}
