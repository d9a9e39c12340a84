import { type Breach, breachOf } from '../regulations/breach.ts'
import { deadlineAfter } from '../regulations/deadline.ts'
import { flagRule, type NumberKey, numberRule, type RulePack, ruleOf } from '../regulations/pack.ts'
import { addMonths, type Day, formatDay } from '../vocabulary/day.ts'
import { firstDayOf, type PartialDate } from '../vocabulary/partial-date.ts'
import type { HolidayCalendar } from '../vocabulary/working-days.ts'
import type { Manner } from './fields.ts'

/** What the papers of a transfer say, as far as rules ask. */
export interface TransferFacts {
  readonly manner: Manner
  readonly study: boolean
  readonly movedOn: PartialDate | null
  readonly paperOn: PartialDate | null
  readonly presentedOn: PartialDate | null
  readonly untilOn: PartialDate | null
  /** Under inspection, or with a complaint or denunciation pending. */
  readonly underInspection: boolean
}

export interface Measure {
  readonly pack: RulePack
  readonly calendar: HolidayCalendar
}

/** The last day in time, where both the event and the calendar allow to say it. */
export function lastDayFor(
  { pack, calendar }: Measure,
  key: NumberKey,
  start: PartialDate | null,
): Day | null {
  const deadline = deadlineAfter(ruleOf(pack, key), start, calendar)
  return deadline.kind === 'day' ? deadline.day : null
}

/** Done surely later than the rule allows. A vague date is never held against anybody. */
export function lateBreach(
  measure: Measure,
  key: NumberKey,
  dates: { readonly start: PartialDate | null; readonly done: PartialDate | null; readonly field: string },
  words: string,
): Breach[] {
  const last = lastDayFor(measure, key, dates.start)
  const done = dates.done === null ? null : firstDayOf(dates.done)
  if (last === null || done === null || done <= last) return []
  const days = numberRule(measure.pack, key)
  return [
    breachOf(measure.pack, key, `${words} quá ${days} ngày làm việc (hạn ${formatDay(last)})`, dates.field),
  ]
}

/** 294-QĐ/TW 6.3; 06-HD/TW 10.2.2. */
export function transferBreaches(measure: Measure, facts: TransferFacts): Breach[] {
  const { pack } = measure
  const { manner, movedOn, paperOn, presentedOn } = facts
  const breaches: Breach[] = []
  if (manner === 'official')
    breaches.push(
      ...lateBreach(
        measure,
        'move.official',
        { start: movedOn, done: paperOn, field: 'paperOn' },
        'Làm thủ tục chuyển sinh hoạt chính thức sau khi chuyển công tác, nơi cư trú',
      ),
    )
  breaches.push(
    ...lateBreach(
      measure,
      'move.present_paper',
      { start: paperOn, done: presentedOn, field: 'presentedOn' },
      'Nộp giấy giới thiệu sinh hoạt đảng',
    ),
  )
  if (manner === 'temporary') breaches.push(...lengthBreaches(pack, facts))
  if (facts.underInspection && flagRule(pack, 'move.not_under_inspection'))
    breaches.push(
      breachOf(
        pack,
        'move.not_under_inspection',
        'Đảng viên đang bị kiểm tra hoặc đang có khiếu nại, tố cáo chưa giải quyết',
        'underInspection',
      ),
    )
  return breaches
}

function lengthBreaches(pack: RulePack, { study, paperOn, movedOn, untilOn }: TransferFacts): Breach[] {
  const begins = paperOn ?? movedOn
  const [from, until] = [
    begins === null ? null : firstDayOf(begins),
    untilOn === null ? null : firstDayOf(untilOn),
  ]
  if (from === null || until === null) return []
  const least = numberRule(pack, 'move.temporary_min')
  if (until < addMonths(from, least))
    return [
      breachOf(pack, 'move.temporary_min', `Chuyển sinh hoạt tạm thời chưa đủ ${least} tháng`, 'untilOn'),
    ]
  if (study) {
    const most = numberRule(pack, 'move.temporary_study_max')
    if (until <= addMonths(from, most)) return []
    return [
      breachOf(
        pack,
        'move.temporary_study_max',
        `Chuyển sinh hoạt tạm thời khi đi học tập trung quá ${most} tháng`,
        'untilOn',
      ),
    ]
  }
  const most = numberRule(pack, 'move.temporary_max')
  if (until < addMonths(from, most)) return []
  return [
    breachOf(pack, 'move.temporary_max', `Chuyển sinh hoạt tạm thời từ ${most} tháng trở lên`, 'untilOn'),
  ]
}
