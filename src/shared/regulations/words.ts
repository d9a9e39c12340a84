import { leftReasonLabels } from '../admissions/fields.ts'
import { paperLabels } from '../admissions/papers.ts'
import type { Confidence, DayType, Rule, RuleKey } from './pack.ts'
import { ruleKinds } from './rule-kinds.ts'

/** What a number of a rule counts. Days are told with their kind: `dayTypeWords`. */
export const unitWords: Readonly<Record<string, string>> = {
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
  minute: 'phút',
  percent: '%',
  point: 'điểm',
  member: 'đảng viên',
  official_member: 'đảng viên chính thức',
  committee_member: 'cấp ủy viên',
  standing_member: 'ủy viên ban thường vụ',
  person: 'người',
  meeting: 'buổi',
  round: 'lần',
  time: 'lần',
  lesson: 'bài, chuyên đề',
  period: 'tiết',
  session: 'buổi',
  duration: 'thời hạn đã ấn định',
}

export const dayTypeWords: Readonly<Record<DayType, string>> = {
  working: 'ngày làm việc',
  calendar: 'ngày (tính cả ngày nghỉ)',
  month: 'tháng',
}

/** The event that starts a clock, as it follows "kể từ". A word that stands here is one the program can count from. */
export const clockStartWords: Readonly<Record<string, string>> = {
  APPLICATION_DATE: 'ngày làm đơn xin vào Đảng',
  BADGE_DAY: 'ngày trao Huy hiệu Đảng',
  CANDIDATE_MOVED: 'ngày người vào Đảng có quyết định chuyển đi',
  CELL_RESOLUTION: 'ngày chi bộ ra nghị quyết',
  CEREMONY: 'ngày tổ chức lễ kết nạp',
  CERTIFICATE_ISSUED: 'ngày cấp giấy chứng nhận đến ngày chi bộ xét',
  COMPLAINT_RECEIVED: 'ngày nhận được khiếu nại',
  CONGRESS_CLOSED: 'ngày bế mạc đại hội',
  CONGRESS_OPENING: 'ngày khai mạc đại hội (tính lùi)',
  DECISION: 'ngày ra quyết định',
  DECISION_DUE: 'ngày hết hạn xét, quyết định',
  DECISION_RECEIVED: 'ngày nhận được quyết định',
  FILE_RECEIVED: 'ngày nhận được hồ sơ',
  ISSUED: 'ngày ban hành quyết định',
  LEFT_PARTY: 'ngày ra khỏi Đảng',
  MEETING: 'ngày sinh hoạt chi bộ',
  MOVED: 'ngày có quyết định chuyển công tác hoặc chuyển nơi cư trú',
  NOTICE_WRITTEN: 'ngày lập phiếu báo',
  OBJECTION: 'ngày nơi đến có ý kiến',
  PAPER_ISSUED: 'ngày cấp giấy giới thiệu sinh hoạt đảng',
  PROBATION_END: 'ngày hết thời gian dự bị',
  RECEIVED: 'ngày nhận được ý kiến',
  RECEIVED_BY_CELL: 'ngày chi bộ nhận được quyết định',
  RECORD_EXPUNGED: 'ngày được xóa án tích',
  REPORT_RECEIVED: 'ngày nhận được báo cáo',
  REQUEST_RECEIVED: 'ngày nhận được yêu cầu thẩm tra',
  SELF_REPORT_RECEIVED: 'ngày nhận được báo cáo tự kiểm tra',
  STARTED: 'ngày bắt đầu kiểm tra',
  SUSPENDED: 'ngày bị đình chỉ',
  SUSPENSION_END: 'ngày hết thời hạn đình chỉ',
  TOGETHER_SINCE: 'ngày bắt đầu cùng công tác, lao động, học tập, cư trú',
  VOTE: 'ngày chi bộ biểu quyết',
}

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  verified: 'Đã đọc điều khoản',
  secondary: 'Theo tài liệu dẫn lại',
  local: 'Hướng dẫn của một tỉnh, thành phố',
  unsure: 'Chưa tìm thấy văn bản',
}

/** Papers of a dossier, reasons for leaving: the words of their own room. */
const codes: Readonly<Record<string, string>> = { ...paperLabels, ...leftReasonLabels }

const education = {
  LITERATE: 'biết đọc, biết viết chữ quốc ngữ',
  TIEU_HOC: 'hoàn thành chương trình tiểu học',
  THCS: 'hoàn thành chương trình trung học cơ sở',
  THPT: 'tốt nghiệp trung học phổ thông',
} as const

/** What a rule may choose between, as the program understands it, and how it is told. */
const choices: Readonly<Partial<Record<RuleKey, Readonly<Record<string, string>>>>> = {
  'edu.min.general': education,
  'edu.min.difficult_area': education,
  'edu.min.village_elder': education,
  'class.awareness.min_education': education,
  'verification.relief': {
    '38HD': 'chỉ miễn thẩm tra lịch sử chính trị của người thân là đảng viên',
    '06HD': 'miễn thẩm tra bên có người thân là đảng viên đã khai đầy đủ',
  },
  'recognition.effective': { PROBATION_END: 'ngày hết thời gian dự bị' },
  'party_age.start': { ADMISSION_DECISION_DATE: 'ngày ký quyết định kết nạp' },
}

export function choicesOf(key: RuleKey): { readonly value: string; readonly label: string }[] {
  return Object.entries(choices[key] ?? {}).map(([value, label]) => ({ value, label }))
}

/** "45 ngày làm việc, kể từ ngày chi bộ ra nghị quyết"; "ít nhất 2/3 số đảng viên chính thức"; "chưa có văn bản". */
export function ruleWords(rule: Pick<Rule, 'key' | 'value' | 'unit' | 'day_type' | 'clock_start'>): string {
  const start = rule.clock_start === null ? '' : `, kể từ ${startWords(rule.clock_start)}`
  return `${valueWords(rule)}${start}`
}

export function startWords(clockStart: string): string {
  return clockStartWords[clockStart] ?? clockStart
}

function valueWords({
  key,
  value,
  unit,
  day_type,
}: Pick<Rule, 'key' | 'value' | 'unit' | 'day_type'>): string {
  if (value === null) return 'chưa có văn bản'
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'string') return shareWords(key, value, unit) ?? choices[key]?.[value] ?? value
  if (Array.isArray(value)) return listWords(value, unit)
  const counted = day_type === null ? countedWord(key, unit) : dayTypeWords[day_type]
  return withUnit(value.toLocaleString('vi-VN'), counted)
}

function shareWords(key: RuleKey, value: string, unit: string | null): string | null {
  const of = `${value} ${unit === 'duration' ? '' : 'số '}${unitWord(unit)}`
  switch (ruleKinds[key]) {
    case 'share_at_least':
      return `ít nhất ${of}`
    case 'share_more_than':
      return `trên ${of}`
    case 'share_at_most':
      return `không quá ${of}`
    default:
      return null
  }
}

function listWords(value: readonly (number | string)[], unit: string | null): string {
  if (unit === 'window') return value.map((each) => windowWords(String(each))).join('; ')
  if (value.some((each) => typeof each === 'string'))
    return value.map((each) => codeWords(String(each))).join('; ')
  const numbers = value.map((each) => (typeof each === 'number' ? each.toLocaleString('vi-VN') : each))
  return withUnit(numbers.join(', '), unitWord(unit))
}

/** `application:1-KNĐ` → "Đơn xin vào Đảng (mẫu 1-KNĐ)"; `corruption` → "Bị kết án về tham nhũng" */
function codeWords(text: string): string {
  const [code = '', form = ''] = text.split(':')
  const words = codes[code] ?? code
  return form === '' ? words : `${words} (mẫu ${form})`
}

/** `02-03:12-01..02-29` → "ngày 03/02 (đủ tuổi đảng từ 01/12 đến 29/02)" */
function windowWords(window: string): string {
  const [, day, from, to] = /^(\d\d-\d\d):(\d\d-\d\d)\.\.(\d\d-\d\d)$/u.exec(window) ?? []
  if (day === undefined || from === undefined || to === undefined) return window
  const shown = (text: string) => text.split('-').reverse().join('/')
  return `ngày ${shown(day)} (đủ tuổi đảng từ ${shown(from)} đến ${shown(to)})`
}

/** Ages are told in years of age. */
export function countedWord(key: RuleKey, unit: string | null): string {
  return unit === 'year' && /(?:^|\.)age(?:\.|_|$)/u.test(key) ? 'tuổi' : unitWord(unit)
}

function unitWord(unit: string | null): string {
  return unit === null ? '' : (unitWords[unit] ?? '')
}

function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${unit}`
}
