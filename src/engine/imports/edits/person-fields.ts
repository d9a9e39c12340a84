import { type PersonFields, personFieldsSchema } from '../../../shared/people/fields.ts'
import type { PersonChanges } from '../../../shared/people/rules.ts'
import { personFields } from '../../people/columns.ts'
import type { Reader } from '../../register/reader.ts'
import { fieldOf } from '../check/people.ts'
import type { PersonDraft } from '../check/person-draft.ts'
import type { RowSays } from './list-editor.ts'

/** Every field of a person, in the order of the paper form. */
export const personFieldNames: readonly string[] = personFieldsSchema.keyof().options

export function livingPersonFields(reader: Reader, id: number): PersonFields | null {
  const row = reader.first(
    reader.sql.selectFrom('person').selectAll().where('id', '=', id).where('trashed_at', 'is', null),
  )
  return row === undefined ? null : personFields(row)
}

/** Where a person is a member or followed today, and as what; only to be read. */
export function placeOf(reader: Reader, personId: number): { cell: string; standing: string | null } {
  const found = reader
    .statement<{ cell: string | null; standing: string }>(
      `SELECT standing, (SELECT name FROM cell_state WHERE cell_state.cell_id = cell_member.cell_id
         ORDER BY to_date IS NULL DESC, id DESC LIMIT 1) AS cell
       FROM cell_member WHERE person_id = ? AND to_date IS NULL ORDER BY id DESC LIMIT 1`,
    )
    .get(personId)
  return { cell: found?.cell ?? '', standing: found?.standing ?? null }
}

/** The fields of a draft that the row filled. */
export function filledOf(draft: PersonDraft, fields: readonly string[]): RowSays['values'] {
  return new Map(
    fields.flatMap((field) => {
      const value = fieldOf(draft, field)
      return value === null || value === undefined ? [] : [[field, value] as const]
    }),
  )
}

const changes = personFieldsSchema.partial()

/** The changes among `values` that belong to the person; null for none. */
export function personPart(values: Readonly<Record<string, unknown>>): PersonChanges | null {
  const part = Object.entries(values).filter(([field]) => personFieldNames.some((name) => name === field))
  return part.length === 0 ? null : changes.parse(Object.fromEntries(part))
}
