import { type Day, isDay } from '../../../shared/vocabulary/day.ts'
import type { CellDraft } from './cell-drafts.ts'
import type { SampleFrame } from './options.ts'
import type { PlannedTarget } from './plan.ts'
import type { Random } from './random.ts'

const asked = {
  'admissions.admitted': [0, 2],
  'sympathizers.recognised-in-period': [1, 3],
} as const

/** Last year's targets and this year's, for every living cell and for the whole, which is their sum. */
export function targetRows(random: Random, frame: SampleFrame, cells: readonly CellDraft[]): PlannedTarget[] {
  const rows: PlannedTarget[] = []
  const thisYear = Number(frame.today.slice(0, 4))
  const living = cells.filter((cell) => cell.weight > 0 && cell.dissolved === null)
  for (const year of [thisYear - 1, thisYear])
    for (const [indicator, [least, most]] of Object.entries(asked)) {
      const row = (cell_id: number | null, number: number): PlannedTarget => ({
        id: rows.length + 1,
        cell_id,
        indicator,
        from_on: dayIn(year, '01-01'),
        to_on: dayIn(year, '12-31'),
        number,
        document: `0${year % 7}-KH/ĐU`,
        document_date: dayIn(year, '01-08'),
        note: null,
      })
      const parts = living.map((cell) => ({ cell: cell.id, number: random.int(least, most) }))
      for (const { cell, number } of parts) rows.push(row(cell, number))
      rows.push(
        row(
          null,
          parts.reduce((sum, { number }) => sum + number, 0),
        ),
      )
    }
  return rows
}

function dayIn(year: number, rest: string): Day {
  const day = `${year}-${rest}`
  if (!isDay(day)) throw new RangeError(`No day ${day}`)
  return day
}
