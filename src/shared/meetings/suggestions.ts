import { type Breach, breachOf } from '../regulations/breach.ts'
import { listRule, numberRule, type RulePack } from '../regulations/pack.ts'
import { type Fraction, formatFraction } from '../vocabulary/fraction.ts'
import type { MeetingFields } from './fields.ts'
import { type MeetingPart, meetingParts } from './parts.ts'
import { attendanceOf } from './rules.ts'

/** What the bands of the rule pack say about one part; points null where they only hint. */
export interface PartSuggestion {
  readonly part: MeetingPart
  readonly points: number | null
  readonly why: string
}

export type Suggested = Pick<
  MeetingFields,
  | 'members'
  | 'exempt'
  | 'specialDuty'
  | 'present'
  | 'excused'
  | 'unexcused'
  | 'opinions'
  | 'previousDone'
  | 'minutes'
>

/** Place of the first band that the share reaches; the number of bands when it reaches none. */
export function bandOf({ numerator, denominator }: Fraction, bands: readonly number[]): number {
  const place = bands.findIndex((least) => numerator * 100 >= least * denominator)
  return place === -1 ? bands.length : place
}

/** Greatest points of each part, by the pack. */
export function greatestPoints(pack: RulePack): Record<MeetingPart, number> {
  const greatest = listRule(pack, 'meeting.score_parts')
  const of = (part: MeetingPart) => greatest[meetingParts.indexOf(part)] ?? 0
  return {
    time: of('time'),
    attendance: of('attendance'),
    preparation: of('preparation'),
    organisation: of('organisation'),
    chairing: of('chairing'),
    principles: of('principles'),
    result: of('result'),
    closing: of('closing'),
  }
}

/** Suggestions of the bands for attendance, speaking and the result of last month's resolution. Nothing is filled in by itself. */
export function suggestionsFor(meeting: Suggested, pack: RulePack): PartSuggestion[] {
  return [attendance(meeting, pack), speaking(meeting, pack), result(meeting, pack)].filter(
    (suggestion) => suggestion !== null,
  )
}

function attendance(meeting: Suggested, pack: RulePack): PartSuggestion | null {
  const share = attendanceOf(meeting)
  if (share === null || share.denominator === 0) return null
  const points = listRule(pack, 'meeting.attendance_points')
  const last = points.length - 1
  const unexcused = (meeting.unexcused ?? 0) > 0
  const place = unexcused ? last : bandOf(share, listRule(pack, 'meeting.attendance_bands'))
  const bonus = numberRule(pack, 'meeting.attendance_bonus')
  const run = numberRule(pack, 'meeting.attendance_excused_run')
  const because = unexcused ? `có ${meeting.unexcused} đảng viên vắng không lý do` : formatFraction(share)
  return {
    part: 'attendance',
    points: points[Math.min(place, last)] ?? null,
    why: `Dự họp: ${because}. Thêm ${bonus} điểm nếu không ai vắng có lý do ${run} buổi liền.`,
  }
}

/** The sheet counts speaking inside "tổ chức sinh hoạt", so the points are a hint, not the part. */
function speaking({ opinions, present }: Suggested, pack: RulePack): PartSuggestion | null {
  if (opinions === null || present === null || present === 0) return null
  const points = listRule(pack, 'meeting.speaking_points')
  const share = { numerator: Math.min(opinions, present), denominator: present }
  const place = bandOf(share, listRule(pack, 'meeting.speaking_bands'))
  return {
    part: 'organisation',
    points: null,
    why: `Phát biểu ${formatFraction(share)}: ${points[Math.min(place, points.length - 1)]} điểm trong phần này.`,
  }
}

function result({ previousDone }: Suggested, pack: RulePack): PartSuggestion | null {
  if (previousDone === null) return null
  const points = listRule(pack, 'meeting.result_points')
  const place = bandOf({ numerator: previousDone, denominator: 100 }, listRule(pack, 'meeting.result_bands'))
  return {
    part: 'result',
    points: points[Math.min(place, points.length - 1)] ?? null,
    why: `Nghị quyết tháng trước đã thực hiện ${previousDone} %.`,
  }
}

/** A meeting that was shorter than the rule asks of a cell of this size. */
export function lengthBreaches(
  { minutes, members }: Pick<MeetingFields, 'minutes' | 'members'>,
  pack: RulePack,
): Breach[] {
  if (minutes === null || members === null) return []
  const large = members >= numberRule(pack, 'meeting.large_cell')
  const key = large ? 'meeting.min_minutes_large' : 'meeting.min_minutes'
  const least = numberRule(pack, key)
  return minutes >= least ? [] : [breachOf(pack, key, `Họp ${minutes} phút, ít hơn ${least} phút`, 'minutes')]
}

/** Points over the greatest of their part cannot be added up to a score of the sheet. */
export function pointProblems(parts: MeetingFields['parts'], pack: RulePack) {
  const greatest = greatestPoints(pack)
  return meetingParts.flatMap((part) => {
    const given = parts[part]
    return given !== null && given > greatest[part]
      ? [{ field: `parts.${part}`, message: `Phần này nhiều nhất ${greatest[part]} điểm.` }]
      : []
  })
}
