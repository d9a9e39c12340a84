import type { CloseReason } from '../../shared/admissions/fields.ts'
import type { Depart, DeparturePapers, RestoreMember } from '../../shared/membership/acts.ts'
import type { DepartureKind } from '../../shared/membership/fields.ts'
import { departureDateProblems } from '../../shared/membership/paper-dates.ts'
import { lateBreach } from '../../shared/membership/transfer-rules.ts'
import { departureLabels } from '../../shared/membership/words.ts'
import type { Standing } from '../../shared/people/contract.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import { type RulePack, textsRule } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { daysToCome } from '../../shared/vocabulary/days-to-come.ts'
import { isSurelyBefore } from '../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../shared/vocabulary/period.ts'
import { closeDossierOf, hasDossier } from '../admissions/told-elsewhere.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import { cellProblem } from '../cells/checks.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { endDuties } from './duties.ts'
import { livingPerson, memberUntil, packOn, stretchesOf } from './records.ts'
import { closeGap, endMembership } from './steps.ts'
import type { PartyGapTable } from './tables.ts'

/** The time outside the Party that begins; nobody who died has one. */
const gapReasons: Record<DepartureKind, PartyGapTable['reason'] | null> = {
  deceased: null,
  expelled: 'expelled',
  removed: 'removed',
  left: 'other',
  cancelled: 'other',
}

/**
 * Somebody died, was expelled or struck off, or left the Party: membership, posts and help end on that day.
 * @returns the id of the departure
 * @throws RegisterError NOT_FOUND, INVALID; CONFLICT for who is no member then
 */
export function depart(change: Change, wanted: Depart, today: Day): number {
  const { personId, kind, on } = wanted
  if (kind === 'removed' && wanted.ground === null)
    throw invalid([{ field: 'ground', message: 'Cần chọn lý do xóa tên.' }])
  const ahead = daysToCome({ on }, today)
  if (ahead.length > 0) throw invalid(ahead)
  const stretch = memberUntil(change, personId, on, today)
  const { name } = livingPerson(change, personId)
  endDossier(change, wanted, name, today)
  endMembership(change, personId, { on, exit: kind, paper: wanted.decisionNumber })
  endDuties(change, personId, on, null, kind === 'deceased')
  for (const exemption of change.all(
    change.sql
      .selectFrom('member_exemption')
      .selectAll()
      .where('person_id', '=', personId)
      .where('to_date', 'is', null),
  ))
    if (exemption.from_date === null || !isSurelyBefore(on, exemption.from_date))
      change.update('member_exemption', exemption.id, { to_date: on })
  const id = change.insert('member_departure', {
    person_id: personId,
    cell_id: stretch.cell_id,
    kind,
    standing: stretch.standing,
    left_on: on,
    decision_number: wanted.decisionNumber,
    decision_on: wanted.decisionOn,
    decided_by: wanted.decidedBy,
    ground: kind === 'removed' ? wanted.ground : null,
    decision_received_on: null,
    complaint_on: null,
    complaint_answered_on: null,
    complaint_result: null,
    notice_on: null,
    file_sent_on: null,
    restored_on: null,
    note: wanted.note,
    trashed_at: null,
  })
  const outside = gapReasons[kind]
  if (outside !== null)
    change.insert('party_gap', {
      person_id: personId,
      reason: outside,
      note: null,
      from_date: on,
      to_date: null,
    })
  if (kind === 'expelled')
    change.insert('member_discipline', {
      person_id: personId,
      form: 'expulsion',
      decision_number: wanted.decisionNumber,
      decided_on: wanted.decisionOn ?? on,
      decided_by: wanted.decidedBy,
      reason: null,
      note: null,
      trashed_at: null,
    })
  passOrRefuse(
    change,
    { table: 'member_departure', id },
    expulsionBreaches(packOn(change, on, today), kind, stretch.standing),
    wanted.reason,
  )
  change.describe(`Ghi ${departureLabels[kind].toLowerCase()}: ${name}`)
  return id
}

const closeReasons: Record<Exclude<DepartureKind, 'removed'>, CloseReason> = {
  deceased: 'deceased',
  expelled: 'other',
  left: 'other',
  cancelled: 'cancelled_decision',
}

/** Who leaves on probation leaves no dossier behind that still asks for the recognition. */
function endDossier(
  change: Change,
  { personId, kind, on, decisionNumber }: Depart,
  name: string,
  today: Day,
): void {
  if (kind === 'removed') {
    if (!hasDossier(change, personId, 'member')) return
    throw new RegisterError(
      'CONFLICT',
      `${name} là đảng viên dự bị đang có hồ sơ kết nạp nên chưa ghi xóa tên ở đây. Dữ liệu không mất. Ghi xóa tên trong hồ sơ kết nạp, nơi có kết quả biểu quyết các cấp.`,
    )
  }
  const number = decisionNumber === null ? '' : ` theo quyết định ${decisionNumber}`
  closeDossierOf(
    change,
    personId,
    { on, reason: closeReasons[kind], note: `${departureLabels[kind]}${number}` },
    { when: 'member', field: 'on', today },
  )
}

/** A probationary member is not expelled but struck off (296-QĐ/TW, Điều 9). */
function expulsionBreaches(pack: RulePack, kind: DepartureKind, standing: Standing): Breach[] {
  const key = 'discipline.forms_probationary'
  return kind === 'expelled' &&
    standing === 'probationary' &&
    !textsRule(pack, key).includes(departureLabels.expelled)
    ? [breachOf(pack, key, 'Đảng viên dự bị không bị khai trừ; không đủ tư cách thì xóa tên', 'kind')]
    : []
}

/**
 * Fills in the papers: decision received, complaint and answer, notice and file to the level above.
 * @throws RegisterError NOT_FOUND, STALE, INVALID; RULE_BREACH without a reason
 */
export function fillDeparture(
  change: Change,
  wanted: {
    readonly id: number
    readonly version: number
    readonly papers: DeparturePapers
    readonly reason: string | null
  },
  today: Day,
): number {
  const row = change.row('member_departure', wanted.id)
  const { papers } = wanted
  const { name } = livingPerson(change, row.person_id)
  if (papers.complaintAnsweredOn !== null && papers.complaintOn === null)
    throw invalid([{ field: 'complaintOn', message: 'Có ngày giải quyết thì cần ngày nhận khiếu nại.' }])
  const problems = departureDateProblems(papers, today)
  if (problems.length > 0) throw invalid(problems)
  const version = change.update(
    'member_departure',
    row.id,
    {
      decision_number: papers.decisionNumber,
      decision_on: papers.decisionOn,
      decided_by: papers.decidedBy,
      decision_received_on: papers.decisionReceivedOn,
      complaint_on: papers.complaintOn,
      complaint_answered_on: papers.complaintAnsweredOn,
      complaint_result: papers.complaintResult,
      notice_on: papers.noticeOn,
      file_sent_on: papers.fileSentOn,
      note: papers.note,
    },
    wanted.version,
  )
  const measure = { pack: packOn(change, row.left_on, today), calendar: workingCalendar(change) }
  const asRemoved = row.kind === 'removed'
  const breaches = [
    ...(asRemoved && papers.complaintOn !== row.complaint_on
      ? lateBreach(
          measure,
          'removal.complaint',
          { start: papers.decisionReceivedOn, done: papers.complaintOn, field: 'complaintOn' },
          'Khiếu nại xóa tên sau khi nhận quyết định',
        )
      : []),
    ...(asRemoved && papers.complaintAnsweredOn !== row.complaint_answered_on
      ? lateBreach(
          measure,
          'removal.complaint_resolve',
          { start: papers.complaintOn, done: papers.complaintAnsweredOn, field: 'complaintAnsweredOn' },
          'Giải quyết khiếu nại xóa tên',
        )
      : []),
    ...(papers.fileSentOn === row.file_sent_on
      ? []
      : lateBreach(
          measure,
          'files.departure_notice',
          { start: papers.noticeOn, done: papers.fileSentOn, field: 'fileSentOn' },
          'Gửi phiếu báo kèm hồ sơ lên cấp trên',
        )),
  ]
  passOrRefuse(change, { table: 'member_departure', id: row.id }, breaches, wanted.reason)
  change.describe(`Ghi giấy tờ ra khỏi danh sách đảng viên của ${name}`)
  return version
}

/**
 * Party membership is given back (phục hồi đảng tịch). The time outside is taken off the party age, unless the decision says
 * that it counts.
 * @throws RegisterError NOT_FOUND, INVALID; CONFLICT for somebody who is a member then
 */
export function restoreMember(change: Change, wanted: RestoreMember): number {
  const { personId, cellId, on } = wanted
  const wrongCell = cellProblem(change, cellId)
  if (wrongCell !== null) throw invalid([wrongCell])
  const { name } = livingPerson(change, personId)
  const stretches = stretchesOf(change, personId)
  if (
    stretches.some(({ from_date, to_date }) =>
      overlaps({ from: from_date, to: to_date }, { from: on, to: null }),
    )
  )
    throw new RegisterError(
      'CONFLICT',
      `${name} đang là đảng viên của một chi bộ vào ngày đó nên chưa ghi. Dữ liệu không mất. Kiểm tra lại ngày.`,
    )
  const id = change.insert('cell_member', {
    person_id: personId,
    cell_id: cellId,
    standing: wanted.standing,
    from_date: on,
    to_date: null,
    entry: 'restored',
    entry_paper: wanted.decisionNumber,
  })
  const open = change.all(
    change.sql
      .selectFrom('party_gap')
      .select('id')
      .where('person_id', '=', personId)
      .where('to_date', 'is', null),
  )
  if (wanted.continuous) for (const gap of open) change.remove('party_gap', gap.id)
  else closeGap(change, personId, on)
  const departure = change.first(
    change.sql
      .selectFrom('member_departure')
      .select('id')
      .where('person_id', '=', personId)
      .where('restored_on', 'is', null)
      .where('trashed_at', 'is', null)
      .orderBy('left_on', 'desc'),
  )
  if (departure !== undefined) change.update('member_departure', departure.id, { restored_on: on })
  change.describe(`Phục hồi đảng tịch cho ${name}`)
  return id
}
