import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDays } from '../../../src/shared/vocabulary/day.ts'
import {
  comparePartialDates,
  describePartialDate,
  firstDayOf,
  formatPartialDate,
  isPartialDate,
  lastDayOf,
  parsePartialDate,
  partialDate,
  partialDateSchema,
  precisionOf,
  shortDays,
  UNKNOWN_DATE,
  yearOf,
} from '../../../src/shared/vocabulary/partial-date.ts'
import { anyPartialDate, knownDate } from './arbitraries.ts'

const options = { latestYear: 2026 }

describe('the stored form', () => {
  it.each(['1985', '1985-03', '1985-03-20', '?'])('takes %s', (text) => {
    expect(isPartialDate(text)).toBe(true)
    expect(partialDateSchema.parse(text)).toBe(text)
  })
  it.each([
    '',
    '85',
    '1985-3',
    '1985-13',
    '1985-00',
    '1985-02-30',
    '1985-03-',
    '0985',
    '??',
    'chưa rõ',
    '1985\n',
  ])('refuses %j', (text) => {
    expect(isPartialDate(text)).toBe(false)
    expect(partialDateSchema.safeParse(text).success).toBe(false)
    expect(() => partialDate(text)).toThrow(RangeError)
  })
  it('knows its parts', () => {
    const cases = [
      ['1985', 'year', 1985, '1985-01-01', '1985-12-31'],
      ['2024-02', 'month', 2024, '2024-02-01', '2024-02-29'],
      ['1985-03-20', 'day', 1985, '1985-03-20', '1985-03-20'],
      ['?', 'unknown', null, null, null],
    ] as const
    for (const [text, precision, year, first, last] of cases) {
      const date = partialDate(text)
      expect(precisionOf(date)).toBe(precision)
      expect(yearOf(date)).toBe(year)
      expect(firstDayOf(date)).toBe(first)
      expect(lastDayOf(date)).toBe(last)
    }
  })
})

describe('parsePartialDate', () => {
  it.each([
    ['5/3/85', '1985-03-05'],
    ['05-03-1985', '1985-03-05'],
    ['20-03-1985', '1985-03-20'],
    ['20.3.1985', '1985-03-20'],
    [' 20 / 3 / 1985 ', '1985-03-20'],
    ['20 3 1985', '1985-03-20'],
    ['29/02/2024', '2024-02-29'],
    ['3/1985', '1985-03'],
    ['03-1985', '1985-03'],
    ['3/85', '1985-03'],
    ['1985', '1985'],
    ['năm 1985', '1985'],
    ['1985-03-20', '1985-03-20'],
    ['1985-03', '1985-03'],
    ['ngày 20 tháng 3 năm 1985', '1985-03-20'],
    ['NGÀY 20 THÁNG 03 NĂM 1985', '1985-03-20'],
    ['Ngày 20/3/1985', '1985-03-20'],
    ['20 tháng 3 năm 1985', '1985-03-20'],
    ['tháng 3 năm 1985', '1985-03'],
    ['tháng 3/1985', '1985-03'],
    ['ngày 20 tháng 3 năm 1985'.normalize('NFD'), '1985-03-20'],
    ['chưa rõ', '?'],
    ['Không rõ', '?'],
    ['?', '?'],
    ['5/3/27', '1927-03-05'],
    ['1/1/2026', '2026-01-01'],
  ])('reads %j', (typed, value) => {
    expect(parsePartialDate(typed, options)).toEqual({ kind: 'date', value })
  })

  it.each(['', '   ', '\t', '\u00a0'])('a blank stays blank: %j', (typed) => {
    expect(parsePartialDate(typed, options)).toEqual({ kind: 'blank' })
  })

  it.each([
    ['5/3/20', '1920 hay 2020'],
    ['5/3/00', '1900 hay 2000'],
    ['5/3/26', '1926 hay 2026'],
    ['30/2/1985', 'không có ngày 30'],
    ['29/2/2023', 'không có ngày 29'],
    ['0/3/1985', 'không có ngày 0'],
    ['3/20/1985', 'Không có tháng 20'],
    ['13/1985', 'Không có tháng 13'],
    ['1985-13', 'Không có tháng 13'],
    ['5/3', 'thiếu năm'],
    ['20/11', 'thiếu năm'],
    ['3/30', 'thiếu năm'],
    ['1/1/2027', 'muộn hơn năm 2026'],
    ['20/3/1085', 'quá xa'],
    ['85', 'Không đọc được'],
    ['20031985', 'Không đọc được'],
    ['5/3/985', 'Không đọc được'],
    ['khoảng 1985', 'Không đọc được'],
    ['1985-1986', 'Không đọc được'],
    ['-', 'Không đọc được'],
    ['1'.repeat(10_000), 'quá dài'],
  ])('asks back about %j', (typed, part) => {
    const parsed = parsePartialDate(typed, options)
    expect(parsed).toMatchObject({ kind: 'unclear', reason: expect.stringContaining(part) })
  })

  it('lets a later field hold later years', () => {
    expect(parsePartialDate('1/1/2031', { latestYear: 2036 })).toEqual({ kind: 'date', value: '2031-01-01' })
    expect(parsePartialDate('5/3/31', { latestYear: 2036 })).toMatchObject({ kind: 'unclear' })
  })

  it('reads back what it prints and what it describes', () => {
    fc.assert(
      fc.property(anyPartialDate, (date) => {
        const expected = { kind: 'date', value: date }
        const late = { latestYear: 2149 }
        expect(parsePartialDate(formatPartialDate(date), late)).toEqual(expected)
        expect(parsePartialDate(describePartialDate(date), late)).toEqual(expected)
        expect(parsePartialDate(date, late)).toEqual(expected)
      }),
    )
  })

  it('answers any text without throwing, and only with what can be stored', () => {
    const dateLike = fc.stringMatching(/^[0-9/.\- ]{1,12}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), dateLike), (text) => {
        const parsed = parsePartialDate(text, options)
        if (parsed.kind === 'date') {
          expect(isPartialDate(parsed.value)).toBe(true)
          expect(yearOf(parsed.value) ?? 2026).toBeLessThanOrEqual(2026)
        }
        if (parsed.kind === 'unclear') expect(parsed.reason).toMatch(/\.$/)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('printing', () => {
  it.each([
    ['1985-03-20', '20/03/1985', 'ngày 20 tháng 3 năm 1985'],
    ['1985-03', '03/1985', 'tháng 3 năm 1985'],
    ['1985', '1985', 'năm 1985'],
    ['?', 'chưa rõ', 'chưa rõ'],
  ])('%s', (stored, short, long) => {
    expect(formatPartialDate(partialDate(stored))).toBe(short)
    expect(describePartialDate(partialDate(stored))).toBe(long)
  })
})

describe('comparePartialDates', () => {
  it('puts the vaguer one first and the unknown last', () => {
    const sorted = ['1984-12-31', '1985', '1985-01', '1985-01-01', '1985-02', '1986', '?'].map(partialDate)
    expect(sorted.toReversed().sort(comparePartialDates)).toEqual(sorted)
  })
  it('agrees with the calendar on first days', () => {
    fc.assert(
      fc.property(knownDate, knownDate, (a, b) => {
        const [first, second] = [firstDayOf(a), firstDayOf(b)]
        if (first === null || second === null || first === second) return
        expect(comparePartialDates(a, b)).toBe(compareDays(first, second))
        expect(comparePartialDates(a, UNKNOWN_DATE)).toBe(-1)
      }),
    )
  })
})

describe('days of a narrow column', () => {
  const days = (...dates: string[]) => shortDays(dates.map((date) => partialDate(date)))
  it('says a year once where many days are of it, and whole days where there are two', () => {
    expect(days('2026-01-18', '2026-02-16', '2026-03-18')).toBe('18/01; 16/02; 18/03/2026')
    expect(days('2025-11-18', '2025-12-16', '2026-01-18')).toBe('18/11; 16/12/2025; 18/01/2026')
    expect(days('2026-01-18', '2026-02-16')).toBe('18/01/2026; 16/02/2026')
    expect(days('2026-01', '2026-02-16', '2026-03')).toBe('01/2026; 16/02; 03/2026')
    expect(days()).toBeNull()
  })
})
