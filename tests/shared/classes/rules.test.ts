import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LearnerResult } from '../../../src/shared/classes/fields.ts'
import {
  pastedBlock,
  readCount,
  readGrade,
  readResult,
  readScore,
} from '../../../src/shared/classes/grid-words.ts'
import {
  classDateProblems,
  classStateOn,
  presentFromAbsences,
  resultAfterGrade,
  resultProblems,
  sessionsTold,
} from '../../../src/shared/classes/rules.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../vocabulary/arbitraries.ts'

const learner: LearnerResult = {
  present: null,
  excused: null,
  unexcused: null,
  score: null,
  grade: null,
  result: 'enrolled',
  note: null,
}
const fields = (given: Partial<LearnerResult>, sessions: number | null = 10) =>
  resultProblems({ ...learner, ...given }, sessions).map(({ field }) => field)

describe('a class', () => {
  it('is planned, running and ended by its first and last day, both counted', () => {
    const dates = { startsOn: partialDate('2026-03-03'), endsOn: partialDate('2026-03-07') }
    expect(classStateOn(dates, day('2026-03-02'))).toBe('planned')
    expect(classStateOn(dates, day('2026-03-03'))).toBe('running')
    expect(classStateOn(dates, day('2026-03-07'))).toBe('running')
    expect(classStateOn(dates, day('2026-03-08'))).toBe('ended')
    expect(classStateOn({ startsOn: null, endsOn: null }, day('2026-03-08'))).toBe('planned')
  })

  it('does not end before it begins, nor is decided after its end', () => {
    const problems = (startsOn: string, endsOn: string, decided: string | null) =>
      classDateProblems({
        startsOn: partialDate(startsOn),
        endsOn: partialDate(endsOn),
        decisionDate: decided === null ? null : partialDate(decided),
      }).map(({ field }) => field)
    expect(problems('2026-03-03', '2026-03-02', null)).toEqual(['endsOn'])
    expect(problems('2026-03-03', '2026-03-07', '2026-03-08')).toEqual(['decisionDate'])
    expect(problems('2026-03', '2026', '2026')).toEqual([])
  })
})

describe('attendance', () => {
  it('foots to the sessions of the class', () => {
    expect(fields({ present: 8, excused: 1, unexcused: 1 })).toEqual([])
    expect(fields({ present: 8, excused: 1, unexcused: 0 })).toEqual(['present'])
    expect(fields({ present: 11 })).toEqual(['present'])
    expect(fields({ present: 8 })).toEqual([])
    expect(fields({ present: 99 }, null)).toEqual([])
  })

  it('is filled from the absences so that it foots, or not at all', () => {
    const count = fc.option(fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 20 }), (excused, unexcused, sessions) => {
        const present = presentFromAbsences({ present: null, excused, unexcused }, sessions)
        if (present === null) expect(sessionsTold({ present, excused, unexcused })).toBeGreaterThan(sessions)
        else expect(sessionsTold({ present, excused, unexcused })).toBe(sessions)
      }),
    )
  })

  it('does not complete a class with the grade Không đạt', () => {
    expect(fields({ grade: 'failed', result: 'completed' })).toEqual(['result'])
    expect(resultAfterGrade({ grade: 'failed', result: 'enrolled' })).toBe('not_completed')
    expect(resultAfterGrade({ grade: 'good', result: 'enrolled' })).toBe('completed')
    expect(resultAfterGrade({ grade: 'good', result: 'absent' })).toBe('absent')
  })
})

describe('cells of the grid', () => {
  it.each([
    ['g', 'very_good'],
    ['Giỏi', 'very_good'],
    ['gioi', 'very_good'],
    ['tb', 'average'],
    ['trung', 'average'],
    ['K', 'good'],
    ['kd', 'failed'],
    ['không đạt', 'failed'],
    ['XS', 'excellent'],
  ])('read the grade %s', (text, grade) => {
    expect(readGrade(text)).toEqual({ kind: 'value', value: grade })
  })

  it.each([
    ['ht', 'completed'],
    ['Hoàn thành', 'completed'],
    ['kht', 'not_completed'],
    ['vắng', 'absent'],
    ['không dự lớp', 'absent'],
  ])('read the result %s', (text, result) => {
    expect(readResult(text)).toEqual({ kind: 'value', value: result })
  })

  it('read numbers as offices write them and ask back for the rest', () => {
    expect(readScore('8,5')).toEqual({ kind: 'value', value: 8.5 })
    expect(readScore(' 8.25 ')).toEqual({ kind: 'value', value: 8.25 })
    expect(readScore('tám')).toMatchObject({ kind: 'unclear' })
    expect(readCount('9')).toEqual({ kind: 'value', value: 9 })
    expect(readCount('9,5')).toMatchObject({ kind: 'unclear' })
    expect(readGrade('abc')).toMatchObject({ kind: 'unclear' })
    expect(readGrade('  ')).toEqual({ kind: 'blank' })
  })

  it('take a block from Excel apart', () => {
    expect(pastedBlock('8\t1\r\n9\t0\r\n')).toEqual([
      ['8', '1'],
      ['9', '0'],
    ])
    expect(pastedBlock('8')).toEqual([['8']])
    expect(pastedBlock('8\n\n7\n')).toEqual([['8'], [''], ['7']])
  })
})
