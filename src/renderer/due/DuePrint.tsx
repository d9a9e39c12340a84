import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { leftWords } from '../../shared/due/rules.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import type { DuePart } from './DueParts.tsx'

interface DuePrintProps {
  readonly commune: string
  readonly day: Day
  /** What the list is narrowed to, in words; '' for all. */
  readonly narrowed: string
  readonly parts: readonly DuePart[]
  readonly done: () => void
}

/** The list on A4, seen by the printer only. Asks for the printer at once and goes when it is done. */
export function DuePrint({ commune, day, narrowed, parts, done }: DuePrintProps) {
  const leave = useEffectEvent(done)
  useEffect(() => {
    const end = (): void => leave()
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [])
  let number = 0
  return createPortal(
    <div className="due-print" lang="vi">
      <header>
        <p>{commune}</p>
        <h1>VIỆC CẦN LÀM</h1>
        <p>
          Tính đến ngày {formatDay(day)}
          {narrowed !== '' && `; ${narrowed}`}
        </p>
      </header>
      <table>
        <thead>
          <tr>
            {['TT', 'Việc', 'Của ai, về việc gì', 'Chi bộ', 'Hạn', 'Còn lại', 'Căn cứ'].map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        {parts
          .filter(({ lines }) => lines.length > 0)
          .map((part) => (
            <tbody key={part.key}>
              <tr className="due-print-part">
                <td colSpan={7}>
                  {part.title} ({part.lines.length})
                </td>
              </tr>
              {part.lines.map((line) => {
                number += 1
                return (
                  <tr key={line.key}>
                    <td>{number}</td>
                    <td>
                      {line.what}
                      {line.blockedBy !== null && <em> (đang chờ: {line.blockedBy})</em>}
                    </td>
                    <td>{line.who}</td>
                    <td>{line.cellName}</td>
                    <td>{line.dueOn === null ? '' : formatDay(line.dueOn)}</td>
                    <td>{leftWords(line.dueOn, day)}</td>
                    <td>{line.source}</td>
                  </tr>
                )
              })}
            </tbody>
          ))}
      </table>
    </div>,
    document.body,
  )
}
