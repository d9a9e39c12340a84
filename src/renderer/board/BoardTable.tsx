import { useState } from 'react'
import { Link } from 'react-router'
import type { BoardQuestionInfo, BoardRow } from '../../shared/board/contract.ts'
import { Square } from './Square.tsx'
import { Tip, type TipPlace } from './Tip.tsx'
import { onGridKey } from './use-grid-keys.ts'
import { columnClass } from './words.ts'

export interface OpenSquare {
  readonly row: BoardRow
  readonly at: number
}

interface BoardTableProps {
  readonly questions: readonly BoardQuestionInfo[]
  readonly rows: readonly BoardRow[]
  /** `&ngay=…` of the links to the cells. */
  readonly onDay: string
  readonly onOpen: (square: OpenSquare) => void
}

/** One row a cell, one column a question; ↑↓←→ walk the squares. */
export function BoardTable({ questions, rows, onDay, onOpen }: BoardTableProps) {
  const [tip, setTip] = useState<TipPlace | null>(null)
  return (
    <>
      <table className="board figures" aria-label="Bảng trạng thái chi bộ" onKeyDown={onGridKey}>
        <thead>
          <tr>
            <th scope="col">Chi bộ</th>
            {questions.map((question) => (
              <th key={question.id} scope="col" title={question.meaning} className={columnClass(question)}>
                {question.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.cellId}>
              <th scope="row">
                <Link to={`/chi-bo?mo=${row.cellId}${onDay}`}>{row.name}</Link>
              </th>
              {row.answers.map((answer, at) => (
                <td key={questions[at]?.id} className={columnClass(questions[at])}>
                  <Square answer={answer} onOpen={() => onOpen({ row, at })} onTip={setTip} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Tip tip={tip} />
    </>
  )
}
