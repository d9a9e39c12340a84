import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { happenedWithin } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

const set = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'person',
  meaning,
  query,
})

/** Where somebody was last a member. */
const lastCell = sql`(SELECT cell_id FROM cell_member WHERE cell_member.person_id = person.id
  ORDER BY nullif(from_date, '?') DESC, id DESC LIMIT 1)`

function moved({ from, to }: Scope, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT person.id AS id, min(move.cell_id) AS cell_id
    FROM (SELECT *, coalesce(paper_on, presented_on, moved_on) AS told_on FROM member_transfer WHERE trashed_at IS NULL) AS move
    JOIN person ON person.id = move.person_id AND person.trashed_at IS NULL
    WHERE ${happenedWithin('move.told_on', from, to)} AND ${also} GROUP BY person.id`
}

const way = (manner: string, direction: string) =>
  sql<SqlBool>`(move.manner = ${manner} AND move.direction = ${direction})`
const once = 'Một người nhiều lần trong kỳ tính một.'

/** What is done for members: badges, cards, letters of introduction (Biểu 7). */
export const memberWorkSets = {
  'members.badges-awarded': set(
    'Đảng viên được tặng Huy hiệu Đảng trong kỳ, tính theo ngày trao, thiếu ngày trao thì theo ngày quyết định.',
    ({ from, to }) => sql`SELECT DISTINCT person.id AS id, ${lastCell} AS cell_id
      FROM (SELECT person_id, coalesce(awarded_on, decision_on) AS given_on FROM badge_award) AS award
      JOIN person ON person.id = award.person_id AND person.trashed_at IS NULL
      WHERE ${happenedWithin('award.given_on', from, to)}`,
  ),
  'members.cards-issued': set(
    'Đảng viên được phát thẻ trong kỳ, theo ngày cấp thẻ.',
    ({ from, to }) => sql`SELECT person.id AS id, ${lastCell} AS cell_id
      FROM party_record AS record JOIN person ON person.id = record.person_id AND person.trashed_at IS NULL
      WHERE record.trashed_at IS NULL AND ${happenedWithin('record.card_issued_on', from, to)}`,
  ),
  'members.introduced-out': set(`Giới thiệu sinh hoạt chính thức đi trong kỳ. ${once}`, (scope) =>
    moved(scope, way('official', 'out')),
  ),
  'members.introduced-in': set(`Giới thiệu sinh hoạt chính thức đến trong kỳ. ${once}`, (scope) =>
    moved(scope, way('official', 'in')),
  ),
  'members.visits-out': set(`Giới thiệu sinh hoạt tạm thời đi trong kỳ. ${once}`, (scope) =>
    moved(scope, way('temporary', 'out')),
  ),
  'members.visits-in': set(`Giới thiệu sinh hoạt tạm thời đến trong kỳ. ${once}`, (scope) =>
    moved(scope, way('temporary', 'in')),
  ),
} as const satisfies Record<string, RecordSet>
