import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'
import { organisationTypesSetting } from '../catalogs/organisation-types.ts'
import { inForce } from '../register/as-of.ts'

/** What the kind of a cell tells of its line on form 5; `agency` and `committee` tell none, and stand apart until somebody chooses. */
const byKind = sql`CASE stood.kind WHEN 'village' THEN '1' WHEN 'school' THEN '6' WHEN 'health' THEN '6' WHEN 'military' THEN '7'
  WHEN 'police' THEN '8' WHEN 'enterprise' THEN '9' WHEN 'other' THEN '11' WHEN 'agency' THEN 'agency'
  ELSE CASE WHEN stood.parent_id IS NULL THEN '1' ELSE 'committee' END END`

const chosen = sql`(SELECT value FROM json_each(coalesce((SELECT value FROM setting WHERE key = ${sql.lit(organisationTypesSetting)}), '{}'))
  WHERE key = CAST(counted.cell_id AS TEXT))`

const shape = /^(?:\d[\da-z]*|agency|committee)$/u

export function organisationTypeWords(text: string): string | null {
  const codes = text.split('+')
  if (!codes.every((each) => shape.test(each))) return null
  const head = headOf(codes)
  return head === null ? codes.map(lineWords).join(', ') : `${lineWords(head)} và các dòng dưới`
}

/** The line that several lines stand under: 9b of 9b1, 9b2, …; null for a line alone, and where they have none in common. */
function headOf(codes: readonly string[]): string | null {
  const [first = '', ...others] = codes
  if (others.length === 0) return null
  const heads = Array.from(first, (_, at) => first.slice(0, first.length - at))
  const isUnder = (code: string, head: string) =>
    code.startsWith(head) && !/^\d\d/u.test(`${head.at(-1) ?? ''}${code.charAt(head.length)}`)
  return heads.find((head) => codes.every((code) => isUnder(code, head))) ?? null
}

function lineWords(code: string): string {
  if (code === 'agency') return 'cơ quan chưa xếp loại hình'
  if (code === 'committee') return 'đảng bộ chưa xếp loại hình'
  return code.endsWith('x') ? `phần “trong đó” của dòng ${code.slice(0, -1)} Biểu 5` : `dòng ${code} Biểu 5`
}

export function isOfType(text: string, to: Day): RawBuilder<SqlBool> {
  return sql<SqlBool>`EXISTS (SELECT 1 FROM cell_state AS stood WHERE stood.cell_id = counted.cell_id AND ${inForce('stood', to)}
    AND coalesce(${chosen}, ${byKind}) IN (${sql.join(text.split('+'))}))`
}
