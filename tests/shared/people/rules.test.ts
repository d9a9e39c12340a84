import { describe, expect, it } from 'vitest'
import type { PersonFields } from '../../../src/shared/people/fields.ts'
import { personProblems, withChanges } from '../../../src/shared/people/rules.ts'
import { dayOf } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { personForm } from '../../engine/people/make-people.ts'

const today = dayOf(2026, 11, 23)
if (today === null) throw new RangeError('today')

describe('personProblems', () => {
  const fields = (given: Partial<PersonFields>) =>
    personProblems(personForm('Lò Văn Một', given), today).map((problem) => problem.field)

  it('refuses days to come and joining before birth, and nothing that may be true', () => {
    expect(fields({ birthDate: partialDate('2026') })).toEqual([])
    expect(fields({ birthDate: partialDate('2026-12'), citizenBirthDate: partialDate('2027') })).toEqual([
      'birthDate',
      'citizenBirthDate',
    ])
    expect(fields({ birthDate: partialDate('2001-05'), unionJoined: partialDate('2001') })).toEqual([])
    expect(fields({ birthDate: partialDate('2001-05'), unionJoined: partialDate('2001-04') })).toEqual([
      'unionJoined',
    ])
    expect(fields({ birthDate: partialDate('?'), unionJoined: partialDate('1960') })).toEqual([])
  })
})

describe('withChanges', () => {
  it('keeps what is not given and takes null as given', () => {
    const before = personForm('Lò Văn Một', { phone: '1', note: 'a' })
    expect(withChanges(before, { phone: null, note: undefined })).toEqual({ ...before, phone: null })
  })
})
