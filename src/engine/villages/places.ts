import { sql } from 'kysely'
import { cellsInScope, type Scope } from '../figures/scope.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { leadsOn, villageExistsOn, villageExistsWithin } from './standing.ts'

export interface Place {
  readonly id: number
  readonly name: string
  readonly hard: 0 | 1
  readonly cellName: string | null
}

/**
 * Every village of the last day, or also those that were there earlier in the period; of one organisation only those that its
 * cells lead.
 */
export function placesOf(reader: Reader, scope: Scope, when: 'last day' | 'period' = 'last day'): Place[] {
  const led = sql`SELECT led.village_id FROM cell_village AS led WHERE ${leadsOn(scope.to, 'led')}
    AND led.cell_id IN ${cellsInScope(scope)}`
  const isThere = when === 'period' ? villageExistsWithin(scope.from, scope.to) : villageExistsOn(scope.to)
  return reader.all({
    compile: () =>
      sql<Place>`SELECT village.id AS id, village.name AS name, village.hard AS hard,
        (SELECT group_concat(state.name, ', ') FROM cell_village AS led
          JOIN cell_state AS state ON state.cell_id = led.cell_id AND ${inForce('state', scope.to)}
          WHERE led.village_id = village.id AND ${leadsOn(scope.to, 'led')}) AS "cellName"
        FROM village WHERE village.trashed_at IS NULL AND ${isThere} ${scope.cellId === undefined ? sql`` : sql`AND village.id IN (${led})`}
        ORDER BY village.name_sort, village.id`.compile(reader.sql),
  })
}
