import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { type Day, daySchema } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { PeriodPicker } from '../reports/PeriodPicker.tsx'

const parts = [
  ['start', 'Đầu kỳ'],
  ['entered', 'Mới vào'],
  ['relapsed', 'Trở lại'],
  ['recovered', 'Đã bền vững'],
  ['ended', 'Giải thể, sáp nhập'],
  ['end', 'Cuối kỳ'],
] as const

/** Start, entered, came back, left, end: the numbers foot and every one stands with its names. */
export function WeakMovement({ day }: { readonly day: Day }) {
  const [period, setPeriod] = useState({ from: daySchema.parse(`${day.slice(0, 4)}-01-01`), to: day })
  const [custom, setCustom] = useState(false)
  const moved = useQuery(
    rpc.cells.weakMovement.queryOptions({ input: period, placeholderData: keepPreviousData }),
  )
  return (
    <section className="facts-block" aria-label="Biến động">
      <PeriodPicker
        period={period}
        custom={custom}
        onChange={(next, picked) => {
          setPeriod({ from: next.from, to: next.to })
          setCustom(picked)
        }}
      />
      {moved.isPending && <Skeleton active paragraph={{ rows: 4 }} title={false} />}
      {moved.isError && <ProblemBox error={moved.error} retry={() => void moved.refetch()} />}
      {moved.data !== undefined && (
        <>
          <table className="plain-list figures weak-table">
            <thead>
              <tr>
                <th>Trong kỳ</th>
                <th className="number">Số chi bộ</th>
                <th>Chi bộ</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(([key, label]) => (
                <tr key={key}>
                  <td>{key === 'start' || key === 'end' ? <strong>{label}</strong> : label}</td>
                  <td className="number">{moved.data[key].length}</td>
                  <td>
                    {moved.data[key].map(({ cellId, cellName }, at) => (
                      // a cell may have come and gone more than once in the period
                      <span key={`${cellId}-${String(at)}`}>
                        {at > 0 && ', '}
                        <Link to={`/chi-bo?mo=${cellId}`}>{cellName}</Link>
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet">
            Đầu kỳ + mới vào + trở lại − đã bền vững − giải thể, sáp nhập = cuối kỳ: {moved.data.start.length}{' '}
            + {moved.data.entered.length} + {moved.data.relapsed.length} − {moved.data.recovered.length} −{' '}
            {moved.data.ended.length} = {moved.data.end.length}.{' '}
            <Link to={`/bao-cao/bien-dong-chi-bo-thieu-ben-vung?tu=${period.from}&den=${period.to}`}>
              Mở biểu để in
            </Link>
          </p>
        </>
      )}
    </section>
  )
}
