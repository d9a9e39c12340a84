import '../reports/reports.css'
import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Select, Skeleton, Tooltip } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ClosedPeriod } from '../../shared/periods/contract.ts'
import { client, rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { PrintCopy } from '../reports/PrintCopy.tsx'
import { ReportPreview } from '../reports/ReportPreview.tsx'
import { ReportWork } from '../reports/ReportWork.tsx'
import { PREVIEW_ROWS } from '../reports/report-choice.ts'
import { readReportPage } from '../reports/report-pages.ts'
import type { Behind } from '../reports/row-links.ts'
import { useExcel } from '../reports/use-excel.ts'
import { usePrint } from '../reports/use-print.ts'
import { SentNames } from './SentNames.tsx'

/** The sheets exactly as they were sent; a number opens the names of then. */
export function SentSheets({ period }: { readonly period: ClosedPeriod }) {
  const { id, reports } = period
  const may = useMay()
  const [address, setAddress] = useSearchParams()
  const [page, setPage] = useState(0)
  const [behind, setBehind] = useState<Behind | null>(null)
  const excel = useExcel()
  const print = usePrint()
  const report = address.get('bieu') ?? reports[0]?.id ?? ''
  const sheet = useQuery(
    rpc.periods.sheet.queryOptions({
      input: { id, report, page: { from: page * PREVIEW_ROWS, size: PREVIEW_ROWS } },
      placeholderData: keepPreviousData,
      select: (answer) => readReportPage({ ...answer, footingProblems: [] }),
    }),
  )
  const ready = may.export && sheet.data !== undefined && !excel.running && !print.running
  const makeExcel = (): void =>
    void excel.makeFrom((options) => client.periods.export({ id, report }, options))
  const makeAll = (): void => void excel.makeFrom((options) => client.periods.export({ id }, options))
  const makePrint = (): void =>
    void print.makeFrom(async (rows, options) => ({
      ...(await client.periods.sheet({ id, report, page: { ...rows } }, options)),
      footingProblems: [],
    }))
  useShortcut('Ctrl+E', makeExcel, ready)
  useShortcut('Ctrl+P', makePrint, ready)
  return (
    <>
      <div className="row-spread report-choices sent-choice">
        <Select
          aria-label="Biểu đã nộp"
          value={report}
          options={reports.map((each) => ({ value: each.id, label: each.name }))}
          onChange={(next) => {
            setPage(0)
            setAddress({ phan: 'bieu', bieu: next }, { replace: true })
          }}
        />
        {may.export && (
          <span className="row">
            <Button disabled={!ready} onClick={makeAll}>
              Xuất cả bộ
            </Button>
            <Tooltip title="Ctrl+E">
              <Button icon={<FileExcelOutlined />} disabled={!ready} onClick={makeExcel}>
                Xuất lại Excel
              </Button>
            </Tooltip>
            <Tooltip title="Ctrl+P">
              <Button icon={<PrinterOutlined />} disabled={!ready} onClick={makePrint}>
                In lại
              </Button>
            </Tooltip>
          </span>
        )}
      </div>
      <ReportWork excel={excel} print={print} />
      {sheet.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {sheet.isError && <ProblemBox error={sheet.error} retry={() => void sheet.refetch()} />}
      {sheet.data !== undefined && !sheet.isError && (
        <ReportPreview report={sheet.data} page={page} turn={setPage} onOpen={setBehind} />
      )}
      {behind !== null && <SentNames periodId={id} behind={behind} close={() => setBehind(null)} />}
      {print.report !== null && <PrintCopy report={print.report} done={print.done} />}
    </>
  )
}
