import { deadlineAfter } from '../regulations/deadline.ts'
import { type RuleKey, type RulePack, ruleOf, sourceWords } from '../regulations/pack.ts'
import { type Day, daysBetween } from '../vocabulary/day.ts'
import { isSurelyBefore, type PartialDate, partialDate } from '../vocabulary/partial-date.ts'
import { addWorkingDays, type HolidayCalendar } from '../vocabulary/working-days.ts'
import type { DossierDeadline } from './detail.ts'
import type { CandidateFacts, CheckFacts, DossierFacts } from './facts.ts'
import { recordOf } from './votes.ts'

export interface Counting {
  readonly pack: RulePack
  readonly calendar: HolidayCalendar
  /** The day on which is asked. */
  readonly day: Day
}

interface Clock {
  readonly key: string
  /** Number in the list of rules that this program was built from. */
  readonly rule: string
  readonly ruleKey: RuleKey
  readonly what: string
  readonly startsWith: string
  readonly startedOn: PartialDate | null
  readonly doneOn: PartialDate | null
  /** Working days that the competent committee granted on top (294-QĐ/TW 4.3.1). */
  readonly extension?: number | null
  /** A right that lapses, or an event that comes by itself: never overdue. */
  readonly lapses?: boolean
}

type Due = { readonly dueOn: Day | null; readonly uncovered: boolean }

/** The last day of a clock, by the dossier's own pack and the office's calendar. */
function dueOf(clock: Clock, { pack, calendar }: Counting): Due {
  const plain = deadlineAfter(ruleOf(pack, clock.ruleKey), clock.startedOn, calendar)
  if (plain.kind !== 'day') return { dueOn: null, uncovered: plain.kind === 'uncovered' }
  if (clock.extension === undefined || clock.extension === null) return { dueOn: plain.day, uncovered: false }
  const longer = addWorkingDays(plain.day, clock.extension, calendar)
  return longer.kind === 'day' ? { dueOn: longer.day, uncovered: false } : { dueOn: null, uncovered: true }
}

function stateOf(clock: Clock, due: Due, day: Day): DossierDeadline['state'] {
  const { doneOn } = clock
  const { dueOn } = due
  if (doneOn !== null)
    return dueOn !== null && isSurelyBefore(partialDate(dueOn), doneOn) ? 'done_late' : 'done'
  if (due.uncovered) return 'uncovered'
  if (dueOn === null) return 'waiting'
  if (day <= dueOn) return 'open'
  return clock.lapses === true ? 'done' : 'overdue'
}

function tell(clock: Clock, counting: Counting): DossierDeadline {
  const due = dueOf(clock, counting)
  const state = stateOf(clock, due, counting.day)
  const counted = (state === 'open' || state === 'overdue') && due.dueOn !== null
  return {
    key: clock.key,
    rule: clock.rule,
    what: clock.what,
    startsWith: clock.startsWith,
    startedOn: clock.startedOn,
    dueOn: due.dueOn,
    doneOn: clock.doneOn,
    state,
    daysLeft: counted && due.dueOn !== null ? daysBetween(counting.day, due.dueOn) : null,
    source: sourceWords(ruleOf(counting.pack, clock.ruleKey)),
  }
}

/**
 * Every deadline of a dossier whose clock runs, ran or is about to run, in the order of the way. A closed dossier has only
 * those that were met.
 */
export function deadlinesOf(
  facts: DossierFacts,
  candidate: CandidateFacts,
  counting: Counting,
): DossierDeadline[] {
  const told = clocksOf(facts, candidate, counting.pack).map((clock) => tell(clock, counting))
  return facts.closedOn === null ? told : told.filter((deadline) => deadline.doneOn !== null)
}

/** Those that nothing has met yet: all that a list of what is due asks for. None of a closed dossier. */
export function runningDeadlines(
  facts: DossierFacts,
  candidate: CandidateFacts,
  counting: Counting,
): DossierDeadline[] {
  if (facts.closedOn !== null) return []
  return clocksOf(facts, candidate, counting.pack)
    .filter((clock) => clock.doneOn === null && clock.startedOn !== null)
    .map((clock) => tell(clock, counting))
}

/** The last day of one deadline as it would stand; for commands that ask whether they come late. */
export function dueDayOf(
  key: string,
  facts: DossierFacts,
  candidate: CandidateFacts,
  counting: Counting,
): Day | null {
  const clock = clocksOf(facts, candidate, counting.pack).find((one) => one.key === key)
  return clock === undefined ? null : dueOf(clock, counting).dueOn
}

function clocksOf(facts: DossierFacts, candidate: CandidateFacts, pack: RulePack): Clock[] {
  return [
    ...preparationClocks(facts, candidate, pack),
    ...facts.checks.filter((check) => check.waived === null).map(checkClock),
    ...decisionClocks(facts, pack),
    ...facts.moves.flatMap((_, index) => moveClocks(facts, index)),
    ...probationClocks(facts, pack),
    ...removalClocks(facts),
  ]
}

const date = (day: Day | null): PartialDate | null => (day === null ? null : partialDate(day))

function preparationClocks(facts: DossierFacts, candidate: CandidateFacts, pack: RulePack): Clock[] {
  const [first] = recordOf(pack, facts.ballots, 'admission', 'cell').rounds
  const considered = first?.heldOn ?? facts.decisionOn
  const issued = candidate.awarenessIssuedOn ?? null
  return [
    {
      key: 'dossier',
      rule: 'D-12',
      ruleKey: 'dossier.validity',
      what: 'Chi bộ xét hồ sơ trước khi hồ sơ quá hạn',
      ...dossierStart(facts, pack),
      doneOn: considered,
    },
    ...(issued === null
      ? []
      : [
          {
            key: 'certificate',
            rule: 'D-13',
            ruleKey: 'awareness_cert.validity',
            what: 'Chi bộ xét khi giấy chứng nhận lớp nhận thức còn giá trị',
            startsWith: 'ngày cấp giấy chứng nhận',
            startedOn: issued,
            doneOn: considered,
          } as const,
        ]),
  ]
}

/** The text names no start, so the pack does (06-HD/TW 5.4a). */
function dossierStart(facts: DossierFacts, pack: RulePack): Pick<Clock, 'startsWith' | 'startedOn'> {
  switch (ruleOf(pack, 'dossier.validity').clock_start) {
    case 'PERMISSION':
      return { startsWith: 'ngày cho làm thủ tục', startedOn: facts.permissionOn }
    case 'OPENED':
      return { startsWith: 'ngày mở hồ sơ', startedOn: date(facts.openedOn) }
    default:
      return { startsWith: 'ngày viết đơn', startedOn: facts.applicationOn }
  }
}

function checkClock(check: CheckFacts): Clock {
  return {
    key: `check:${check.id}`,
    rule: 'D-14',
    ruleKey: check.abroad ? 'verification.reply_abroad' : 'verification.reply_domestic',
    what: `Trả lời thẩm tra lý lịch: ${check.subject}`,
    startsWith: check.receivedOn === null ? 'ngày gửi' : 'ngày nơi thẩm tra nhận',
    startedOn: check.receivedOn ?? check.sentOn,
    doneOn: check.answeredOn,
  }
}

function decisionClocks(facts: DossierFacts, pack: RulePack): Clock[] {
  const resolved = recordOf(pack, facts.ballots, 'admission', 'cell').reached
  const ceremony = ruleOf(pack, 'ceremony.deadline').clock_start
  return [
    {
      key: 'decision',
      rule: 'D-01',
      ruleKey: 'decide.admission',
      what: 'Cấp ủy xét, quyết định kết nạp và báo cho chi bộ',
      startsWith: 'ngày chi bộ có nghị quyết',
      startedOn: resolved?.heldOn ?? null,
      doneOn: facts.decisionOn ?? facts.refusedOn,
      extension: facts.decisionExtendedDays,
    },
    {
      key: 'ceremony',
      rule: 'D-05',
      ruleKey: 'ceremony.deadline',
      what: 'Tổ chức lễ kết nạp',
      ...(ceremony === 'ISSUED'
        ? { startsWith: 'ngày ban hành quyết định', startedOn: facts.decisionOn }
        : { startsWith: 'ngày chi bộ nhận quyết định', startedOn: facts.decisionReceivedOn }),
      doneOn: date(facts.ceremonyOn),
    },
  ]
}

/**
 * What a candidate's move sets going (06-HD/TW 3.9; D-15…D-19). From one cell of the register to another nothing is handed
 * over: the same committee goes on.
 */
function moveClocks(facts: DossierFacts, index: number): Clock[] {
  const move = facts.moves[index]
  if (move === undefined || move.toCellId !== null) return []
  const { decisionOn } = facts
  const decidedBefore =
    decisionOn !== null && move.movedOn !== null && isSurelyBefore(decisionOn, move.movedOn)
  const clocks: Clock[] = []
  if (!decidedBefore) {
    clocks.push(
      {
        key: `move:${index}:forward`,
        rule: 'D-15',
        ruleKey: 'transfer.candidate.forward',
        what: 'Chuyển hồ sơ của người vào Đảng đến nơi mới',
        startsWith: 'ngày người vào Đảng chuyển đi',
        startedOn: move.movedOn,
        // a decision made in time makes forwarding the file needless
        doneOn: move.forwardedOn ?? decisionOn,
      },
      {
        key: `move:${index}:window`,
        rule: 'D-17',
        ruleKey: 'transfer.candidate.decision_valid_window',
        what: 'Quyết định ban hành trong hạn này vẫn còn giá trị',
        startsWith: 'ngày người vào Đảng chuyển đi',
        startedOn: move.movedOn,
        doneOn: decisionOn,
        lapses: true,
      },
    )
  }
  if (move.fileReceivedOn !== null)
    clocks.push({
      key: `move:${index}:decide`,
      rule: 'D-16',
      ruleKey: 'transfer.candidate.decide',
      what: 'Cấp ủy nơi đến xét, quyết định kết nạp',
      startsWith: 'ngày nơi mới nhận hồ sơ',
      startedOn: move.fileReceivedOn,
      doneOn: decisionOn,
    })
  if (move.objectedOn !== null)
    clocks.push({
      key: `move:${index}:review`,
      rule: 'D-19',
      ruleKey: 'transfer.candidate.review',
      what: 'Xem xét lại quyết định theo ý kiến của nơi mới',
      startsWith: 'ngày nơi mới có ý kiến',
      startedOn: move.objectedOn,
      doneOn: move.reviewedOn,
    })
  return clocks
}

function probationClocks(facts: DossierFacts, pack: RulePack): Clock[] {
  if (facts.ceremonyOn === null) return []
  const ceremonyOn = date(facts.ceremonyOn)
  const recognition = recordOf(pack, facts.ballots, 'recognition', 'cell')
  const removal = recordOf(pack, facts.ballots, 'removal', 'cell')
  const considered = recognition.rounds[0]?.heldOn ?? removal.rounds[0]?.heldOn ?? null
  const ended = facts.removalOn ?? facts.recognitionOn
  return [
    {
      key: 'record',
      rule: 'D-07',
      ruleKey: 'member_record.deadline',
      what: 'Khai lý lịch đảng viên, phiếu đảng viên',
      startsWith: 'ngày lễ kết nạp',
      startedOn: ceremonyOn,
      doneOn: facts.recordDeclaredOn,
    },
    {
      key: 'probation',
      rule: 'D-08',
      ruleKey: 'probation',
      what: 'Hết thời gian dự bị',
      startsWith: 'ngày lễ kết nạp',
      startedOn: ceremonyOn,
      doneOn: null,
      lapses: true,
    },
    {
      key: 'review',
      rule: 'D-09',
      ruleKey: 'recognition.cell_review',
      what: 'Chi bộ xét công nhận chính thức hoặc đề nghị xóa tên',
      startsWith: 'ngày hết thời gian dự bị',
      startedOn: date(facts.probationEndsOn),
      doneOn: considered ?? ended,
    },
    {
      key: 'recognition',
      rule: 'D-02',
      ruleKey: 'decide.recognition',
      what: 'Cấp ủy xét, quyết định công nhận đảng viên chính thức',
      startsWith: 'ngày chi bộ có nghị quyết',
      startedOn: recognition.reached?.heldOn ?? null,
      doneOn: ended,
      extension: facts.recognitionExtendedDays,
    },
  ]
}

function removalClocks(facts: DossierFacts): Clock[] {
  if (facts.removalOn === null) return []
  return [
    {
      key: 'complaint',
      rule: 'D-20',
      ruleKey: 'removal.complaint',
      what: 'Người bị xóa tên có quyền khiếu nại',
      startsWith: 'ngày nhận quyết định xóa tên',
      startedOn: facts.removalReceivedOn,
      doneOn: facts.complaintOn,
      lapses: true,
    },
    {
      key: 'complaint-resolved',
      rule: 'D-21',
      ruleKey: 'removal.complaint_resolve',
      what: 'Giải quyết khiếu nại xóa tên',
      startsWith: 'ngày khiếu nại',
      startedOn: facts.complaintOn,
      doneOn: facts.complaintResolvedOn,
    },
  ]
}
