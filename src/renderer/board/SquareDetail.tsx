import { Drawer } from 'antd'
import { Link } from 'react-router'
import type { Board } from '../../shared/board/contract.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { FigureNumber } from '../figures/FigureNumber.tsx'
import type { OpenSquare } from './BoardTable.tsx'
import { SquareWords } from './Square.tsx'
import { reasonWords } from './words.ts'

interface SquareDetailProps {
  readonly square: OpenSquare
  readonly questions: Board['questions']
  readonly day: Day
  readonly onDay: string
  readonly close: () => void
}

/** One square in full: the question, the answer, why and since when, and the names behind it. */
export function SquareDetail({ square, questions, day, onDay, close }: SquareDetailProps) {
  const { row, at } = square
  const [question, answer] = [questions[at], row.answers[at]]
  if (question === undefined || answer === undefined) return null
  const reason = reasonWords(answer)
  return (
    <Drawer open title={row.name} size="min(30rem, 96vw)" onClose={close}>
      <div className="stack">
        <p className="quiet square-line">
          {question.meaning}, tính đến ngày {formatDay(day)}:
        </p>
        <p className="square-answer">
          <SquareWords answer={answer} />
        </p>
        {reason !== '' && <p className="square-line">{reason}</p>}
        {question.figure !== null && (
          <p className="square-line">
            Danh sách:{' '}
            <FigureNumber id={question.figure} scope={{ from: day, to: day, cellId: row.cellId }} plain />
          </p>
        )}
        <p className="square-line">
          <Link to={`/chi-bo?mo=${row.cellId}${onDay}`}>Mở hồ sơ {row.name}</Link>
        </p>
      </div>
    </Drawer>
  )
}
