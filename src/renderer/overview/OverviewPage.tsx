import './overview.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Overview } from '../../shared/overview/contract.ts'
import type { Role } from '../../shared/rpc/base.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { PrintSheet } from '../frame/PrintSheet.tsx'
import { useSession } from '../frame/session.ts'
import { AdmissionsChart } from './AdmissionsChart.tsx'
import { CellStates } from './CellStates.tsx'
import { DueNow } from './DueNow.tsx'
import { CohortTable, FlowTable } from './FlowTables.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { MonthTrend } from './MonthTrend.tsx'
import { Pipeline } from './Pipeline.tsx'

type Part = 'due' | 'admissions' | 'pipeline' | 'cells' | 'flow' | 'cohort'

/** What stands first for whom: the clerk's work, the official's target, the supervisor's cells. */
const order: Record<Role, readonly Part[]> = {
  administrator: ['admissions', 'due', 'pipeline', 'cells', 'flow', 'cohort'],
  clerk: ['due', 'pipeline', 'admissions', 'cells', 'flow', 'cohort'],
  official: ['admissions', 'due', 'flow', 'cohort', 'pipeline', 'cells'],
  supervisor: ['cells', 'pipeline', 'admissions', 'due', 'flow', 'cohort'],
}

/** The office at a glance on a day; every number opens its names. */
export default function OverviewPage() {
  const { asOf } = useAsOf()
  const { me } = useSession()
  const [printing, setPrinting] = useState(false)
  const overview = useQuery(
    rpc.overview.get.queryOptions({
      input: { ...(asOf && { asOf }) },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title="Tổng quan"
      asOf
      more={[
        {
          key: 'print',
          label: 'In trang này',
          onClick: () => setPrinting(true),
          cannot: overview.data === undefined && 'chưa tải xong',
        },
      ]}
    >
      {overview.isPending && <Skeleton active />}
      {overview.isError && <ProblemBox error={overview.error} retry={() => void overview.refetch()} />}
      {overview.data !== undefined && (
        <div className="overview-scroll">
          <Sections overview={overview.data} role={me.role} />
        </div>
      )}
      {printing && overview.data !== undefined && (
        <PrintSheet
          title="Tổng quan"
          about={`Tính đến ngày ${formatDay(overview.data.day)}`}
          done={() => setPrinting(false)}
        >
          <Sections overview={overview.data} role={me.role} />
        </PrintSheet>
      )}
    </Page>
  )
}

function Sections({ overview, role }: { readonly overview: Overview; readonly role: Role }) {
  const parts: Record<Part, ReactNode> = {
    due: <DueNow day={overview.day} />,
    admissions: <AdmissionsChart overview={overview} />,
    pipeline: <Pipeline overview={overview} />,
    cells: <CellStates overview={overview} />,
    flow: <FlowTable overview={overview} />,
    cohort: <CohortTable overview={overview} />,
  }
  return (
    <div className="overview">
      <KeyFigures overview={overview} />
      {order[role].map((part) => (
        <div key={part} className="overview-part">
          {parts[part]}
        </div>
      ))}
      <div className="overview-part overview-wide">
        <MonthTrend overview={overview} />
      </div>
    </div>
  )
}
