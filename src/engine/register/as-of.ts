import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

/**
 * "In force on the day" for a table (or alias) with from_date and to_date: the same half-open meaning as
 * vocabulary/period.ts, where partial dates compare as plain text.
 */
export function inForce(table: string, day: Day): RawBuilder<SqlBool> {
  const from = sql.ref(`${table}.from_date`)
  const to = sql.ref(`${table}.to_date`)
  return sql<SqlBool>`(${from} IS NULL OR ${from} = '?' OR ${from} <= ${day}) AND (${to} IS NULL OR (${to} <> '?' AND ${to} > ${day}))`
}

/** A dated fact (proposed, recognised, stopped …) that has happened by the end of the day. `?` counts as happened. */
export function happenedBy(column: string, day: Day): RawBuilder<SqlBool> {
  const ref = sql.ref(column)
  return sql<SqlBool>`(${ref} IS NOT NULL AND (${ref} = '?' OR ${ref} <= ${day}))`
}

/** The first day that a partial date can mean, as text: '2024' is 2024-01-01. Not for '?', which means none. */
export function firstDayOf(column: string | RawBuilder<unknown>): RawBuilder<string> {
  const date = typeof column === 'string' ? sql.ref(column) : column
  return sql<string>`(${date} || substr('-01-01', length(${date}) - 3))`
}

/** A dated fact within a period, both days counted. A fact dated `?` belongs to no period. */
export function happenedWithin(column: string, from: Day, to: Day): RawBuilder<SqlBool> {
  const ref = sql.ref(column)
  // '2024' belongs to a period that holds its first day, as everywhere else
  // the years are compared first: cheap, an index serves it, and an unknown day ('?') is behind every year
  return sql<SqlBool>`(${ref} BETWEEN ${from.slice(0, 4)} AND ${to} AND ${firstDayOf(column)} BETWEEN ${from} AND ${to})`
}
