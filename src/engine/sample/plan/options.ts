import { addMonths, type Day, isDay } from '../../../shared/vocabulary/day.ts'

export interface SampleOptions {
  /** Cells at work on `today`, without the commune committee itself and without cells dissolved earlier. */
  readonly cells: number
  readonly people: number
  /** How far back the register of sympathizers, replacements and mergers reaches. */
  readonly years: number
  readonly seed: number
  /** ISO day */
  readonly today: string
}

export const sampleDefaults: SampleOptions = {
  cells: 24,
  people: 900,
  years: 3,
  seed: 20261123,
  today: '2026-11-23',
}

export interface SampleFrame extends SampleOptions {
  readonly today: Day
  /** First day of the register's own time. */
  readonly start: Day
  /** When district level ended and the commune was rearranged; the middle of the register's time if that day lies outside. */
  readonly rearranged: Day
}

const endOfDistricts = '2025-07-01'

/** Throws RangeError for sizes that make no commune. */
export function sampleFrame(given: Partial<SampleOptions>): SampleFrame {
  const options = { ...sampleDefaults, ...given }
  const { cells, people, years, today } = options
  if (!Number.isInteger(cells) || cells < 1) throw new RangeError('cells must be a whole number from 1 up')
  if (!Number.isInteger(people) || people < 1) throw new RangeError('people must be a whole number from 1 up')
  if (!Number.isInteger(years) || years < 1 || years > 20) throw new RangeError('years must be from 1 to 20')
  if (!isDay(today)) throw new RangeError('today must be a day, YYYY-MM-DD')
  if (today < '2010') throw new RangeError('today must be in 2010 or later')
  const start = addMonths(today, -12 * years)
  const rearranged =
    isDay(endOfDistricts) && start < endOfDistricts && endOfDistricts < today
      ? endOfDistricts
      : addMonths(start, 6 * years)
  return { ...options, today, start, rearranged }
}
