import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { heirsOn } from '../cells/heirs.ts'
import { happenedBy, happenedWithin } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

const concluded = ({ from, to }: Scope) => happenedWithin('c.concluded_on', from, to)

/** Subjects of cases concluded in the period: lượt. */
function subjects(scope: Scope, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT s.id AS id, s.cell_id AS cell_id FROM inspection_subject AS s
    JOIN inspection_case AS c ON c.id = s.case_id AND c.trashed_at IS NULL AND c.handed_on IS NULL
    WHERE ${concluded(scope)} AND ${also}`
}

/** Cases concluded in the period, one row a case, in the cell of its first subject. */
function cases(scope: Scope, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT c.id AS id, min(s.cell_id) AS cell_id FROM inspection_case AS c
    JOIN inspection_subject AS s ON s.case_id = c.id
    WHERE c.trashed_at IS NULL AND c.handed_on IS NULL AND ${concluded(scope)} AND ${also} GROUP BY c.id`
}

/** A member or an organisation once, however often it was looked at: the subject row of its last case speaks for it. */
function distinct(scope: Scope, who: 'person_id' | 'cell_id', also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT max(s.id) AS id, max(s.cell_id) AS cell_id FROM inspection_subject AS s
    JOIN main.inspection_subject AS whose ON whose.id = s.id
    JOIN inspection_case AS c ON c.id = s.case_id AND c.trashed_at IS NULL AND c.handed_on IS NULL
    WHERE ${concluded(scope)} AND ${also} GROUP BY whose.${sql.ref(who)}`
}

const inspections = sql<SqlBool>`c.kind IN ('compliance', 'signs', 'oversight_work', 'discipline_enforcement', 'finance', 'fees')`
const supervision = sql<SqlBool>`c.kind IN ('regular_supervision', 'thematic_supervision')`
const looked = sql<SqlBool>`(${inspections} OR ${supervision})`
const both = (...conditions: RawBuilder<SqlBool>[]) => sql<SqlBool>`${sql.join(conditions, sql` AND `)}`
const organisation = sql<SqlBool>`s.kind = 'organisation'`
const member = sql<SqlBool>`s.kind = 'member'`
const always = sql<SqlBool>`TRUE`

/** Disciplines that took effect in the period; a cell's from its vote, any other from its decision. */
function disciplines(scope: Scope, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT s.id AS id, s.cell_id AS cell_id FROM (
      SELECT subject_id, CASE WHEN level = 'cell' THEN coalesce(voted_on, decided_on) ELSE decided_on END AS effective_on
      FROM inspection_discipline WHERE trashed_at IS NULL) AS d
    JOIN inspection_subject AS s ON s.id = d.subject_id JOIN inspection_case AS c ON c.id = s.case_id AND c.trashed_at IS NULL
    WHERE ${happenedWithin('d.effective_on', scope.from, scope.to)} AND ${also}`
}

/** Remedies of findings that were made by the last day, in the cell that has to see to them on it. */
function remedies({ to }: Scope, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT r.id AS id, coalesce(heir.heir_id, f.cell_id) AS cell_id FROM inspection_remedy AS r
    JOIN inspection_finding AS f ON f.id = r.finding_id AND f.trashed_at IS NULL
    LEFT JOIN ${heirsOn(to)} AS heir ON heir.cell_id = f.cell_id
    LEFT JOIN inspection_case AS c ON c.id = f.case_id LEFT JOIN inspection_theme AS t ON t.id = f.theme_id
    WHERE r.trashed_at IS NULL AND c.trashed_at IS NULL AND t.trashed_at IS NULL
      AND (f.found_on IS NULL OR f.found_on = '?' OR f.found_on <= ${to}) AND ${also}`
}

const verified = ({ to }: Scope) => happenedBy('r.verified_on', to)
const overdue = (scope: Scope) =>
  sql<SqlBool>`NOT ${verified(scope)} AND NOT ${happenedBy('r.reported_on', scope.to)} AND r.due_on < ${scope.to}`

/** Letters received in the period. */
function petitions({ from, to }: Scope, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT p.id AS id, p.cell_id AS cell_id FROM inspection_petition AS p
    WHERE p.trashed_at IS NULL AND p.received_on BETWEEN ${from} AND ${to} AND ${also}`
}
export const letters = (meaning: string, also: RawBuilder<SqlBool>): RecordSet =>
  set('petition', meaning, (scope) => petitions(scope, also))
const ofKind = (kind: string) => sql<SqlBool>`p.kind = ${kind}`
export const complaining = sql<SqlBool>`p.kind = 'complaint'`
export const accusing = sql<SqlBool>`p.kind IN ('denunciation', 'reflection')`
const handledBy = (handling: string) => sql<SqlBool>`p.handling = ${handling}`
const aboutMember = sql<SqlBool>`p.about_member = 1`

const set = (kind: RecordSet['kind'], meaning: string, query: RecordSet['query']): RecordSet => ({
  kind,
  meaning,
  query,
})

export const inspectionSets = {
  'inspections.cases': set(
    'inspection',
    'Cuộc kiểm tra, giám sát kết luận trong kỳ; một cuộc có nhiều đối tượng vẫn là một cuộc.',
    (scope) => cases(scope, looked),
  ),
  'inspections.inspected': set('inspection', 'Cuộc kiểm tra kết luận trong kỳ.', (scope) =>
    cases(scope, inspections),
  ),
  'inspections.supervised': set('inspection', 'Cuộc giám sát kết luận trong kỳ.', (scope) =>
    cases(scope, supervision),
  ),
  'inspections.by-cells': set(
    'inspection',
    'Cuộc kiểm tra, giám sát do chi bộ tự tiến hành, kết luận trong kỳ.',
    (scope) => cases(scope, both(looked, sql<SqlBool>`c.level = 'cell'`)),
  ),
  'inspections.organisation-turns': set(
    'inspection_subject',
    'Lượt tổ chức đảng được kiểm tra, giám sát, kết luận trong kỳ; một tổ chức ở hai cuộc là hai lượt.',
    (scope) => subjects(scope, both(looked, organisation)),
  ),
  'inspections.organisations': set(
    'inspection_subject',
    'Tổ chức đảng được kiểm tra, giám sát, kết luận trong kỳ; mỗi tổ chức tính một lần.',
    (scope) => distinct(scope, 'cell_id', both(looked, organisation)),
  ),
  'inspections.member-turns': set(
    'inspection_subject',
    'Lượt đảng viên được kiểm tra, giám sát, kết luận trong kỳ; một người ở hai cuộc là hai lượt.',
    (scope) => subjects(scope, both(looked, member)),
  ),
  'inspections.members': set(
    'inspection_subject',
    'Đảng viên được kiểm tra, giám sát, kết luận trong kỳ; mỗi người tính một lần.',
    (scope) => distinct(scope, 'person_id', both(looked, member)),
  ),
  'inspections.denunciations': set('inspection', 'Vụ tố cáo giải quyết xong trong kỳ.', (scope) =>
    cases(scope, sql<SqlBool>`c.kind = 'denunciation'`),
  ),
  'inspections.complaints': set('inspection', 'Vụ khiếu nại kỷ luật giải quyết xong trong kỳ.', (scope) =>
    cases(scope, sql<SqlBool>`c.kind = 'complaint'`),
  ),
  'inspections.disciplined-members': set(
    'inspection_subject',
    'Lượt đảng viên bị thi hành kỷ luật có hiệu lực trong kỳ.',
    (scope) => disciplines(scope, member),
  ),
  'inspections.disciplined-organisations': set(
    'inspection_subject',
    'Lượt tổ chức đảng bị thi hành kỷ luật có hiệu lực trong kỳ.',
    (scope) => disciplines(scope, organisation),
  ),
  'petitions.all': letters('Đơn thư nhận trong kỳ.', always),
  'petitions.complaints': letters('Đơn khiếu nại nhận trong kỳ.', complaining),
  'petitions.denunciations': letters('Đơn tố cáo nhận trong kỳ.', ofKind('denunciation')),
  'petitions.reflections': letters('Đơn phản ánh nhận trong kỳ.', ofKind('reflection')),
  'petitions.accusing': letters('Đơn tố cáo, phản ánh nhận trong kỳ.', accusing),
  'petitions.members': letters('Đơn thư về đảng viên nhận trong kỳ.', aboutMember),
  'petitions.others': letters(
    'Đơn thư không về đảng viên cụ thể nhận trong kỳ.',
    sql<SqlBool>`NOT ${aboutMember}`,
  ),
  'petitions.waiting': letters('Đơn thư nhận trong kỳ chưa xử lý.', handledBy('waiting')),
  'petitions.taken-up': letters('Đơn thư nhận trong kỳ đã thụ lý giải quyết.', handledBy('taken_up')),
  'petitions.passed-on': letters(
    'Đơn thư nhận trong kỳ đã chuyển cơ quan có thẩm quyền.',
    handledBy('passed_on'),
  ),
  'petitions.guided': letters('Đơn thư nhận trong kỳ đã hướng dẫn, trả lại.', handledBy('guided')),
  'petitions.filed': letters('Đơn thư nhận trong kỳ lưu theo dõi.', handledBy('filed')),
  'remedies.all': set(
    'remedy',
    'Biện pháp khắc phục của khuyết điểm đã phát hiện đến ngày cuối kỳ.',
    (scope) => remedies(scope, always),
  ),
  'remedies.done': set('remedy', 'Biện pháp đã được xác nhận khắc phục xong đến ngày cuối kỳ.', (scope) =>
    remedies(scope, verified(scope)),
  ),
  'remedies.overdue': set(
    'remedy',
    'Biện pháp chưa báo cáo, chưa được xác nhận mà hạn đã qua vào ngày cuối kỳ.',
    (scope) => remedies(scope, overdue(scope)),
  ),
} as const satisfies Record<string, RecordSet>
