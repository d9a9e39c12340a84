import './cells.css'
import '../people/people.css'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { WeakProposal } from '../../shared/cells/weakness-contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { today, useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { dateWords } from '../people/words.ts'
import { WeakAct } from './WeakAct.tsx'
import { WeakMovement } from './WeakMovement.tsx'
import { WeaknessRulesAct } from './WeaknessRulesAct.tsx'

type Part = 'list' | 'movement'
const parts: { value: Part; label: string }[] = [
  { value: 'list', label: 'Danh sách và đề xuất' },
  { value: 'movement', label: 'Biến động' },
]

const figures = ['cells.unsustainable', 'villages.without-members', 'villages.without-cell'] as const

/** Unsustainable cells: who is on the list, whom the rules propose, how the list moved. */
export default function WeakCellsPage() {
  const { asOf } = useAsOf()
  const may = useMay()
  const [part, setPart] = useState<Part>('list')
  const [act, setAct] = useState<WeakProposal | 'rules' | null>(null)
  const day = asOf ?? today()
  const proposals = useQuery(rpc.cells.weakness.queryOptions({ input: { ...(asOf && { asOf }) } }))
  const mayChange = may.write && asOf === undefined
  const rows = proposals.data ?? []
  return (
    <Page
      title="Chi bộ thiếu bền vững"
      asOf
      action={mayChange && <Button onClick={() => setAct('rules')}>Tiêu chí</Button>}
      filters={
        <Segmented<Part> aria-label="Phần của trang" options={parts} value={part} onChange={setPart} />
      }
    >
      <FigureStrip ids={figures} scope={{ from: day, to: day }} />
      {part === 'movement' && <WeakMovement day={day} />}
      {part === 'list' && proposals.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {part === 'list' && proposals.isError && (
        <ProblemBox error={proposals.error} retry={() => void proposals.refetch()} />
      )}
      {part === 'list' && proposals.data !== undefined && (
        <>
          <WeakTable
            title="Đang ở trong danh sách"
            none="Chưa có chi bộ nào trong danh sách."
            rows={rows.filter(({ listing }) => listing !== null)}
            {...(mayChange && { verb: 'Đưa ra', onAct: setAct })}
          />
          <WeakTable
            title="Tiêu chí đề xuất đưa vào"
            none="Không có chi bộ nào khác có dấu hiệu theo tiêu chí hiện hành."
            rows={rows.filter(({ listing }) => listing === null)}
            {...(mayChange && { verb: 'Đưa vào', onAct: setAct })}
          />
        </>
      )}
      {act === 'rules' && <WeaknessRulesAct day={day} close={() => setAct(null)} />}
      {act !== null && act !== 'rules' && <WeakAct proposal={act} close={() => setAct(null)} />}
    </Page>
  )
}

interface WeakTableProps {
  readonly title: string
  readonly none: string
  readonly rows: readonly WeakProposal[]
  readonly verb?: string
  readonly onAct?: (proposal: WeakProposal) => void
}

function WeakTable({ title, none, rows, verb, onAct }: WeakTableProps) {
  return (
    <section className="facts-block" aria-label={title}>
      <h3>
        {title}: {rows.length}
      </h3>
      {rows.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <table className="plain-list figures weak-table">
          <thead>
            <tr>
              <th>Chi bộ</th>
              <th className="number">Chính thức</th>
              <th className="number">Dự bị</th>
              <th>Dấu hiệu theo tiêu chí</th>
              <th>Căn cứ, từ ngày</th>
              {verb !== undefined && <th aria-label="Việc" />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.cellId}>
                <td>
                  <Link to={`/chi-bo?mo=${row.cellId}`}>{row.cellName}</Link>
                </td>
                <td className="number">{row.official}</td>
                <td className="number">{row.probationary}</td>
                <td>
                  {row.reasons.length === 0 ? (
                    <span className="state-good">✓ Không còn dấu hiệu</span>
                  ) : (
                    row.reasons.map((reason) => <div key={reason}>{reason}</div>)
                  )}
                  {row.since !== null && <div className="quiet">Từ {dateWords(row.since)}</div>}
                </td>
                <td>
                  {row.listing === null ? (
                    <span className="state-attention">▲ Chờ quyết định</span>
                  ) : (
                    <>
                      {row.listing.ground}
                      <div className="quiet">Từ {dateWords(row.listing.from)}</div>
                    </>
                  )}
                </td>
                {verb !== undefined && (
                  <td>
                    <Button size="small" onClick={() => onAct?.(row)} aria-label={`${verb} ${row.cellName}`}>
                      {verb}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
