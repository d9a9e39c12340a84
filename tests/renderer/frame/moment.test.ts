import { describe, expect, it } from 'vitest'
import { describeBackup, describeMoment } from '../../../src/renderer/frame/moment.ts'

const now = new Date('2026-11-23T03:00:00Z') // 10:00 in Vietnam

describe('describeMoment', () => {
  it('speaks of the Vietnamese day, not of the UTC day', () => {
    expect(describeMoment('2026-11-23T01:02:00Z', now)).toBe('08:02 hôm nay')
    // still the 22nd in UTC
    expect(describeMoment('2026-11-22T17:30:00Z', now)).toBe('00:30 hôm nay')
    expect(describeMoment('2026-11-22T16:59:00Z', now)).toBe('23:59 hôm qua')
    expect(describeMoment('2026-11-03T02:15:00Z', now)).toBe('09:15 ngày 03/11/2026')
  })
})

describe('describeBackup', () => {
  it('says when and whether it holds', () => {
    expect(describeBackup({ at: '2026-11-23T01:02:00Z', ok: true }, now)).toBe(
      'Sao lưu gần nhất 08:02 hôm nay, đạt',
    )
    expect(describeBackup({ at: '2026-11-23T01:02:00Z', ok: false }, now)).toContain('không đạt')
    expect(describeBackup(null, now)).toBe('Chưa có bản sao lưu nào')
  })
})
