import { type RawBuilder, sql } from 'kysely'
import type { DifficultyPass } from '../../shared/teams/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { cellNameAt } from '../cells/names.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'

/** The cell whose difficulty it is on a day: the one that passed it on next after the day, or else the one that has it now. */
export function difficultyCellOn(day: Day): RawBuilder<number> {
  return sql<number>`coalesce((SELECT pass.from_cell_id FROM difficulty_pass AS pass
    WHERE pass.difficulty_id = difficulty.id AND pass.passed_on > ${day} ORDER BY pass.passed_on, pass.id LIMIT 1),
    difficulty.cell_id)`
}

/** That cell under the name of the day, or the last one it had. */
export function difficultyCellNameOn(day: Day): RawBuilder<string> {
  return sql<string>`(SELECT named.name FROM cell_state AS named WHERE named.cell_id = ${difficultyCellOn(day)}
    ORDER BY (${inForce('named', day)}) DESC, named.id DESC LIMIT 1)`
}

/**
 * Who had each before, in order, under the names of their days. A step that leads nowhere (the command that took it was undone)
 * is not told.
 */
export function passesOf(
  reader: Reader,
  difficulties: readonly { readonly id: number; readonly cell_id: number }[],
): ReadonlyMap<number, readonly DifficultyPass[]> {
  if (difficulties.length === 0) return new Map()
  const rows = reader.all(
    reader.sql
      .selectFrom('difficulty_pass as pass')
      .select(['pass.difficulty_id as of', 'pass.from_cell_id as from', 'pass.to_cell_id as to'])
      .select(['pass.passed_on as on', cellNameAt('pass.from_cell_id', 'pass.passed_on').as('fromName')])
      .select(cellNameAt('pass.to_cell_id', 'pass.passed_on').as('toName'))
      .where(
        'pass.difficulty_id',
        'in',
        difficulties.map(({ id }) => id),
      )
      .orderBy('pass.passed_on', 'desc')
      .orderBy('pass.id', 'desc'),
  )
  const steps = Map.groupBy(rows, ({ of }) => of)
  return new Map(
    difficulties.map(({ id, cell_id }) => {
      const way: DifficultyPass[] = []
      for (const { from, to, on, fromName, toName } of steps.get(id) ?? [])
        if (to === (way[0]?.fromCellId ?? cell_id))
          way.unshift({ fromCellId: from, toCellId: to, on, fromName: fromName ?? '', toName: toName ?? '' })
      return [id, way]
    }),
  )
}
