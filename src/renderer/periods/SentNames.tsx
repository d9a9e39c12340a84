import '../figures/figures.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Drawer, Pagination, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { recordAddress } from '../figures/scope.ts'
import type { Behind } from '../reports/row-links.ts'

interface SentNamesProps {
  readonly periodId: number
  readonly behind: Behind
  readonly close: () => void
}

const PAGE = 50

/** The names that stood behind a number when it was sent. */
export function SentNames({ periodId, behind, close }: SentNamesProps) {
  const [page, setPage] = useState(0)
  const cells = behind.cells ?? (behind.cellId === null ? undefined : [behind.cellId])
  const names = useQuery(
    rpc.periods.names.queryOptions({
      input: {
        id: periodId,
        figure: behind.figure,
        counted: behind.period ?? 'current',
        ...(cells !== undefined && { cells: [...cells] }),
        page: { from: page * PAGE, size: PAGE },
      },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Drawer
      open
      title={names.data === undefined ? behind.place : `${names.data.label} – ${behind.place}`}
      size="min(36rem, 96vw)"
      onClose={close}
    >
      {names.isError && <ProblemBox error={names.error} retry={() => void names.refetch()} />}
      {names.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {names.data !== undefined && (
        <div className="stack">
          <p className="quiet figure-drawer-line">Tên như lúc nộp. {names.data.definition}</p>
          <ol className="figure-records" start={page * PAGE + 1}>
            {names.data.rows.map((record) => (
              <li key={`${record.kind}-${record.id}`}>
                <Link to={recordAddress(record)} onClick={close}>
                  {record.name}
                </Link>
                {record.detail !== '' && <span className="quiet">{record.detail}</span>}
                {record.amount !== null && <strong className="figures">{formatCount(record.amount)}</strong>}
              </li>
            ))}
          </ol>
          {names.data.total > PAGE && (
            <Pagination
              className="figures"
              current={page + 1}
              pageSize={PAGE}
              total={names.data.total}
              showSizeChanger={false}
              onChange={(next) => setPage(next - 1)}
            />
          )}
        </div>
      )}
    </Drawer>
  )
}
