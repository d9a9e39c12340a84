import './figures.css'
import '../reports/reports.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { useSearchParams } from 'react-router'
import { figureSubjects, isFigureSubject } from '../../shared/figures/subjects.ts'
import { periodName } from '../../shared/reports/period-name.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Page } from '../frame/Page.tsx'
import { PeriodPicker } from '../reports/PeriodPicker.tsx'
import { type ReportChoice, writeChoice } from '../reports/report-choice.ts'
import { useReportChoice } from '../reports/use-report-choice.ts'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { comparedSpans, sinceStart, spansOfTerm } from './compared-spans.ts'
import { FigureTable } from './FigureTable.tsx'

/** Every figure of the register, subject by subject: now, the period before, the same days last year, the term; each opens its names. */
export default function FiguresPage() {
  const { choice } = useReportChoice()
  const [address, setAddress] = useSearchParams()
  const catalogue = useQuery(rpc.figures.catalogue.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  const asked = address.get('ve') ?? ''
  const subject = isFigureSubject(asked) ? asked : 'members'
  const search = address.get('tim') ?? ''
  const set = (name: string, value: string): void =>
    setAddress(
      (previous) => {
        const next = new URLSearchParams(previous)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  // the period and the cell change; what is looked for stays
  const change = (part: Partial<ReportChoice>): void =>
    setAddress(
      (previous) => {
        const next = new URLSearchParams(writeChoice({ ...choice, page: 0, ...part }))
        for (const name of ['ve', 'tim']) next.set(name, previous.get(name) ?? '')
        return next
      },
      { replace: true },
    )
  const key = searchKey(search)
  const known = catalogue.data ?? []
  // a search looks through all subjects
  const shown = known.filter((figure) =>
    key === '' ? figure.subject === subject : searchKey(figure.label).includes(key),
  )
  const spans = comparedSpans(choice.period)
  const subjects = Object.entries(figureSubjects)
    .filter(([value]) => known.some((figure) => figure.subject === value))
    .map(([value, label]) => ({ value, label }))
  const ids = shown.slice(0, mostShown).map(({ id }) => id)
  const cell = choice.cellId === undefined ? {} : { cellId: choice.cellId }
  const ask = (span: { from: typeof spans.now.from; to: typeof spans.now.to }) =>
    rpc.figures.compute.queryOptions({
      input: { ...span, ...cell, ids },
      enabled: ids.length > 0,
      placeholderData: keepPreviousData,
    })
  const now = useQuery(ask(spans.now))
  const before = useQuery(ask(spans.before))
  const yearBefore = useQuery(ask(spans.yearBefore))
  const told = useQuery(rpc.figures.term.queryOptions({ input: { on: spans.now.to } }))
  const term = told.data ?? null
  const termSpans = term === null ? null : spansOfTerm(term.from, spans.now)
  const inTerm = useQuery({
    ...ask(termSpans?.flows ?? spans.now),
    enabled: ids.length > 0 && termSpans !== null,
  })
  const atStart = useQuery({
    ...ask(termSpans?.start ?? spans.now),
    enabled: ids.length > 0 && termSpans !== null,
  })
  return (
    <Page
      title="Số liệu"
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
              className="figures-search"
              aria-label="Tìm số liệu"
              placeholder="Tìm số liệu, không cần dấu"
              value={search}
              onChange={(event) => set('tim', event.target.value)}
            />
          }
        >
          {key === '' && (
            <ChoiceChip
              label="Về"
              all=""
              options={subjects}
              value={subject}
              onChange={(value) => set('ve', value)}
            />
          )}
          <CellChip cellId={choice.cellId} onChange={(cellId) => change({ cellId: cellId ?? undefined })} />
        </FilterChips>
      }
    >
      {catalogue.isPending && <Skeleton active />}
      {catalogue.isError && <ProblemBox error={catalogue.error} retry={() => void catalogue.refetch()} />}
      {now.isError && <ProblemBox error={now.error} retry={() => void now.refetch()} />}
      {catalogue.data !== undefined && shown.length === 0 && (
        <p className="quiet">Không có số liệu nào khớp.</p>
      )}
      {ids.length > 0 && (
        <FigureTable
          catalogued={shown.slice(0, mostShown)}
          columns={[
            {
              name: periodName(spans.now.from, spans.now.to),
              scope: { ...spans.now, ...cell },
              figures: now.data,
            },
            {
              name: periodName(spans.before.from, spans.before.to),
              scope: { ...spans.before, ...cell },
              figures: before.data,
            },
            {
              name: periodName(spans.yearBefore.from, spans.yearBefore.to),
              scope: { ...spans.yearBefore, ...cell },
              figures: yearBefore.data,
            },
            ...(term === null || termSpans === null
              ? []
              : [
                  {
                    name: term.name,
                    scope: { ...termSpans.flows, ...cell },
                    startScope: { ...termSpans.start, ...cell },
                    figures: sinceStart(inTerm.data, atStart.data),
                  },
                ]),
          ]}
        />
      )}
      {told.data === null && (
        <p className="quiet">
          Chưa biết nhiệm kỳ của đảng bộ: ghi nhiệm kỳ ở mục Chi bộ, hoặc giao chỉ tiêu nhiệm kỳ, thì bảng có
          thêm cột từ đầu nhiệm kỳ.
        </p>
      )}
      {shown.length > mostShown && (
        <p className="quiet">Còn {shown.length - mostShown} số liệu nữa; gõ thêm chữ để tìm.</p>
      )}
    </Page>
  )
}

/** Counted at once; a subject has fewer. */
const mostShown = 60
