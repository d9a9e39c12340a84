import { CheckOutlined, ClockCircleOutlined, RollbackOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { DueLine } from '../../shared/due/contract.ts'
import { leftWords } from '../../shared/due/rules.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { describeMoment } from '../frame/moment.ts'
import type { Column } from '../table/columns.tsx'

export interface DueRow extends DueLine {
  /** Place in the whole list: the arrows walk from part to part. */
  readonly id: number
}

/** What may be done with one line; left out for those who only read. */
export interface LineActs {
  readonly done: (line: DueLine) => void
  readonly postpone: (line: DueLine) => void
  readonly takeBack: (line: DueLine) => void
}

export function dueColumns(day: Day, acts: LineActs | null): Column<DueRow>[] {
  return [
    {
      key: 'what',
      title: 'Việc',
      render: (line) => (
        <>
          {line.what}
          {line.blockedBy !== null && <span className="due-under">Đang chờ: {line.blockedBy}</span>}
          {line.mark !== null && <span className="due-under">{markWords(line.mark)}</span>}
          {line.source !== null && <span className="due-under">Căn cứ: {line.source}</span>}
        </>
      ),
    },
    { key: 'who', title: 'Của ai, về việc gì', width: 14, render: ({ who }) => who },
    { key: 'cell', title: 'Chi bộ', width: 12, render: ({ cellName }) => <Clamped>{cellName}</Clamped> },
    {
      key: 'due',
      title: 'Hạn',
      width: 7,
      render: ({ dueOn }) => (dueOn === null ? <span className="quiet">–</span> : formatDay(dueOn)),
    },
    { key: 'left', title: 'Còn lại', width: 11, render: (line) => <Left line={line} day={day} /> },
    ...(acts === null ? [] : [actsColumn(acts)]),
  ]
}

/** A cell's name may be long; the record and the print show it whole. */
function Clamped({ children }: { children: string | null }): ReactNode {
  return (
    <span className="due-clamped" title={children ?? ''}>
      {children}
    </span>
  )
}

function Left({ line, day }: { line: DueLine; day: Day }): ReactNode {
  const words = leftWords(line.dueOn, day)
  if (line.dueOn === null) return <span className="quiet">{words}</span>
  return (
    <span className="due-left" data-late={line.dueOn < day} data-now={line.dueOn === day}>
      {words}
    </span>
  )
}

/** "Đã hoãn đến 01/12/2026: chờ họp chi bộ (Lò Thị Mai, 08:02 hôm nay)" */
export function markWords({ kind, until, reason, by, at }: NonNullable<DueLine['mark']>): string {
  const what = kind === 'done' || until === null ? 'Đã đánh dấu xong' : `Đã hoãn đến ${formatDay(until)}`
  return `${what}: ${reason} (${by}, ${describeMoment(at, new Date())})`
}

function actsColumn(acts: LineActs): Column<DueRow> {
  const button = (title: string, icon: ReactNode, act: () => void) => (
    <Button
      type="text"
      size="small"
      icon={icon}
      aria-label={title}
      title={title}
      tabIndex={-1}
      onClick={act}
    />
  )
  return {
    key: 'acts',
    title: <span className="unseen">Đánh dấu</span>,
    width: 5,
    render: (line) => (
      <span className="row nowrap due-acts">
        {line.mark === null || line.mark.until !== null
          ? button('Đã xong (D)', <CheckOutlined />, () => acts.done(line))
          : null}
        {line.mark === null
          ? button('Hoãn (P)', <ClockCircleOutlined />, () => acts.postpone(line))
          : button('Đưa lại (U)', <RollbackOutlined />, () => acts.takeBack(line))}
      </span>
    ),
  }
}
