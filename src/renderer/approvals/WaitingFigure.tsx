import '../figures/figures.css'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import type { FigureScope } from '../figures/scope.ts'

/** "Ngày chờ trả lời: 2.010 ngày cho 125 lượt, lâu nhất 24 ngày" */
export function WaitingFigure({ scope }: { readonly scope: FigureScope }) {
  const waiting = useQuery(rpc.approvals.waiting.queryOptions({ input: scope }))
  if (waiting.data === undefined || waiting.data.requests === 0) return null
  const { requests, days, longest, unknown } = waiting.data
  const mean = Math.round((days * 10) / requests) / 10
  return (
    <dl className="figure-strip">
      <div>
        <dt title="Số ngày theo lịch từ ngày gửi đến ngày trả lời; lượt chưa trả lời tính đến hôm nay.">
          Ngày chờ, bình quân một lượt
        </dt>
        <dd className="figures">
          {String(mean).replace('.', ',')} ({formatCount(days)}/{formatCount(requests)})
        </dd>
      </div>
      <div>
        <dt>Lâu nhất</dt>
        <dd className="figures">{formatCount(longest)} ngày</dd>
      </div>
      {unknown > 0 && (
        <div>
          <dt>Chưa rõ ngày</dt>
          <dd className="figures">{formatCount(unknown)} lượt</dd>
        </div>
      )}
    </dl>
  )
}
