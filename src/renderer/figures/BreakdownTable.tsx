import type { Breakdown } from '../../shared/figures/contract.ts'
import { traitLabels } from '../../shared/figures/traits.ts'
import { periodName } from '../../shared/reports/period-name.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { FigureNumber } from './FigureNumber.tsx'
import type { FigureScope } from './scope.ts'

interface BreakdownTableProps {
  readonly told: Breakdown
  readonly scope: FigureScope
}

/** Parts down, the whole at the end; every number opens its names. */
export function BreakdownTable({ told: { figure, by, parts, rest }, scope }: BreakdownTableProps) {
  if (by === null)
    return <p className="quiet">Số liệu này không chia nhỏ thêm được. Hãy chọn số liệu khác.</p>
  const when = figure.kind === 'stock' ? `Đến ngày ${formatDay(scope.to)}` : periodName(scope.from, scope.to)
  return (
    <div className="figure-table figure-parts">
      <table aria-label={`${figure.label}, chia theo ${traitLabels[by].toLocaleLowerCase('vi')}`}>
        <caption className="quiet">
          {when}. {figure.definition}
        </caption>
        <thead>
          <tr>
            <th scope="col">{traitLabels[by]}</th>
            <th scope="col">Số lượng</th>
            <th scope="col">Tỷ lệ trên tổng số</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, label, cells, count, share }) => (
            <tr key={`${id} ${cells?.join() ?? ''}`}>
              <th scope="row">{label}</th>
              <td>
                {count === 0 ? (
                  <span className="quiet">0</span>
                ) : (
                  <FigureNumber
                    id={id}
                    scope={cells === null ? scope : { ...scope, cells }}
                    figure={partFigure(figure, id, label, count)}
                    plain
                  />
                )}
              </td>
              <td className="figures quiet">{share}</td>
            </tr>
          ))}
          {rest !== 0 && (
            <tr>
              <th scope="row" className="state-overdue">
                ■ Các phần cộng lại chưa khớp tổng số: còn lệch
              </th>
              <td className="figures">{formatCount(rest)}</td>
              <td />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tổng cộng</th>
            <td>
              {figure.numerator === 0 ? (
                <span className="quiet">0</span>
              ) : (
                <FigureNumber id={figure.id} scope={scope} figure={figure} plain />
              )}
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** A part as the drawer of names shows it: counted alone, for its share stands in the table. */
function partFigure(whole: Breakdown['figure'], id: string, label: string, count: number) {
  return {
    ...whole,
    id,
    label: `${whole.label}: ${label}`,
    numerator: count,
    denominator: null,
    percent: null,
  }
}
