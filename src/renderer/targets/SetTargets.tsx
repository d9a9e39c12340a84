import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Tooltip } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { TargetTable } from '../../shared/targets/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { standAlone } from '../form/field.ts'
import { LeaveGuard } from '../form/LeaveGuard.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { useShortcut } from '../frame/use-shortcut.ts'
import { placeOf, type TypedNumbers, typedFrom, wantedFrom } from './typed-numbers.ts'

interface SetTargetsProps {
  readonly table: TargetTable
  readonly span: { readonly from: Day; readonly to: Day }
  readonly words: string
  readonly close: () => void
}

/** All targets of a span at once, typed down the column like in Excel; a number taken away is no target. */
export function SetTargets({ table, span, words, close }: SetTargetsProps) {
  const { message } = App.useApp()
  const root = useRef<HTMLTableElement>(null)
  const [typed, setTyped] = useState<TypedNumbers>(() => typedFrom(table))
  const [document, setDocument] = useState(table.documents.at(-1)?.document ?? '')
  const [date, setDate] = useState<PartialDate | null>(null)
  const set = useMutation(rpc.targets.set.mutationOptions())
  const dirty = JSON.stringify(typed) !== JSON.stringify(typedFrom(table))
  const save = async (): Promise<void> => {
    const { changed } = await set.mutateAsync({
      ...span,
      document,
      documentDate: date !== null && isDay(date) ? date : null,
      targets: wantedFrom(typed),
    })
    void message.success(changed === 0 ? 'Không có chỉ tiêu nào thay đổi.' : `Đã ghi ${changed} chỉ tiêu.`)
    close()
  }
  const trySave = (): void => {
    // its own ProblemBox tells of a failure
    save().catch(() => undefined)
  }
  useShortcut('Ctrl+S', trySave)
  const walk = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by =
      event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)
        ? 1
        : event.key === 'ArrowUp' || event.key === 'Enter'
          ? -1
          : 0
    if (by === 0 || root.current === null) return
    event.preventDefault()
    const column = [
      ...root.current.querySelectorAll<HTMLInputElement>(
        `input[data-column="${event.currentTarget.dataset['column']}"]`,
      ),
    ]
    const next = column[column.indexOf(event.currentTarget) + by]
    next?.focus()
    next?.select()
  }
  return (
    <>
      <LeaveGuard dirty={dirty && !set.isPending} discard={close} />
      {set.error !== null && <ProblemBox error={set.error} />}
      <div className="target-document">
        <label htmlFor="target-document">Văn bản giao chỉ tiêu</label>
        <Input
          id="target-document"
          value={document}
          maxLength={120}
          placeholder="05-KH/ĐU"
          onChange={(event) => setDocument(event.target.value)}
        />
        <label htmlFor="target-date">Ngày văn bản</label>
        <PartialDateField {...standAlone('target-date', date, setDate)} />
      </div>
      <table ref={root} className="target-grid" aria-label={`Giao chỉ tiêu ${words}`}>
        <thead>
          <tr>
            <th>Tổ chức đảng</th>
            {table.indicators.map(({ id, label }) => (
              <th key={id}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cellId, name }, row) => (
            <tr key={cellId ?? 0} data-whole={cellId === null}>
              <th scope="row">{name}</th>
              {table.indicators.map(({ id, label }, column) => (
                <td key={id}>
                  <Input
                    autoFocus={row === 0 && column === 0}
                    className="target-number"
                    aria-label={`${name}, ${label}`}
                    data-column={column}
                    inputMode="numeric"
                    maxLength={7}
                    value={typed[placeOf(cellId, id)] ?? ''}
                    onChange={(event) =>
                      setTyped({
                        ...typed,
                        [placeOf(cellId, id)]: event.target.value.replace(/\D/gu, ''),
                      })
                    }
                    onKeyDown={walk}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="target-acts">
        <Tooltip title="Ctrl+S">
          <Button type="primary" loading={set.isPending} onClick={trySave}>
            Ghi
          </Button>
        </Tooltip>
        <Button onClick={close}>Thôi</Button>
        <span className="quiet">Enter, ↓ xuống dòng; để trống là không giao.</span>
      </div>
    </>
  )
}
