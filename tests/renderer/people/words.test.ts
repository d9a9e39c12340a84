import { describe, expect, it } from 'vitest'
import { choiceOf, peopleAddress, standingChoices } from '../../../src/renderer/people/people-filters.ts'
import { dateWords, spanWords, whoWords } from '../../../src/renderer/people/words.ts'
import { blankPerson, personFieldLabels } from '../../../src/shared/people/fields.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'

describe('words about a person', () => {
  it('leaves a blank date blank and says what is known of a partial one', () => {
    expect(dateWords(null)).toBe('')
    expect(dateWords(partialDate('1985-03'))).toBe('03/1985')
    expect(dateWords(partialDate('?'))).toBe('chưa rõ')
  })

  it('tells a span by the ends that are known', () => {
    const [from, to] = [partialDate('2021-03-05'), partialDate('2024')]
    expect(spanWords(from, to)).toBe('từ 05/03/2021 đến 2024')
    expect(spanWords(from, null)).toBe('từ 05/03/2021')
    expect(spanWords(null, to)).toBe('đến 2024')
    expect(spanWords(null, null)).toBe('chưa ghi ngày')
  })

  it('tells namesakes apart by what is known, without empty places', () => {
    const known = { sex: 'female', birthDate: partialDate('1985'), villageName: 'Bản Nà Ngà' } as const
    expect(whoWords(known)).toBe('Nữ · sinh 1985 · Bản Nà Ngà')
    expect(whoWords({ ...known, sex: null, birthDate: null })).toBe('Bản Nà Ngà')
    expect(whoWords({ sex: null, birthDate: null, villageName: null })).toBe('')
  })

  it('begins a new person with every field of the paper form, and all blank', () => {
    expect(Object.keys(blankPerson)).toEqual(Object.keys(personFieldLabels))
    expect(Object.values(blankPerson).every((value) => value === null || value === '')).toBe(true)
  })
})

describe('filters of the list of people', () => {
  it('takes only choices it knows from the address', () => {
    expect(choiceOf(standingChoices, 'official')).toBe('official')
    expect(choiceOf(standingChoices, 'somebody')).toBeUndefined()
    expect(choiceOf(standingChoices, '')).toBeUndefined()
  })

  it('leads from a count to the same people on the same day', () => {
    expect(peopleAddress({ cellId: 7, standing: 'official', asOf: undefined })).toBe(
      '/nguoi?chi-bo=7&tu-cach=official',
    )
    expect(peopleAddress({ cellId: 7, standing: 'probationary', asOf: '2024-06-30' })).toBe(
      '/nguoi?chi-bo=7&tu-cach=probationary&ngay=2024-06-30',
    )
  })
})
