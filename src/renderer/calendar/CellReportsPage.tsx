import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tooltip } from 'antd'
import { useState } from 'react'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { formatMonth, type Month, monthOf } from '../../shared/vocabulary/month.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { DayField } from '../form/DayField.tsx'
import { standAlone } from '../form/field.ts'
import { LeaveGuard } from '../form/LeaveGuard.tsx'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { CalendarParts, useYear, YearStepper } from './CalendarParts.tsx'
import { CellReportsGrid, type Changes } from './CellReportsGrid.tsx'
import { CellRuleForm } from './CellRuleForm.tsx'
import { GroupMessage } from './GroupMessage.tsx'

/** Which cells handed in their report of each month: all cells and months on one screen, entered by keyboard. */
export default function CellReportsPage() {
  const may = useMay()
  const { year, setYear } = useYear()
  const [receivedOn, setReceivedOn] = useState<Day | null>(null)
  const [changes, setChanges] = useState<Changes>(new Map())
  const [doing, setDoing] = useState<'rule' | 'message' | null>(null)
  const grid = useQuery(rpc.calendar.cells.queryOptions({ input: { year } }))
  const save = useMutation(rpc.calendar.saveCells.mutationOptions({ onSuccess: () => setChanges(new Map()) }))
  const keep = (): void => {
    if (changes.size === 0) return
    save.mutate({ reports: [...changes.values()] })
  }
  useShortcut('Ctrl+S', keep, may.write)
  const rule = grid.data?.rule ?? null
  const day = grid.data?.day ?? today()
  const received = receivedOn ?? day
  const toggle = (cellId: number, month: Month, stored: Day | null): void => {
    const key = `${cellId} ${month}`
    const next = new Map(changes)
    if (next.has(key)) next.delete(key)
    else next.set(key, { cellId, month, receivedOn: stored === null ? received : null })
    setChanges(next)
  }
  return (
    <Page
      title="Lịch báo cáo"
      scope={<YearStepper year={year} onChange={changes.size === 0 ? setYear : () => undefined} />}
      action={
        may.write && (
          <Tooltip title="Ctrl+S">
            <Button type="primary" disabled={changes.size === 0} loading={save.isPending} onClick={keep}>
              {changes.size === 0 ? 'Ghi' : `Ghi ${formatCount(changes.size)} ô`}
            </Button>
          </Tooltip>
        )
      }
      more={[
        ...(may.export
          ? [
              {
                key: 'message',
                label: 'Sao chép tin nhắn nhắc chi bộ',
                onClick: () => setDoing('message'),
                cannot: rule === null && 'chưa đặt hạn chi bộ nộp',
              },
            ]
          : []),
        ...(may.write ? [{ key: 'rule', label: 'Đặt hạn chi bộ nộp', onClick: () => setDoing('rule') }] : []),
      ]}
      filters={
        <div className="row calendar-filters">
          <CalendarParts />
          {may.write && (
            <div className="form-field calendar-day">
              <label htmlFor="ngay-nhan">Ngày nhận</label>
              <DayField {...standAlone<Day | null>('ngay-nhan', received, setReceivedOn)} />
            </div>
          )}
        </div>
      }
    >
      {grid.isPending && <Skeleton active />}
      {grid.isError && <ProblemBox error={grid.error} retry={() => void grid.refetch()} />}
      {save.isError && <ProblemBox error={save.error} />}
      {grid.data !== undefined && (
        <>
          <p className="quiet calendar-late">
            {rule === null
              ? 'Chưa đặt hạn chi bộ nộp báo cáo tháng (Khác → Đặt hạn chi bộ nộp). Vẫn ghi được chi bộ nào đã nộp.'
              : `Hạn: ngày ${rule.dueDay} ${rule.monthsAfter === 0 ? 'của tháng' : 'tháng sau'}, từ tháng ${formatMonth(rule.since)}.`}{' '}
            {may.write && (
              <>
                <kbd>↑↓←→</kbd> đi <kbd>Dấu cách</kbd> đã nộp, bỏ <kbd>Ctrl</kbd> <kbd>S</kbd> ghi
              </>
            )}
          </p>
          <CellReportsGrid
            year={year}
            now={monthOf(day)}
            rows={grid.data.rows}
            changes={changes}
            toggle={may.write ? toggle : null}
          />
        </>
      )}
      <LeaveGuard dirty={changes.size > 0} discard={() => setChanges(new Map())} />
      {doing === 'rule' && <CellRuleForm rule={rule} now={monthOf(day)} close={() => setDoing(null)} />}
      {doing === 'message' && rule !== null && (
        <GroupMessage first={rule.since} last={monthOf(day)} close={() => setDoing(null)} />
      )}
    </Page>
  )
}
