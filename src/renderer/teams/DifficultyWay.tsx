import type { DifficultyPass } from '../../shared/teams/contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'

/** Where it was raised and which cells took it over since, when there was more than one. */
export function DifficultyWay({ passes }: { readonly passes: readonly DifficultyPass[] }) {
  const [first] = passes
  if (first === undefined) return null
  return (
    <ol className="difficulty-way" aria-label="Các chi bộ đã nêu, đã nhận khó khăn này">
      <li>Nêu tại {first.fromName}</li>
      {passes.map(({ on, toCellId, toName }) => (
        <li key={`${on} ${toCellId}`}>
          Từ {formatDay(on)} chuyển sang {toName}
        </li>
      ))}
    </ol>
  )
}
