import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backupStamp,
  backupsToDrop,
  dayOfBackup,
  inTurn,
  momentOfBackup,
  newerFirst,
  usualKeeping,
} from '../../../src/shared/backups/rules.ts'

const nameAt = (at: Date, reason = 'start'): string => `so-dang-vien ${backupStamp(at)} ${reason}.ncbak`
const dayMs = 86_400_000
const noon = new Date('2026-11-23T05:00:00Z')
const daysAgo = (count: number, hours = 0): Date =>
  new Date(noon.getTime() - count * dayMs + hours * 3_600_000)

const toDrop = (names: readonly string[]) => backupsToDrop(names, usualKeeping, '2026-11-23')

describe('backup names', () => {
  it('carry the time of the office, not of Greenwich', () => {
    expect(backupStamp(new Date('2026-11-22T18:30:05Z'))).toBe('2026-11-23 01-30-05')
  })

  it('give the moment back', () => {
    expect(momentOfBackup(nameAt(noon))).toBe(noon.toISOString())
    expect(dayOfBackup(nameAt(noon))).toBe('2026-11-23')
  })

  it('are not seen in other files', () => {
    expect(dayOfBackup('Danh sách 2026.xlsx')).toBeNull()
    expect(momentOfBackup('so 2026-99-99 00-00-00 start.ncbak')).toBeNull()
  })

  it('sort a second backup of the same second after the first', () => {
    const first = nameAt(noon)
    const second = first.replace('.ncbak', ' (2).ncbak')
    expect([first, second].sort(newerFirst)).toEqual([second, first])
  })
})

describe('which backups may go', () => {
  it('keeps all of the last day and the newest of the days before', () => {
    const today = [nameAt(daysAgo(0)), nameAt(daysAgo(0, 1), 'manual'), nameAt(daysAgo(0, 2), 'manual')]
    const yesterday = [nameAt(daysAgo(1)), nameAt(daysAgo(1, 3), 'daily')]
    expect(toDrop([...today, ...yesterday])).toEqual([yesterday[0]])
  })

  it('lets one from a day to come, made while the clock was wrong, push nothing out', () => {
    const wrong = [nameAt(daysAgo(-3000)), nameAt(daysAgo(-3001))]
    const today = [nameAt(daysAgo(0)), nameAt(daysAgo(0, 1), 'before-restore'), nameAt(daysAgo(0, 2))]
    const before = Array.from({ length: 40 }, (_, index) => nameAt(daysAgo(index + 1)))
    const all = [...today, ...before, ...wrong]
    const kept = (names: readonly string[]) => {
      const dropped = backupsToDrop(names, { days: 30, months: 3 }, '2026-11-23')
      return names.filter((name) => !dropped.includes(name))
    }
    expect(kept(all).slice(0, today.length)).toEqual(today)
    expect(kept(all).filter((name) => !wrong.includes(name))).toEqual(kept([...today, ...before]))
    expect(inTurn(all, '2026-11-23')[0]).toBe(today[2])
  })

  it('keeps thirty days, then one a month', () => {
    const names = Array.from({ length: 100 }, (_, index) => nameAt(daysAgo(index)))
    const dropped = toDrop(names)
    const kept = names.filter((name) => !dropped.includes(name)).map((name) => dayOfBackup(name))
    expect(kept.slice(0, 30)).toEqual(names.slice(0, 30).map((name) => dayOfBackup(name)))
    // Of October the last day is among the thirty; of September and August the last day stays.
    expect(kept.slice(30)).toEqual(['2026-09-30', '2026-08-31'])
  })

  it('keeps at most twelve months', () => {
    const names = Array.from({ length: 40 }, (_, index) => nameAt(daysAgo(index * 31)))
    const dropped = new Set(toDrop(names))
    expect(names.filter((name) => !dropped.has(name)).length).toBe(30)
    const sparse = Array.from({ length: 60 }, (_, index) => nameAt(daysAgo(index * 15)))
    const left = sparse.filter((name) => !toDrop(sparse).includes(name))
    expect(left.length).toBe(30)
  })

  it('touches no file that is not named like a backup', () => {
    expect(toDrop(['ảnh.jpg', 'so.db', 'so-dang-vien.ncbak'])).toEqual([])
  })

  const someNames = fc
    .uniqueArray(fc.integer({ min: 0, max: 3 * 365 * 24 }), { maxLength: 120 })
    .map((hours) => hours.map((hour) => nameAt(new Date(noon.getTime() - hour * 3_600_000))))

  it('never drops the newest, and is done after once', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        const dropped = new Set(toDrop(names))
        const kept = names.filter((name) => !dropped.has(name))
        const newest = [...names].sort(newerFirst)[0]
        expect(newest === undefined || kept.includes(newest)).toBe(true)
        expect(toDrop(kept)).toEqual([])
      }),
    )
  })

  it('leaves at least one backup of each of the last thirty days that have one, and at most 42 older than the last day', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        const dropped = new Set(toDrop(names))
        const kept = names.filter((name) => !dropped.has(name))
        const days = (list: string[]) =>
          [...new Set(list.map((name) => dayOfBackup(name) ?? ''))].sort().reverse()
        expect(days(kept).slice(0, 30)).toEqual(days(names).slice(0, 30))
        const last = days(names)[0]
        expect(kept.filter((name) => dayOfBackup(name) !== last).length).toBeLessThanOrEqual(42)
      }),
    )
  })

  it('does not depend on the order of the names', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        expect(toDrop([...names].reverse())).toEqual(toDrop(names))
      }),
    )
  })
})
