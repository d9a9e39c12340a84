import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDays,
  dayFromDate,
  dayFromExcelSerial,
  daySchema,
  daysBetween,
  excelSerialOf,
  formatDay,
  isDay,
  weekdayOf,
} from '../../../src/shared/vocabulary/day.ts'
import { anyDay, day } from './arbitraries.ts'

describe('isDay', () => {
  it.each(['1985-03-20', '2024-02-29', '2000-02-29', '9999-12-31'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true)
    expect(daySchema.parse(text)).toBe(text)
  })
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '23-01-01',
    '2023-1-1',
    ' 2023-01-01',
    '2023-01-01\n',
    '?',
    '',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false)
    expect(daySchema.safeParse(text).success).toBe(false)
  })
  it('refuses what is no text', () => {
    expect(isDay(20230101)).toBe(false)
    expect(isDay(null)).toBe(false)
  })
})

describe('arithmetic', () => {
  it('steps over months, leap days and years', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(day('2023-02-28'), 1)).toBe('2023-03-01')
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31')
    expect(daysBetween(day('2024-01-01'), day('2025-01-01'))).toBe(366)
  })
  it('keeps to the month end', () => {
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2023-01-31'), 1)).toBe('2023-02-28')
    expect(addMonths(day('2025-10-31'), 12)).toBe('2026-10-31')
    expect(addMonths(day('2026-03-31'), -4)).toBe('2025-11-30')
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28')
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15')
  })
  it('refuses to leave the calendar or to take part of a day', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError)
    expect(() => addDays(day('2026-01-01'), Number.NaN)).toThrow(RangeError)
    expect(() => addMonths(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(day('2026-01-01'), 0.5)).toThrow(RangeError)
  })
  it('undoes itself and keeps the order', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (start, count) => {
        const end = addDays(start, count)
        expect(isDay(end)).toBe(true)
        expect(daysBetween(start, end)).toBe(count)
        expect(Math.sign(compareDays(end, start))).toBe(Math.sign(count))
      }),
    )
  })
})

describe('weekdayOf', () => {
  it.each([
    ['2026-11-23', 1],
    ['2026-02-17', 2],
    ['2025-09-03', 3],
    ['1970-01-01', 4],
    ['2026-05-01', 5],
    ['2026-01-10', 6],
    ['1930-02-02', 7],
  ])('%s is %i', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday)
  })
})

describe('dayFromDate', () => {
  it('takes the day in Vietnam, not in London', () => {
    const moment = new Date('2026-11-22T17:30:00Z')
    expect(dayFromDate(moment)).toBe('2026-11-23')
    expect(dayFromDate(moment, 'UTC')).toBe('2026-11-22')
  })
  it('takes the day that a spreadsheet meant', () => {
    fc.assert(fc.property(anyDay, (it) => dayFromDate(new Date(`${it}T00:00:00Z`), 'UTC') === it))
  })
  it('agrees with the zone of the system in every moment since 1976', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
    const moments = fc.date({
      min: new Date('1976-01-01T00:00:00Z'),
      max: new Date('2200-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(fc.property(moments, (moment) => dayFromDate(moment) === format.format(moment)))
    expect(dayFromDate(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23')
    expect(dayFromDate(new Date('2026-11-22T16:59:59.999Z'))).toBe('2026-11-22')
  })
  it('refuses an invalid moment', () => {
    expect(() => dayFromDate(new Date(Number.NaN))).toThrow(RangeError)
  })
})

describe('Excel serials', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [31126, '1985-03-20'],
    [46023, '2026-01-01'],
    [46023.99, '2026-01-01'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, text) => {
    expect(dayFromExcelSerial(serial)).toBe(text)
    expect(excelSerialOf(day(text))).toBe(Math.floor(serial))
  })
  it('counts from 1904 in old Macintosh workbooks', () => {
    expect(dayFromExcelSerial(0, { date1904: true })).toBe('1904-01-01')
    expect(dayFromExcelSerial(44_561, { date1904: true })).toBe('2026-01-01')
    expect(excelSerialOf(day('1904-01-01'), { date1904: true })).toBe(0)
    expect(excelSerialOf(day('1903-12-31'), { date1904: true })).toBeNull()
  })
  it.each([0, 0.5, 60, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
    expect(dayFromExcelSerial(serial)).toBeNull()
  })
  it('has none before 1900', () => {
    expect(excelSerialOf(day('1899-12-31'))).toBeNull()
    expect(excelSerialOf(day('1890-05-19'))).toBeNull()
  })
  it('comes back from the serial', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (start, date1904) => {
        const serial = excelSerialOf(start, { date1904 })
        fc.pre(serial !== null)
        expect(dayFromExcelSerial(serial ?? Number.NaN, { date1904 })).toBe(start)
      }),
    )
  })
})

it('prints the Vietnamese way', () => {
  expect(formatDay(day('1985-03-05'))).toBe('05/03/1985')
})
