import { numberRule, type RuleKey, type RulePack, ruleOf, sourceWords } from '../regulations/pack.ts'
import { isSurelyOverAge, isSurelyUnderAge } from '../sympathizers/rules.ts'
import { addMonths, type Day, daysBetween, formatDay, isDay } from '../vocabulary/day.ts'
import {
  firstDayOf,
  formatPartialDate,
  lastDayOf,
  type PartialDate,
  partialDate,
} from '../vocabulary/partial-date.ts'
import type { ApprovalPurpose, ApprovalResult, ApprovalState } from './fields.ts'
import { type Month, monthAfter, monthWords } from './month.ts'

/** What is known of somebody who may be put forward. */
export interface CandidateFacts {
  readonly recognisedOn: PartialDate | null
  readonly birthDate: PartialDate | null
  /** A party member helps on the day. */
  readonly helped: boolean
  /** The newest certificate of the awareness class; `issuedOn` null: its day is not written. */
  readonly certificate: { readonly issuedOn: PartialDate | null } | null
  /** The awareness class in which the person sits now. */
  readonly attending: string | null
  readonly dossierOpen: boolean
  /** The last time the person was on a list for the same purpose. */
  readonly latest: {
    readonly month: Month
    readonly result: ApprovalResult | null
    readonly reason: string | null
  } | null
}

/** Why somebody is not on the list by itself. */
export interface Objection {
  /** Vietnamese, without a full stop. */
  readonly message: string
  /** The rule that is not kept; the person may be put on the list all the same, with a reason. */
  readonly rule: { readonly key: RuleKey; readonly source: string } | null
  /** The person cannot be on two open lists at a time. */
  readonly refused: boolean
}

export interface AskedOn {
  readonly day: Day
  readonly month: Month
  readonly pack: RulePack
}

const plain = (message: string): Objection => ({ message, rule: null, refused: false })
const refused = (message: string): Objection => ({ message, rule: null, refused: true })

function byRule(pack: RulePack, key: RuleKey, message: string): Objection {
  return { message, rule: { key, source: sourceWords(ruleOf(pack, key)) }, refused: false }
}

/** Last day on which a certificate is surely still good; null when its day does not tell. */
export function certificateEnd(pack: RulePack, issuedOn: PartialDate | null): Day | null {
  const last = issuedOn === null ? null : lastDayOf(issuedOn)
  return last === null ? null : addMonths(last, numberRule(pack, 'awareness_cert.validity'))
}

/** What the earlier lists say: waiting, agreed, returned. */
function earlier({ latest }: CandidateFacts): Objection[] {
  if (latest === null) return []
  const when = monthWords(latest.month)
  if (latest.result === null) return [refused(`Đang chờ kết quả ở đợt ${when}`)]
  if (latest.result === 'agreed') return [plain(`Đã được đồng ý ở đợt ${when}`)]
  return [plain(`Bị trả lại ở đợt ${when}: ${latest.reason ?? ''}. Chờ chi bộ đề nghị lại`)]
}

function recognitionObjections(facts: CandidateFacts, { month }: AskedOn): Objection[] {
  const { recognisedOn } = facts
  const since = recognisedOn === null ? null : (firstDayOf(recognisedOn)?.slice(0, 7) ?? '')
  const old =
    since !== null && since < monthAfter(month, -1) && recognisedOn !== null
      ? [plain(`Chi bộ đã công nhận từ ${formatPartialDate(recognisedOn)}, không phải đề nghị mới`)]
      : []
  return [...earlier(facts), ...old]
}

function classObjections(facts: CandidateFacts, { day, pack }: AskedOn): Objection[] {
  const found: Objection[] = []
  if (facts.recognisedOn === null) found.push(plain('Chi bộ chưa có nghị quyết công nhận cảm tình Đảng'))
  if (facts.attending !== null) found.push(plain(`Đang học ${facts.attending}`))
  if (facts.certificate === null) return [...found, ...earlier(facts)]
  const end = certificateEnd(pack, facts.certificate.issuedOn)
  // with an expired certificate the class is attended again, whatever was agreed before
  if (end !== null && end < day) return facts.latest?.result === null ? [...found, ...earlier(facts)] : found
  const until = end === null ? '' : `, còn giá trị đến ${formatDay(end)}`
  return [...found, plain(`Đã có giấy chứng nhận${until}`)]
}

function dossierObjections(facts: CandidateFacts, { day, pack }: AskedOn): Objection[] {
  const found: Objection[] = []
  if (facts.dossierOpen) found.push(refused('Đã mở hồ sơ kết nạp'))
  if (facts.recognisedOn === null) found.push(plain('Chi bộ chưa có nghị quyết công nhận cảm tình Đảng'))
  if (facts.certificate === null)
    found.push(
      byRule(pack, 'awareness_cert.validity', 'Chưa có giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng'),
    )
  else {
    const end = certificateEnd(pack, facts.certificate.issuedOn)
    if (end !== null && end < day)
      found.push(
        byRule(pack, 'awareness_cert.validity', `Giấy chứng nhận hết giá trị từ ngày ${formatDay(end)}`),
      )
  }
  if (!facts.helped)
    found.push(
      byRule(pack, 'sympathiser.helper_official', 'Chưa có đảng viên chính thức được phân công giúp đỡ'),
    )
  const on = partialDate(day)
  if (isSurelyUnderAge(facts.birthDate, numberRule(pack, 'age.min'), on))
    found.push(byRule(pack, 'age.min', `Chưa đủ ${numberRule(pack, 'age.min')} tuổi`))
  if (isSurelyOverAge(facts.birthDate, numberRule(pack, 'age.max'), on))
    found.push(byRule(pack, 'age.max', `Đã quá ${numberRule(pack, 'age.max')} tuổi`))
  return [...found, ...earlier(facts)]
}

/**
 * Why somebody who is tracked does not belong on a list by itself; nothing: belongs. Recognition asks for those never put
 * forward whom the cell proposes or recognised this month or last; the class for sympathizers without a valid certificate; the
 * dossier for sympathizers with one, with a helper and of the age (38-HD/BTCTW, I.1.1; 06-HD/TW, 3.1 and 5.4b).
 */
export function objectionsTo(purpose: ApprovalPurpose, facts: CandidateFacts, on: AskedOn): Objection[] {
  switch (purpose) {
    case 'recognition':
      return recognitionObjections(facts, on)
    case 'awareness_class':
      return classObjections(facts, on)
    case 'open_dossier':
      return dossierObjections(facts, on)
  }
}

/** Calendar days from sending to the answer, to today while there is none; null where a day is not fully known. */
export function waitingDays(
  sentOn: PartialDate | null,
  answeredOn: PartialDate | null,
  answered: boolean,
  today: Day,
): number | null {
  if (!isDay(sentOn)) return null
  if (!answered) return Math.max(0, daysBetween(sentOn, today))
  return isDay(answeredOn) ? Math.max(0, daysBetween(sentOn, answeredOn)) : null
}

export function approvalState(sentOn: PartialDate | null, open: number): ApprovalState {
  if (sentOn === null) return 'preparing'
  return open > 0 ? 'waiting' : 'answered'
}
