import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'
import { blankEntry } from '../../../src/shared/meetings/fields.ts'
import { blankParts, gradeOf, meetingParts, totalOfParts } from '../../../src/shared/meetings/parts.ts'
import {
  attendanceOf,
  entryProblems,
  expectedOf,
  footingProblem,
  isBlankEntry,
} from '../../../src/shared/meetings/rules.ts'
import {
  bandOf,
  greatestPoints,
  lengthBreaches,
  pointProblems,
  suggestionsFor,
} from '../../../src/shared/meetings/suggestions.ts'
import type { RulePack } from '../../../src/shared/regulations/pack.ts'
import { monthSchema } from '../../../src/shared/vocabulary/month.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../vocabulary/arbitraries.ts'

const count = fc.integer({ min: 0, max: 200 })
const attendance = fc.record({
  members: count,
  exempt: count,
  specialDuty: count,
  present: count,
  excused: count,
  unexcused: count,
})
const today = day('2026-11-23')
const month = monthSchema.parse('2026-11')

const [body] = readPackFiles('resources/rules').filter(({ pack }) => pack === '294-qd-tw')
if (body === undefined) throw new Error('No pack')
const pack: RulePack = {
  id: 1,
  pack: body.pack,
  version: 1,
  name: body.name,
  rules: new Map(body.rules.map((rule) => [rule.key, rule])),
}

describe('attendance', () => {
  it('is present out of members less exempt and on duty, and foots exactly when the parts are the whole', () => {
    fc.assert(
      fc.property(attendance, (told) => {
        const expected = told.members - told.exempt - told.specialDuty
        expect(expectedOf(told)).toBe(expected)
        const share = attendanceOf(told)
        if (expected < 0) expect(share).toBeNull()
        else expect(share).toEqual({ numerator: told.present, denominator: expected })
        const foots = told.present + told.excused + told.unexcused === expected
        expect(footingProblem(told) === null).toBe(foots || told.present > expected)
      }),
    )
  })

  it('says nothing while something is not written: a blank is not nought', () => {
    const told = { members: 20, exempt: null, specialDuty: null, present: 15, excused: 2, unexcused: null }
    expect(footingProblem(told)).toBeNull()
    expect(footingProblem({ ...told, excused: 6 })).toBe(
      'Phải dự 20 nhưng có mặt và vắng cộng lại là 21 (15 + 6)',
    )
    // refused at its field already
    expect(footingProblem({ ...told, present: 21, excused: null })).toBeNull()
    expect(footingProblem({ ...told, present: null, excused: 21 })).toBe(
      'Phải dự 20 nhưng có mặt và vắng cộng lại là 21',
    )
    expect(attendanceOf({ ...told, present: null })).toBeNull()
    expect(attendanceOf({ ...told, members: null })).toBeNull()
  })

  it('never refuses a sheet only because it does not foot', () => {
    fc.assert(
      fc.property(attendance, (told) => {
        const entry = { ...blankEntry, ...told, heldOn: partialDate('2026-11-20') }
        const expected = expectedOf(told) ?? 0
        const fine = expected >= 0 && told.present <= expected
        expect(entryProblems(entry, month, today).length === 0).toBe(fine)
      }),
    )
  })
})

describe('an entry', () => {
  const entry = { ...blankEntry, members: 20, present: 18, heldOn: partialDate('2026-11-20') }
  const fields = (given: object) =>
    entryProblems({ ...entry, ...given }, month, today).map(({ field }) => field)

  it('may know only the month of the meeting, and may slip into a neighbour month', () => {
    expect(fields({ heldOn: partialDate('2026-11') })).toEqual([])
    expect(fields({ heldOn: partialDate('2026-10-30') })).toEqual([])
    expect(fields({ heldOn: partialDate('2026-09-30') })).toEqual(['heldOn'])
  })

  it('is refused for a day to come, an unknown day, people without a day, a day with a reason for not meeting', () => {
    expect(fields({ heldOn: partialDate('2026-11-24') })).toEqual(['heldOn'])
    expect(fields({ heldOn: partialDate('?') })).toEqual(['heldOn'])
    expect(fields({ heldOn: null })).toEqual(['heldOn'])
    expect(fields({ missedReason: 'Mưa lũ' })).toEqual(['missedReason'])
  })

  it('is blank when only proposed numbers stand in it', () => {
    expect(isBlankEntry({ ...blankEntry, members: 20, exempt: 2 })).toBe(true)
    expect(isBlankEntry({ ...blankEntry, plannedOn: today })).toBe(false)
  })
})

describe('the score', () => {
  it('is the sum of its eight parts, and not known while one is missing', () => {
    const full = Object.fromEntries(meetingParts.map((part, index) => [part, index + 0.5]))
    expect(totalOfParts({ ...blankParts, ...full })).toBe(32)
    expect(totalOfParts({ ...blankParts, ...full, closing: null })).toBeNull()
  })

  it('is graded by the thresholds of the pack, lower bounds counted', () => {
    const thresholds = [90, 70, 50]
    const grades = [100, 90, 89.9, 70, 69.5, 50, 49, 0].map((score) => gradeOf(score, thresholds))
    expect(grades).toEqual(['good', 'good', 'fair', 'fair', 'average', 'average', 'poor', 'poor'])
  })

  it('has parts that add up to a hundred, each with its greatest points', () => {
    const greatest = greatestPoints(pack)
    expect(meetingParts.reduce((sum, part) => sum + greatest[part], 0)).toBe(100)
    expect(pointProblems({ ...blankParts, time: greatest.time + 1 }, pack)).toHaveLength(1)
    expect(pointProblems({ ...blankParts, time: greatest.time }, pack)).toEqual([])
  })
})

describe('suggestions of the bands', () => {
  const told = {
    members: 20,
    exempt: 0,
    specialDuty: 0,
    present: 18,
    excused: 2,
    unexcused: 0,
    opinions: 10,
    previousDone: 85,
    minutes: 95,
  }
  const pointsOf = (given: object, part: string) =>
    suggestionsFor({ ...told, ...given }, pack).find((each) => each.part === part)?.points

  it('follow the share of attendance, and fall to the last with an unexcused absence', () => {
    expect(pointsOf({}, 'attendance')).toBe(4)
    expect(pointsOf({ present: 15 }, 'attendance')).toBe(3)
    expect(pointsOf({ present: 13 }, 'attendance')).toBe(2)
    expect(pointsOf({ present: 12 }, 'attendance')).toBe(1)
    expect(pointsOf({ unexcused: 1 }, 'attendance')).toBe(1)
  })

  it('follow how much of the last resolution was done', () => {
    const points = [100, 90, 89, 70, 60, 50, 49].map((previousDone) => pointsOf({ previousDone }, 'result'))
    expect(points).toEqual([30, 30, 27, 24, 20, 15, 10])
  })

  it('only hint at speaking, and say nothing of what was not written', () => {
    expect(pointsOf({}, 'organisation')).toBeNull()
    expect(suggestionsFor({ ...told, opinions: null, previousDone: null, present: null }, pack)).toEqual([])
  })

  it('never go down when more come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 59 }), (members, present) => {
        const bands = [90, 75, 65]
        const fewer = bandOf({ numerator: Math.min(present, members), denominator: members }, bands)
        const more = bandOf({ numerator: Math.min(present + 1, members), denominator: members }, bands)
        expect(more).toBeLessThanOrEqual(fewer)
      }),
    )
  })

  it('tell a meeting that was too short for the size of the cell', () => {
    expect(lengthBreaches({ minutes: 90, members: 29 }, pack)).toEqual([])
    expect(lengthBreaches({ minutes: 90, members: 30 }, pack).map(({ ruleKey }) => ruleKey)).toEqual([
      'meeting.min_minutes_large',
    ])
    expect(lengthBreaches({ minutes: null, members: 30 }, pack)).toEqual([])
  })
})
