import { Link } from 'react-router'
import type { BoardQuestionInfo, BoardRow, BoardState } from '../../shared/board/contract.ts'
import { stateClasses, stateShapes } from './words.ts'

const worst = (row: BoardRow): BoardState =>
  (['red', 'amber', 'green'] as const).find((state) => row.answers.some((each) => each.state === state)) ??
  'none'

const words: Record<BoardState, string> = {
  red: 'Phải khắc phục',
  amber: 'Cần chú ý',
  green: 'Ổn',
  none: 'Chưa có số liệu',
}

interface BoardTilesProps {
  readonly questions: readonly BoardQuestionInfo[]
  readonly rows: readonly BoardRow[]
  readonly onDay: string
}

/** A calm picture for the screen of a meeting room: one tile a cell, what is to be put right in words, worst first. */
export function BoardTiles({ questions, rows, onDay }: BoardTilesProps) {
  const order: readonly BoardState[] = ['red', 'amber', 'none', 'green']
  const sorted = [...rows].sort((a, b) => order.indexOf(worst(a)) - order.indexOf(worst(b)))
  return (
    <ul className="tiles" aria-label="Các chi bộ">
      {sorted.map((row) => {
        const state = worst(row)
        const troubles = row.answers.flatMap((answer, at) =>
          answer.state === 'red' || answer.state === 'amber'
            ? [{ answer, label: questions[at]?.label ?? '' }]
            : [],
        )
        return (
          <li key={row.cellId} className="tile" data-state={state}>
            <Link to={`/chi-bo?mo=${row.cellId}${onDay}`}>{row.name}</Link>
            <p className={stateClasses[state]}>
              <span aria-hidden="true">{stateShapes[state]} </span>
              {words[state]}
            </p>
            {troubles.length > 0 && (
              <ul>
                {troubles.map(({ answer, label }) => (
                  <li key={label}>
                    <span className={stateClasses[answer.state]}>{stateShapes[answer.state]}</span> {label}:{' '}
                    {answer.word}
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}
