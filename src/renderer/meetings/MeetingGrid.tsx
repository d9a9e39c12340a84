import { type KeyboardEvent, useRef } from 'react'
import { Link } from 'react-router'
import type { GridRow } from '../../shared/meetings/contract.ts'
import type { MeetingKind } from '../../shared/meetings/fields.ts'
import { formatMonth, type Month, monthOf, monthOfYear } from '../../shared/vocabulary/month.ts'
import { today } from '../frame/as-of.ts'
import { squareWords } from './square-words.ts'

interface MeetingGridProps {
  readonly rows: readonly GridRow[]
  readonly year: number
  readonly kind: MeetingKind
  readonly open: number | null
  readonly onOpen: (id: number) => void
}

/** Address where a month is entered, at one cell. */
export function entryAddress(month: Month, kind: MeetingKind, cellId?: number): string {
  const query = new URLSearchParams({ thang: month })
  if (kind === 'thematic') query.set('hinh-thuc', kind)
  if (cellId !== undefined) query.set('chi-bo', String(cellId))
  return `/sinh-hoat/nhap?${query}`
}

/** Cells × months. Arrows walk the squares; Enter opens the meeting, or its entry where nothing is written. */
export function MeetingGrid({ rows, year, kind, open, onOpen }: MeetingGridProps) {
  const grid = useRef<HTMLTableElement>(null)
  const now = today()
  const onKey = (event: KeyboardEvent): void => {
    const { target } = event
    if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.shiftKey) return
    const at = target.dataset['square']
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    if (at === undefined || step === undefined) return
    const [row = 0, column = 0] = at.split(' ').map(Number)
    const next = grid.current?.querySelector<HTMLElement>(
      `[data-square="${row + (step[0] ?? 0)} ${column + (step[1] ?? 0)}"]`,
    )
    if (next == null) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div className="meeting-scroll">
      <table className="meeting-grid" ref={grid} onKeyDown={onKey}>
        <colgroup>
          <col className="meeting-name" />
          {Array.from({ length: 12 }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the months never change places
            <col key={index} className="meeting-month" />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Chi bộ</th>
            {Array.from({ length: 12 }, (_, index) => {
              const month = monthOfYear(year, index + 1)
              return (
                <th key={month} scope="col" aria-current={month === monthOf(now) ? 'date' : undefined}>
                  <Link to={entryAddress(month, kind)} title={`Nhập tháng ${formatMonth(month)}`}>
                    Tháng {index + 1}
                  </Link>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.cellId}>
              <th scope="row">
                <Link to={`/chi-bo?mo=${row.cellId}`} title={row.cellName}>
                  {row.cellName}
                </Link>
              </th>
              {row.squares.map((square, at) => {
                const words = squareWords(square, kind, now)
                const { id } = square
                const shared = {
                  'data-square': `${rowAt} ${at}`,
                  // one stop of Tab; the arrows do the rest
                  tabIndex: rowAt === 0 && at === 0 ? 0 : -1,
                  title: words.full,
                  'aria-label': `${row.cellName}, ${words.full}`,
                }
                const text = (
                  <>
                    <span className={words.look}>{words.first}</span>
                    <span className="meeting-second">{words.second}</span>
                  </>
                )
                return (
                  <td key={square.month} data-open={id !== null && id === open}>
                    {id === null ? (
                      <Link to={entryAddress(square.month, kind, row.cellId)} {...shared}>
                        {text}
                      </Link>
                    ) : (
                      <button type="button" onClick={() => onOpen(id)} {...shared}>
                        {text}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
