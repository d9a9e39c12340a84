import { fitsKind, type Rule, type RuleKey, type RuleValue } from './pack.ts'
import { ruleKinds } from './rule-kinds.ts'
import { choicesOf } from './words.ts'

const number = /^\d{1,6}(?:[.,]\d{1,3})?$/u
const share = /^(\d{1,3})\s*\/\s*(\d{1,3})$/u

/**
 * Lists of words that only the program knows (papers, reasons): they can be confirmed and given another source, but not
 * typed. The windows of badges are days and can.
 */
export function isFixed(key: RuleKey): boolean {
  return ruleKinds[key] === 'texts' && key !== 'local.badge.windows'
}

/** A value as it is typed: `45`, `2/3`, `90, 60, 30`, a word of a choice; '' where no text was found. */
export function valueText({ value }: Pick<Rule, 'value'>): string {
  if (value === null) return ''
  if (typeof value === 'number') return decimal(value)
  return Array.isArray(value)
    ? value.map((each) => (typeof each === 'number' ? decimal(each) : each)).join('; ')
    : String(value)
}

function decimal(value: number): string {
  return String(value).replace('.', ',')
}

export type ReadValue = { readonly value: RuleValue } | { readonly problem: string }

/** What was typed as the value of a rule, or why it cannot be one. Lists are parted by semicolons. */
export function readValue(key: RuleKey, text: string): ReadValue {
  const typed = text.trim()
  const kind = ruleKinds[key]
  switch (kind) {
    case 'number':
      return readNumber(typed)
    case 'unknown':
      return typed === '' ? { value: null } : readNumber(typed)
    case 'share_at_least':
    case 'share_more_than':
    case 'share_at_most':
      return readShare(typed)
    case 'choice':
      return choicesOf(key).some(({ value }) => value === typed)
        ? { value: typed }
        : { problem: 'Cần chọn một mức trong danh sách.' }
    case 'flag':
      return typed === 'true' || typed === 'false'
        ? { value: typed === 'true' }
        : { problem: 'Cần chọn có hoặc không.' }
    case 'list':
      return readNumbers(typed)
    case 'texts':
      return readTexts(typed)
  }
}

function readNumber(typed: string): ReadValue {
  return number.test(typed)
    ? { value: Number(typed.replace(',', '.')) }
    : { problem: 'Cần ghi một số, ví dụ 45 hoặc 2,5.' }
}

function readShare(typed: string): ReadValue {
  const [, part, whole] = share.exec(typed) ?? []
  if (part === undefined || whole === undefined) return { problem: 'Cần ghi một phân số, ví dụ 2/3.' }
  return Number(part) > 0 && Number(part) <= Number(whole)
    ? { value: `${Number(part)}/${Number(whole)}` }
    : { problem: 'Tử số phải từ 1 và không lớn hơn mẫu số.' }
}

function readNumbers(typed: string): ReadValue {
  const parts = typed.split(';').map((part) => part.trim())
  return parts.every((part) => number.test(part))
    ? { value: parts.map((part) => Number(part.replace(',', '.'))) }
    : { problem: 'Cần ghi các số cách nhau bằng dấu chấm phẩy, ví dụ 90; 60; 30.' }
}

const window = /^\d\d-\d\d:\d\d-\d\d\.\.\d\d-\d\d$/u

function readTexts(typed: string): ReadValue {
  const parts = typed
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => window.test(part))
    ? { value: parts }
    : { problem: 'Cần ghi từng đợt theo mẫu 02-03:12-01..02-29 (tháng-ngày), cách nhau bằng dấu chấm phẩy.' }
}

/** Whether a value may stand in a rule at all: the right shape, and a choice the program understands. */
export function mayStand(key: RuleKey, value: RuleValue): boolean {
  if (!fitsKind(key, value)) return false
  return ruleKinds[key] !== 'choice' || choicesOf(key).some((choice) => choice.value === value)
}
