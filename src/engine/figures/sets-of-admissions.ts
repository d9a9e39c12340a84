import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Stage } from '../../shared/admissions/fields.ts'
import { addDays } from '../../shared/vocabulary/day.ts'
import { stageAt } from '../admissions/stage.ts'
import { happenedBy, happenedWithin } from '../register/as-of.ts'
import { isMinority, isReligious } from './person-traits.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

const always = sql<SqlBool>`TRUE`

/**
 * Admitted within the period, by the day of the ceremony, whether or not a dossier of this register led to it (flow and cohort
 * are two tables). Old lists do not say how a membership began: there a probation with nothing before it is an admission.
 */
function admitted(scope: Scope, also: RawBuilder<SqlBool> = always): SetQuery {
  return sql`SELECT person.id AS id, member.cell_id AS cell_id, member.from_date AS on_day
    FROM cell_member AS member CROSS JOIN person ON person.id = member.person_id
    WHERE person.trashed_at IS NULL AND ${happenedWithin('member.from_date', scope.from, scope.to)}
      AND (member.entry IN ('admitted', 'readmitted') OR (member.entry IS NULL AND member.standing = 'probationary' AND NOT EXISTS (
        SELECT 1 FROM cell_member AS earlier WHERE earlier.person_id = member.person_id AND earlier.to_date = member.from_date)))
      AND ${also}`
}

/** The day decides before people are looked up: few of a province's members were recognised within one period. */
function recognisedOn(record: RawBuilder<unknown>, meets: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT person.id AS id, member.cell_id AS cell_id
    FROM ${record} CROSS JOIN person ON person.id = member.person_id
    WHERE person.trashed_at IS NULL AND member.standing = 'official' AND ${meets}
      AND EXISTS (SELECT 1 FROM cell_member AS earlier WHERE earlier.person_id = member.person_id
        AND earlier.standing = 'probationary' AND earlier.to_date = member.from_date)`
}

/** Recognised as official within the period, by the decision's day, or by the official day where no decision is known. */
function recognised(scope: Scope): SetQuery {
  const byDecision = recognisedOn(
    sql`party_record AS record CROSS JOIN cell_member AS member ON member.person_id = record.person_id`,
    sql<SqlBool>`record.trashed_at IS NULL AND ${happenedWithin('record.official_decision_on', scope.from, scope.to)}`,
  )
  const byOfficialDay = recognisedOn(
    sql`cell_member AS member`,
    sql<SqlBool>`${happenedWithin('member.from_date', scope.from, scope.to)}
      AND NOT EXISTS (SELECT 1 FROM party_record AS record WHERE record.person_id = member.person_id AND record.trashed_at IS NULL
        AND record.official_decision_on IS NOT NULL AND record.official_decision_on <> '?')`,
  )
  return sql`${byDecision} UNION ALL ${byOfficialDay}`
}

function dossiers(scope: Scope, stages: readonly Stage[], also: RawBuilder<SqlBool> = always): SetQuery {
  return sql`SELECT dossier.id AS id, dossier.cell_id AS cell_id FROM dossier
    WHERE dossier.trashed_at IS NULL AND dossier.opened_on <= ${scope.to}
      AND ${stageAt(scope.to)} IN (${sql.join(stages)}) AND ${also}`
}

/** A vote of the cell on the admission that reached its share. */
const resolved = sql<SqlBool>`(ballot.dossier_id = dossier.id AND ballot.purpose = 'admission' AND ballot.body = 'cell'
  AND ballot.entitled > 0 AND ballot.in_favour >= ballot.needed)`

/** Age in whole years on the day of the ceremony; a vague birth date counts from its first day. */
const ageAtCeremony = sql<number>`(CAST(substr(member.from_date, 1, 4) AS INTEGER) - CAST(substr(person.birth_date, 1, 4) AS INTEGER)
  - (substr(member.from_date || '-01-01', 6, 5) < substr(person.birth_date || '-01-01', 6, 5)))`
const birthKnown = sql<SqlBool>`(person.birth_date IS NOT NULL AND person.birth_date <> '?')`

const people = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'person',
  meaning,
  query,
})
const files = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'dossier',
  meaning,
  query,
})

export const admissionSets = {
  'admissions.admitted': {
    kind: 'person',
    dated: true,
    meaning:
      'Người được kết nạp, kết nạp lại ở các chi bộ của xã trong kỳ, tính theo ngày lễ kết nạp; không kể đảng viên từ nơi khác chuyển đến.',
    query: (scope) => admitted(scope),
  },
  'admissions.women': people('Nữ trong số kết nạp trong kỳ.', (scope) =>
    admitted(scope, sql<SqlBool>`person.sex = 'female'`),
  ),
  'admissions.minority': people('Người dân tộc khác dân tộc Kinh trong số kết nạp trong kỳ.', (scope) =>
    admitted(scope, isMinority),
  ),
  'admissions.religious': people('Người có ghi theo một tôn giáo trong số kết nạp trong kỳ.', (scope) =>
    admitted(scope, isReligious),
  ),
  'admissions.union': people('Đoàn viên Đoàn TNCS Hồ Chí Minh trong số kết nạp trong kỳ.', (scope) =>
    admitted(scope, sql<SqlBool>`person.union_member = 1`),
  ),
  'admissions.readmitted': people('Người được kết nạp lại trong kỳ.', (scope) =>
    admitted(scope, sql<SqlBool>`member.entry = 'readmitted'`),
  ),
  'admissions.under-31': people(
    'Người dưới 31 tuổi (nhóm tuổi đầu của biểu thống kê) vào ngày lễ kết nạp trong số kết nạp trong kỳ; người chưa rõ năm sinh không tính vào đây.',
    (scope) => admitted(scope, sql<SqlBool>`${birthKnown} AND ${ageAtCeremony} < 31`),
  ),
  'admissions.recognised': people(
    'Đảng viên dự bị được công nhận chính thức trong kỳ, tính theo ngày quyết định công nhận; thiếu ngày quyết định thì tính theo ngày chính thức.',
    recognised,
  ),
  'dossiers.preparing': files(
    'Hồ sơ kết nạp đang hoàn thiện: đã mở, chi bộ chưa có nghị quyết đạt tỷ lệ.',
    (scope) => dossiers(scope, ['preparing']),
  ),
  'dossiers.submitted': files('Hồ sơ chi bộ đã có nghị quyết, chờ cấp có thẩm quyền quyết định.', (scope) =>
    dossiers(scope, ['submitted']),
  ),
  'dossiers.decided': files('Hồ sơ đã có quyết định kết nạp, chưa tổ chức lễ.', (scope) =>
    dossiers(scope, ['decided']),
  ),
  'dossiers.in-hand': files('Hồ sơ đang hoàn thiện, đã trình và chờ lễ kết nạp.', (scope) =>
    dossiers(scope, ['preparing', 'submitted', 'decided']),
  ),
  'dossiers.submitted-in-period': files(
    'Hồ sơ có nghị quyết chi bộ đạt tỷ lệ lần đầu trong kỳ, trình cấp có thẩm quyền.',
    (scope) =>
      sql`SELECT dossier.id AS id, dossier.cell_id AS cell_id FROM dossier WHERE dossier.trashed_at IS NULL
      AND EXISTS (SELECT 1 FROM ballot WHERE ${resolved} AND ${happenedWithin('ballot.held_on', scope.from, scope.to)})
      AND NOT EXISTS (SELECT 1 FROM ballot WHERE ${resolved} AND ${happenedBy('ballot.held_on', addDays(scope.from, -1))})`,
  ),
  'dossiers.returned-in-period': files(
    'Hồ sơ cấp ủy không đồng ý, trả lại trong kỳ.',
    (scope) =>
      sql`SELECT dossier.id AS id, dossier.cell_id AS cell_id FROM dossier WHERE dossier.trashed_at IS NULL
      AND ${happenedWithin('dossier.refused_on', scope.from, scope.to)}`,
  ),
  'probation.all': files(
    'Đảng viên dự bị có hồ sơ kết nạp trong sổ, chưa công nhận chính thức, vào ngày cuối kỳ.',
    (scope) => dossiers(scope, ['probation', 'reviewing']),
  ),
} as const satisfies Record<string, RecordSet>
