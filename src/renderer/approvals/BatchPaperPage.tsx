import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tooltip } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { batchName } from '../../shared/approvals/fields.ts'
import { client, rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { dateWords } from '../people/words.ts'
import { PrintCopy } from '../reports/PrintCopy.tsx'
import { ReportPreview } from '../reports/ReportPreview.tsx'
import { ReportWork } from '../reports/ReportWork.tsx'
import { PREVIEW_ROWS } from '../reports/report-choice.ts'
import { readReportPage } from '../reports/report-pages.ts'
import { useExcel } from '../reports/use-excel.ts'
import { usePrint } from '../reports/use-print.ts'
import '../reports/reports.css'

/** The list as it lies on paper: while it is prepared as the records stand, afterwards exactly as it was sent. */
export default function BatchPaperPage() {
  const id = Number(useParams()['id'])
  const may = useMay()
  const navigate = useNavigate()
  const [page, setPage] = useState(0)
  const excel = useExcel()
  const print = usePrint()
  const batch = useQuery(rpc.approvals.get.queryOptions({ input: { id } }))
  const paper = useQuery(
    rpc.approvals.preview.queryOptions({
      input: { id, page: { from: page * PREVIEW_ROWS, size: PREVIEW_ROWS } },
      placeholderData: keepPreviousData,
      select: readReportPage,
    }),
  )
  const ready = may.export && paper.data !== undefined && !excel.running && !print.running
  const makeExcel = (): void => void excel.makeFrom((options) => client.approvals.export({ id }, options))
  const makePrint = (): void =>
    void print.makeFrom((rows, options) => client.approvals.preview({ id, page: { ...rows } }, options))
  useShortcut('Ctrl+E', makeExcel, ready)
  useShortcut('Ctrl+P', makePrint, ready)
  const sentOn = batch.data?.sentOn ?? null
  return (
    <Page
      title={batch.data === undefined ? 'Bản in' : `Bản in, ${batchName(batch.data).replace('Đ', 'đ')}`}
      action={
        may.export && (
          <>
            <Tooltip title="Ctrl+E">
              <Button type="primary" icon={<FileExcelOutlined />} disabled={!ready} onClick={makeExcel}>
                Xuất Excel
              </Button>
            </Tooltip>
            <Tooltip title="Ctrl+P">
              <Button icon={<PrinterOutlined />} disabled={!ready} onClick={makePrint}>
                In
              </Button>
            </Tooltip>
          </>
        )
      }
      more={[
        { key: 'batch', label: 'Mở đợt', onClick: () => void navigate(`/dot-phe-duyet?mo=${id}`) },
        {
          key: 'list',
          label: 'Xem danh sách',
          onClick: () => void navigate(`/dot-phe-duyet/nguoi?dot=${id}`),
        },
      ]}
    >
      <div className="report-choices quiet">
        {batch.data === undefined
          ? '…'
          : sentOn === null
            ? 'Danh sách đang lập, theo hồ sơ hiện nay.'
            : `Bản đã gửi ngày ${dateWords(sentOn)}, giữ nguyên như lúc gửi.`}
      </div>
      <ReportWork excel={excel} print={print} />
      {paper.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {paper.isError && <ProblemBox error={paper.error} retry={() => void paper.refetch()} />}
      {paper.data !== undefined && !paper.isError && (
        <ReportPreview report={paper.data} page={page} turn={setPage} onOpen={() => undefined} />
      )}
      {print.report !== null && <PrintCopy report={print.report} done={print.done} />}
    </Page>
  )
}
