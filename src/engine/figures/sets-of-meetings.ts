import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inForce } from '../register/as-of.ts'
import { difficultyCellOn } from '../teams/difficulty-cell.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'
import { cells } from './sets-of-cells.ts'

/** Months that have a day in the period. */
const inPeriod = (month: string, { from, to }: Scope) =>
  sql<SqlBool>`${sql.ref(month)} BETWEEN ${from.slice(0, 7)} AND ${to.slice(0, 7)}`

const held = sql<SqlBool>`meeting.held_on IS NOT NULL`
/** A meeting whose expected and present are both written: only such can be put over each other. */
const counted = sql<SqlBool>`(meeting.held_on IS NOT NULL AND meeting.members IS NOT NULL AND meeting.present IS NOT NULL)`
const expected = sql<number>`(meeting.members - coalesce(meeting.exempt, 0) - coalesce(meeting.special_duty, 0))`

function meetings(
  scope: Scope,
  also: RawBuilder<SqlBool>,
  amount: RawBuilder<number> = sql<number>`1`,
): SetQuery {
  return sql`SELECT meeting.id AS id, meeting.cell_id AS cell_id, ${amount} AS amount
    FROM meeting JOIN cell ON cell.id = meeting.cell_id AND cell.trashed_at IS NULL
    WHERE meeting.trashed_at IS NULL AND ${inPeriod('meeting.month', scope)} AND ${also}`
}

const hasMet = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM meeting WHERE meeting.cell_id = cell.id
  AND meeting.trashed_at IS NULL AND meeting.kind = 'regular' AND ${held} AND ${inPeriod('meeting.month', scope)})`

const inCharge = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM team_cell AS charge
  JOIN team ON team.id = charge.team_id AND team.trashed_at IS NULL
  WHERE charge.cell_id = cell.id AND ${inForce('charge', scope.to)})`

const visited = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM team_visit AS visit
  WHERE visit.cell_id = cell.id AND visit.trashed_at IS NULL AND visit.visited_on BETWEEN ${scope.from} AND ${scope.to})`

const visits = (
  scope: Scope,
): SetQuery => sql`SELECT visit.id AS id, visit.cell_id AS cell_id FROM team_visit AS visit
  WHERE visit.trashed_at IS NULL AND visit.visited_on BETWEEN ${scope.from} AND ${scope.to}`

function difficulties(scope: Scope, also: RawBuilder<SqlBool>): SetQuery {
  const { to } = scope
  return sql`SELECT difficulty.id AS id, ${difficultyCellOn(to)} AS cell_id FROM difficulty
    WHERE difficulty.trashed_at IS NULL
      AND (difficulty.raised_on IS NULL OR difficulty.raised_on = '?' OR difficulty.raised_on <= ${to})
      AND (difficulty.done_on IS NULL OR (difficulty.done_on <> '?' AND difficulty.done_on > ${to})) AND ${also}`
}

const reinforced = (
  scope: Scope,
): SetQuery => sql`SELECT DISTINCT reinforcement.person_id AS id, reinforcement.cell_id AS cell_id
  FROM reinforcement JOIN person ON person.id = reinforcement.person_id AND person.trashed_at IS NULL
  WHERE reinforcement.trashed_at IS NULL AND ${inForce('reinforcement', scope.to)}`

const cellSet = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'cell',
  meaning,
  query,
})
const meetingSet = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'meeting',
  meaning,
  query,
})

export const meetingSets = {
  'meetings.held': meetingSet('Các buổi sinh hoạt thường kỳ đã họp của các tháng trong kỳ.', (scope) =>
    meetings(scope, sql<SqlBool>`meeting.kind = 'regular' AND ${held}`),
  ),
  'meetings.thematic': meetingSet('Các buổi sinh hoạt chuyên đề đã họp của các tháng trong kỳ.', (scope) =>
    meetings(scope, sql<SqlBool>`meeting.kind = 'thematic' AND ${held}`),
  ),
  'meetings.present': {
    ...meetingSet(
      'Số đảng viên có mặt, cộng các buổi sinh hoạt thường kỳ đã họp và đã ghi đủ số phải dự, có mặt.',
      (scope) =>
        meetings(scope, sql<SqlBool>`meeting.kind = 'regular' AND ${counted}`, sql<number>`meeting.present`),
    ),
    amounts: true,
  },
  'meetings.expected': {
    ...meetingSet(
      'Số đảng viên phải dự (tổng số trừ miễn sinh hoạt, trừ đi công tác), cộng các buổi sinh hoạt thường kỳ đã họp và đã ghi đủ số phải dự, có mặt.',
      (scope) => meetings(scope, sql<SqlBool>`meeting.kind = 'regular' AND ${counted}`, expected),
    ),
    amounts: true,
  },
  'cells.met': cellSet(
    'Chi bộ có đến ngày cuối kỳ và đã họp thường kỳ ít nhất một tháng trong kỳ.',
    (scope) => cells(scope, hasMet(scope)),
  ),
  'cells.not-met': cellSet(
    'Chi bộ có đến ngày cuối kỳ mà chưa ghi buổi họp thường kỳ nào của các tháng trong kỳ.',
    (scope) => cells(scope, sql<SqlBool>`NOT ${hasMet(scope)}`),
  ),
  'cells.in-charge': cellSet('Chi bộ có tổ cấp ủy phụ trách hoặc tổ công tác vào ngày cuối kỳ.', (scope) =>
    cells(scope, inCharge(scope)),
  ),
  'cells.without-team': cellSet(
    'Chi bộ chưa có tổ cấp ủy phụ trách, tổ công tác nào vào ngày cuối kỳ.',
    (scope) => cells(scope, sql<SqlBool>`NOT ${inCharge(scope)}`),
  ),
  'cells.visited': cellSet('Chi bộ có cấp ủy đến dự sinh hoạt ít nhất một lần trong kỳ.', (scope) =>
    cells(scope, visited(scope)),
  ),
  'visits.all': {
    kind: 'visit',
    meaning: 'Lượt cấp ủy dự sinh hoạt chi bộ trong kỳ: một chi bộ được dự ba lần là ba lượt.',
    query: visits,
  },
  'difficulties.unsolved': {
    kind: 'difficulty',
    meaning: 'Khó khăn, tồn tại đã nêu mà chưa giải quyết xong đến ngày cuối kỳ.',
    query: (scope) => difficulties(scope, sql<SqlBool>`TRUE`),
  },
  'difficulties.overdue': {
    kind: 'difficulty',
    meaning: 'Khó khăn, tồn tại chưa giải quyết xong mà hạn đã qua vào ngày cuối kỳ.',
    query: (scope) => difficulties(scope, sql<SqlBool>`difficulty.due_on < ${scope.to}`),
  },
  'members.reinforcing': {
    kind: 'person',
    meaning: 'Đảng viên đang được tăng cường về chi bộ khác vào ngày cuối kỳ.',
    query: reinforced,
  },
} as const satisfies Record<string, RecordSet>
