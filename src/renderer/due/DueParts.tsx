import { Button, Table } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { DueLine } from '../../shared/due/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { matchesShortcut } from '../frame/shortcut.ts'
import { antdColumns, leastWidth } from '../table/columns.tsx'
import { useRowKeys } from '../table/use-row-keys.ts'
import { type DueRow, dueColumns, type LineActs } from './due-columns.tsx'

export interface DuePart {
  readonly key: string
  readonly title: string
  readonly lines: readonly DueLine[]
}

interface DuePartsProps {
  readonly parts: readonly DuePart[]
  readonly day: Day
  readonly acts: LineActs | null
  readonly chosen: readonly string[]
  readonly onChoose: (keys: string[]) => void
}

/** An old PC draws so many lines at once without a pause. */
const AT_ONCE = 30
/** What the first column needs beyond the narrowest, in rem: it holds a sentence. */
const SENTENCE = 6
const place = { page: 0, search: '', open: null, sortBy: undefined, descending: false } as const

/** Parts of the list under their headings, walked as one: ↑↓ from part to part, Enter opens, Space chooses, D, P and U mark. */
export function DueParts({ parts, day, acts, chosen, onChoose }: DuePartsProps) {
  const navigate = useNavigate()
  const [shown, setShown] = useState<Readonly<Record<string, number>>>({})
  let id = 0
  const tables = parts
    .filter(({ lines }) => lines.length > 0)
    .map((part) => ({
      ...part,
      rows: part.lines.slice(0, shown[part.key] ?? AT_ONCE).map((line): DueRow => ({ ...line, id: id++ })),
    }))
  const rows = tables.flatMap((table) => table.rows)
  const toggle = (key: string): void =>
    onChoose(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])
  const keys = useRowKeys({
    rows,
    open: (row) => void navigate(row.link),
    toggle: (at) => acts !== null && rows[at] !== undefined && toggle(rows[at].key),
    turn: () => undefined,
    opened: null,
  })
  const columns = dueColumns(day, acts)
  const onKey = (event: KeyboardEvent): void => {
    const { target } = event
    if (acts === null || !(target instanceof HTMLElement) || target.dataset['row'] === undefined) return
    const line = rows[Number(target.dataset['row'])]
    const act = line && actOf(event, line, acts)
    if (line === undefined || act === undefined) return
    event.preventDefault()
    act(line)
  }
  return (
    <section className="due-parts register-table" aria-label="Việc cần làm" ref={keys.root} onKeyDown={onKey}>
      {tables.map((part, index) => (
        <section key={part.key} data-part={part.key} aria-labelledby={`due-${part.key}`}>
          <h2 id={`due-${part.key}`}>
            {part.title} <span className="figures">{formatCount(part.lines.length)}</span>
          </h2>
          <Table<DueRow>
            columns={antdColumns(columns, place)}
            dataSource={part.rows}
            rowKey="key"
            showHeader={index === 0}
            pagination={false}
            tableLayout="fixed"
            scroll={{ x: `${leastWidth(columns, acts !== null) + SENTENCE}rem` }}
            onRow={(row) => keys.rowProps(row, row.id)}
            {...(acts !== null && {
              rowSelection: {
                columnWidth: '2.5rem',
                selectedRowKeys: [...chosen],
                hideSelectAll: true,
                getCheckboxProps: (row: DueRow) => ({
                  'aria-label': `Chọn: ${row.what}, ${row.who}`,
                  tabIndex: -1,
                }),
                onSelect: (row: DueRow) => toggle(row.key),
              },
            })}
          />
          {part.rows.length < part.lines.length && (
            <Button
              type="link"
              onClick={() => setShown({ ...shown, [part.key]: part.rows.length + AT_ONCE })}
            >
              Hiện thêm {formatCount(Math.min(AT_ONCE, part.lines.length - part.rows.length))} việc
            </Button>
          )}
        </section>
      ))}
    </section>
  )
}

function actOf(event: KeyboardEvent, line: DueLine, acts: LineActs): ((line: DueLine) => void) | undefined {
  const { nativeEvent } = event
  if (matchesShortcut(nativeEvent, 'D')) return acts.done
  if (matchesShortcut(nativeEvent, 'P')) return acts.postpone
  return matchesShortcut(nativeEvent, 'U') && line.mark !== null ? acts.takeBack : undefined
}
