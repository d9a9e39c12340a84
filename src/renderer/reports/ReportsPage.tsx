import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link, useLocation } from 'react-router'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Page } from '../frame/Page.tsx'
import { PeriodPicker } from './PeriodPicker.tsx'
import { StatusMark } from './StatusMark.tsx'
import { useReportChoice } from './use-report-choice.ts'
import './reports.css'

/** Every report of the house; the period chosen here goes along into the one that is opened. */
export default function ReportsPage() {
  const { choice, change } = useReportChoice()
  const { search } = useLocation()
  const reports = useQuery(rpc.reports.list.queryOptions())
  return (
    <Page
      title="Báo cáo"
      reading
      scope={
        <PeriodPicker
          period={choice.period}
          custom={choice.custom}
          onChange={(period, custom) => change({ period, custom })}
        />
      }
    >
      {reports.isPending && <Skeleton active />}
      {reports.isError && <ProblemBox error={reports.error} retry={() => void reports.refetch()} />}
      {reports.data !== undefined && (
        <ul className="report-list" aria-label="Các báo cáo">
          {reports.data.map(({ id, title, description, status }) => (
            <li key={id}>
              <Link to={{ pathname: `/bao-cao/${id}`, search }}>{title}</Link>
              <p>{description}</p>
              <p className="report-list-status">
                <StatusMark status={status} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
