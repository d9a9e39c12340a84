import { useQuery } from '@tanstack/react-query'
import type { ReportSummary } from '../../shared/reports/contract.ts'
import { ClassChip } from '../classes/ClassChip.tsx'
import { rpc } from '../client/client.ts'
import { standAlone } from '../form/field.ts'
import { CellPicker } from '../form/pickers.tsx'
import { ChoiceChip, FilterChips, PickChip } from '../table/FilterChips.tsx'
import { ColumnsChip } from './ColumnsChip.tsx'
import type { ReportChoice } from './report-choice.ts'
import { SubmissionChip } from './SubmissionChip.tsx'

interface ReportFiltersProps {
  readonly summary: ReportSummary
  readonly choice: ReportChoice
  readonly change: (part: Partial<ReportChoice>) => void
}

/** Which cell, in what order, with which Tờ trình and columns. */
export function ReportFilters({ summary, choice, change }: ReportFiltersProps) {
  const cells = useQuery(rpc.cells.list.queryOptions({ input: {}, enabled: choice.cellId !== undefined }))
  const cell = cells.data?.find(({ id }) => id === choice.cellId)
  const cellId = choice.cellId ?? null
  return (
    <FilterChips>
      {summary.about !== null && (
        <ClassChip
          classId={choice.about}
          onlyNewMembers={summary.about === 'new-member-class'}
          onChange={(about) => change({ about })}
        />
      )}
      <PickChip
        label="Chi bộ"
        picked={cellId === null ? null : (cell?.name ?? 'đã chọn')}
        onClear={() => change({ cellId: undefined })}
      >
        {(close) => (
          <CellPicker
            withCommittees
            {...standAlone<number | null>('report-cell', cellId, (id) => {
              change({ cellId: id ?? undefined })
              close()
            })}
          />
        )}
      </PickChip>
      {summary.groupable && (
        <ChoiceChip
          label="Xếp"
          all="theo chi bộ"
          value={choice.grouped ? '' : 'flat'}
          options={[{ value: 'flat', label: 'một danh sách chung' }]}
          onChange={(value) => change({ grouped: value === '' })}
        />
      )}
      {summary.submittable && (
        <SubmissionChip
          number={choice.submissionNumber}
          date={choice.submissionDate}
          onChange={(submissionNumber, submissionDate) => change({ submissionNumber, submissionDate })}
        />
      )}
      <ColumnsChip report={summary} choice={choice.columns} onChange={(columns) => change({ columns })} />
    </FilterChips>
  )
}
