import { useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { Link, useLocation, useSearchParams } from 'react-router'
import { reportFamilyLabels } from '../../shared/reports/family.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Page } from '../frame/Page.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { PeriodPicker } from './PeriodPicker.tsx'
import { familiesOf, familyOptions, placeIn, placeNames } from './report-families.ts'
import { StatusMark } from './StatusMark.tsx'
import { useReportChoice } from './use-report-choice.ts'
import './reports.css'

/** Every report of the house under its subject; the period chosen here goes along into the one that is opened. */
export default function ReportsPage() {
  const { choice, change } = useReportChoice()
  const { search } = useLocation()
  const [query, setQuery] = useSearchParams()
  const { words, family } = placeIn(query)
  const set = (name: string, value: string): void =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const reports = useQuery(rpc.reports.list.queryOptions())
  const families = reports.data === undefined ? null : familiesOf(reports.data, words, family)
  return (
    <Page
      title="Báo cáo"
      scope={
        <PeriodPicker
          period={choice.period}
          custom={choice.custom}
          onChange={(period, custom) => change({ period, custom })}
        />
      }
      filters={
        <FilterChips
          search={
            <Input
              allowClear
              className="report-search"
              aria-label="Tìm báo cáo"
              placeholder="Tìm báo cáo, biểu, sổ, không cần dấu"
              value={words}
              onChange={(event) => set(placeNames.words, event.target.value)}
            />
          }
        >
          <ChoiceChip
            label="Về"
            options={familyOptions}
            value={family}
            onChange={(value) => set(placeNames.family, value)}
          />
        </FilterChips>
      }
    >
      {reports.isPending && <Skeleton active />}
      {reports.isError && <ProblemBox error={reports.error} retry={() => void reports.refetch()} />}
      {families?.length === 0 && <p className="quiet">Không có báo cáo nào khớp.</p>}
      {families?.map(({ family: each, reports: within }) => (
        <section key={each} className="report-family" aria-label={reportFamilyLabels[each]}>
          <h2>{reportFamilyLabels[each]}</h2>
          <ul>
            {within.map(({ id, title, description, status }) => (
              <li key={id}>
                <Link to={{ pathname: `/bao-cao/${id}`, search }}>{title}</Link>
                <p>{description}</p>
                <StatusMark status={status} short />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
