import { useId } from 'react'
import { Link } from 'react-router'
import type { Overview } from '../../shared/overview/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { boardAddress } from './addresses.ts'

const shown = 6

/** Cells by the gravest answer of the status board: shape, word and length, so that it reads without colour. */
export function CellStates({ overview: { cells, day } }: { readonly overview: Overview }) {
  const { red, amber, green, questions } = cells
  const hatch = useId()
  const all = Math.max(1, red + amber + green)
  const parts: {
    state: 'red' | 'amber' | 'green'
    shape: string
    words: string
    count: number
    tone: string
  }[] = [
    { state: 'red', shape: '■', words: 'phải khắc phục', count: red, tone: 'state-overdue' },
    { state: 'amber', shape: '▲', words: 'cần chú ý', count: amber, tone: 'state-attention' },
    { state: 'green', shape: '✓', words: 'ổn', count: green, tone: 'state-good' },
  ]
  let at = 0
  return (
    <section aria-label="Chi bộ theo tình trạng">
      <h2>
        Chi bộ theo tình trạng: <Link to={boardAddress(day)}>{formatCount(red + amber + green)}</Link>
      </h2>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="overview-split" aria-hidden="true">
        <defs>
          <pattern id={hatch} width="1.5" height="6" patternUnits="userSpaceOnUse">
            <rect width="0.7" height="6" className="overview-amber" />
          </pattern>
        </defs>
        {parts.map(({ state, count }) => {
          const x = at
          at += (count / all) * 100
          return (
            <rect
              key={state}
              x={x}
              width={(count / all) * 100}
              height="6"
              className={`overview-${state}`}
              {...(state === 'amber' && { fill: `url(#${hatch})`, className: 'overview-outline' })}
            />
          )
        })}
      </svg>
      <ul className="overview-legend">
        {parts.map(({ state, shape, words, count, tone }) => (
          <li key={state} className={tone}>
            <span aria-hidden>{shape} </span>
            <Link to={boardAddress(day, state)}>{formatCount(count)}</Link> {words}
          </li>
        ))}
      </ul>
      {questions.length > 0 && (
        <table className="overview-table">
          <thead>
            <tr>
              <th scope="col">Vì sao</th>
              <th scope="col">■ Phải khắc phục</th>
              <th scope="col">▲ Cần chú ý</th>
            </tr>
          </thead>
          <tbody>
            {questions.slice(0, shown).map((question) => (
              <tr key={question.id}>
                <th scope="row">{question.label}</th>
                {(['red', 'amber'] as const).map((state) => (
                  <td key={state} className="figures">
                    {question[state] === 0 ? (
                      <span className="quiet">0</span>
                    ) : (
                      <Link to={boardAddress(day, state, question.id)}>{formatCount(question[state])}</Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
