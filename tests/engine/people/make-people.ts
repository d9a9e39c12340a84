import type { PersonFields } from '../../../src/shared/people/fields.ts'

const blank: PersonFields = {
  fullName: '',
  otherName: null,
  sex: null,
  birthDate: null,
  citizenBirthDate: null,
  citizenId: null,
  ethnicGroup: null,
  religion: null,
  hometown: null,
  residence: null,
  villageId: null,
  generalEducation: null,
  professionalEducation: null,
  politicalTheory: null,
  occupation: null,
  unionMember: null,
  unionJoined: null,
  massOrganisation: null,
  phone: null,
  note: null,
}

/** A form with a name and whatever else the test cares about. */
export function personForm(fullName: string, given: Partial<PersonFields> = {}): PersonFields {
  return { ...blank, fullName, ...given }
}
