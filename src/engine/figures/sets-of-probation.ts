import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inForce } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import { ruleNumber } from './rule-number.ts'
import type { Scope, SetQuery } from './scope.ts'

/**
 * The day that a probation ends: as the dossier holds it, under its own rules; of a member without a dossier here, so many
 * months after the ceremony by the pack in force on the last day. Only a full day of the ceremony counts.
 */
const ends = ({ to }: Scope): RawBuilder<string | null> =>
  sql<
    string | null
  >`coalesce((SELECT dossier.probation_ends_on FROM dossier WHERE dossier.person_id = member.person_id
      AND dossier.trashed_at IS NULL AND dossier.probation_ends_on IS NOT NULL ORDER BY dossier.opened_on DESC, dossier.id DESC LIMIT 1),
    (SELECT date(record.ceremony_on, '+' || ${ruleNumber('probation', to)} || ' months', 'floor') FROM party_record AS record
      WHERE record.person_id = member.person_id AND record.trashed_at IS NULL AND length(record.ceremony_on) = 10))`

/** Members on probation with the day it ends, one row a stretch of it. */
function onProbation(scope: Scope, meets: RawBuilder<SqlBool>, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT DISTINCT probation.id AS id, probation.cell_id AS cell_id FROM (
      SELECT person.id AS id, member.cell_id, member.from_date, member.to_date, ${ends(scope)} AS ends_on
      FROM cell_member AS member JOIN person ON person.id = member.person_id
      WHERE person.trashed_at IS NULL AND member.standing = 'probationary' AND ${meets}) AS probation
    WHERE ${also}`
}

/** On the eve of that day still a probationary member, in that cell: neither removed nor gone, recognised since or not. */
const until = sql<SqlBool>`(probation.from_date IS NULL OR probation.from_date = '?' OR probation.from_date < probation.ends_on)
  AND (probation.to_date IS NULL OR (probation.to_date <> '?' AND probation.to_date >= probation.ends_on))`

export const probationSets = {
  'probation.due-in-period': {
    kind: 'person',
    meaning:
      'Đảng viên dự bị có ngày hết thời gian dự bị trong kỳ, kể cả người đã được công nhận; người chưa rõ ngày kết nạp không tính vào đây.',
    query: (scope) =>
      onProbation(
        scope,
        sql<SqlBool>`TRUE`,
        sql<SqlBool>`probation.ends_on BETWEEN ${scope.from} AND ${scope.to} AND ${until}`,
      ),
  },
  'probation.overdue': {
    kind: 'person',
    meaning: 'Đảng viên dự bị đã hết thời gian dự bị mà đến ngày cuối kỳ chưa được công nhận chính thức.',
    query: (scope) =>
      onProbation(scope, inForce('member', scope.to), sql<SqlBool>`probation.ends_on < ${scope.to}`),
  },
} as const satisfies Record<string, RecordSet>
