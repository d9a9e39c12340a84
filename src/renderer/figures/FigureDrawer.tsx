import './figures.css'
import { FileExcelOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Drawer, Pagination, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Figure } from '../../shared/figures/contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { client, rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useMay } from '../frame/session.ts'
import { useExcel } from '../reports/use-excel.ts'
import { breakdownAddress, type FigureScope, recordAddress } from './scope.ts'

interface FigureDrawerProps {
  readonly figure: Figure
  readonly scope: FigureScope
  readonly close: () => void
}

const PAGE = 50

/** The names behind a number, and how the number is made. */
export function FigureDrawer({ figure, scope, close }: FigureDrawerProps) {
  const [side, setSide] = useState<'numerator' | 'denominator'>('numerator')
  const [page, setPage] = useState(0)
  const records = useQuery(
    rpc.figures.records.queryOptions({
      input: { ...scope, id: figure.id, side, page: { from: page * PAGE, size: PAGE } },
      placeholderData: keepPreviousData,
    }),
  )
  const span =
    figure.kind === 'stock' || scope.from === scope.to
      ? `Tính đến ngày ${formatDay(scope.to)}`
      : `Từ ngày ${formatDay(scope.from)} đến ngày ${formatDay(scope.to)}`
  const { denominator } = figure
  const may = useMay()
  const excel = useExcel()
  const makeExcel = (): void =>
    void excel.makeFrom((options) =>
      client.reports.exportNames({ ...scope, figure: figure.id, side }, options),
    )
  return (
    <Drawer
      open
      title={figure.label}
      size="min(36rem, 96vw)"
      onClose={close}
      extra={
        may.export && (
          <Button icon={<FileExcelOutlined />} disabled={excel.running} onClick={makeExcel}>
            Xuất danh sách
          </Button>
        )
      }
    >
      <div className="stack">
        <div>
          {figure.percent !== null && <p className="figure-drawer-percent figures">{figure.percent}</p>}
          <p className="quiet figure-drawer-line">{span}</p>
          <p className="quiet figure-drawer-line">{figure.definition}</p>
          {scope.cells === undefined && (
            <p className="figure-drawer-line">
              <Link to={breakdownAddress(figure.id, scope)} onClick={close}>
                Chia theo chi bộ, giới tính, dân tộc…
              </Link>
            </p>
          )}
        </div>
        {excel.error !== null && <ProblemBox error={excel.error} />}
        {excel.handed !== null && (
          <p className="state-good" role="status">
            ✓ Đã xuất {excel.handed.name}
          </p>
        )}
        {denominator !== null && (
          <Segmented<'numerator' | 'denominator'>
            value={side}
            onChange={(value) => {
              setSide(value)
              setPage(0)
            }}
            options={[
              { value: 'numerator', label: `Số được tính: ${formatCount(figure.numerator)}` },
              { value: 'denominator', label: `Trên tổng số: ${formatCount(denominator)}` },
            ]}
          />
        )}
        {records.isError ? (
          <ProblemBox error={records.error} retry={() => void records.refetch()} />
        ) : records.data === undefined ? (
          <Skeleton active paragraph={{ rows: 6 }} title={false} />
        ) : records.data.total === 0 ? (
          <p className="quiet">Không có ai, không có gì trong số này.</p>
        ) : (
          <ol className="figure-records" start={page * PAGE + 1}>
            {records.data.rows.map((record) => (
              <li key={`${record.kind}-${record.id}`}>
                <Link to={recordAddress(record)} onClick={close}>
                  {record.name}
                </Link>
                {record.detail !== '' && <span className="quiet">{record.detail}</span>}
                {record.amount !== null && <strong className="figures">{formatCount(record.amount)}</strong>}
              </li>
            ))}
          </ol>
        )}
        {records.data !== undefined && records.data.total > PAGE && (
          <Pagination
            className="figures"
            current={page + 1}
            pageSize={PAGE}
            total={records.data.total}
            showSizeChanger={false}
            onChange={(next) => setPage(next - 1)}
          />
        )}
      </div>
    </Drawer>
  )
}
