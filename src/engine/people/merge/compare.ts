import { type PersonField, personFieldLabels } from '../../../shared/people/fields.ts'
import { reasonsAgainst, reasonsFor, scoreOf, signsOf } from '../../../shared/people/likeness.ts'
import type { Comparison } from '../../../shared/people/pairs-contract.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { fieldWords } from '../../audit/field-words.ts'
import type { Reader } from '../../register/reader.ts'
import { RegisterError } from '../../register/register-error.ts'
import { type PersonColumns, personColumns, personFields } from '../columns.ts'
import { decisionOn, identityOf } from '../pairs.ts'
import { peopleByIds } from '../queries.ts'
import { combined } from './fold.ts'
import { personLinks } from './links.ts'
import type { StoredValue } from './rows.ts'

/** Two records side by side. @throws RegisterError NOT_FOUND, also for one in the trash */
export function comparePeople(reader: Reader, firstId: number, secondId: number, day: Day): Comparison {
  const signs = signsOf(identityOf(reader, firstId), identityOf(reader, secondId))
  const [first, second] = [columnsOfPerson(reader, firstId), columnsOfPerson(reader, secondId)]
  return {
    score: scoreOf(signs),
    reasons: reasonsFor(signs),
    against: reasonsAgainst(signs),
    first: side(reader, firstId, first.version, day),
    second: side(reader, secondId, second.version, day),
    fields: (Object.keys(personFieldLabels) as PersonField[]).flatMap((field) => {
      const column = columnOf[field]
      const [a, b] = [first.columns[column] ?? null, second.columns[column] ?? null]
      if (a === null && b === null) return []
      const shown = (value: StoredValue) => fieldWords(reader, 'person', column, value)
      const one = combined(a, b)
      const fuller =
        a === b || one === undefined ? null : one === a ? ('first' as const) : ('second' as const)
      return [
        {
          field,
          label: personFieldLabels[field],
          first: shown(a),
          second: shown(b),
          fuller,
          differs: one === undefined,
        },
      ]
    }),
    decided: decisionOn(reader, firstId, secondId),
  }
}

/** Which column holds a field. */
const columnOf: Readonly<Record<PersonField, keyof PersonColumns>> = {
  fullName: 'full_name',
  otherName: 'other_name',
  sex: 'sex',
  birthDate: 'birth_date',
  citizenBirthDate: 'citizen_birth_date',
  citizenId: 'citizen_id',
  fatherName: 'father_name',
  ethnicGroup: 'ethnic_group',
  religion: 'religion',
  hometown: 'hometown',
  residence: 'residence',
  villageId: 'village_id',
  generalEducation: 'general_education',
  professionalEducation: 'professional_education',
  politicalTheory: 'political_theory',
  occupation: 'occupation',
  unionMember: 'union_member',
  unionJoined: 'union_joined',
  massOrganisation: 'mass_organisation',
  phone: 'phone',
  note: 'note',
}

function columnsOfPerson(reader: Reader, id: number): { version: number; columns: PersonColumns } {
  const row = reader.first(reader.sql.selectFrom('person').selectAll().where('id', '=', id))
  if (row === undefined || row.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return { version: row.version, columns: personColumns(personFields(row)) }
}

function side(reader: Reader, id: number, version: number, day: Day): Comparison['first'] {
  const [person] = peopleByIds(reader, [id], day)
  if (person === undefined) throw new RegisterError('NOT_FOUND')
  const links = Object.entries(personLinks).flatMap(([link, { label }]) => {
    const [table, column] = link.split('.')
    if (label === '') return []
    const found = reader
      .statement<{ count: number }>(`SELECT count(*) AS count FROM ${table} WHERE ${column} = ?`)
      .get(id)
    return found === undefined || found.count === 0 ? [] : [{ label, count: found.count }]
  })
  return { id, version, person, links }
}
