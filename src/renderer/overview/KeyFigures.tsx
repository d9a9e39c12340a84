import type { Overview } from '../../shared/overview/contract.ts'
import { FigureNumber } from '../figures/FigureNumber.tsx'
import { changeWords } from './change-words.ts'

/** What the role looks at first: number with its fraction, and how it stood a year ago. */
export function KeyFigures({ overview: { keys, span, before } }: { readonly overview: Overview }) {
  return (
    <dl className="overview-keys" aria-label="Số chính">
      {keys.map(({ figure, before: earlier }) => (
        <div key={figure.id}>
          <dt title={figure.definition}>{figure.label}</dt>
          <dd>
            <span className="overview-key">
              <FigureNumber id={figure.id} scope={span} figure={figure} />
            </span>
            <span className="quiet">
              {changeWords(figure, earlier)} so với{' '}
              <FigureNumber
                id={earlier.id}
                scope={before}
                figure={earlier}
                plain={earlier.denominator === null}
              />{' '}
              cùng kỳ
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
