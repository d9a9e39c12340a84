import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inForce } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

/** Posts as the form has them, the highest first: whoever has two is counted in the higher. Titles are the office's own words. */
const rank = sql`min(CASE
  WHEN post.title LIKE '%hó%hủ nhiệm%' THEN 2
  WHEN post.title LIKE '%hủ nhiệm%' THEN 1
  WHEN post.title LIKE '%huyên trách%' THEN 3
  WHEN post.title LIKE '%y viên%' THEN 4
  WHEN post.title LIKE '%iểm tra viên%' THEN 5
  ELSE 6 END)`

/** Whoever holds a post of inspection on the last day, once: posts of the commune whose title names kiểm tra. */
function staff({ to }: Scope, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT person.id AS id, (SELECT member.cell_id FROM cell_member AS member WHERE member.person_id = person.id
      AND ${inForce('member', to)} ORDER BY member.id LIMIT 1) AS cell_id
    FROM person JOIN (SELECT post.person_id AS person_id, ${rank} AS rank FROM commune_post AS post
      WHERE post.title LIKE '%iểm tra%' AND ${inForce('post', to)} GROUP BY post.person_id) AS held
      ON held.person_id = person.id
    WHERE person.trashed_at IS NULL AND ${also}`
}

const set = (meaning: string, also: RawBuilder<SqlBool>): RecordSet => ({
  kind: 'person',
  meaning: `${meaning} Tính theo chức danh của xã có chữ “kiểm tra”.`,
  query: (scope) => staff(scope, also),
})
const ranked = (meaning: string, place: number) => set(meaning, sql<SqlBool>`held.rank = ${place}`)
const schooled = (words: string, ...codes: readonly string[]) =>
  set(
    `Người giữ chức danh kiểm tra có trình độ ${words}.`,
    sql<SqlBool>`person.professional_education IN (${sql.join(codes)})`,
  )
const taught = (words: string, ...codes: readonly string[]) =>
  set(
    `Người giữ chức danh kiểm tra có lý luận chính trị ${words}.`,
    sql<SqlBool>`person.political_theory IN (${sql.join(codes)})`,
  )

export const inspectionStaffSets = {
  'inspection-staff.all': set(
    'Người giữ chức danh kiểm tra vào ngày cuối kỳ, mỗi người một lần.',
    sql<SqlBool>`TRUE`,
  ),
  'inspection-staff.chair': ranked('Chủ nhiệm ủy ban kiểm tra.', 1),
  'inspection-staff.deputy': ranked('Phó Chủ nhiệm ủy ban kiểm tra.', 2),
  'inspection-staff.full-time': ranked('Ủy viên chuyên trách ủy ban kiểm tra.', 3),
  'inspection-staff.member': ranked('Ủy viên ủy ban kiểm tra.', 4),
  'inspection-staff.inspector': ranked('Kiểm tra viên.', 5),
  'inspection-staff.other': ranked('Chức danh kiểm tra khác.', 6),
  'inspection-staff.commission': set(
    'Chủ nhiệm, Phó Chủ nhiệm, Ủy viên ủy ban kiểm tra.',
    sql<SqlBool>`held.rank <= 4`,
  ),
  'inspection-staff.vocational': schooled('trung cấp', 'TC'),
  'inspection-staff.college': schooled('cao đẳng', 'CD'),
  'inspection-staff.university': schooled('đại học', 'DH'),
  'inspection-staff.postgraduate': schooled('sau đại học', 'THS', 'TS'),
  'inspection-staff.theory-elementary': taught('sơ cấp', 'SC'),
  'inspection-staff.theory-middle': taught('trung cấp', 'TC'),
  'inspection-staff.theory-high': taught('cao cấp, cử nhân', 'CC', 'CN'),
} as const satisfies Record<string, RecordSet>
