import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Identity,
  likeness,
  reasonsAgainst,
  reasonsFor,
  scoreOf,
  signsOf,
  worthALook,
} from '../../../src/shared/people/likeness.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { searchKey } from '../../../src/shared/vocabulary/search-key.ts'

const who = (fullName: string, birth: string | null, given: Partial<Identity> = {}): Identity => ({
  fullName,
  nameKey: searchKey(fullName),
  sex: 'male',
  birthDate: birth === null ? null : partialDate(birth),
  citizenId: null,
  fatherName: null,
  villages: [1],
  cells: [],
  ...given,
})
const an = who('Lò Văn An', '1985-03-20', { fatherName: 'Lò Văn Pâng' })

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
    [
      'unclear when the fathers differ',
      who('Lò Văn An', '1985-03-20', { fatherName: 'Lò Văn Ọ' }),
      'unclear',
    ],
    ['other by year when the fathers differ', who('Lò Văn An', '1985', { fatherName: 'Lò Văn Ọ' }), 'other'],
    [
      'unclear by year elsewhere with one father',
      who('Lò Văn An', '1985', { villages: [2], fatherName: 'LÒ VĂN PÂNG' }),
      'unclear',
    ],
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

describe('the score', () => {
  const score = (other: Identity) => scoreOf(signsOf(an, other))

  it.each([
    ['a name and a village', who('Lò Văn An', null), true],
    ['a name and a birth date elsewhere', who('Lò Văn An', '1985-03-20', { villages: [2] }), true],
    ['a name but for a mark, born that day in that village', who('Lò Văn Ân', '1985-03-20'), true],
    ['a name and a year elsewhere', who('Lò Văn An', '1985', { villages: [2] }), false],
    ['a name alone', who('Lò Văn An', null, { villages: [] }), false],
    ['another day of birth', who('Lò Văn An', '1985-03-21'), false],
    ['another father, known by the year', who('Lò Văn An', '1985', { fatherName: 'Lò Văn Ọ' }), false],
  ] as const)('by %s', (_, other, isWorth) => {
    expect(score(other) >= worthALook).toBe(isWorth)
  })

  it('says why, and what speaks against it', () => {
    const two = who('LO VAN AN', '1985-03', {
      villages: [2],
      fatherName: 'lò văn pâng',
      citizenId: '111222333',
    })
    const signs = signsOf({ ...an, citizenId: '014085001234' }, two)
    expect(reasonsFor(signs)).toEqual([
      'Trùng họ và tên, một bên viết không dấu',
      'Cùng tháng, năm sinh',
      'Trùng họ tên cha',
      'Cùng giới tính',
    ])
    // the old number of 9 digits says nothing against the new one of 12
    expect(reasonsAgainst(signs)).toEqual(['Khác thôn, bản'])
    const other = signsOf(an, who('Lò Văn Ân', '1986', { sex: 'female', fatherName: 'Lò Văn Ọ' }))
    expect(reasonsAgainst(other)).toEqual(['Khác ngày sinh', 'Khác họ tên cha', 'Khác giới tính'])
    expect(reasonsFor(other)[0]).toBe('Họ và tên giống nhau nếu bỏ dấu')
  })

  it('never falls when one more sign agrees', () => {
    const bare = who('Lò Văn An', null, { sex: null, villages: [] })
    const more: Partial<Identity>[] = [
      { sex: 'male' },
      { villages: [1] },
      { birthDate: partialDate('1985') },
      { birthDate: partialDate('1985-03-20') },
      { fatherName: 'Lò Văn Pâng' },
    ]
    fc.assert(
      fc.property(fc.subarray(more), fc.constantFrom(...more), (signs, one) => {
        const before = Object.assign({}, bare, ...signs)
        expect(score({ ...before, ...one })).toBeGreaterThanOrEqual(
          'birthDate' in one ? score({ ...before, birthDate: null }) : score(before),
        )
      }),
    )
  })
})
