import { deadlineAfter } from '../regulations/deadline.ts'
import { type Confidence, type RuleKey, type RulePack, ruleOf, sourceWords } from '../regulations/pack.ts'
import { ruleWords } from '../regulations/words.ts'
import type { Day } from '../vocabulary/day.ts'
import { firstDayOf, type PartialDate, partialDate } from '../vocabulary/partial-date.ts'
import type { HolidayCalendar } from '../vocabulary/working-days.ts'
import type { InspectionKind, InspectionLevel } from './kinds.ts'
import { type CaseDays, phaseOf } from './phases.ts'

export interface TimedCase extends CaseDays {
  readonly kind: InspectionKind
  readonly level: InspectionLevel
  readonly selfReportOn: PartialDate | null
  readonly dueOn: Day | null
  readonly disciplines: readonly {
    readonly id: number
    readonly level: InspectionLevel
    readonly votedOn: PartialDate | null
    readonly decidedOn: PartialDate | null
    readonly receivedOn: PartialDate | null
    readonly lawDecidedOn: PartialDate | null
    readonly lawToldOn: PartialDate | null
  }[]
  readonly suspensions: readonly {
    readonly id: number
    readonly suspendedOn: PartialDate | null
    readonly extendedOn: PartialDate | null
    readonly endedOn: PartialDate | null
  }[]
}

export interface Counting {
  readonly pack: RulePack
  readonly calendar: HolidayCalendar
  readonly day: Day
}

/** Same shape as the contract's `caseDeadlineSchema`. */
export interface Deadline {
  readonly key: string
  readonly what: string
  readonly dueOn: Day | null
  readonly state: 'open' | 'overdue' | 'met' | 'unknown'
  readonly term: string
  readonly source: string | null
  readonly confidence: Confidence | null
}

const hasHappened = (date: PartialDate | null) => date !== null

function counted(
  { pack, calendar, day }: Counting,
  key: string,
  what: string,
  rule: RuleKey,
  start: PartialDate | null,
  met: boolean,
): Deadline {
  const found = ruleOf(pack, rule)
  const deadline = found.value === null ? { kind: 'unknown' as const } : deadlineAfter(found, start, calendar)
  const dueOn = deadline.kind === 'day' ? deadline.day : null
  return {
    key,
    what,
    dueOn,
    state: stateOf(dueOn, met, day),
    term: ruleWords(found),
    source: sourceWords(found),
    confidence: found.confidence,
  }
}

function stateOf(dueOn: Day | null, met: boolean, day: Day): Deadline['state'] {
  if (met) return 'met'
  if (dueOn === null) return 'unknown'
  return dueOn < day ? 'overdue' : 'open'
}

/** The last day of a suspension: the term, and the extension after it when there is one. */
export function suspendedUntil(
  { pack, calendar }: Omit<Counting, 'day'>,
  { suspendedOn, extendedOn }: { suspendedOn: PartialDate | null; extendedOn: PartialDate | null },
): Day | null {
  const first = deadlineAfter(ruleOf(pack, 'suspension.max'), suspendedOn, calendar)
  if (first.kind !== 'day') return null
  if (extendedOn === null) return first.day
  const second = deadlineAfter(ruleOf(pack, 'suspension.extension'), partialDate(first.day), calendar)
  return second.kind === 'day' ? second.day : null
}

export function complainUntil(
  { pack, calendar }: Omit<Counting, 'day'>,
  receivedOn: PartialDate | null,
): Day | null {
  const deadline = deadlineAfter(ruleOf(pack, 'discipline.complaint'), receivedOn, calendar)
  return deadline.kind === 'day' ? deadline.day : null
}

/** Every day by which something of the case must be done, as its pack and its office say. */
export function caseDeadlines(it: TimedCase, counting: Counting): Deadline[] {
  const over = ['concluded', 'handed_over'].includes(phaseOf(it))
  const found: Deadline[] = []
  if (it.dueOn !== null)
    found.push({
      key: 'own',
      what: 'Kết thúc vụ việc',
      dueOn: it.dueOn,
      state: stateOf(it.dueOn, over, counting.day),
      term: 'Hạn do cơ quan đặt',
      source: null,
      confidence: null,
    })
  if (it.kind === 'thematic_supervision')
    found.push(
      counted(
        counting,
        'supervision',
        'Kết thúc giám sát chuyên đề',
        'supervision.thematic.grassroots',
        it.selfReportOn,
        over,
      ),
    )
  if (it.level === 'commune_body')
    found.push(
      counted(
        counting,
        'advisory',
        'Kết thúc kiểm tra',
        'inspection.advisory.grassroots',
        it.startedOn,
        over,
      ),
    )
  if (it.kind === 'denunciation')
    found.push(
      counted(
        counting,
        'denunciation',
        'Giải quyết xong tố cáo',
        'denunciation.resolve.commune',
        it.openedOn,
        over,
      ),
    )
  for (const each of it.disciplines) {
    if (each.level === 'cell')
      found.push(
        counted(
          counting,
          `written:${each.id}`,
          'Ra quyết định kỷ luật bằng văn bản',
          'discipline.written_decision',
          each.votedOn,
          hasHappened(each.decidedOn),
        ),
      )
    const until = complainUntil(counting, each.receivedOn)
    found.push(
      counted(
        counting,
        `complaint:${each.id}`,
        'Hết thời hạn khiếu nại kỷ luật',
        'discipline.complaint',
        each.receivedOn,
        until !== null && until < counting.day,
      ),
    )
    if (each.lawDecidedOn !== null)
      found.push(
        counted(
          counting,
          `state:${each.id}`,
          'Cơ quan nhà nước, đoàn thể báo tổ chức đảng',
          'state_notice_to_party',
          each.lawDecidedOn,
          hasHappened(each.lawToldOn),
        ),
      )
  }
  for (const each of it.suspensions) {
    const deadline = counted(
      counting,
      `suspension:${each.id}`,
      'Hết thời hạn đình chỉ',
      'suspension.max',
      each.suspendedOn,
      hasHappened(each.endedOn),
    )
    const dueOn = suspendedUntil(counting, each)
    found.push({ ...deadline, dueOn, state: stateOf(dueOn, hasHappened(each.endedOn), counting.day) })
  }
  return found
}

/** The day on which the rules of a case are asked: its first known one. */
export function firstDayOfCase(days: CaseDays, today: Day): Day {
  const known = [days.openedOn, days.startedOn, days.concludedOn].flatMap((date) =>
    date === null ? [] : (firstDayOf(date) ?? []),
  )
  return known[0] ?? today
}
