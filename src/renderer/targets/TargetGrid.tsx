import type { TargetTable } from '../../shared/targets/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { FigureNumber } from '../figures/FigureNumber.tsx'

interface TargetGridProps {
  readonly table: TargetTable
  readonly span: { readonly from: Day; readonly to: Day }
}

/** Cells down, targets across: number given, number reached (opens the names), percent, and what is over or wanting. */
export function TargetGrid({ table, span }: TargetGridProps) {
  return (
    <table className="target-grid">
      <thead>
        <tr>
          <th rowSpan={2}>Tổ chức đảng</th>
          {table.indicators.map(({ id, label, definition }) => (
            <th key={id} colSpan={4} title={definition}>
              {label}
            </th>
          ))}
        </tr>
        <tr>
          {table.indicators.map(({ id }) => [
            <th key={`${id} target`}>Chỉ tiêu</th>,
            <th key={`${id} result`}>Đã đạt</th>,
            <th key={`${id} percent`}>Tỷ lệ</th>,
            <th key={`${id} distance`}>So với chỉ tiêu</th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ cellId, name, cells }) => (
          <tr key={cellId ?? 0} data-whole={cellId === null}>
            <th scope="row">{name}</th>
            {cells.map(({ target, result, percent, distance, words }, index) => {
              const id = table.indicators[index]?.id ?? ''
              return [
                <td key={`${id} target`} className="number">
                  {target === null ? (
                    <span className="quiet" title="Chưa giao">
                      –
                    </span>
                  ) : (
                    formatCount(target)
                  )}
                </td>,
                <td key={`${id} result`} className="number">
                  {result === 0 ? (
                    <span className="quiet">0</span>
                  ) : (
                    <FigureNumber id={id} scope={{ ...span, ...(cellId !== null && { cellId }) }} plain />
                  )}
                </td>,
                <td key={`${id} percent`} className="number">
                  {percent}
                </td>,
                <td key={`${id} distance`} title={words ?? undefined}>
                  {distance === null ? null : !distance.startsWith('còn') ? (
                    <span className="state-good">✓ {distance}</span>
                  ) : (
                    distance
                  )}
                </td>,
              ]
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
