import type { PackBody } from '../../shared/regulations/pack.ts'
import { addDays } from '../../shared/vocabulary/day.ts'
import type { Change } from '../register/change.ts'
import { bodyOf } from './body.ts'
import { newestPacks } from './queries.ts'

/** Who makes a version, and why. */
export interface Making {
  readonly origin: 'program' | 'office'
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** A new version after all others of its pack; none is ever changed. @returns its id */
export function addVersion(change: Change, body: PackBody, { origin, reason, at, by }: Making): number {
  const { pack, effective_from, effective_to } = body
  const last = change.first(
    change.sql
      .selectFrom('rule_pack')
      .select((on) => on.fn.max('version').as('version'))
      .where('pack', '=', pack),
  )
  return change.insert('rule_pack', {
    pack,
    version: (last?.version ?? 0) + 1,
    effective_from,
    effective_to,
    body: JSON.stringify(body),
    origin,
    reason,
    made_at: at,
    by_name: by,
  })
}

/**
 * Every era ends on the day before the next begins, the last has no end: no gap, no overlap. A pack that says otherwise gets
 * a new version.
 * @returns how many were added
 */
export function closeEras(change: Change, making: Making): number {
  const rows = newestPacks(change)
  let added = 0
  rows.forEach((row, index) => {
    const next = rows[index + 1]
    const end = next === undefined ? null : addDays(next.effective_from, -1)
    if (row.effective_to === end) return
    addVersion(change, { ...bodyOf(change, row), effective_to: end }, making)
    added += 1
  })
  return added
}
