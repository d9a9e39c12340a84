import './figures.css'
import '../reports/reports.css'
import { FileExcelOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { subjectOf } from '../../shared/figures/subjects.ts'
import { traitLabels, traitMark, traitSchema } from '../../shared/figures/traits.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { client, rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { standAlone } from '../form/field.ts'
import { SelectField } from '../form/pickers.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { PeriodPicker } from '../reports/PeriodPicker.tsx'
import { type ReportChoice, writeChoice } from '../reports/report-choice.ts'
import { useExcel } from '../reports/use-excel.ts'
import { useReportChoice } from '../reports/use-report-choice.ts'
import { ChoiceChip, FilterChips, PickChip } from '../table/FilterChips.tsx'
import { BreakdownTable } from './BreakdownTable.tsx'

/** Shown while no figure is chosen. */
const first = 'members.all'

/** One figure in its parts: by cell, by sex, by ethnic group …; the parts foot to it, and each opens its names. */
export default function BreakdownPage() {
  const { choice } = useReportChoice()
  const [address, setAddress] = useSearchParams()
  const id = address.get('so') ?? first
  const asked = traitSchema.safeParse(address.get('theo')).data
  const go = (part: Partial<ReportChoice>, own: { so?: string; theo?: string } = {}): void =>
    setAddress(
      () => {
        const next = writeChoice({ ...choice, page: 0, ...part })
        next.set('so', own.so ?? id)
        const by = own.theo ?? asked
        if (by !== undefined) next.set('theo', by)
        return next
      },
      { replace: true },
    )
  const catalogue = useQuery(rpc.figures.catalogue.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  const scope = {
    ...choice.period,
    ...(choice.cellId !== undefined && { cellId: choice.cellId }),
  }
  const input = { ...scope, id, ...(asked !== undefined && { by: asked }) }
  const told = useQuery(rpc.figures.breakdown.queryOptions({ input, placeholderData: keepPreviousData }))
  const may = useMay()
  const excel = useExcel()
  const makeExcel = (): void =>
    void excel.makeFrom((options) => client.reports.exportBreakdown(input, options))
  const figure = told.data?.figure
  const subject = subjectOf(id.split(traitMark)[0] ?? '')
  return (
    <Page
      title="Chia nhỏ số liệu"
      reading
      scope={
        <PeriodPicker
          period={choice.period}
          custom={choice.custom}
          onChange={(period, custom) => go({ period, custom })}
        />
      }
      action={
        may.export && (
          <Button
            type="primary"
            icon={<FileExcelOutlined />}
            disabled={excel.running || told.data === undefined || told.data.by === null}
            onClick={makeExcel}
          >
            Xuất Excel
          </Button>
        )
      }
      filters={
        <FilterChips>
          <PickChip
            label="Số liệu"
            picked={id === first ? null : (figure?.label ?? '…')}
            none={figure?.label ?? '…'}
            onClear={() => go({}, { so: first })}
          >
            {(close) => (
              <SelectField
                {...standAlone<string | null>('chia-so', id, (picked) => {
                  if (picked !== null) go({}, { so: picked })
                  close()
                })}
                options={(catalogue.data ?? []).map((each) => ({ value: each.id, label: each.label }))}
              />
            )}
          </PickChip>
          {told.data !== undefined && told.data.by !== null && (
            <ChoiceChip
              label="Chia theo"
              all=""
              options={told.data.traits.map((value) => ({ value, label: traitLabels[value] }))}
              value={told.data.by}
              onChange={(theo) => go({}, { theo })}
            />
          )}
          <CellChip cellId={choice.cellId} onChange={(cellId) => go({ cellId: cellId ?? undefined })} />
        </FilterChips>
      }
    >
      {told.isPending && <Skeleton active />}
      {told.isError && <ProblemBox error={told.error} retry={() => void told.refetch()} />}
      {excel.error !== null && <ProblemBox error={excel.error} />}
      {excel.handed !== null && (
        <p className="state-good" role="status">
          ✓ Đã xuất {excel.handed.name}
        </p>
      )}
      {told.data !== undefined && !told.isError && <BreakdownTable told={told.data} scope={scope} />}
      <p>
        <Link to={`/so-lieu?ve=${subject ?? 'members'}&tu=${scope.from}&den=${scope.to}`}>
          Về bảng số liệu
        </Link>
      </p>
    </Page>
  )
}
