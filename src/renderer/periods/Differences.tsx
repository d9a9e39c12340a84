import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import type { ClosedPeriod, FigureDifference, NamedDifference } from '../../shared/periods/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { recordAddress } from '../figures/scope.ts'
import { describeMoment } from '../frame/moment.ts'

/** Figure by figure and name by name: what would be counted otherwise today, and who changed what since. */
export function Differences({ period }: { readonly period: ClosedPeriod }) {
  const found = useQuery(rpc.periods.differences.queryOptions({ input: { id: period.id } }))
  if (found.isError) return <ProblemBox error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton active />
  const { figures, same, lists } = found.data
  if (figures.length === 0 && lists.length === 0)
    return (
      <p className="state-good">
        ✓ Tính lại hôm nay, cả {formatCount(same)} số đều đúng như đã nộp, từng tên một.
      </p>
    )
  return (
    <div className="differences wide">
      <p>
        {formatCount(figures.length)} số khác so với lần nộp này; {formatCount(same)} số vẫn như cũ.
      </p>
      <ul aria-label="Các số đã khác">
        {figures.map((figure) => (
          <li key={`${figure.meaning} ${figure.places[0]}`}>
            <OneFigure figure={figure} />
          </li>
        ))}
        {lists.map(({ report, was, is, come, gone }) => (
          <li key={report}>
            <p className="difference-head">
              <strong>{report}</strong>
              <span className="figures">
                đã nộp {formatCount(was)} dòng, nay {formatCount(is)} dòng
              </span>
            </p>
            <p className="quiet">
              Thêm {formatCount(come)}, bớt {formatCount(gone)}.
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function OneFigure({ figure }: { readonly figure: FigureDifference }) {
  const { meaning, places, was, is, come, gone, other } = figure
  const [first, ...more] = places
  return (
    <>
      <p className="difference-head">
        <strong>{first}</strong>
        <span className="figures">
          đã nộp {formatCount(was)}, nay {formatCount(is)}
        </span>
      </p>
      <p className="quiet" title={more.join('\n')}>
        {meaning}
        {more.length > 0 && ` Còn in ở ${more.length} chỗ khác.`}
      </p>
      <Names mark="+" words="Nay có thêm" names={come} />
      <Names mark="−" words="Nay không còn" names={gone} />
      <Names mark="≠" words="Nay tính khác" names={other} />
    </>
  )
}

interface NamesProps {
  readonly mark: string
  readonly words: string
  readonly names: readonly NamedDifference[]
}

function Names({ mark, words, names }: NamesProps) {
  if (names.length === 0) return null
  return (
    <ul className="difference-names" aria-label={words}>
      {names.map((name) => (
        <li key={name.id}>
          <span className="difference-mark" aria-hidden>
            {mark}
          </span>
          <span className="unseen">{words}: </span>
          <Link
            to={recordAddress({
              kind: name.kind,
              id: name.id,
              ...(name.opens !== null && { opens: name.opens }),
            })}
          >
            {name.name}
          </Link>{' '}
          <span className="quiet">{name.detail}</span>
          {(name.was !== null || name.is !== null) && (
            <span className="figures">
              {' '}
              {formatCount(name.was ?? 0)} → {formatCount(name.is ?? 0)}
            </span>
          )}
          {name.changes.map(({ at, by, summary }) => (
            <span key={`${at} ${summary}`} className="difference-change quiet">
              {by}, {describeMoment(at, new Date())}: {summary}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
