import { describe, expect, it } from 'vitest'
import {
  allTidied,
  cellText,
  noEdits,
  presentFilled,
  readLearner,
  tidied,
  withBlock,
  withText,
} from '../../../src/renderer/classes/grid-state.ts'
import { placeAfter } from '../../../src/renderer/classes/use-grid-keys.ts'
import type { Learner } from '../../../src/shared/classes/contract.ts'

function learner(id: number, given: Partial<Learner> = {}): Learner {
  return {
    id,
    version: 1,
    personId: id,
    fullName: `Lò Văn ${id}`,
    sex: null,
    birthDate: null,
    cellName: null,
    present: null,
    excused: null,
    unexcused: null,
    score: null,
    grade: null,
    result: 'enrolled',
    note: null,
    certificateNumber: null,
    certificateDate: null,
    issuer: null,
    receivedBy: null,
    validUntil: null,
    entitlementNote: null,
    ...given,
  }
}

describe('the grid', () => {
  const [one, two] = [learner(1), learner(2, { score: 8.5, grade: 'good', result: 'completed' })]

  it('shows what the register says until something is typed', () => {
    expect(cellText(two, noEdits, 'score')).toBe('8,5')
    expect(cellText(one, noEdits, 'result')).toBe('')
    const typed = withText(noEdits, two, 'score', '9')
    expect(cellText(two, typed, 'score')).toBe('9')
    expect(withText(typed, two, 'score', '8,5').size).toBe(0)
  })

  it('lays a column of Excel over the rows below, and no further', () => {
    const pasted = withBlock(noEdits, [one, two], { row: 0, column: 3 }, [['7'], ['8'], ['9']])
    expect([cellText(one, pasted, 'score'), cellText(two, pasted, 'score')]).toEqual(['7', '8'])
  })

  it('takes a block of several columns, with its grades in full and the results that follow', () => {
    const pasted = withBlock(noEdits, [one], { row: 0, column: 0 }, [['9', '1', '0', '8', 'g']])
    const { value, problems } = readLearner(one, pasted, 10)
    expect(problems.size).toBe(0)
    expect(value).toMatchObject({ present: 9, excused: 1, grade: 'very_good', result: 'completed', score: 8 })
    expect(cellText(one, pasted, 'grade')).toBe('Giỏi')
  })

  it('settles the cell that the hands are still in when the class is written', () => {
    const typed = withText(withText(noEdits, one, 'score', '8,5'), one, 'grade', 'g')
    expect(readLearner(one, typed, 10).value.result).toBe('enrolled')
    expect(readLearner(one, allTidied(typed, [one]), 10).value).toMatchObject({
      grade: 'very_good',
      result: 'completed',
      score: 8.5,
    })
    expect(allTidied(noEdits, [one])).toBe(noEdits)
  })

  it('keeps a result that was decided by hand', () => {
    const absent = withText(noEdits, one, 'result', 'Không dự lớp')
    const graded = tidied(withText(absent, one, 'grade', 'k'), one, 'grade')
    expect(readLearner(one, graded, 10).value.result).toBe('absent')
  })

  it('marks what it cannot read and what does not foot', () => {
    const unread = withText(noEdits, one, 'score', 'tám')
    expect([...readLearner(one, unread, 10).problems.keys()]).toEqual(['score'])
    const unfooted = withText(noEdits, one, 'present', '11')
    expect([...readLearner(one, unfooted, 10).problems.keys()]).toEqual(['present'])
  })

  it('fills those who were there from their absences', () => {
    const absent = learner(3, { result: 'absent' })
    const filled = presentFilled(withText(noEdits, one, 'excused', '2'), [one, absent], 10)
    expect(cellText(one, filled, 'present')).toBe('8')
    expect(cellText(absent, filled, 'present')).toBe('')
  })

  it('walks as Excel does', () => {
    const caret = { atStart: false, atEnd: true }
    const from = { row: 2, column: 3 }
    const key = (name: string, shiftKey = false) => placeAfter({ key: name, shiftKey }, from, caret)
    expect(key('ArrowDown')).toEqual({ row: 3, column: 3 })
    expect(key('Enter')).toEqual({ row: 3, column: 3 })
    expect(key('Enter', true)).toEqual({ row: 1, column: 3 })
    expect(key('ArrowRight')).toEqual({ row: 2, column: 4 })
    expect(key('ArrowLeft')).toBeNull()
    expect(key('a')).toBeNull()
  })
})
