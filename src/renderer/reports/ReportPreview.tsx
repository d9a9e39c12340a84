import { useQuery } from '@tanstack/react-query'
import { Alert, Pagination } from 'antd'
import { useState } from 'react'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ChoiceChip } from '../table/FilterChips.tsx'
import { PaperPages } from './PaperPages.tsx'
import { firstPreviewSize, isLargerSize, largerSizes, type PreviewSize } from './preview-size.ts'
import { PREVIEW_ROWS } from './report-choice.ts'
import type { ReportPage } from './report-pages.ts'
import type { Behind } from './row-links.ts'
import { StatusMark } from './StatusMark.tsx'

interface ReportPreviewProps {
  readonly report: ReportPage
  /** 0 is the first */
  readonly page: number
  readonly turn: (page: number) => void
  readonly onOpen: (behind: Behind) => void
}

/** The sheet on its desk; what does not add up stands above it. */
export function ReportPreview({ report, page, turn, onOpen }: ReportPreviewProps) {
  const { document, rows, totalRows, footingProblems } = report
  const zoom = useQuery(rpc.settings.screen.queryOptions()).data?.zoom ?? 100
  const [chosen, setChosen] = useState<PreviewSize | null>(null)
  const size = chosen ?? firstPreviewSize(zoom)
  const pages = Math.max(1, Math.ceil(totalRows / PREVIEW_ROWS))
  return (
    <div className="preview">
      {footingProblems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="Có chỗ cộng chưa khớp. Nên đối chiếu trước khi gửi."
          description={
            <ul className="preview-problems">
              {footingProblems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
        />
      )}
      <div className="preview-bar">
        <StatusMark status={document.status} />
        <span className="row">
          {pages > 1 && (
            <Pagination
              className="figures"
              size="small"
              current={page + 1}
              pageSize={PREVIEW_ROWS}
              total={totalRows}
              showSizeChanger={false}
              showTotal={(all, [from, to]) =>
                `Dòng ${formatCount(from)}–${formatCount(to)} trên ${formatCount(all)}`
              }
              onChange={(next) => turn(next - 1)}
            />
          )}
          <ChoiceChip
            label="Cỡ xem"
            all="vừa bề ngang"
            options={largerSizes}
            value={size}
            onChange={(value) => setChosen(isLargerSize(value) ? value : '')}
          />
        </span>
      </div>
      <section className="desk" data-size={size} aria-label="Bản xem trước">
        <PaperPages
          document={document}
          rows={rows}
          first={page === 0}
          last={page >= pages - 1}
          onOpen={onOpen}
        />
      </section>
    </div>
  )
}
