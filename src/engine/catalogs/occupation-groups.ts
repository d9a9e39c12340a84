import * as z from 'zod'
import { type OccupationGroups, retiredGroup } from '../../shared/catalogs/occupation-groups.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { readSetting } from '../settings/queries.ts'
import { catalogEntries } from './queries.ts'

/** Occupation as written → code of its group. An occupation is words; the group is what somebody decided, never a guess. */
export const occupationGroupsSetting = 'occupation-groups'

const groupsSchema = z.record(z.string(), z.string()).default({})

function groupsOf(reader: Reader): Readonly<Record<string, string>> {
  return groupsSchema.parse(readSetting(reader, occupationGroupsSetting))
}

/** The groups that an occupation may be put in: the lines of the forms that have no lines of their own below them. */
export function workGroups(reader: Reader): OccupationGroups['groups'] {
  const entries = catalogEntries(reader, 'occupations')
  const parents = new Set(entries.map(({ parent }) => parent))
  return [
    ...entries.filter(({ code }) => !parents.has(code)).map(({ code, name }) => ({ code, name })),
    { code: retiredGroup, name: 'Đã nghỉ hưu và nghỉ công tác' },
  ]
}

export function occupationGroups(reader: Reader): OccupationGroups {
  const groups = groupsOf(reader)
  const written = reader.all(
    reader.sql
      .selectFrom('person')
      .select((person) => ['occupation', person.fn.countAll<number>().as('people')])
      .where('trashed_at', 'is', null)
      .where('occupation', 'is not', null)
      .groupBy('occupation')
      .orderBy('people', 'desc')
      .orderBy('occupation'),
  )
  return {
    groups: workGroups(reader),
    lines: written.flatMap(({ occupation: text, people }) =>
      text === null
        ? []
        : [{ text, people, group: Object.hasOwn(groups, text) ? (groups[text] ?? null) : null }],
    ),
  }
}

/** @returns how many occupations were put there */
export function groupOccupations(
  change: Change,
  { texts, group }: { readonly texts: readonly string[]; readonly group: string | null },
): number {
  const known = workGroups(change).find(({ code }) => code === group)
  if (group !== null && known === undefined)
    throw new RegisterError(
      'NOT_FOUND',
      'Không có nhóm nghề nghiệp này. Dữ liệu không mất. Hãy chọn nhóm trong danh sách.',
    )
  const groups = new Map(Object.entries(groupsOf(change)))
  for (const text of texts)
    if (group === null) groups.delete(text)
    else groups.set(text, group)
  writeSetting(change, occupationGroupsSetting, Object.fromEntries(groups))
  const which = texts.length === 1 ? `“${texts[0] ?? ''}”` : `${texts.length} nghề`
  change.describe(
    known === undefined
      ? `Bỏ nhóm nghề nghiệp của ${which}`
      : `Xếp ${which} vào nhóm nghề nghiệp “${known.name}”`,
  )
  return texts.length
}
