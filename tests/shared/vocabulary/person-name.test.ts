import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareNames,
  isPlausibleName,
  nameSortKey,
  splitName,
  titleCaseName,
} from '../../../src/shared/vocabulary/person-name.ts'

describe('splitName', () => {
  it.each([
    ['Vàng A Páo', 'Vàng', 'A', 'Páo'],
    ['Nguyễn Thị Minh Khai', 'Nguyễn', 'Thị Minh', 'Khai'],
    ['  Lò   Hải ', 'Lò', '', 'Hải'],
    ['Páo', '', '', 'Páo'],
    ['', '', '', ''],
    ['Lò Văn Hải (B)', 'Lò', 'Văn', 'Hải'],
  ])('%j', (full, family, middle, given) => {
    expect(splitName(full)).toEqual({ family, middle, given })
  })
})

describe('Vietnamese order', () => {
  it('sorts given name, then family name, then middle names', () => {
    const sorted = [
      'An',
      'Lò Thị An',
      'Lò Văn An',
      'Nguyễn Văn An',
      'Lò Văn Anh',
      'Lò Văn Ăng',
      'Lò Văn Ân',
      'Lò Thị Ba',
      'Lò Thị Bà',
      'Lò Thị Bả',
      'Lò Thị Bã',
      'Lò Thị Bá',
      'Lò Thị Bạ',
      'Lò Thị Bạc',
      'Cà Văn Chương',
      'Sùng Thị Dợ',
      'Lường Văn Dũng',
      'Quàng Văn Đạt',
      'Tòng Thị Êm',
      'Lò Thị Hà',
      'Giàng Thị Mỷ',
      'Vàng A Páo',
      'Lò Văn Tuấn',
      'Lò Văn Tư',
      'Mùa A Y',
    ]
    expect(sorted.toReversed().sort(compareNames)).toEqual(sorted)
  })

  it('lets tones decide only between equal letters', () => {
    expect(compareNames('Lò Bạn', 'Lò Bàng')).toBe(-1)
    expect(compareNames('Lò Bàng', 'Lò Bạn')).toBe(1)
  })

  it('does not mind case, spaces, marks typed apart, or where the tone of oa stands', () => {
    for (const same of ['LÒ VĂN HÒA', ' Lò  Văn Hoà', 'Lò Văn Hòa'.normalize('NFD')]) {
      expect(nameSortKey(same)).toBe(nameSortKey('Lò Văn Hòa'))
    }
    expect(nameSortKey("H'Mông")).toBe(nameSortKey('HMông'))
  })

  it('agrees with the Vietnamese collation of ICU on single words', () => {
    const tone = fc.constantFrom('', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323')
    const vowel = fc.constantFrom(...'aăâeêioôơuưy')
    const consonants = fc.array(fc.constantFrom(...'bcdđghklmnpqrstvx'), { maxLength: 2 })
    const word = fc
      .tuple(consonants, vowel, tone, consonants)
      .map(([head, middle, mark, tail]) =>
        `${head.join('')}${middle}${mark}${tail.join('')}`.normalize('NFC'),
      )
    const collator = new Intl.Collator('vi')
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(compareNames(a, b)).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 3000 },
    )
  })

  it('is a total order over any text, in ASCII', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.stringMatching(/^[aăâbđêô ]{0,12}$/),
    )
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const [x, y] = [nameSortKey(a), nameSortKey(b)]
        expect(x).toMatch(/^[ -~]*$/)
        expect(compareNames(a, b)).toBe(x === y ? 0 : x < y ? -1 : 1)
        expect(compareNames(a, b) + compareNames(b, a)).toBe(0)
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0)
          expect(compareNames(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('titleCaseName', () => {
  it.each([
    ['NGUYỄN VĂN A', 'Nguyễn Văn A'],
    ['giàng thị mỷ', 'Giàng Thị Mỷ'],
    ["Y H'MƠ", "Y H'Mơ"],
    ['ĐINH BLIA-ÊBAN', 'Đinh Blia-Êban'],
    ['Vàng A Páo', 'Vàng A Páo'],
    ['  đỗ   thị ánh', 'Đỗ Thị Ánh'],
  ])('%j → %j', (typed, suggested) => {
    expect(titleCaseName(typed)).toBe(suggested)
  })
})

describe('isPlausibleName', () => {
  it.each([
    'Vàng A Páo',
    'Páo',
    "Y H'Mơ",
    'Ksor H’Bia',
    'Niê Kdăm-Êban',
    'Lò Văn Hải (B)',
    'Lò Thị Mai'.normalize('NFD'),
  ])('takes %j', (name) => {
    expect(isPlausibleName(name)).toBe(true)
  })
  it.each(['', 'A', 'Lò Văn 3', '012345678901', '- -', 'Lò/Văn', '=SUM(A1)', 'x'.repeat(101)])(
    'refuses %j',
    (name) => {
      expect(isPlausibleName(name)).toBe(false)
    },
  )
})
