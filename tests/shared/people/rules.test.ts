import { describe, expect, it } from 'vitest'
import type { PersonFields } from '../../../src/shared/people/fields.ts'
import { personProblems, samePersonReasons, withChanges } from '../../../src/shared/people/rules.ts'
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

describe('samePersonReasons', () => {
  const person = (birthDate: string | null, villageId: number | null = null) => ({
    birthDate: birthDate === null ? null : partialDate(birthDate),
    villageId,
  })

  it('grow with what agrees', () => {
    expect(samePersonReasons(person(null), person('1985'))).toEqual(['Trùng họ và tên'])
    expect(samePersonReasons(person('1985-03-20'), person('1985-03-20'))).toContain('Trùng ngày sinh')
    expect(samePersonReasons(person('1985'), person('1985-03-20'))).toContain('Cùng năm sinh')
    expect(samePersonReasons(person('1985', 3), person('1985', 3))).toContain('Cùng thôn, bản')
  })

  it('end where the years of birth differ', () => {
    expect(samePersonReasons(person('1985', 3), person('1986', 3))).toEqual([])
    expect(samePersonReasons(person('?'), person('1986'))).toEqual(['Trùng họ và tên'])
  })
})

describe('withChanges', () => {
  it('keeps what is not given and takes null as given', () => {
    const before = personForm('Lò Văn Một', { phone: '1', note: 'a' })
    expect(withChanges(before, { phone: null, note: undefined })).toEqual({ ...before, phone: null })
  })
})
