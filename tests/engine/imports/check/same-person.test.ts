import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Identity, likeness } from '../../../../src/engine/imports/check/same-person.ts'
import { partialDate } from '../../../../src/shared/vocabulary/partial-date.ts'
import { searchKey } from '../../../../src/shared/vocabulary/search-key.ts'

const who = (fullName: string, birth: string | null, given: Partial<Identity> = {}): Identity => ({
  fullName,
  nameKey: searchKey(fullName),
  sex: 'male',
  birthDate: birth === null ? null : partialDate(birth),
  citizenId: null,
  villages: [1],
  cells: [],
  ...given,
})
const an = who('Lò Văn An', '1985-03-20')

describe('two records are', () => {
  it.each([
    ['the same by name, whole date, sex and village', who('Lò Văn An', '1985-03-20'), 'same'],
    ['the same when one was typed without marks', who('LO VAN AN', '1985-03-20'), 'same'],
    ['other with other marks', who('Lò Văn Ân', '1985-03-20'), 'other'],
    ['other with another day', who('Lò Văn An', '1985-03-21'), 'other'],
    ['other with another sex', who('Lò Văn An', '1985-03-20', { sex: 'female' }), 'other'],
    ['unclear without the sex', who('Lò Văn An', '1985-03-20', { sex: null }), 'unclear'],
    ['unclear in another village', who('Lò Văn An', '1985-03-20', { villages: [2] }), 'unclear'],
    ['unclear without a village', who('Lò Văn An', '1985-03-20', { villages: [] }), 'unclear'],
    ['unclear when only the year is known', who('Lò Văn An', '1985'), 'unclear'],
    ['other by year in another village', who('Lò Văn An', '1985', { villages: [2] }), 'other'],
    ['unclear without a birth date in one village', who('Lò Văn An', null), 'unclear'],
    ['other without a birth date elsewhere', who('Lò Văn An', null, { villages: [2] }), 'other'],
    ['unclear with a birth date nobody knows', who('Lò Văn An', '?'), 'unclear'],
  ] as const)('%s', (_, other, verdict) => {
    expect(likeness(an, other)).toBe(verdict)
    expect(likeness(other, an)).toBe(verdict)
  })

  it('settled by the citizen ID, whatever else is said', () => {
    const [one, two] = [{ citizenId: '014085001234' }, { citizenId: '014085001235' }]
    expect(likeness(who('Lò Văn An', '1985', one), who('Lò Văn An', '1990', one))).toBe('same')
    expect(likeness(who('Lò Văn An', '1985-03-20', one), who('Lò Văn An', '1985-03-20', two))).toBe('other')
    expect(likeness(who('Lò Văn An', '1985', one), who('Cà Thị Xuân', '1985', one))).toBe('unclear')
  })

  it('judged alike from both sides', () => {
    const any = fc.record({
      name: fc.constantFrom('Lò Văn An', 'Lo Van An', 'Lò Văn Ân', 'Cà Thị Xuân'),
      birth: fc.constantFrom(null, '?', '1985', '1985-03', '1985-03-20', '1985-04-20'),
      sex: fc.constantFrom<Identity['sex']>(null, 'male', 'female'),
      citizenId: fc.constantFrom(null, '014085001234', '014085001235'),
      villages: fc.constantFrom<number[]>([], [1], [2]),
      cells: fc.constantFrom<number[]>([], [1], [2]),
    })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [one, two] = [who(a.name, a.birth, a), who(b.name, b.birth, b)]
        expect(likeness(one, two)).toBe(likeness(two, one))
      }),
    )
  })
})
