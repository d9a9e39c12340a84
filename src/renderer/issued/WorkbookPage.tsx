import './issued.css'
import '../reports/reports.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { IssuedWorkbook } from '../../shared/issued/contract.ts'
import { client, rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { PeriodPicker } from '../reports/PeriodPicker.tsx'
import { ReportWork } from '../reports/ReportWork.tsx'
import { useExcel } from '../reports/use-excel.ts'
import { useReportChoice } from '../reports/use-report-choice.ts'
import { FillAct } from './FillAct.tsx'
import { Mapping } from './Mapping.tsx'
import { RenameIssued, ReplaceIssued, TrashIssued } from './WorkbookActs.tsx'

type Doing = 'rename' | 'replace' | 'trash' | null

/** One workbook of a superior: its cells are mapped here, and filled for the chosen period. */
export default function WorkbookPage() {
  const id = Number(useParams()['id'])
  const may = useMay()
  const { choice, change } = useReportChoice()
  const [doing, setDoing] = useState<Doing>(null)
  const workbook = useQuery(rpc.issued.get.queryOptions({ input: { id } }))
  const values = useQuery(
    rpc.issued.values.queryOptions({
      input: { id, ...choice.period },
      enabled: may.export,
      placeholderData: keepPreviousData,
    }),
  )
  const excel = useExcel()
  const close = (): void => setDoing(null)
  const fill = (recount: boolean): void =>
    void excel.makeFrom((options) => client.issued.fill({ id, ...choice.period, recount }, options))
  return (
    <Page
      title={workbook.data?.name ?? 'Tệp cấp trên'}
      scope={
        <PeriodPicker
          period={choice.period}
          custom={choice.custom}
          onChange={(period, custom) => change({ period, custom })}
        />
      }
      action={
        may.export &&
        workbook.data !== undefined && (
          <FillAct
            workbook={workbook.data}
            problems={values.data?.problems ?? []}
            running={excel.running}
            fill={fill}
          />
        )
      }
      more={
        may.export
          ? [
              { key: 'rename', label: 'Đổi tên', onClick: () => setDoing('rename') },
              { key: 'replace', label: 'Thay bằng tệp mới của cấp trên', onClick: () => setDoing('replace') },
              { key: 'trash', label: 'Chuyển vào thùng rác', onClick: () => setDoing('trash') },
            ]
          : []
      }
    >
      <div className="issued-work">
        <ReportWork excel={excel} />
        {workbook.isPending && <Skeleton active />}
        {workbook.isError && <ProblemBox error={workbook.error} retry={() => void workbook.refetch()} />}
        {values.isError && <ProblemBox error={values.error} retry={() => void values.refetch()} />}
        {(values.data?.problems ?? []).map((problem) => (
          <p key={problem} className="state-overdue">
            ▲ {problem}
          </p>
        ))}
        {workbook.data !== undefined && (
          <Mapping workbook={workbook.data} values={values.data?.cells ?? []} period={choice.period} />
        )}
      </div>
      {workbook.data !== undefined && <Acts workbook={workbook.data} doing={doing} close={close} />}
    </Page>
  )
}

interface ActsProps {
  readonly workbook: IssuedWorkbook
  readonly doing: Doing
  readonly close: () => void
}

function Acts({ workbook, doing, close }: ActsProps) {
  if (doing === 'rename') return <RenameIssued workbook={workbook} close={close} />
  if (doing === 'replace') return <ReplaceIssued workbook={workbook} close={close} />
  if (doing === 'trash') return <TrashIssued workbook={workbook} close={close} />
  return null
}
