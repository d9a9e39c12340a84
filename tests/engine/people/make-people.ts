import { blankPerson, type PersonFields } from '../../../src/shared/people/fields.ts'

/** A form with a name and whatever else the test cares about. */
export function personForm(fullName: string, given: Partial<PersonFields> = {}): PersonFields {
  return { ...blankPerson, fullName, ...given }
}
