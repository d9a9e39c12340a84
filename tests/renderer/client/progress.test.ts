import { describe, expect, it } from 'vitest'
import { describePace, describeSeconds, paceOf } from '../../../src/renderer/client/progress.ts'

const step = (done: number, total: number) => ({ kind: 'progress' as const, label: 'Đọc tệp', done, total })

describe('paceOf', () => {
  it('measures rate and time left', () => {
    expect(paceOf(step(5_000, 20_000), 2_000)).toEqual({ percent: 25, rate: 2_500, secondsLeft: 6 })
  })

  it('says nothing of a rate too early, nor of a percentage without a total', () => {
    expect(paceOf(step(50, 100), 300)).toEqual({ percent: 50, rate: null, secondsLeft: null })
    expect(paceOf(step(50, 0), 5_000)).toEqual({ percent: null, rate: 10, secondsLeft: null })
  })

  it('never shows more than 100 %', () => {
    expect(paceOf(step(120, 100), 2_000)).toMatchObject({ percent: 100, secondsLeft: null })
  })
})

describe('describePace', () => {
  it('reads as a line', () => {
    expect(describePace(step(12_400, 20_000), 4_000)).toBe(
      '12.400 trên 20.000 · 3.100 dòng/giây · còn khoảng 3 giây',
    )
    expect(describePace(step(0, 0), 0)).toBe('')
    expect(describePace(step(7, 0), 100, 'hồ sơ')).toBe('7 hồ sơ')
  })
})

describe('describeSeconds', () => {
  it.each([
    [40, '40 giây'],
    [170, '3 phút'],
    [3_600, '1 giờ'],
    [3_900, '1 giờ 5 phút'],
  ])('%i', (seconds, words) => expect(describeSeconds(seconds)).toBe(words))
})
