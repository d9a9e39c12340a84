import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { IssuedField } from '../../shared/issued/contract.ts'
import { cellName } from '../../shared/issued/range.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { FigureNumber } from '../figures/FigureNumber.tsx'
import { standAlone } from '../form/field.ts'
import { ChoiceField } from '../form/fields.tsx'
import { CellPicker, SelectField } from '../form/pickers.tsx'
import { useShortcut } from '../frame/use-shortcut.ts'
import { type Draft, fieldFrom } from './draft.ts'
import { countedLabels, partLabels } from './field-words.ts'
import { bestFirst } from './suggested.ts'
import type { useNames } from './use-names.ts'

interface FieldPanelProps {
  readonly id: number
  readonly place: Pick<IssuedField, 'sheet' | 'row' | 'column'>
  readonly field: IssuedField | undefined
  /** What the form says beside the cell. */
  readonly asked: { readonly row: string; readonly column: string }
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly known: ReturnType<typeof useNames>
  readonly period: { readonly from: Day; readonly to: Day }
}

const kinds = [
  { value: 'figure', label: 'Số liệu' },
  { value: 'list', label: 'Cột danh sách' },
] as const

/** What the chosen cell holds: a figure or a column of a list; Ctrl+S keeps it. */
export function FieldPanel({ id, place, field, asked, draft, onDraft, known, period }: FieldPanelProps) {
  const assign = useMutation(rpc.issued.assign.mutationOptions())
  const clear = useMutation(rpc.issued.clear.mutationOptions())
  const [missing, setMissing] = useState<string | null>(null)
  const set = (part: Partial<Draft>): void => onDraft({ ...draft, ...part })
  const keep = (): void => {
    const wanted = fieldFrom(draft, place)
    setMissing(wanted === null ? 'Chọn số liệu hoặc cột trước.' : null)
    if (wanted !== null) assign.mutate({ id, field: wanted })
  }
  useShortcut('Ctrl+S', keep)
  const formSays = [asked.row, asked.column].filter((words) => words !== '').join(' · ')
  const list = known.lists.find((each) => each.id === draft.report)
  return (
    <div className="form-fields">
      {formSays !== '' && <p className="quiet issued-asked">Mẫu ghi: {formSays}</p>}
      <div className="form-field">
        <span id="o-la-label" className="issued-label">
          Ô {cellName(place)} ghi
        </span>
        <ChoiceField
          {...standAlone('o-la', draft.kind, (kind: 'figure' | 'list') => set({ kind }))}
          options={kinds}
        />
      </div>
      {draft.kind === 'figure' ? (
        <FigureFields draft={draft} set={set} asked={asked} known={known} />
      ) : (
        <>
          <div className="form-field">
            <label htmlFor="o-danh-sach">Danh sách</label>
            <SelectField
              {...standAlone<string | null>('o-danh-sach', draft.report, (report) =>
                set({ report, columnKey: null }),
              )}
              options={known.lists.map((each) => ({ value: each.id, label: each.title }))}
            />
          </div>
          <div className="form-field">
            <label htmlFor="o-cot">Cột, ghi từ ô này xuống</label>
            <SelectField
              {...standAlone<string | null>('o-cot', draft.columnKey, (columnKey) => set({ columnKey }))}
              options={bestFirst(
                (list?.columns ?? []).map(({ key, label }) => ({ value: key, label })),
                asked.column,
              )}
            />
          </div>
        </>
      )}
      <div className="form-field">
        <label htmlFor="o-chi-bo">Chi bộ (để trống: toàn xã)</label>
        <CellPicker
          withCommittees
          {...standAlone<number | null>('o-chi-bo', draft.cellId, (cellId) => set({ cellId }))}
        />
      </div>
      {draft.kind === 'figure' && draft.figure !== null && (
        <p>
          <span className="quiet">Kỳ đang chọn: </span>
          <FigureNumber
            id={draft.figure}
            scope={{ ...period, ...(draft.cellId !== null && { cellId: draft.cellId }) }}
          />
        </p>
      )}
      {missing !== null && <p className="state-overdue">▲ {missing}</p>}
      {assign.isError && <ProblemBox error={assign.error} />}
      {clear.isError && <ProblemBox error={clear.error} />}
      <div className="row issued-acts">
        <Tooltip title="Ctrl+S">
          <Button type="primary" loading={assign.isPending} onClick={keep}>
            {field === undefined ? 'Gắn vào ô' : 'Ghi lại'}
          </Button>
        </Tooltip>
        {field !== undefined && (
          <Tooltip title="Delete khi đang ở bảng">
            <Button loading={clear.isPending} onClick={() => clear.mutate({ id, ...place })}>
              Bỏ gắn
            </Button>
          </Tooltip>
        )}
      </div>
    </div>
  )
}

interface FigureFieldsProps extends Pick<FieldPanelProps, 'draft' | 'asked' | 'known'> {
  readonly set: (part: Partial<Draft>) => void
}

function FigureFields({ draft, set, asked, known }: FigureFieldsProps) {
  const computed = useQuery(rpc.figures.catalogue.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  const chosen = computed.data?.find(({ id }) => id === draft.figure)
  const counted = (['current', 'year-before', 'year-to-date', 'opening'] as const).map((value) => ({
    value,
    label: countedLabels[value],
  }))
  const parts = (['numerator', 'denominator', 'percent'] as const).map((value) => ({
    value,
    label: partLabels[value],
  }))
  return (
    <>
      <div className="form-field">
        <label htmlFor="o-so-lieu">Số liệu</label>
        <SelectField
          {...standAlone<string | null>('o-so-lieu', draft.figure, (figure) => set({ figure }))}
          options={bestFirst(
            known.catalogue.map(({ id, label }) => ({ value: id, label })),
            asked.row,
          )}
        />
        {chosen !== undefined && <p className="quiet">{chosen.definition}</p>}
      </div>
      <div className="form-field">
        <span id="o-phan-label" className="issued-label">
          Ghi phần nào
        </span>
        <ChoiceField
          {...standAlone('o-phan', draft.part, (part: Draft['part']) => set({ part }))}
          options={parts}
        />
      </div>
      <div className="form-field">
        <label htmlFor="o-ky">Tính</label>
        <SelectField
          {...standAlone('o-ky', draft.counted, (value: Draft['counted']) => set({ counted: value }))}
          options={counted}
        />
      </div>
    </>
  )
}
