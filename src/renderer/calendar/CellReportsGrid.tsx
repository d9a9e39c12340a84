import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import type { CellReportRow } from '../../shared/calendar/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { formatMonth, type Month, monthOfYear } from '../../shared/vocabulary/month.ts'
import { onGridKey } from '../board/use-grid-keys.ts'
import { squareHints, squareOf } from './words.ts'

/** What is not written yet, by `cell month`. */
export type Changes = ReadonlyMap<
  string,
  { readonly cellId: number; readonly month: Month; readonly receivedOn: Day | null }
>
type Toggle = (cellId: number, month: Month, stored: Day | null) => void

interface CellReportsGridProps {
  readonly year: number
  /** The month that runs. */
  readonly now: Month
  readonly rows: readonly CellReportRow[]
  readonly changes: Changes
  readonly toggle: Toggle | null
}

/** Cells × months; the foot counts how many handed in. */
export function CellReportsGrid({ year, now, rows, changes, toggle }: CellReportsGridProps) {
  const table = useRef<HTMLTableElement>(null)
  const latest = useRef(toggle)
  latest.current = toggle
  const months = Array.from({ length: 12 }, (_, index) => monthOfYear(year, index + 1))
  const ready = rows.length > 0
  useEffect(() => {
    if (!ready) return
    table.current?.querySelector<HTMLElement>(`tbody [data-month="${now}"], tbody button`)?.focus()
  }, [ready, now])
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (!event.altKey && !event.ctrlKey) onGridKey(event)
  }
  return (
    <div className="calendar-scroll">
      <table className="cell-reports" ref={table} onKeyDown={onKey} aria-label={`Báo cáo tháng năm ${year}`}>
        <thead>
          <tr>
            <th scope="col">Chi bộ</th>
            {months.map((month, index) => (
              <th key={month} scope="col" aria-current={month === now ? 'date' : undefined}>
                Tháng {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <GridRow
              key={row.cellId}
              row={row}
              mine={[...changes.values()]
                .filter(({ cellId }) => cellId === row.cellId)
                .map(({ month, receivedOn }) => `${month} ${receivedOn}`)
                .join(';')}
              changes={changes}
              toggle={toggle === null ? null : (...asked) => latest.current?.(...asked)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Đã nộp</th>
            {months.map((month, index) => {
              const asked = rows.filter(({ months: own }) => own[index]?.state !== 'none').length
              const received = rows.filter(({ cellId, months: own }) => {
                const key = `${cellId} ${month}`
                return (changes.has(key) ? changes.get(key)?.receivedOn : own[index]?.receivedOn) != null
              }).length
              return (
                <td key={month} className="figures">
                  {asked === 0 && received === 0
                    ? ''
                    : `${formatCount(received)}/${formatCount(Math.max(asked, received))}`}
                </td>
              )
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

interface GridRowProps extends Pick<CellReportsGridProps, 'changes' | 'toggle'> {
  readonly row: CellReportRow
  /** The changes of this row as text: a row is drawn anew only when they differ. */
  readonly mine: string
}

const GridRow = memo(
  function GridRow({ row: { cellId, cellName, months }, changes, toggle }: GridRowProps) {
    return (
      <tr>
        <th scope="row" title={cellName}>
          {cellName}
        </th>
        {months.map(({ month, receivedOn, state }) => {
          const key = `${cellId} ${month}`
          const changed = changes.get(key)
          const day = changed === undefined ? receivedOn : changed.receivedOn
          const shown = changed === undefined ? state : day === null ? 'open' : 'received'
          const { shape, words, tone } = squareOf(shown, day)
          const hint = changed === undefined ? squareHints[state] : 'chưa ghi vào sổ'
          return (
            <td key={month} data-changed={changed !== undefined} data-state={shown}>
              <button
                type="button"
                data-month={month}
                disabled={toggle === null}
                aria-pressed={day !== null}
                aria-label={`${cellName}, tháng ${formatMonth(month)}: ${words} ${hint}`}
                title={hint}
                className={tone === 'quiet' ? 'quiet' : `state-${tone}`}
                onClick={() => toggle?.(cellId, month, receivedOn)}
              >
                {shape} {words}
              </button>
            </td>
          )
        })}
      </tr>
    )
  },
  (before, after) => before.row === after.row && before.mine === after.mine,
)
