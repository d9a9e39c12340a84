import type { SetTargets, TargetTable } from '../../shared/targets/contract.ts'

/** Place in the table → digits as typed; '' is no target. */
export type TypedNumbers = Readonly<Record<string, string>>

export function placeOf(cellId: number | null, indicator: string): string {
  return `${cellId ?? 0} ${indicator}`
}

export function typedFrom(table: TargetTable): TypedNumbers {
  const typed: Record<string, string> = {}
  for (const { cellId, cells } of table.rows)
    for (const [index, { target }] of cells.entries()) {
      const indicator = table.indicators[index]
      if (indicator !== undefined && target !== null) typed[placeOf(cellId, indicator.id)] = String(target)
    }
  return typed
}

/** Every place that was ever filled, so that a number taken away is taken away in the register too. */
export function wantedFrom(typed: TypedNumbers): SetTargets['targets'] {
  return Object.entries(typed).map(([place, digits]) => {
    const gap = place.indexOf(' ')
    const cell = Number(place.slice(0, gap))
    return {
      cellId: cell === 0 ? null : cell,
      indicator: place.slice(gap + 1),
      number: digits === '' ? null : Number(digits),
    }
  })
}
