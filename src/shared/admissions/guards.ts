import { type Breach, breachOf } from '../regulations/breach.ts'
import { deadlineAfter } from '../regulations/deadline.ts'
import { choiceRule, flagRule, numberRule, type RuleKey, type RulePack, ruleOf } from '../regulations/pack.ts'
import { dayTypeWords } from '../regulations/words.ts'
import { type Day, formatDay } from '../vocabulary/day.ts'
import { isSurelyBefore, type PartialDate, partialDate } from '../vocabulary/partial-date.ts'
import { checklistOf } from './checklist.ts'
import { type Counting, dueDayOf } from './deadlines.ts'
import {
  ageBreaches,
  certificateBreaches,
  consentBreaches,
  educationBreaches,
  readmissionBreaches,
} from './eligibility.ts'
import type { BallotFacts, CandidateFacts, DossierFacts } from './facts.ts'
import { type Body, bodyLabels, type Purpose } from './fields.ts'
import { introducerCountBreaches, togetherBreaches } from './introductions.ts'
import { bodyRule, isToBeReported, outcomeOf, recordOf, routeOf, shareWords } from './votes.ts'

/** A dossier as it would stand after an act, and whom it is about. */
export interface Case {
  readonly facts: DossierFacts
  readonly candidate: CandidateFacts
  readonly counting: Counting
}

/** Opening a dossier: the permission, the certificate and the person (E-01…E-24, step 5). */
export function openingBreaches({ facts, candidate, counting: { pack } }: Case): Breach[] {
  const on = facts.permissionOn ?? partialDate(facts.openedOn)
  return [
    ...(facts.permissionOn === null
      ? [breachOf(pack, 'vote.permission', 'Chưa có văn bản cho làm thủ tục kết nạp', 'permissionOn')]
      : []),
    ...certificateBreaches(pack, candidate, on),
    ...ageBreaches(pack, candidate, on),
    ...educationBreaches(pack, facts, candidate),
    ...readmissionBreaches(pack, facts, candidate, on),
  ]
}

/** The cell considers the admission: everything that must be in order by that meeting. */
export function cellMeetingBreaches(it: Case, on: PartialDate): Breach[] {
  const { facts, candidate, counting } = it
  const { pack } = counting
  return [
    ...ageBreaches(pack, candidate, on),
    ...educationBreaches(pack, facts, candidate),
    ...certificateBreaches(pack, candidate, on),
    ...readmissionBreaches(pack, facts, candidate, on),
    ...ageOfDossierBreaches(it, on),
    ...introducerCountBreaches(pack, facts),
    ...facts.introducers
      .filter((one) => one.endedOn === null)
      .flatMap((one) => togetherBreaches(pack, one, on)),
    ...checkBreaches(pack, facts),
    ...paperBreaches(it, 'A', 'checklist.admission'),
  ]
}

/** Older than its life and not yet considered: papers must be renewed (06-HD/TW 5.4a; D-12). */
function ageOfDossierBreaches({ facts, candidate, counting }: Case, on: PartialDate): Breach[] {
  const due = dueDayOf('dossier', facts, candidate, counting)
  return due !== null && isSurelyBefore(partialDate(due), on)
    ? [
        breachOf(
          counting.pack,
          'dossier.validity',
          `Hồ sơ quá ${numberRule(counting.pack, 'dossier.validity')} tháng chưa được chi bộ xét (hạn ${formatDay(due)}), phải làm lại giấy giới thiệu, nghị quyết đoàn thể và bổ sung thẩm tra, nhận xét`,
          'applicationOn',
        ),
      ]
    : []
}

/** The candidate at least is checked, and nobody asked is left without an answer (06-HD/TW 3.4a; P-20). */
function checkBreaches(pack: RulePack, facts: DossierFacts): Breach[] {
  if (!flagRule(pack, 'verification.required')) return []
  const breaches: Breach[] = []
  if (!facts.checks.some((check) => check.relation === 'candidate'))
    breaches.push(
      breachOf(pack, 'verification.required', 'Chưa ghi việc thẩm tra người xin vào Đảng', 'checks'),
    )
  const waiting = facts.checks.filter((check) => check.waived === null && check.answeredOn === null)
  if (waiting.length > 0)
    breaches.push(
      breachOf(
        pack,
        'verification.required',
        `Chưa có trả lời thẩm tra: ${waiting.map((check) => check.subject).join(', ')}`,
        'checks',
      ),
    )
  return breaches
}

function paperBreaches(it: Case, part: 'A' | 'C', key: RuleKey): Breach[] {
  const { facts, counting } = it
  const missing = checklistOf(facts, counting.pack, counting.day)
    .filter((list) => list.part === part)
    .flatMap(({ rows }) => rows.filter((row) => row.state === 'missing'))
  return missing.length === 0
    ? []
    : [
        breachOf(
          counting.pack,
          key,
          `Còn thiếu ${missing.length} giấy tờ: ${missing.map((row) => row.label).join('; ')}`,
          'papers',
        ),
      ]
}

/** What a ballot presupposes: the body below agreed, and rounds have not run out (V-01, V-02, V-10). */
export function ballotBreaches(it: Case, ballot: BallotFacts): Breach[] {
  const { facts, counting } = it
  const { pack } = counting
  const breaches: Breach[] = []
  const route = routeOf(facts)
  const below = route[route.indexOf(ballot.body) - 1]
  if (below !== undefined) breaches.push(...bodyBreaches(it, ballot.purpose, below))
  const limit = numberRule(pack, 'vote.max_failed_rounds')
  if (ballot.purpose !== 'admission' && ballot.round > limit)
    breaches.push(
      breachOf(
        pack,
        'vote.max_failed_rounds',
        `Đã biểu quyết ${limit} lần không đạt, phải báo cáo cấp ủy có thẩm quyền`,
        'body',
      ),
    )
  if (ballot.body !== 'cell' || ballot.round > 1) return breaches
  if (ballot.purpose === 'admission') return [...breaches, ...cellMeetingBreaches(it, ballot.heldOn)]
  return ballot.purpose === 'recognition' ? [...breaches, ...reviewBreaches(it, ballot.heldOn)] : breaches
}

/** The cell considers recognition: after the probation, in time, with the class and the papers (294-QĐ/TW 4.2.1; 06-HD/TW 4.1). */
function reviewBreaches(it: Case, on: PartialDate): Breach[] {
  const { facts, candidate, counting } = it
  const { pack } = counting
  const breaches: Breach[] = []
  const end = facts.probationEndsOn
  if (end !== null && isSurelyBefore(on, partialDate(end)))
    breaches.push(
      breachOf(pack, 'probation', `Chi bộ xét trước khi hết thời gian dự bị (${formatDay(end)})`, 'heldOn'),
    )
  const due = dueDayOf('review', facts, candidate, counting)
  if (due !== null && isSurelyBefore(partialDate(due), on))
    breaches.push(breachOf(pack, 'recognition.cell_review', `Chi bộ xét sau hạn ${formatDay(due)}`, 'heldOn'))
  return [...breaches, ...classBreaches(it), ...paperBreaches(it, 'C', 'checklist.recognition')]
}

function classBreaches({ candidate, counting: { pack } }: Case): Breach[] {
  return candidate.hasNewMemberCertificate || !flagRule(pack, 'new_member_class.required')
    ? []
    : [breachOf(pack, 'new_member_class.required', 'Chưa có giấy chứng nhận lớp bồi dưỡng đảng viên mới')]
}

/** A body that has not voted, or not enough of it. */
function bodyBreaches({ facts, counting: { pack } }: Case, purpose: Purpose, body: Body): Breach[] {
  const record = recordOf(pack, facts.ballots, purpose, body)
  if (record.reached !== null || isToBeReported(pack, purpose, record)) return []
  const last = record.rounds.at(-1)
  const who = bodyLabels[body]
  if (last === undefined)
    return [breachOf(pack, bodyRule[body], `Chưa ghi kết quả biểu quyết của ${who.toLowerCase()}`, 'ballots')]
  const { share, entitled } = outcomeOf(pack, last)
  return [
    breachOf(
      pack,
      bodyRule[body],
      `${who} biểu quyết ${last.inFavour}/${entitled}, chưa đạt ${shareWords(share)}`,
      'ballots',
    ),
  ]
}

const routeBreaches = (it: Case, purpose: Purpose): Breach[] => {
  const { facts, counting } = it
  const cell = recordOf(counting.pack, facts.ballots, purpose, 'cell')
  // reported after too many failed rounds: the competent committee decides, the bodies between have no part in it
  const bodies = isToBeReported(counting.pack, purpose, cell) ? routeOf(facts).slice(-1) : routeOf(facts)
  return bodies.flatMap((body) => bodyBreaches(it, purpose, body))
}

function lateBreaches(it: Case, deadline: string, key: RuleKey, on: PartialDate, what: string): Breach[] {
  const due = dueDayOf(deadline, it.facts, it.candidate, it.counting)
  return due !== null && isSurelyBefore(partialDate(due), on)
    ? [breachOf(it.counting.pack, key, `${what} sau hạn ${formatDay(due)}`, 'on')]
    : []
}

/** The decision on the admission (06-HD/TW 3.7; 294-QĐ/TW 4.3.1; V-01…V-04, D-01, D-18). */
export function decisionBreaches(it: Case, on: PartialDate): Breach[] {
  const { facts, candidate, counting } = it
  const considered = recordOf(counting.pack, facts.ballots, 'admission', 'cell').reached?.heldOn ?? on
  return [
    ...routeBreaches(it, 'admission'),
    ...consentBreaches(counting.pack, facts, candidate, considered, on),
    ...paperBreaches(it, 'A', 'checklist.admission'),
    ...lateBreaches(it, 'decision', 'decide.admission', on, 'Quyết định'),
    ...facts.moves.flatMap((_, index) =>
      lateBreaches(
        it,
        `move:${index}:window`,
        'transfer.candidate.decision_valid_window',
        on,
        'Người vào Đảng đã chuyển đi, quyết định',
      ),
    ),
  ]
}

export function refusalBreaches(it: Case, on: PartialDate): Breach[] {
  return lateBreaches(it, 'decision', 'decide.admission', on, 'Trả lời chi bộ')
}

/** A ceremony out of time needs the superior's agreement (294-QĐ/TW 4.1; D-05, D-06). */
export function ceremonyBreaches(it: Case, on: Day): Breach[] {
  if (it.facts.ceremonyConsent !== null) return []
  const breaches = lateBreaches(
    it,
    'ceremony',
    'ceremony.deadline',
    partialDate(on),
    'Chưa có ý kiến đồng ý của cấp trên, lễ kết nạp',
  )
  return breaches.length > 0 ? breaches : unreceivedBreaches(it, on)
}

/** Counted from the receipt, the term has no beginning while nobody wrote that down; so late after the decision it is asked for. */
function unreceivedBreaches({ facts, counting: { pack, calendar } }: Case, on: Day): Breach[] {
  const rule = ruleOf(pack, 'ceremony.deadline')
  if (rule.clock_start === 'ISSUED' || facts.decisionReceivedOn !== null) return []
  const fromDecision = deadlineAfter(rule, facts.decisionOn, calendar)
  if (fromDecision.kind !== 'day' || on <= fromDecision.day) return []
  const days = numberRule(pack, 'ceremony.deadline')
  return [
    breachOf(
      pack,
      'ceremony.deadline',
      `Lễ kết nạp sau ngày quyết định hơn ${days} ${rule.day_type === null ? 'ngày' : dayTypeWords[rule.day_type]} mà chưa ghi ngày chi bộ nhận quyết định, chưa rõ còn trong hạn hay không`,
      'on',
    ),
  ]
}

export function recordBreaches(it: Case, on: PartialDate): Breach[] {
  return lateBreaches(it, 'record', 'member_record.deadline', on, 'Khai lý lịch đảng viên')
}

export function recognitionBreaches(it: Case, on: PartialDate): Breach[] {
  return [
    ...routeBreaches(it, 'recognition'),
    ...classBreaches(it),
    ...lateBreaches(it, 'recognition', 'decide.recognition', on, 'Quyết định'),
  ]
}

export function removalBreaches(it: Case): Breach[] {
  return routeBreaches(it, 'removal')
}

/** More working days than may be granted in special cases (294-QĐ/TW 4.3.1; D-03). */
export function extensionBreaches(pack: RulePack, days: number): Breach[] {
  const most = numberRule(pack, 'decide.extension')
  return days > most
    ? [breachOf(pack, 'decide.extension', `Gia hạn ${days} ngày làm việc, nhiều nhất ${most} ngày`, 'days')]
    : []
}

/** Relatives who are members are spared only part of the check in the narrower of two texts (38-HD/BTCTW I.1.5; P-22). */
export function waiverBreaches(pack: RulePack): Breach[] {
  return choiceRule(pack, 'verification.relief') === '38HD'
    ? [
        breachOf(
          pack,
          'verification.relief',
          'Người thân là đảng viên chỉ được miễn thẩm tra lịch sử chính trị, vẫn phải thẩm tra chính trị hiện nay và việc chấp hành pháp luật',
          'waived',
        ),
      ]
    : []
}

/** What the next step would be warned of if it were taken on the day asked: what is not in order yet. */
export function presentBreaches(it: Case, stage: string): Breach[] {
  const { facts, counting } = it
  const today = partialDate(counting.day)
  switch (stage) {
    case 'preparing':
      return cellMeetingBreaches(it, today)
    case 'submitted':
      return decisionBreaches(it, today)
    case 'decided':
      return ceremonyBreaches(it, counting.day)
    case 'reviewing':
      return facts.ballots.some((ballot) => ballot.purpose === 'recognition')
        ? recognitionBreaches(it, today)
        : reviewBreaches(it, today)
    default:
      return []
  }
}
