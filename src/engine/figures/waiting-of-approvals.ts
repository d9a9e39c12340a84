import { sql } from 'kysely'
import type { Reader } from '../register/reader.ts'
import { setMembers } from './queries.ts'
import type { Scope } from './scope.ts'

/** Calendar days from sending to the answer. Requests whose days are not both fully known are left out, and counted apart. */
export interface WaitingFigure {
  readonly requests: number
  readonly days: number
  readonly longest: number
  readonly unknown: number
}

/** How long those sent in the period waited for their answer; those without one wait up to the last day of the period. */
export function waitingOfApprovals(reader: Reader, scope: Scope): WaitingFigure {
  const query = sql<WaitingFigure>`
    SELECT count(days) AS requests, coalesce(sum(days), 0) AS days, coalesce(max(days), 0) AS longest,
      count(*) - count(days) AS unknown
    FROM (SELECT CASE WHEN length(batch.sent_on) = 10 AND (item.result IS NULL OR length(item.answer_date) = 10)
        THEN max(0, CAST(julianday(CASE WHEN item.result IS NULL OR item.answer_date > ${scope.to}
          THEN ${scope.to} ELSE item.answer_date END) - julianday(batch.sent_on) AS INTEGER)) END AS days
      FROM (${setMembers('approvals.proposed', scope)}) AS counted
      JOIN approval_item AS item ON item.id = counted.id JOIN approval_batch AS batch ON batch.id = item.batch_id)`
  return (
    reader.first({ compile: () => query.compile(reader.sql) }) ?? {
      requests: 0,
      days: 0,
      longest: 0,
      unknown: 0,
    }
  )
}
