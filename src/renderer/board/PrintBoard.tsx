import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import type { Board, BoardRow } from '../../shared/board/contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { SquareWords } from './Square.tsx'
import './print-board.css'

interface PrintBoardProps {
  readonly board: Board
  readonly rows: readonly BoardRow[]
  readonly commune: string
  readonly done: () => void
}

/** Rows whose type still can be read on one sheet of A4; more than that ask for A3. */
const rowsOnA4 = 34

/** Below that, in mm, a row of readable type has one line. */
const leastForTwoLines = 5.4

/** The whole board on one sheet, seen by the printer only; the type shrinks with the number of rows. */
export function PrintBoard({ board, rows, commune, done }: PrintBoardProps) {
  const leave = useEffectEvent(done)
  useEffect(() => {
    const end = (): void => leave()
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [])
  const paper = rows.length > rowsOnA4 ? 'A3' : 'A4'
  // what an A4 lying (an A3 standing) leaves for the rows under their heading, in mm
  const height = Math.min(7, (paper === 'A4' ? 155 : 365) / Math.max(1, rows.length))
  const tight = height < leastForTwoLines
  const type = tight ? Math.min(2.3, height * 0.62) : Math.min(3.2, height * 0.42)
  return createPortal(
    <div className="print-copy print-board" data-paper={paper} lang="vi">
      <h2>Bảng trạng thái chi bộ, {commune}</h2>
      <p>
        Tính đến ngày {formatDay(board.day)}. ■ phải khắc phục, ▲ cần chú ý, ✓ ổn. {rows.length} chi bộ.
      </p>
      <table data-tight={tight} style={{ fontSize: `${type}mm` }}>
        <thead>
          <tr>
            <th>TT</th>
            <th>Chi bộ</th>
            {board.questions.map(({ id, label }) => (
              <th key={id}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.cellId} style={{ height: `${height}mm` }}>
              <td>{index + 1}</td>
              <td className="print-board-name">{row.name}</td>
              {row.answers.map((answer, at) => (
                <td key={board.questions[at]?.id} data-state={answer.state}>
                  <SquareWords answer={answer} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  )
}
