import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  entryTextOf,
  parseEntryDate,
  parseTime,
  readEntry,
  sameText,
} from '../../../src/renderer/meetings/entry-text.ts'
import { type Box, stepFrom } from '../../../src/renderer/meetings/entry-walk.ts'
import type { MonthRow } from '../../../src/shared/meetings/contract.ts'
import { blankEntry } from '../../../src/shared/meetings/fields.ts'
import { dayInMonth, lastDayOfMonth, monthSchema } from '../../../src/shared/vocabulary/month.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'

const november = monthSchema.parse('2026-11')
const december = monthSchema.parse('2026-12')
const today = day('2026-11-23')
const row = (entry: Partial<MonthRow['entry']> = {}, id: number | null = null): MonthRow => ({
  cellId: 4,
  cellName: 'Chi bộ bản Sốp Nghịu',
  id,
  version: 1,
  entry: { ...blankEntry, ...entry },
  proposed: { members: 21, exempt: 2 },
})

describe('dates of the month', () => {
  it('are typed as a day, a day and month, or the month alone', () => {
    expect(parseEntryDate('24', november)).toBe('2026-11-24')
    expect(parseEntryDate('2/12', november)).toBe('2026-12-02')
    expect(parseEntryDate('3/1', december)).toBe('2027-01-03')
    expect(parseEntryDate('24/11/2026', november)).toBe('2026-11-24')
    expect(parseEntryDate('11/2026', november)).toBe('2026-11')
    expect(parseEntryDate('', november)).toBeNull()
  })

  it('are refused where there is no such day', () => {
    for (const text of ['31', '0', '32', 'mai', '30/2'])
      expect(parseEntryDate(text, november)).toBeUndefined()
  })

  it('come back as they were typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2030 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, number, on) => {
          const month = monthSchema.parse(`${year}-${String(number).padStart(2, '0')}`)
          const text = entryTextOf(row({ heldOn: partialDate(dayInMonth(month, on)) }, 9), month).heldOn
          expect(text).toBe(String(on))
          expect(parseEntryDate(text, month)).toBe(dayInMonth(month, on))
          expect(parseEntryDate(String(Number(lastDayOfMonth(month).slice(8)) + 1), month)).toBeUndefined()
        },
      ),
    )
  })
})

describe('hours', () => {
  it('are typed in any of the usual ways', () => {
    expect(['19:30', '19h30', '1930', '8', '8h', '8h5', '24', '7:61'].map(parseTime)).toEqual([
      '19:30',
      '19:30',
      '19:30',
      '08:00',
      '08:00',
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a row', () => {
  it('proposes the members of the day, and those exempt last time, only where nothing is recorded', () => {
    expect(entryTextOf(row(), november)).toMatchObject({ members: '21', exempt: '2', present: '' })
    const held = row({ heldOn: partialDate('2026-11-20'), members: 18 }, 5)
    expect(entryTextOf(held, november)).toMatchObject({ members: '18', exempt: '', heldOn: '20' })
  })

  it('reads back as the register takes it', () => {
    const text = {
      ...entryTextOf(row(), november),
      heldOn: '20',
      present: '18',
      excused: '1',
      unexcused: '0',
    }
    const { entry, problems, warning, expected } = readEntry(text, november, today)
    expect(problems.size).toBe(0)
    expect(expected).toBe(19)
    expect(warning).toBeNull()
    expect(entry).toMatchObject({ heldOn: '2026-11-20', members: 21, exempt: 2, present: 18 })
    expect(sameText(text, entryTextOf(row(), november))).toBe(false)
  })

  it('names the box that stops it', () => {
    const text = { ...entryTextOf(row(), november), heldOn: '31', present: 'x' }
    expect([...readEntry(text, november, today).problems.keys()]).toEqual(['present', 'heldOn'])
  })
})

describe('Enter', () => {
  const boxes: Box[] = ['1', '2', '3'].flatMap((cell) => [
    { cell, field: 'heldOn', main: true },
    { cell, field: 'members', main: false },
    { cell, field: 'present', main: true },
  ])
  const keys = (key: string, shiftKey = false) => ({ key, shiftKey, ctrlKey: false, altKey: false })

  it('goes through the main boxes and on to the next cell; with Shift back', () => {
    expect(stepFrom(boxes, 0, keys('Enter'))).toBe(2)
    expect(stepFrom(boxes, 2, keys('Enter'))).toBe(3)
    expect(stepFrom(boxes, 3, keys('Enter', true))).toBe(2)
    expect(stepFrom(boxes, 8, keys('Enter'))).toBeNull()
  })

  it('leaves the arrows to go up and down the column', () => {
    expect(stepFrom(boxes, 4, keys('ArrowDown'))).toBe(7)
    expect(stepFrom(boxes, 4, keys('ArrowUp'))).toBe(1)
    expect(stepFrom(boxes, 1, keys('ArrowUp'))).toBeNull()
    expect(stepFrom(boxes, 1, keys('ArrowLeft'))).toBeNull()
  })
})
