import './meetings.css'
import { Alert, Button, Segmented, Skeleton, Tooltip } from 'antd'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { type MeetingKind, meetingKindLabels } from '../../shared/meetings/fields.ts'
import { describeMonth, isMonth, monthOf } from '../../shared/vocabulary/month.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { LeaveGuard } from '../form/LeaveGuard.tsx'
import { today } from '../frame/as-of.ts'
import { describeMoment } from '../frame/moment.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { EntryTable } from './EntryTable.tsx'
import { type EntryMode, entryColumns } from './entry-columns.ts'
import { MonthStepper } from './MonthStepper.tsx'
import { useMonthEntry } from './use-month-entry.ts'

/** Enters one month of meetings, or their schedule, for all cells on one screen. */
export default function MonthEntryPage() {
  const [query, setQuery] = useSearchParams()
  const navigate = useNavigate()
  const may = useMay()
  const written = query.get('thang')
  const month = isMonth(written) ? written : monthOf(today())
  const kind: MeetingKind = query.get('hinh-thuc') === 'thematic' ? 'thematic' : 'regular'
  const mode: EntryMode = query.get('lich') === '1' ? 'schedule' : 'result'
  const startAt = Number(query.get('chi-bo') ?? '') || undefined
  // one and the same while a row is typed, so that the other rows need not be drawn again
  const columns = useMemo(() => entryColumns(mode, kind), [mode, kind])
  const state = useMonthEntry(month, kind, may.write)
  const put = (name: string, value: string): void =>
    setQuery((now) => {
      const next = new URLSearchParams(now)
      if (value === '') next.delete(name)
      else next.set(name, value)
      return next
    })
  const save = async (): Promise<void> => {
    const stop = await state.save()
    if (stop === null) return
    const box = document.querySelector<HTMLInputElement>(
      `.entry-table input[data-cell="${stop.cellId}"][data-field="${stop.field}"]`,
    )
    box?.focus()
    box?.select()
  }
  useShortcut('Ctrl+S', () => void save(), may.write)
  const held = state.dirty ? 'Ghi (Ctrl+S) hoặc bỏ thay đổi trước khi sang chỗ khác.' : null
  return (
    <Page
      title={
        mode === 'schedule'
          ? `Lịch sinh hoạt ${describeMonth(month)}`
          : `Nhập sinh hoạt ${describeMonth(month)}`
      }
      scope={<MonthStepper month={month} onChange={(next) => put('thang', next)} held={held} />}
      action={
        may.write && (
          <Tooltip title="Ctrl+S">
            <Button type="primary" loading={state.saving} disabled={!state.dirty} onClick={() => void save()}>
              {state.dirty ? `Ghi ${state.changedCount} chi bộ` : 'Ghi'}
            </Button>
          </Tooltip>
        )
      }
      more={[
        { key: 'grid', label: 'Xem bảng cả năm', onClick: () => void navigate('/sinh-hoat') },
        ...(state.dirty ? [{ key: 'discard', label: 'Bỏ thay đổi chưa ghi', onClick: state.discard }] : []),
      ]}
      filters={
        <div className="row">
          <Segmented<EntryMode>
            aria-label="Nội dung nhập"
            value={mode}
            options={[
              { value: 'result', label: 'Kết quả sinh hoạt' },
              { value: 'schedule', label: 'Lịch dự kiến' },
            ]}
            onChange={(value) => put('lich', value === 'schedule' ? '1' : '')}
          />
          <Segmented<MeetingKind>
            aria-label="Hình thức"
            value={kind}
            disabled={state.dirty}
            options={(['regular', 'thematic'] as const).map((value) => ({
              value,
              label: meetingKindLabels[value],
            }))}
            onChange={(value) => put('hinh-thuc', value === 'regular' ? '' : value)}
          />
          <span className="quiet entry-keys">
            <kbd>Enter</kbd> ô chính tiếp theo · <kbd>Tab</kbd> từng ô · <kbd>↑</kbd> <kbd>↓</kbd> chi bộ
            trên, dưới · <kbd>Ctrl+S</kbd> ghi
          </span>
        </div>
      }
    >
      <LeaveGuard dirty={state.dirty && !state.saving} discard={state.discard} />
      {state.restoredAt !== null && (
        <Alert
          type="info"
          showIcon
          title={`Đã đưa lại nội dung chưa ghi lúc ${describeMoment(state.restoredAt, new Date())}.`}
          action={<Button onClick={state.discard}>Bỏ nội dung này</Button>}
        />
      )}
      {state.failure !== null && (
        <ProblemBox
          error={state.failure}
          retry={() => void state.query.refetch()}
          retryLabel="Tải lại bảng"
        />
      )}
      {state.query.isPending ? (
        <Skeleton active paragraph={{ rows: 12 }} title={false} />
      ) : state.query.isError ? (
        <ProblemBox error={state.query.error} retry={() => void state.query.refetch()} />
      ) : state.rows.length === 0 ? (
        <p className="quiet">Chưa có chi bộ nào trong tháng này. Nhập chi bộ trước, ở mục Chi bộ.</p>
      ) : (
        <EntryTable
          key={`${month} ${kind} ${mode}`}
          state={state}
          month={month}
          mode={mode}
          columns={columns}
          readOnly={!may.write}
          startAt={startAt}
        />
      )}
    </Page>
  )
}
