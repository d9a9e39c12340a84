import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton, Tooltip } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { Definitions } from './Definitions.tsx'
import { FigureBehind } from './FigureBehind.tsx'
import { PeriodPicker } from './PeriodPicker.tsx'
import { PrintCopy } from './PrintCopy.tsx'
import { ReportFilters } from './ReportFilters.tsx'
import { ReportPreview } from './ReportPreview.tsx'
import { ReportWork } from './ReportWork.tsx'
import { PREVIEW_ROWS, paramsOf } from './report-choice.ts'
import { readReportPage } from './report-pages.ts'
import type { Behind } from './row-links.ts'
import { UnfootedAsk } from './UnfootedAsk.tsx'
import { useExcel } from './use-excel.ts'
import { usePrint } from './use-print.ts'
import { useReportChoice } from './use-report-choice.ts'
import './reports.css'

const parts = [
  { value: 'sheet', label: 'Bản in' },
  { value: 'definitions', label: 'Cách tính' },
]

/** One report: chosen, looked at as it will lie on paper, taken out as Excel or printed. */
export default function ReportPage() {
  const { id = '' } = useParams()
  const may = useMay()
  const { choice, change } = useReportChoice()
  const [part, setPart] = useState('sheet')
  const [behind, setBehind] = useState<Behind | null>(null)
  const [askingPrint, setAskingPrint] = useState(false)
  const excel = useExcel()
  const print = usePrint()
  const params = paramsOf(choice)
  const summary = useQuery(rpc.reports.list.queryOptions()).data?.find((report) => report.id === id)
  const report = useQuery(
    rpc.reports.preview.queryOptions({
      input: { id, params, page: { from: choice.page * PREVIEW_ROWS, size: PREVIEW_ROWS } },
      placeholderData: keepPreviousData,
      select: readReportPage,
    }),
  )
  const busy = excel.running || print.running
  const ready = may.export && report.data !== undefined && !busy
  const makeExcel = (): void => void excel.make(id, params)
  const printNow = (): void => void print.make(id, params)
  const problems = report.data?.footingProblems ?? []
  const makePrint = (): void => (problems.length > 0 ? setAskingPrint(true) : printNow())
  useShortcut('Ctrl+E', makeExcel, ready)
  useShortcut('Ctrl+P', makePrint, ready)
  return (
    <Page
      title={summary?.title ?? report.data?.document.name ?? 'Báo cáo'}
      scope={
        // a report about one record has that record's days
        summary?.about === null && (
          <PeriodPicker
            period={choice.period}
            custom={choice.custom}
            onChange={(period, custom) => change({ period, custom })}
          />
        )
      }
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
    >
      <div className="row-spread report-choices">
        {summary !== undefined && <ReportFilters summary={summary} choice={choice} change={change} />}
        <Segmented aria-label="Phần của báo cáo" value={part} options={parts} onChange={setPart} />
      </div>
      <ReportWork excel={excel} print={print} />
      {report.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {report.isError && <ProblemBox error={report.error} retry={() => void report.refetch()} />}
      {report.data !== undefined && !report.isError && part === 'sheet' && (
        <ReportPreview
          report={report.data}
          page={choice.page}
          turn={(page) => change({ page })}
          onOpen={setBehind}
        />
      )}
      {report.data !== undefined && part === 'definitions' && (
        <Definitions definitions={report.data.document.definitions} />
      )}
      {behind !== null && (
        <FigureBehind
          behind={behind}
          period={choice.period}
          cellId={choice.cellId}
          close={() => setBehind(null)}
        />
      )}
      {excel.unfooted.length > 0 && (
        <UnfootedAsk
          problems={excel.unfooted}
          verb="Vẫn xuất"
          kept="Lịch sử sẽ ghi người xuất và những chỗ này."
          go={() => void excel.make(id, params, true)}
          close={excel.forget}
        />
      )}
      {askingPrint && (
        <UnfootedAsk problems={problems} verb="Vẫn in" go={printNow} close={() => setAskingPrint(false)} />
      )}
      {print.report !== null && <PrintCopy report={print.report} done={print.done} />}
    </Page>
  )
}
