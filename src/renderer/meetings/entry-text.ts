import type { MonthRow } from '../../shared/meetings/contract.ts'
import { blankEntry, type MonthEntry } from '../../shared/meetings/fields.ts'
import { entryProblems, expectedOf, footingProblem } from '../../shared/meetings/rules.ts'
import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import { dayInMonth, lastDayOfMonth, type Month, numberOfMonth } from '../../shared/vocabulary/month.ts'
import {
  formatPartialDate,
  type PartialDate,
  parsePartialDate,
  partialDate,
} from '../../shared/vocabulary/partial-date.ts'
import { parseNumber, writtenNumber } from '../form/typed-number.ts'

/** A row of the month as it is typed. */
export type EntryText = Readonly<Record<EntryField, string>>
export type EntryField = keyof MonthEntry

const counts = [
  'members',
  'exempt',
  'specialDuty',
  'present',
  'excused',
  'unexcused',
  'opinions',
] as const satisfies readonly EntryField[]
const texts = ['missedReason', 'topic', 'resolution', 'place'] as const satisfies readonly EntryField[]

/** What is written, with the members of the day and those exempt last time proposed where no meeting is recorded yet. */
export function entryTextOf(row: MonthRow, month: Month): EntryText {
  const { entry, proposed } = row
  const fresh = entry.heldOn === null && entry.members === null
  const number = (field: (typeof counts)[number]) => writtenNumber(entry[field])
  return {
    heldOn: dateText(entry.heldOn, month),
    missedReason: entry.missedReason ?? '',
    members: fresh ? String(proposed.members) : number('members'),
    exempt: fresh && proposed.exempt > 0 ? String(proposed.exempt) : number('exempt'),
    specialDuty: number('specialDuty'),
    present: number('present'),
    excused: number('excused'),
    unexcused: number('unexcused'),
    opinions: number('opinions'),
    topic: entry.topic ?? '',
    resolution: entry.resolution ?? '',
    plannedOn: dateText(entry.plannedOn === null ? null : partialDate(entry.plannedOn), month),
    plannedAt: entry.plannedAt ?? '',
    place: entry.place ?? '',
  }
}

/** Within the month only the day is written: `24`; another month with it: `02/12/2026`. */
function dateText(date: PartialDate | null, month: Month): string {
  if (date === null) return ''
  const whole = date.length === 10 && date.startsWith(month)
  return whole ? String(Number(date.slice(8))) : formatPartialDate(date)
}

/** `24`, `2/12`, `24/11/2026`; `11/2026` where only the month is known. Undefined for what is no date. */
export function parseEntryDate(typed: string, month: Month): PartialDate | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (/^\d{1,2}$/.test(text)) {
    const day = Number(text)
    const last = Number(lastDayOfMonth(month).slice(8))
    return day >= 1 && day <= last ? partialDate(dayInMonth(month, day)) : undefined
  }
  const year = Number(month.slice(0, 4))
  // a neighbour month of the year, without its year: 2/12, or 3/1 for a meeting of December
  const short = /^(\d{1,2})[/.-](\d{1,2})$/.exec(text)
  if (short !== null) {
    const wanted = Number(short[2])
    const turned = wanted === 1 && numberOfMonth(month) === 12 ? year + 1 : year
    const parsed = parsePartialDate(`${short[1]}/${short[2]}/${turned}`, { latestYear: year + 1 })
    return parsed.kind === 'date' ? parsed.value : undefined
  }
  const parsed = parsePartialDate(text, { latestYear: year + 1 })
  return parsed.kind === 'date' ? parsed.value : undefined
}

/** `19:30`, `19h30`, `1930`, `8` (08:00). */
export function parseTime(typed: string): string | null | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '') return null
  const parts = /^(\d{1,2})(?:[:hg. ]?(\d{2}))?[hg]?$/.exec(text)
  if (parts === null) return undefined
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? '0')]
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

export interface ReadEntry {
  readonly entry: MonthEntry
  /** What stops the row from being written, by field. */
  readonly problems: ReadonlyMap<EntryField, string>
  /** What does not add up; the row can be written all the same. */
  readonly warning: string | null
  readonly expected: number | null
}

/** The row as the register takes it, and what is wrong with it. */
export function readEntry(typed: EntryText, month: Month, today: Day): ReadEntry {
  const problems = new Map<EntryField, string>()
  const entry: MonthEntry = { ...blankEntry }
  for (const field of counts) {
    const value = parseNumber(typed[field])
    if (value === undefined) problems.set(field, 'Ghi một số nguyên.')
    else entry[field] = value
  }
  for (const field of texts) entry[field] = typed[field].trim() === '' ? null : typed[field].trim()
  const held = parseEntryDate(typed.heldOn, month)
  if (held === undefined) problems.set('heldOn', 'Ngày chưa đúng. Ghi ngày trong tháng, ví dụ 24, hoặc 2/12.')
  else entry.heldOn = held
  const planned = parseEntryDate(typed.plannedOn, month)
  if (planned === undefined || (planned !== null && !isDay(planned)))
    problems.set('plannedOn', 'Ngày chưa đúng. Ghi ngày trong tháng, ví dụ 24.')
  else entry.plannedOn = planned
  const time = parseTime(typed.plannedAt)
  if (time === undefined) problems.set('plannedAt', 'Giờ chưa đúng. Ghi giờ và phút, ví dụ 19:30.')
  else entry.plannedAt = time
  for (const { field, message } of entryProblems(entry, month, today))
    if (isEntryField(field) && !problems.has(field)) problems.set(field, message)
  return { entry, problems, warning: footingProblem(entry), expected: expectedOf(entry) }
}

function isEntryField(field: string): field is EntryField {
  return field in blankEntry
}

export function sameText(a: EntryText, b: EntryText): boolean {
  return (Object.keys(a) as EntryField[]).every((field) => a[field] === b[field])
}
