import type { FieldProblem } from '../rpc/errors.ts'
import type { Day } from '../vocabulary/day.ts'
import {
  firstDayOf,
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
  partialDate,
} from '../vocabulary/partial-date.ts'
import type { DossierFacts } from './facts.ts'
import { bodyLabels, type Purpose } from './fields.ts'
import { ballotProblems, routeOf } from './votes.ts'

type MaybeDate = PartialDate | Day | null

/**
 * What cannot be true of a dossier whatever the papers say: days still to come, an order turned round beyond doubt, an end
 * without its beginning. Everything else that does not keep a rule is a breach, which can be passed with a reason.
 * `field` names the fact.
 */
export function lifeProblems(facts: DossierFacts, today: Day): FieldProblem[] {
  return [
    ...futureProblems(facts, today),
    ...orderProblems(facts),
    ...missingProblems(facts),
    ...linkProblems(facts, today),
    ...facts.ballots.flatMap(ballotProblems),
  ]
}

const whole = (date: MaybeDate): PartialDate | null => (date === null ? null : partialDate(date))

function futureProblems(facts: DossierFacts, today: Day): FieldProblem[] {
  const dates: Record<string, MaybeDate> = {
    openedOn: facts.openedOn,
    permissionOn: facts.permissionOn,
    applicationOn: facts.applicationOn,
    leftPartyOn: facts.leftPartyOn,
    recordExpungedOn: facts.recordExpungedOn,
    consentOn: facts.consentOn,
    decisionOn: facts.decisionOn,
    decisionReceivedOn: facts.decisionReceivedOn,
    refusedOn: facts.refusedOn,
    ceremonyOn: facts.ceremonyOn,
    recordDeclaredOn: facts.recordDeclaredOn,
    recognitionOn: facts.recognitionOn,
    removalOn: facts.removalOn,
    removalReceivedOn: facts.removalReceivedOn,
    complaintOn: facts.complaintOn,
    complaintResolvedOn: facts.complaintResolvedOn,
    closedOn: facts.closedOn,
  }
  return Object.entries(dates).flatMap(([field, date]) => futureProblem(field, date, today))
}

function futureProblem(field: string, date: MaybeDate, today: Day): FieldProblem[] {
  const first = date === null ? null : firstDayOf(partialDate(date))
  return first !== null && first > today
    ? [{ field, message: 'Ngày này còn ở phía trước. Kiểm tra lại năm.' }]
    : []
}

/** `field` must not lie surely before `since`. */
function tooEarly(
  field: string,
  what: string,
  date: MaybeDate,
  than: string,
  since: MaybeDate,
): FieldProblem[] {
  const [own, earlier] = [whole(date), whole(since)]
  if (own === null || earlier === null || !isSurelyBefore(own, earlier)) return []
  return [
    {
      field,
      message: `${what} sớm hơn ${than} (${formatPartialDate(earlier)}). Kiểm tra lại hai ngày này.`,
    },
  ]
}

function orderProblems(facts: DossierFacts): FieldProblem[] {
  const { decisionOn, ceremonyOn, probationEndsOn, recognitionOn, removalOn, closedOn } = facts
  const problems = [
    ...tooEarly(
      'decisionReceivedOn',
      'Ngày chi bộ nhận',
      facts.decisionReceivedOn,
      'ngày quyết định',
      decisionOn,
    ),
    ...tooEarly('ceremonyOn', 'Ngày lễ kết nạp', ceremonyOn, 'ngày quyết định kết nạp', decisionOn),
    ...tooEarly(
      'ceremonyOn',
      'Ngày lễ kết nạp',
      ceremonyOn,
      'ngày chi bộ nhận quyết định',
      facts.decisionReceivedOn,
    ),
    ...tooEarly(
      'recordDeclaredOn',
      'Ngày khai lý lịch đảng viên',
      facts.recordDeclaredOn,
      'ngày lễ kết nạp',
      ceremonyOn,
    ),
    ...tooEarly(
      'recognitionOn',
      'Ngày quyết định công nhận',
      recognitionOn,
      'ngày hết thời gian dự bị',
      probationEndsOn,
    ),
    ...tooEarly('removalOn', 'Ngày xóa tên', removalOn, 'ngày lễ kết nạp', ceremonyOn),
    ...tooEarly(
      'removalReceivedOn',
      'Ngày nhận quyết định xóa tên',
      facts.removalReceivedOn,
      'ngày quyết định',
      removalOn,
    ),
    ...tooEarly('complaintOn', 'Ngày khiếu nại', facts.complaintOn, 'ngày quyết định xóa tên', removalOn),
    ...tooEarly(
      'complaintResolvedOn',
      'Ngày giải quyết',
      facts.complaintResolvedOn,
      'ngày khiếu nại',
      facts.complaintOn,
    ),
    ...tooEarly(
      'recordExpungedOn',
      'Ngày xóa án tích',
      facts.recordExpungedOn,
      'ngày ra khỏi Đảng',
      facts.leftPartyOn,
    ),
    ...tooEarly(
      'applicationOn',
      'Ngày viết đơn',
      facts.applicationOn,
      'ngày ra khỏi Đảng',
      facts.leftPartyOn,
    ),
  ]
  for (const [than, since] of [
    ['ngày quyết định kết nạp', decisionOn],
    ['ngày lễ kết nạp', ceremonyOn],
    ['ngày không đồng ý', facts.refusedOn],
  ] as const)
    problems.push(...tooEarly('closedOn', 'Ngày khép hồ sơ', closedOn, than, since))
  return [
    ...problems,
    ...voteOrder(facts, 'admission', 'ngày viết đơn', facts.applicationOn, {
      decisionOn,
      refusedOn: facts.refusedOn,
    }),
    ...voteOrder(facts, 'recognition', 'ngày lễ kết nạp', ceremonyOn, { recognitionOn }),
    ...voteOrder(facts, 'removal', 'ngày lễ kết nạp', ceremonyOn, { removalOn }),
  ]
}

/** Rounds follow one another, bodies vote in the order of the route, and all of it lies between its cause and its end. */
function voteOrder(
  facts: DossierFacts,
  purpose: Purpose,
  than: string,
  since: MaybeDate,
  ends: Readonly<Record<string, MaybeDate>>,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const field = `ballots.${purpose}`
  const ballots = facts.ballots.filter((ballot) => ballot.purpose === purpose)
  // vague dates are not transitive: each vote is held against the cause and against all that must come before it
  const earlier: { readonly than: string; readonly on: PartialDate }[] = []
  for (const body of routeOf(facts)) {
    const rounds = ballots.filter((ballot) => ballot.body === body).sort((a, b) => a.round - b.round)
    const who = `Ngày ${bodyLabels[body].toLowerCase()} biểu quyết`
    for (const [index, { heldOn }] of rounds.entries()) {
      problems.push(...tooEarly(field, who, heldOn, than, since))
      for (const before of earlier) problems.push(...tooEarly(field, who, heldOn, before.than, before.on))
      for (const before of rounds.slice(0, index))
        problems.push(...tooEarly(field, who, heldOn, 'lần biểu quyết trước', before.heldOn))
    }
    const [first] = rounds
    if (first !== undefined)
      earlier.push({ than: `ngày ${bodyLabels[body].toLowerCase()} biểu quyết`, on: first.heldOn })
  }
  for (const [end, date] of Object.entries(ends))
    for (const ballot of ballots)
      problems.push(
        ...tooEarly(
          end,
          'Ngày quyết định',
          date,
          `ngày ${bodyLabels[ballot.body].toLowerCase()} biểu quyết`,
          ballot.heldOn,
        ),
      )
  return problems
}

function missingProblems(facts: DossierFacts): FieldProblem[] {
  const problems: FieldProblem[] = []
  const need = (field: string, end: unknown, beginning: unknown, message: string) => {
    if (end !== null && beginning === null) problems.push({ field, message })
  }
  need('decisionReceivedOn', facts.decisionReceivedOn, facts.decisionOn, 'Chưa có quyết định kết nạp.')
  need('ceremonyOn', facts.ceremonyOn, facts.decisionOn, 'Chưa có quyết định kết nạp.')
  need('recordDeclaredOn', facts.recordDeclaredOn, facts.ceremonyOn, 'Chưa tổ chức lễ kết nạp.')
  need('recognitionOn', facts.recognitionOn, facts.ceremonyOn, 'Chưa tổ chức lễ kết nạp.')
  need('officialOn', facts.officialOn, facts.recognitionOn, 'Chưa có quyết định công nhận.')
  need('removalOn', facts.removalOn, facts.ceremonyOn, 'Chưa là đảng viên dự bị.')
  need('complaintOn', facts.complaintOn, facts.removalOn, 'Chưa có quyết định xóa tên.')
  need('complaintResolvedOn', facts.complaintResolvedOn, facts.complaintOn, 'Chưa ghi ngày khiếu nại.')
  if (facts.ceremonyOn === null && facts.ballots.some((ballot) => ballot.purpose !== 'admission'))
    problems.push({ field: 'ballots.recognition', message: 'Chưa tổ chức lễ kết nạp.' })
  const route = routeOf(facts)
  for (const { body } of facts.ballots)
    if (!route.includes(body))
      problems.push({
        field: 'body',
        message: `Hồ sơ này không qua bước của ${bodyLabels[body].toLowerCase()}.`,
      })
  if (facts.recognitionOn !== null && facts.removalOn !== null)
    problems.push({ field: 'removalOn', message: 'Hồ sơ đã có quyết định công nhận chính thức.' })
  if (facts.refusedOn !== null && facts.decisionOn !== null)
    problems.push({ field: 'refusedOn', message: 'Hồ sơ đã có quyết định kết nạp.' })
  if (
    facts.officialOn !== null &&
    (facts.probationEndsOn === null || facts.officialOn < facts.probationEndsOn)
  )
    problems.push({ field: 'officialOn', message: 'Ngày chính thức sớm hơn ngày hết thời gian dự bị.' })
  return problems
}

function linkProblems(facts: DossierFacts, today: Day): FieldProblem[] {
  return [
    ...facts.introducers.flatMap((one) => [
      ...futureProblem('togetherSince', one.togetherSince, today),
      ...futureProblem('introducedOn', one.introducedOn, today),
      ...tooEarly(
        'introducedOn',
        'Ngày giới thiệu',
        one.introducedOn,
        'ngày bắt đầu cùng công tác',
        one.togetherSince,
      ),
      ...tooEarly('endedOn', 'Ngày thôi giới thiệu', one.endedOn, 'ngày giới thiệu', one.introducedOn),
      ...futureProblem('endedOn', one.endedOn, today),
    ]),
    ...facts.checks.flatMap((check) => [
      ...futureProblem('sentOn', check.sentOn, today),
      ...futureProblem('receivedOn', check.receivedOn, today),
      ...futureProblem('answeredOn', check.answeredOn, today),
      ...tooEarly('receivedOn', 'Ngày nơi thẩm tra nhận', check.receivedOn, 'ngày gửi', check.sentOn),
      ...tooEarly('answeredOn', 'Ngày trả lời', check.answeredOn, 'ngày gửi', check.sentOn),
      ...tooEarly('answeredOn', 'Ngày trả lời', check.answeredOn, 'ngày nơi thẩm tra nhận', check.receivedOn),
    ]),
    ...facts.ballots.flatMap((ballot) => futureProblem('heldOn', ballot.heldOn, today)),
    ...facts.papers.flatMap((paper) => [
      ...futureProblem('receivedOn', paper.receivedOn, today),
      ...futureProblem('datedOn', paper.datedOn, today),
      ...tooEarly(
        'receivedOn',
        'Ngày nhận giấy tờ',
        paper.receivedOn,
        'ngày ghi trên giấy tờ',
        paper.datedOn,
      ),
    ]),
    ...facts.moves.flatMap((move) => [
      ...(['movedOn', 'forwardedOn', 'fileReceivedOn', 'objectedOn', 'reviewedOn'] as const).flatMap(
        (field) => futureProblem(field, move[field], today),
      ),
      ...tooEarly('forwardedOn', 'Ngày chuyển hồ sơ', move.forwardedOn, 'ngày chuyển đi', move.movedOn),
      ...tooEarly(
        'fileReceivedOn',
        'Ngày nơi mới nhận hồ sơ',
        move.fileReceivedOn,
        'ngày chuyển hồ sơ',
        move.forwardedOn,
      ),
      ...tooEarly('objectedOn', 'Ngày nơi mới có ý kiến', move.objectedOn, 'ngày chuyển đi', move.movedOn),
      ...tooEarly(
        'reviewedOn',
        'Ngày xem xét lại',
        move.reviewedOn,
        'ngày nơi mới có ý kiến',
        move.objectedOn,
      ),
    ]),
  ]
}
