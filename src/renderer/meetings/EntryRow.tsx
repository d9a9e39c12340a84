import { memo } from 'react'
import type { MonthRow } from '../../shared/meetings/contract.ts'
import { attendanceOf } from '../../shared/meetings/rules.ts'
import { percentOf } from '../../shared/vocabulary/fraction.ts'
import type { Month } from '../../shared/vocabulary/month.ts'
import { today } from '../frame/as-of.ts'
import type { EntryColumn, EntryMode } from './entry-columns.ts'
import { type EntryField, type EntryText, readEntry } from './entry-text.ts'

interface EntryRowProps {
  readonly row: MonthRow
  readonly text: EntryText
  readonly changed: boolean
  readonly month: Month
  readonly mode: EntryMode
  readonly columns: readonly EntryColumn[]
  readonly readOnly: boolean
  readonly onType: (row: MonthRow, field: EntryField, value: string) => void
}

/** One cell of the month. What stops it, or does not add up, is said on a line of its own under it. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { row, text, changed, month, mode, columns, readOnly, onType } = props
  const { entry, problems, warning, expected } = readEntry(text, month, today())
  const share = attendanceOf(entry)
  const percent = share === null ? null : percentOf(share)
  const told = changed || row.id !== null
  const [problem] = problems.values()
  const said = told ? (problem ?? warning) : null
  const noteId = `entry-note-${row.cellId}`
  return (
    <>
      <tr data-changed={changed}>
        <th scope="row" title={row.cellName}>
          {row.cellName}
        </th>
        {columns.map(({ field, title, kind, main }) => (
          <td key={field}>
            <input
              type="text"
              value={text[field]}
              data-cell={row.cellId}
              data-field={field}
              data-main={main}
              className={kind === 'number' ? 'figures number' : undefined}
              inputMode={kind === 'number' ? 'numeric' : 'text'}
              readOnly={readOnly}
              maxLength={field === 'topic' || field === 'missedReason' ? 300 : 100}
              aria-label={`${title}, ${row.cellName}`}
              aria-invalid={changed && problems.has(field)}
              {...(said !== null && { 'aria-describedby': noteId })}
              onChange={(event) => onType(row, field, event.target.value)}
              autoComplete="off"
            />
          </td>
        ))}
        {mode === 'result' && (
          <td className="entry-share figures">
            {expected !== null && entry.heldOn !== null && (
              <>
                {percent === null ? '' : `${percent} %`}
                <span className="quiet">phải dự {expected}</span>
              </>
            )}
          </td>
        )}
      </tr>
      {said !== null && (
        <tr className="entry-note">
          <td
            colSpan={columns.length + (mode === 'result' ? 2 : 1)}
            id={noteId}
            className={problem === undefined ? 'state-attention' : 'state-overdue'}
          >
            {problem === undefined ? `● ${said}. Vẫn ghi được, kiểm tra lại.` : `▲ ${said}`}
          </td>
        </tr>
      )}
    </>
  )
})
