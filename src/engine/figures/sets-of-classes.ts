import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ClassKind } from '../../shared/classes/fields.ts'
import { learnedBy } from '../classes/follow-up-rows.ts'
import { liveEnrollments } from '../classes/live.ts'
import { happenedWithin, inForce } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import { ruleNumber } from './rule-number.ts'
import type { Scope, SetQuery } from './scope.ts'

/** Classes that began within the period. A class belongs to no cell, so none is counted for one cell alone. */
function held({ from, to }: Scope, kind: ClassKind): SetQuery {
  return sql`SELECT training_class.id AS id, NULL AS cell_id FROM training_class
    WHERE training_class.trashed_at IS NULL AND training_class.kind = ${kind}
      AND ${happenedWithin('training_class.starts_on', from, to)}`
}

/** Learners of the classes that began within the period, in the cell that sent them. */
function learners({ from, to }: Scope, kind: ClassKind, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT learner.id AS id, learner.cell_id AS cell_id FROM ${liveEnrollments} AS learner
    WHERE learner.class_id IS NOT NULL AND learner.kind = ${kind}
      AND ${happenedWithin('learner.starts_on', from, to)} AND ${also}`
}

const attended = sql<SqlBool>`learner.result <> 'absent'`
const completed = sql<SqlBool>`learner.result = 'completed'`

/**
 * People whose newest awareness certificate may still serve on the last day (06-HD/TW, 5.4b). Only full days of issue count;
 * 'floor' gives the last day of a shorter month, as `deadlineAfter` does.
 */
export function validCertificates({ to }: Pick<Scope, 'to'>): SetQuery {
  return sql`SELECT paper.id AS id, coalesce((SELECT stay.cell_id FROM sympathizer_stay AS stay
      JOIN sympathizer ON sympathizer.id = stay.sympathizer_id AND sympathizer.trashed_at IS NULL
      WHERE sympathizer.person_id = paper.person_id AND ${inForce('stay', to)} ORDER BY stay.id DESC LIMIT 1), paper.cell_id) AS cell_id
    FROM (SELECT id, person_id, cell_id, max(certificate_date) AS issued_on FROM ${liveEnrollments} AS certificate
      WHERE kind = 'awareness' AND result = 'completed' AND length(certificate_date) = 10 AND certificate_date <= ${to}
      GROUP BY person_id) AS paper
    JOIN person ON person.id = paper.person_id AND person.trashed_at IS NULL
    WHERE date(paper.issued_on, '+' || ${ruleNumber('awareness_cert.validity', to)} || ' months', 'floor') >= ${to}`
}

/** Members on probation on the last day, with or without the class for new members by then. */
function probationary({ to }: Scope, learned: boolean): SetQuery {
  return sql`SELECT DISTINCT person.id AS id, member.cell_id AS cell_id
    FROM cell_member AS member JOIN person ON person.id = member.person_id
    WHERE person.trashed_at IS NULL AND member.standing = 'probationary' AND ${inForce('member', to)}
      AND ${learned ? learnedBy(to) : sql`NOT ${learnedBy(to)}`}`
}

const classSet = (meaning: string, kind: ClassKind): RecordSet => ({
  kind: 'training_class',
  meaning,
  query: (scope) => held(scope, kind),
})
const learnerSet = (meaning: string, kind: ClassKind, also: RawBuilder<SqlBool>): RecordSet => ({
  kind: 'enrollment',
  meaning,
  query: (scope) => learners(scope, kind, also),
})

export const classSets = {
  'classes.awareness': classSet('Lớp bồi dưỡng nhận thức về Đảng khai giảng trong kỳ.', 'awareness'),
  'classes.new-member': classSet('Lớp bồi dưỡng đảng viên mới khai giảng trong kỳ.', 'new_member'),
  'classes.elementary-theory': classSet(
    'Lớp sơ cấp lý luận chính trị khai giảng trong kỳ.',
    'elementary_theory',
  ),
  'classes.awareness-learners': learnerSet(
    'Học viên của các lớp bồi dưỡng nhận thức về Đảng khai giảng trong kỳ, không kể người không dự lớp.',
    'awareness',
    attended,
  ),
  'classes.awareness-completed': learnerSet(
    'Học viên hoàn thành lớp bồi dưỡng nhận thức về Đảng khai giảng trong kỳ.',
    'awareness',
    completed,
  ),
  'classes.new-member-learners': learnerSet(
    'Học viên của các lớp bồi dưỡng đảng viên mới khai giảng trong kỳ, không kể người không dự lớp.',
    'new_member',
    attended,
  ),
  'classes.new-member-completed': learnerSet(
    'Học viên hoàn thành lớp bồi dưỡng đảng viên mới khai giảng trong kỳ.',
    'new_member',
    completed,
  ),
  'classes.elementary-theory-learners': learnerSet(
    'Học viên của các lớp sơ cấp lý luận chính trị khai giảng trong kỳ, không kể người không dự lớp.',
    'elementary_theory',
    attended,
  ),
  'classes.elementary-theory-completed': learnerSet(
    'Học viên hoàn thành lớp sơ cấp lý luận chính trị khai giảng trong kỳ.',
    'elementary_theory',
    completed,
  ),
  'classes.certificates-valid': {
    kind: 'enrollment',
    meaning:
      'Người có giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng còn thời hạn vào ngày cuối kỳ; mỗi người tính giấy mới nhất có đủ ngày cấp.',
    query: validCertificates,
  },
  'classes.probationary-learned': {
    kind: 'person',
    meaning: 'Đảng viên dự bị vào ngày cuối kỳ đã hoàn thành lớp bồi dưỡng đảng viên mới.',
    query: (scope) => probationary(scope, true),
  },
  'classes.probationary-without': {
    kind: 'person',
    meaning: 'Đảng viên dự bị vào ngày cuối kỳ chưa hoàn thành lớp bồi dưỡng đảng viên mới.',
    query: (scope) => probationary(scope, false),
  },
} as const satisfies Record<string, RecordSet>
