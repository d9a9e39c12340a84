import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Month } from '../../shared/vocabulary/month.ts'
import { EntryRow } from './EntryRow.tsx'
import type { EntryColumn, EntryMode } from './entry-columns.ts'
import { stepFrom } from './entry-walk.ts'
import type { MonthEntryState } from './use-month-entry.ts'

interface EntryTableProps {
  readonly state: MonthEntryState
  readonly month: Month
  readonly mode: EntryMode
  readonly columns: readonly EntryColumn[]
  readonly readOnly: boolean
  /** The cell to begin with. */
  readonly startAt: number | undefined
}

/** In rem, as in the style sheet. */
const nameOnly = 13
const nameAndShare = nameOnly + 6.5

/** All cells of a month. Enter goes on through the main boxes and down, Shift+Enter back, ↑↓ to the cell above or below. */
export function EntryTable({ state, month, mode, columns, readOnly, startAt }: EntryTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const ready = state.rows.length > 0
  const widths = useMemo(
    () => columns.map(({ field, width }) => ({ field, width: `${width}rem` })),
    [columns],
  )
  const whole = columns.reduce((sum, { width }) => sum + width, mode === 'result' ? nameAndShare : nameOnly)
  useEffect(() => {
    if (!ready || readOnly) return
    const own = startAt === undefined ? '' : `[data-cell="${startAt}"]`
    const first = table.current?.querySelector<HTMLInputElement>(`input[data-main="true"]${own}`)
    first?.focus()
    first?.select()
  }, [ready, readOnly, startAt])
  const onKey = (event: KeyboardEvent): void => {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || table.current === null) return
    const inputs = [...table.current.querySelectorAll<HTMLInputElement>('input[data-field]')]
    const next = stepFrom(
      inputs.map((input) => ({
        cell: input.dataset['cell'] ?? '',
        field: input.dataset['field'] ?? '',
        main: input.dataset['main'] === 'true',
      })),
      inputs.indexOf(target),
      event,
    )
    if (next === null) return
    event.preventDefault()
    inputs[next]?.focus()
    inputs[next]?.select()
  }
  return (
    <div className="entry-scroll">
      <table className="entry-table" style={{ width: `${whole}rem` }} ref={table} onKeyDown={onKey}>
        <colgroup>
          <col className="entry-name" />
          {widths.map(({ field, width }) => (
            <col key={field} style={{ width }} />
          ))}
          {mode === 'result' && <col className="entry-share-col" />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Chi bộ</th>
            {columns.map(({ field, title, main }) => (
              <th key={field} scope="col" data-main={main}>
                {title}
              </th>
            ))}
            {mode === 'result' && <th scope="col">Tỷ lệ dự</th>}
          </tr>
        </thead>
        <tbody>
          {state.rows.map((row) => (
            <EntryRow
              key={row.cellId}
              row={row}
              text={state.textOf(row)}
              changed={state.isChanged(row)}
              month={month}
              mode={mode}
              columns={columns}
              readOnly={readOnly}
              onType={state.set}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
