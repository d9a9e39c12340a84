import { useId } from 'react'
import { Link } from 'react-router'
import type { Overview } from '../../shared/overview/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { FigureNumber } from '../figures/FigureNumber.tsx'

const height = 150
const column = 44
const top = 22
const barWidth = 26

/**
 * Admissions month by month against the target of the year. A bar is what was reached since New Year: hatched what stood before,
 * full what the month added, so that it reads in black and white. Zero at the bottom.
 */
export function AdmissionsChart({ overview }: { readonly overview: Overview }) {
  const { admissions, flow, span } = overview
  const { target, words, months } = admissions
  const hatch = useId()
  const whole = flow.find(({ figure }) => figure.id === 'admissions.admitted')?.figure
  let sum = 0
  const bars = months.map(({ figure }) => {
    const below = sum
    sum += figure.numerator
    return { below, own: figure.numerator, sum }
  })
  const most = Math.max(1, sum, target ?? 0)
  const y = (count: number): number => top + (height - top) * (1 - count / most)
  return (
    <section aria-label="Kết nạp theo tháng">
      <h2>
        Kết nạp năm {span.from.slice(0, 4)}
        {whole !== undefined && (
          <>
            : <FigureNumber id={whole.id} scope={span} figure={whole} plain />
          </>
        )}
      </h2>
      <p className="quiet">
        {words ?? (
          <>
            Chưa giao chỉ tiêu kết nạp cho cả xã. <Link to="/chi-tieu">Giao chỉ tiêu</Link>
          </>
        )}
      </p>
      <svg viewBox={`0 0 ${column * 12} ${height + 2}`} className="overview-chart" aria-hidden="true">
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="6" className="overview-hatch" />
          </pattern>
        </defs>
        {bars.map(({ below, own, sum: reached }, index) => {
          const x = index * column + (column - barWidth) / 2
          return (
            <g key={months[index]?.from}>
              <rect
                x={x}
                y={y(below)}
                width={barWidth}
                height={height - y(below)}
                fill={`url(#${hatch})`}
                className="overview-below"
              />
              {own > 0 && (
                <rect
                  x={x}
                  y={y(reached)}
                  width={barWidth}
                  height={y(below) - y(reached)}
                  className="overview-own"
                />
              )}
            </g>
          )
        })}
        {target !== null && (
          <line x1="0" x2={column * 12} y1={y(target)} y2={y(target)} className="overview-target" />
        )}
        {/* after the line, which would else strike the numbers out */}
        {bars.map(({ sum: reached }, index) => (
          <text key={months[index]?.from} x={(index + 0.5) * column} y={y(reached) - 5} textAnchor="middle">
            {formatCount(reached)}
          </text>
        ))}
        {target !== null && (
          <text x={0} y={y(target) - 5} className="overview-target-words">
            Chỉ tiêu {formatCount(target)}
          </text>
        )}
        <line x1="0" x2={column * 12} y1={height} y2={height} className="overview-axis" />
      </svg>
      <ol className="overview-months">
        {Array.from({ length: 12 }, (_, index) => {
          const month = months[index]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the months never change places
            <li key={index}>
              <span className="quiet">T{index + 1}</span>
              {month !== undefined &&
                (month.figure.numerator === 0 ? (
                  <span className="quiet">0</span>
                ) : (
                  <FigureNumber
                    id={month.figure.id}
                    scope={{ from: month.from, to: month.to }}
                    figure={month.figure}
                    plain
                  />
                ))}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
