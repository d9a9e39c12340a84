import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isTracked,
  mayHoldOn,
  type SympathizerWay,
  sympathizerDateProblems,
  sympathizerStatusOn,
} from '../../../src/shared/sympathizers/rules.ts'
import { addDays, type Day, dayOf } from '../../../src/shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../../src/shared/vocabulary/partial-date.ts'

function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date)
  if (found === null) throw new RangeError('no such day')
  return found
}
const today = day(2026, 11, 23)
const way = (given: { [Field in keyof SympathizerWay]?: string }): SympathizerWay => {
  const date = (text: string | undefined) => (text === undefined ? null : partialDate(text))
  return {
    proposedOn: date(given.proposedOn),
    recognisedOn: date(given.recognisedOn),
    admittedOn: date(given.admittedOn),
    stoppedOn: date(given.stoppedOn),
  }
}

describe('sympathizerStatusOn', () => {
  it('changes on the day itself, a vague day counting from its first', () => {
    const dates = way({ recognisedOn: '2024-05', stoppedOn: '2025-03-10' })
    expect(sympathizerStatusOn(dates, day(2024, 4, 30))).toBe('outstanding')
    expect(sympathizerStatusOn(dates, day(2024, 5, 1))).toBe('recognised')
    expect(sympathizerStatusOn(dates, day(2025, 3, 9))).toBe('recognised')
    expect(sympathizerStatusOn(dates, day(2025, 3, 10))).toBe('stopped')
  })

  it('puts admission before everything, and takes an unknown day as past', () => {
    expect(sympathizerStatusOn(way({ stoppedOn: '2020', admittedOn: '2021' }), today)).toBe('admitted')
    expect(sympathizerStatusOn(way({ recognisedOn: '?' }), today)).toBe('recognised')
  })

  it('never goes back', () => {
    const order = ['outstanding', 'recognised', 'stopped', 'admitted']
    const dates = fc.option(fc.integer({ min: 2000, max: 2030 }).map(String), { nil: undefined })
    fc.assert(
      fc.property(dates, dates, fc.nat(12000), fc.nat(400), (recognisedOn, admittedOn, start, later) => {
        const given = way({
          ...(recognisedOn === undefined ? {} : { recognisedOn }),
          ...(admittedOn === undefined ? {} : { admittedOn }),
        })
        const first = addDays(day(1998, 1, 1), start)
        const [then, now] = [first, addDays(first, later)].map((on) => sympathizerStatusOn(given, on))
        return order.indexOf(then ?? '') <= order.indexOf(now ?? '')
      }),
    )
  })

  it('tells who is followed', () => {
    expect(isTracked('outstanding') && isTracked('recognised')).toBe(true)
    expect(isTracked('admitted') || isTracked('stopped')).toBe(false)
  })
})

describe('sympathizerDateProblems', () => {
  const fields = (given: Parameters<typeof way>[0]) =>
    sympathizerDateProblems(way(given), today).map((problem) => problem.field)

  it('refuses only what is surely the wrong way round', () => {
    expect(fields({ proposedOn: '2023-05', recognisedOn: '2023' })).toEqual([])
    expect(fields({ proposedOn: '2023', recognisedOn: '2023-01-01' })).toEqual([])
    expect(fields({ proposedOn: '2023-05', recognisedOn: '2023-04' })).toEqual(['recognisedOn'])
    expect(fields({ proposedOn: '?', recognisedOn: '1990' })).toEqual([])
    expect(fields({ proposedOn: '2022', recognisedOn: '2023-05', stoppedOn: '2023-04' })).toEqual([
      'stoppedOn',
    ])
    expect(fields({ recognisedOn: '2023-05', admittedOn: '2022' })).toEqual(['admittedOn'])
  })

  it('refuses days still to come', () => {
    expect(fields({ proposedOn: '2026' })).toEqual([])
    expect(fields({ proposedOn: '2026-12' })).toEqual(['proposedOn'])
    expect(fields({ recognisedOn: '2026-11-24' })).toEqual(['recognisedOn'])
  })
})

describe('mayHoldOn', () => {
  const period = (from: string, to: string | null) => ({
    from: partialDate(from),
    to: to === null ? null : partialDate(to),
  })
  const on = (text: string): PartialDate => partialDate(text)

  it('asks for one day that the date can mean', () => {
    expect(mayHoldOn(period('2024-05-15', null), on('2024-05'), today)).toBe(true)
    expect(mayHoldOn(period('2024-05-15', null), on('2024-05-14'), today)).toBe(false)
    expect(mayHoldOn(period('2024-05-15', '2024-06-01'), on('2024-06'), today)).toBe(false)
    expect(mayHoldOn(period('2024-05-15', '2024-06-02'), on('2024-06'), today)).toBe(true)
  })

  it('takes a blank or unknown date as today', () => {
    expect(mayHoldOn(period('2026-11-23', null), null, today)).toBe(true)
    expect(mayHoldOn(period('2026-11-24', null), null, today)).toBe(false)
    expect(mayHoldOn(period('2020', '2026-11-23'), on('?'), today)).toBe(false)
  })
})
