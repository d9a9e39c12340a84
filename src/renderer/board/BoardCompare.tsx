import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import type { BoardAnswer, ComparedRow } from '../../shared/board/contract.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { SquareWords } from './Square.tsx'
import { type BoardChoice, keptRows } from './use-board-choice.ts'
import { reasonWords, stateClasses, stateShapes, stateWords } from './words.ts'

interface BoardCompareProps {
  readonly before: Day
  readonly after: Day
  readonly choice: BoardChoice
}

/** Two days side by side: what changed stands out, what stayed is quiet, what came or went says so. */
export function BoardCompare({ before, after, choice }: BoardCompareProps) {
  const compared = useQuery(
    rpc.board.compare.queryOptions({ input: { before, after }, placeholderData: keepPreviousData }),
  )
  if (compared.isPending) return <Skeleton active paragraph={{ rows: 8 }} title={false} />
  if (compared.isError) return <ProblemBox error={compared.error} retry={() => void compared.refetch()} />
  const { questions, rows } = compared.data
  const kept = keptRows(rows, questions, choice, (row) => row.after ?? row.before ?? [])
  const moved = kept.filter(
    (row) => row.changed.length > 0 || row.presence !== 'both' || row.formerName !== null,
  )
  const changes = kept.reduce((sum, row) => sum + row.changed.length, 0)
  return (
    <>
      <p className="board-sum">
        Từ ngày {formatDay(before)} đến ngày {formatDay(after)}: {formatCount(changes)} ô thay đổi ở{' '}
        {formatCount(moved.length)} trên {formatCount(kept.length)} chi bộ.
      </p>
      <div className="board-scroll">
        <table className="board board-compare figures" aria-label="So sánh hai ngày">
          <thead>
            <tr>
              <th scope="col">Chi bộ</th>
              {questions.map(({ id, label, meaning, number }) => (
                <th key={id} scope="col" title={meaning} className={number ? 'board-number' : ''}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kept.map((row) => (
              <tr key={row.cellId} data-presence={row.presence}>
                <th scope="row">
                  <Link to={`/chi-bo?mo=${row.cellId}`}>{row.name}</Link>
                  <Presence row={row} before={before} />
                </th>
                {questions.map(({ id, number }, at) => (
                  <td key={id} className={number ? 'board-number' : ''}>
                    <Change
                      before={row.before?.[at]}
                      after={row.after?.[at]}
                      changed={row.changed.includes(id)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Presence({ row, before }: { readonly row: ComparedRow; readonly before: Day }) {
  if (row.presence === 'new')
    return <span className="board-note state-attention">● Chưa có vào {formatDay(before)}</span>
  if (row.presence === 'gone') return <span className="board-note state-attention">● Không còn</span>
  return row.formerName === null ? null : <span className="board-note quiet">Trước là {row.formerName}</span>
}

interface ChangeProps {
  readonly before: BoardAnswer | undefined
  readonly after: BoardAnswer | undefined
  readonly changed: boolean
}

function Change({ before, after, changed }: ChangeProps) {
  const now = after ?? before
  if (now === undefined) return null
  if (!changed || before === undefined || after === undefined)
    return <span className="board-same">{now.word}</span>
  if (before.word === after.word) return <Restated before={before} after={after} />
  return (
    <span className="board-changed" title={reasonWords(after)}>
      <s>{before.word}</s>
      <span className="unseen"> thành </span>{' '}
      <span className="nowrap">
        <span aria-hidden="true">→ </span>
        <SquareWords answer={after} />
      </span>
    </span>
  )
}

/** The same word, judged otherwise: how it was judged then and now, and why. */
function Restated({ before, after }: { readonly before: BoardAnswer; readonly after: BoardAnswer }) {
  return (
    <details className="board-changed board-restated">
      <summary>
        {after.word}
        <br />
        <s>{judged(before)}</s>
        <span className="unseen"> thành </span> <span aria-hidden="true">→ </span>
        <span className={stateClasses[after.state]}>
          <span aria-hidden="true">{stateShapes[after.state]} </span>
          {judged(after)}
        </span>
      </summary>
      <span className="board-note">{reasonWords(after) || 'Không còn điều phải chú ý.'}</span>
    </details>
  )
}

function judged({ state }: BoardAnswer): string {
  return stateWords[state] === '' ? 'chưa đánh giá' : stateWords[state]
}
