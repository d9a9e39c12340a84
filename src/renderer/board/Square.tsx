import type { BoardAnswer } from '../../shared/board/contract.ts'
import { reasonWords, stateClasses, stateShapes, stateWords } from './words.ts'

/** The word of one square with its shape; what the state means is read out too. */
export function SquareWords({ answer }: { readonly answer: BoardAnswer }) {
  const { state, word } = answer
  return (
    <span className={state === 'green' ? '' : stateClasses[state]}>
      {stateShapes[state] !== '' && (
        <span aria-hidden="true" className={`square-shape ${stateClasses[state]}`}>
          {stateShapes[state]}
        </span>
      )}
      {/* a share stays on one line */}
      {word.replace(' %', '\u00a0%')}
      {stateWords[state] !== '' && <span className="unseen">, {stateWords[state]}</span>}
    </span>
  )
}

interface SquareProps {
  readonly answer: BoardAnswer
  readonly onOpen: () => void
  /** Shows the reason beside the square; null takes it away. */
  readonly onTip: (tip: { readonly text: string; readonly at: DOMRect } | null) => void
}

/** One square of the board: the reason on hover and on focus, everything when opened. */
export function Square({ answer, onOpen, onTip }: SquareProps) {
  const text = reasonWords(answer)
  const show = (element: Element): void =>
    onTip(text === '' ? null : { text, at: element.getBoundingClientRect() })
  if (answer.word === '') return null
  return (
    <button
      type="button"
      className="square"
      data-state={answer.state}
      onClick={onOpen}
      onMouseEnter={(event) => show(event.currentTarget)}
      onMouseLeave={() => onTip(null)}
      onFocus={(event) => show(event.currentTarget)}
      onBlur={() => onTip(null)}
    >
      <SquareWords answer={answer} />
      {text !== '' && <span className="unseen">. {text}</span>}
    </button>
  )
}
