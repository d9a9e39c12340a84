import type { Figure } from '../../shared/figures/contract.ts'
import type { Overview } from '../../shared/overview/contract.ts'
import { FigureNumber } from '../figures/FigureNumber.tsx'
import type { FigureScope } from '../figures/scope.ts'
import { changeWords } from './change-words.ts'

interface TableProps {
  readonly overview: Overview
}

function Count({ figure, scope, plain = false }: { figure: Figure; scope: FigureScope; plain?: boolean }) {
  if (figure.numerator === 0 && (figure.denominator ?? 0) === 0) return <span className="quiet">0</span>
  return <FigureNumber id={figure.id} scope={scope} figure={figure} plain={plain} />
}

/** What happened in the year, to whomever it happened. */
export function FlowTable({ overview: { flow, span, before } }: TableProps) {
  return (
    <section aria-label="Trong năm">
      <h2>Trong năm: việc đã diễn ra</h2>
      <table className="overview-table">
        <thead>
          <tr>
            <th scope="col">Việc</th>
            <th scope="col">Từ đầu năm</th>
            <th scope="col">Cùng kỳ năm trước</th>
            <th scope="col">So sánh</th>
          </tr>
        </thead>
        <tbody>
          {flow.map(({ figure, before: earlier }) => (
            <tr key={figure.id}>
              <th scope="row" title={figure.definition}>
                {figure.label}
              </th>
              <td>
                <Count figure={figure} scope={span} plain />
              </td>
              <td>
                <Count figure={earlier} scope={before} plain />
              </td>
              <td className="quiet figures nowrap">
                {changeWords({ ...figure, denominator: null }, { ...earlier, denominator: null })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const heads = ['Đã mở hồ sơ', 'Đã kết nạp', 'Còn theo dõi', 'Đã thôi']

/** The same people followed on: those recognised in a year, and where they are now. */
export function CohortTable({ overview: { cohorts } }: TableProps) {
  return (
    <section aria-label="Theo lứa công nhận">
      <h2>Theo lứa công nhận: đến nay họ ở đâu</h2>
      <table className="overview-table">
        <thead>
          <tr>
            <th scope="col">Công nhận cảm tình Đảng</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ year, from, to, base, parts }) => (
            <tr key={year}>
              <th scope="row">
                Năm {year}: <Count figure={base} scope={{ from, to }} plain />
              </th>
              {parts.map((figure) => (
                <td key={figure.id} title={figure.definition}>
                  <Count figure={figure} scope={{ from, to }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
