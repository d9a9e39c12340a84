import type { Insertable } from 'kysely'
import type { PersonFields } from '../../shared/people/fields.ts'
import { nameSortKey } from '../../shared/vocabulary/person-name.ts'
import { cleanText, searchKey, toNfc } from '../../shared/vocabulary/search-key.ts'
import type { Flag } from '../register/columns.ts'
import type { PersonTable } from './tables.ts'

export type PersonColumns = Omit<Insertable<PersonTable>, 'id' | 'version' | 'trashed_at'>

const asFlag = (value: boolean | null): Flag | null => (value === null ? null : value ? 1 : 0)
export const fromFlag = (value: Flag | null): boolean | null => (value === null ? null : value === 1)

/** One line of text as it is stored: composed letters, single spaces, nothing invisible; null when nothing is left. */
function line(text: string | null): string | null {
  const clean = text === null ? '' : cleanText(text)
  return clean === '' ? null : clean
}

/** Form fields → columns, with the search and sort keys that go with the name. */
export function personColumns(fields: PersonFields): PersonColumns {
  return columnsOfClean({
    ...fields,
    fullName: cleanText(fields.fullName),
    otherName: line(fields.otherName),
    fatherName: line(fields.fatherName),
    hometown: line(fields.hometown),
    residence: line(fields.residence),
    occupation: line(fields.occupation),
    massOrganisation: line(fields.massOrganisation),
    phone: line(fields.phone),
    note: fields.note === null ? null : toNfc(fields.note),
  })
}

/**
 * `personColumns` of fields whose texts are clean already, as those of a workbook are. `keys` are those of the full name, for
 * who has them at hand.
 */
export function columnsOfClean(
  fields: PersonFields,
  keys?: { readonly key: string; readonly sort: string },
): PersonColumns {
  const { fullName, otherName } = fields
  return {
    full_name: fullName,
    name_key: otherName === null && keys !== undefined ? keys.key : personNameKey(fullName, otherName),
    name_sort: keys?.sort ?? nameSortKey(fullName),
    other_name: fields.otherName,
    sex: fields.sex,
    birth_date: fields.birthDate,
    citizen_birth_date: fields.citizenBirthDate,
    citizen_id: fields.citizenId,
    father_name: fields.fatherName,
    ethnic_group: fields.ethnicGroup,
    religion: fields.religion,
    hometown: fields.hometown,
    residence: fields.residence,
    village_id: fields.villageId,
    general_education: fields.generalEducation,
    professional_education: fields.professionalEducation,
    political_theory: fields.politicalTheory,
    occupation: fields.occupation,
    union_member: asFlag(fields.unionMember),
    union_joined: fields.unionJoined,
    mass_organisation: fields.massOrganisation,
    phone: fields.phone,
    note: fields.note,
  }
}

/** Both names of a person are searched as one text. */
export function personNameKey(fullName: string, otherName: string | null): string {
  return searchKey(otherName === null ? fullName : `${fullName} ${otherName}`)
}

type PersonRow = Omit<PersonColumns, 'name_key' | 'name_sort'>

/** Columns → form fields. */
export function personFields(row: Required<PersonRow>): PersonFields {
  return {
    fullName: row.full_name,
    otherName: row.other_name,
    sex: row.sex,
    birthDate: row.birth_date,
    citizenBirthDate: row.citizen_birth_date,
    citizenId: row.citizen_id,
    fatherName: row.father_name,
    ethnicGroup: row.ethnic_group,
    religion: row.religion,
    hometown: row.hometown,
    residence: row.residence,
    villageId: row.village_id,
    generalEducation: row.general_education,
    professionalEducation: row.professional_education,
    politicalTheory: row.political_theory,
    occupation: row.occupation,
    unionMember: fromFlag(row.union_member),
    unionJoined: row.union_joined,
    massOrganisation: row.mass_organisation,
    phone: row.phone,
    note: row.note,
  }
}
