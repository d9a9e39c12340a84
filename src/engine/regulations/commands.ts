import type { Correction } from '../../shared/regulations/contract.ts'
import type { PackBody, Rule, RuleKey } from '../../shared/regulations/pack.ts'
import { isFixed, mayStand } from '../../shared/regulations/value-text.ts'
import { ruleWords } from '../../shared/regulations/words.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { authorOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { bodyOf } from './body.ts'
import { newestPacks } from './queries.ts'
import { addVersion, closeEras, type Making } from './versions.ts'

function makingOf(change: Change, reason: string): Making {
  return { origin: 'office', reason, ...authorOf(change) }
}

/** @throws RegisterError STALE when the version is not its pack's newest: somebody changed the pack meanwhile */
function newestBody(change: Change, versionId: number): PackBody {
  const row = newestPacks(change).find(({ id }) => id === versionId)
  if (row === undefined) throw new RegisterError('STALE')
  return bodyOf(change, row)
}

function ruleIn(body: PackBody, key: RuleKey): Rule {
  const rule = body.rules.find((each) => each.key === key)
  if (rule === undefined) throw new RegisterError('NOT_FOUND')
  return rule
}

/**
 * Values that were compared with the text and are right.
 * @returns id of the new version
 * @throws RegisterError STALE; CONFLICT when all of them are confirmed already
 */
export function confirmRules(
  change: Change,
  wanted: { readonly versionId: number; readonly keys: readonly RuleKey[]; readonly reason: string },
): number {
  const body = newestBody(change, wanted.versionId)
  const open = wanted.keys.map((key) => ruleIn(body, key)).filter((rule) => !rule.confirmed)
  const [only] = open
  if (only === undefined)
    throw new RegisterError('CONFLICT', 'Các giá trị này đã được xác nhận từ trước. Dữ liệu không thay đổi.')
  const confirmed = body.rules.map((rule) =>
    open.includes(rule) ? { ...rule, confirmed: true, by_office: true } : rule,
  )
  change.describe(
    open.length === 1
      ? `Xác nhận quy định “${only.label}”: ${ruleWords(only)}`
      : `Xác nhận ${open.length} giá trị của ${body.name}`,
  )
  return addVersion(change, { ...body, rules: confirmed }, makingOf(change, wanted.reason))
}

/**
 * One value corrected, or confirmed with the office's own source.
 * @returns id of the new version
 * @throws RegisterError STALE; INVALID for a value or a start event that the rule cannot have; CONFLICT when nothing differs
 */
export function correctRule(
  change: Change,
  wanted: { readonly versionId: number; readonly key: RuleKey; readonly correction: Correction },
): number {
  const { key, correction } = wanted
  const body = newestBody(change, wanted.versionId)
  const rule = ruleIn(body, key)
  refuseUnfit(rule, correction, clockStarts(change, key))
  const { reason, value, dayType, clockStart, sourceDoc, sourceClause, note } = correction
  const fresh: Rule = {
    ...rule,
    value,
    day_type: dayType,
    clock_start: clockStart,
    source_doc: sourceDoc,
    source_clause: sourceClause === '' ? '—' : sourceClause,
    note: note === '' ? null : note,
    confirmed: true,
    by_office: true,
  }
  if (JSON.stringify({ ...rule, by_office: true }) === JSON.stringify(fresh))
    throw new RegisterError('CONFLICT', 'Giá trị này đã được xác nhận như vậy. Dữ liệu không thay đổi.')
  const [before, after] = [ruleWords(rule), ruleWords(fresh)]
  change.describe(
    before === after
      ? `Xác nhận quy định “${rule.label}”: ${after}`
      : `Sửa quy định “${rule.label}”: ${before} → ${after}`,
  )
  const rules = body.rules.map((each) => (each.key === key ? fresh : each))
  return addVersion(change, { ...body, rules }, makingOf(change, reason))
}

/** The events from which any pack counts this rule: the program can count from no other. */
function clockStarts(change: Change, key: RuleKey): (string | null)[] {
  return newestPacks(change).map((row) => ruleIn(bodyOf(change, row), key).clock_start)
}

function refuseUnfit(
  rule: Rule,
  { value, dayType, clockStart }: Correction,
  starts: readonly (string | null)[],
): void {
  const problems = []
  const changed = JSON.stringify(value) !== JSON.stringify(rule.value)
  if (!mayStand(rule.key, value) || (changed && isFixed(rule.key)))
    problems.push({ field: 'value', message: 'Giá trị này không dùng được cho quy định đang sửa.' })
  // a term stays a term: months do not become days, and what is no term gets no clock
  const [was, is] = [rule.day_type, dayType]
  if ((was === null) !== (is === null) || (was === 'month') !== (is === 'month'))
    problems.push({ field: 'dayType', message: 'Cách tính ngày không dùng được cho quy định này.' })
  if (clockStart !== rule.clock_start && !starts.includes(clockStart))
    problems.push({ field: 'clockStart', message: 'Mốc tính không dùng được cho quy định này.' })
  if (problems.length > 0) throw invalid(problems)
}

/**
 * The office's own first day of a pack: communes changed over on different days. The pack before it ends on the day before.
 * @returns id of the new version
 * @throws RegisterError NOT_FOUND; CONFLICT for the first pack; INVALID for a day outside the eras beside it
 */
export function setFirstDay(
  change: Change,
  wanted: { readonly pack: string; readonly from: Day; readonly reason: string },
): number {
  const { pack, from, reason } = wanted
  const rows = newestPacks(change)
  const at = rows.findIndex((row) => row.pack === pack)
  const [before, row, after] = [rows[at - 1], rows[at], rows[at + 1]]
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  if (before === undefined)
    throw new RegisterError(
      'CONFLICT',
      'Bộ quy định đầu tiên áp dụng cho mọi ngày trước đó nên không có ngày chuyển. Dữ liệu không thay đổi.',
    )
  const problem =
    from <= before.effective_from
      ? `Ngày bắt đầu phải sau ngày ${formatDay(before.effective_from)} là ngày bắt đầu của thời kỳ trước.`
      : after !== undefined && from >= after.effective_from
        ? `Ngày bắt đầu phải trước ngày ${formatDay(after.effective_from)} là ngày bắt đầu của thời kỳ sau.`
        : from === row.effective_from
          ? 'Bộ quy định này đang áp dụng từ chính ngày đó.'
          : null
  if (problem !== null) throw invalid([{ field: 'from', message: problem }])
  const body = bodyOf(change, row)
  const making = makingOf(change, reason)
  const id = addVersion(change, { ...body, effective_from: from, era_by_office: true }, making)
  closeEras(change, making)
  change.describe(`Áp dụng ${body.name} từ ngày ${formatDay(from)}`)
  return id
}
