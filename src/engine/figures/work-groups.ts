import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { retiredGroup } from '../../shared/catalogs/occupation-groups.ts'
import { occupationGroupsSetting } from '../catalogs/occupation-groups.ts'

/** Codes of the catalog of occupations: N01 … N12, N07a. */
const code = /^N\d\d[a-c]?$/u

/** Every occupation that was put in a group, with the group's code. */
const grouped = sql`json_each(coalesce((SELECT value FROM setting WHERE key = ${sql.lit(occupationGroupsSetting)}), '{}'))`

export function workGroupWords(text: string): string | null {
  if (text === 'none') return 'chưa ghi hoặc chưa xếp nhóm nghề nghiệp'
  if (text === 'working') return 'đang làm việc và công tác, đã xếp nhóm nghề nghiệp'
  if (text === retiredGroup) return 'đã nghỉ hưu và nghỉ công tác'
  const codes = text.split('+')
  // N07a stands on line 7a of the form
  return codes.every((each) => code.test(each))
    ? `dòng ${codes.map((each) => each.replace(/^N0?/u, '')).join(', ')}, mục Nghề nghiệp`
    : null
}

export function isInWorkGroup(text: string): RawBuilder<SqlBool> {
  if (text === 'none')
    return sql<SqlBool>`(person.occupation IS NULL OR person.occupation NOT IN (SELECT key FROM ${grouped}))`
  if (text === 'working')
    return sql<SqlBool>`person.occupation IN (SELECT key FROM ${grouped} WHERE value <> ${retiredGroup})`
  return sql<SqlBool>`person.occupation IN (SELECT key FROM ${grouped} WHERE value IN (${sql.join(text.split('+'))}))`
}
