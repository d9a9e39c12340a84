import type { Selectable } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'
import {
  firstDayOf,
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
  partialDate,
  UNKNOWN_DATE,
} from '../../shared/vocabulary/partial-date.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import type { CellMemberTable, Exit } from '../people/tables.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { partyRecordOf } from './records.ts'

type Stretch = Selectable<CellMemberTable>

/** Stretches of membership that are not over, or end after `day`; the order in which they began. */
function stretchesAfter(change: Change, personId: number, day: Day): Stretch[] {
  return change
    .all(
      change.sql
        .selectFrom('cell_member')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('from_date')
        .orderBy('id'),
    )
    .filter(({ to_date }) => holdsOn({ from: null, to: to_date }, day))
}

export interface ProbationStart {
  readonly personId: number
  readonly cellId: number
  readonly decisionOn: PartialDate | null
  readonly decisionNumber: string | null
  /** Membership and probation begin with the ceremony (Điều lệ Đảng, Điều 5). */
  readonly ceremonyOn: Day
  readonly readmission: boolean
}

/** From the ceremony on the person is a probationary member of the cell. @throws RegisterError CONFLICT for a member */
export function startProbation(change: Change, start: ProbationStart): void {
  const { personId, cellId, ceremonyOn, decisionOn, decisionNumber } = start
  if (stretchesAfter(change, personId, ceremonyOn).length > 0)
    throw new RegisterError(
      'CONFLICT',
      'Người này đang là đảng viên vào ngày kết nạp nên chưa ghi. Dữ liệu không mất. Kiểm tra lại nơi sinh hoạt đảng.',
    )
  change.insert('cell_member', {
    person_id: personId,
    cell_id: cellId,
    standing: 'probationary',
    from_date: partialDate(ceremonyOn),
    to_date: null,
    entry: start.readmission ? 'readmitted' : 'admitted',
    entry_paper: decisionNumber,
  })
  const known = partyRecordOf(change, personId)
  const dates = {
    decision_on: decisionOn,
    decision_number: decisionNumber,
    ceremony_on: partialDate(ceremonyOn),
    // party age goes on from the first admission (294-QĐ/TW 4.5.2); which day that was must not be made up
    first_decision_on: start.readmission
      ? (known?.first_decision_on ?? known?.decision_on ?? UNKNOWN_DATE)
      : null,
  }
  if (known === undefined) change.insert('party_record', { person_id: personId, ...dates, trashed_at: null })
  else
    change.update('party_record', known.id, {
      ...dates,
      official_on: null,
      official_number: null,
      official_decision_on: null,
    })
  if (start.readmission) closeGap(change, personId, decisionOn ?? partialDate(ceremonyOn))
}

export interface Recognition {
  readonly personId: number
  /** The day the probation ended, however late the decision (294-QĐ/TW 4.2.2). */
  readonly officialOn: Day
  readonly number: string | null
  readonly decidedOn: PartialDate | null
}

/**
 * The time outside the Party ends: the gap that stands open, or else the time since the last stretch of membership, which
 * nobody wrote down as a gap.
 */
export function closeGap(change: Change, personId: number, on: PartialDate): void {
  const gaps = change.all(
    change.sql.selectFrom('party_gap').selectAll().where('person_id', '=', personId).orderBy('id'),
  )
  const open = gaps.filter(({ to_date }) => to_date === null)
  for (const gap of open) change.update('party_gap', gap.id, { to_date: on })
  if (open.length > 0) return
  const last = change
    .all(
      change.sql
        .selectFrom('cell_member')
        .select(['to_date', 'exit'])
        .where('person_id', '=', personId)
        .where('to_date', 'is not', null)
        .where('exit', 'in', ['expelled', 'removed', 'left', 'cancelled']),
    )
    .sort((a, b) => ((a.to_date ?? '') < (b.to_date ?? '') ? -1 : 1))
    .at(-1)
  const from = last?.to_date ?? null
  if (last === undefined || from === null || isSurelyBefore(on, from)) return
  if (gaps.some((gap) => gap.from_date === from)) return
  const reason = last.exit === 'expelled' || last.exit === 'removed' ? last.exit : 'other'
  change.insert('party_gap', { person_id: personId, reason, note: null, from_date: from, to_date: on })
}

/**
 * The probationary member is official from `officialOn` on, in whichever cells the membership went on since.
 * @throws RegisterError CONFLICT when nobody probationary is there on that day
 */
export function becomeOfficial(
  change: Change,
  { personId, officialOn, number, decidedOn }: Recognition,
): void {
  const later = stretchesAfter(change, personId, officialOn)
  const stretches = later.filter((stretch) => stretch.standing === 'probationary')
  if (later.some((stretch) => stretch.entry === 'recognised'))
    throw new RegisterError(
      'CONFLICT',
      'Người này đã được công nhận chính thức nên chưa ghi. Dữ liệu không mất. Muốn sửa ngày, hãy hoàn tác lần ghi trước trong Nhật ký.',
    )
  if (stretches.length === 0)
    throw new RegisterError(
      'CONFLICT',
      'Người này không phải đảng viên dự bị vào ngày đủ thời gian dự bị nên chưa ghi. Dữ liệu không mất. Kiểm tra lại nơi sinh hoạt đảng.',
    )
  for (const stretch of stretches) {
    const began = stretch.from_date === null ? null : firstDayOf(stretch.from_date)
    if (
      began !== null &&
      began > officialOn &&
      (stretch.entry === 'admitted' || stretch.entry === 'readmitted')
    )
      throw new RegisterError(
        'CONFLICT',
        'Ngày công nhận chính thức sớm hơn ngày kết nạp nên chưa ghi. Dữ liệu không mất. Kiểm tra lại hai ngày này.',
      )
    if (began !== null && began >= officialOn) {
      change.update('cell_member', stretch.id, { standing: 'official' })
      continue
    }
    change.update('cell_member', stretch.id, {
      to_date: partialDate(officialOn),
      exit: 'recognised',
      exit_paper: number,
    })
    change.insert('cell_member', {
      person_id: personId,
      cell_id: stretch.cell_id,
      standing: 'official',
      from_date: partialDate(officialOn),
      to_date: stretch.to_date,
      entry: 'recognised',
      entry_paper: number,
      exit: stretch.exit,
      exit_paper: stretch.exit_paper,
    })
  }
  const known = partyRecordOf(change, personId)
  const dates = {
    official_on: partialDate(officialOn),
    official_number: number,
    official_decision_on: decidedOn,
  }
  if (known === undefined) change.insert('party_record', { person_id: personId, ...dates, trashed_at: null })
  else change.update('party_record', known.id, dates)
}

/**
 * The person is no member of any cell here from `on` on.
 * @returns how many stretches ended
 * @throws RegisterError CONFLICT when a stretch begins later than that, INVALID when the day is too vague to end one
 */
export function endMembership(
  change: Change,
  personId: number,
  end: { readonly on: PartialDate; readonly exit: Exit; readonly paper: string | null },
): number {
  // an unknown day ends what is open today and for ever
  const open = stretchesAfter(change, personId, firstDayOf(end.on) ?? ('9999-12-31' as Day))
  for (const stretch of open) refuseEndBeforeBeginning(stretch, end.on)
  for (const stretch of open)
    change.update('cell_member', stretch.id, {
      to_date: end.on,
      exit: end.exit,
      exit_paper: end.paper,
    })
  return open.length
}

/** A stretch that would hold on no day at all is counted nowhere: nobody must vanish that way. */
function refuseEndBeforeBeginning({ from_date }: Stretch, on: PartialDate): void {
  if (from_date === null || from_date === on) return
  const [began, ends] = [firstDayOf(from_date), firstDayOf(on)]
  if (began === null || ends === null || began <= ends) return
  if (isSurelyBefore(on, from_date))
    throw new RegisterError(
      'CONFLICT',
      `Ngày này sớm hơn ngày bắt đầu sinh hoạt ở chi bộ hiện tại (${formatPartialDate(from_date)}) nên chưa ghi. Dữ liệu không mất. Kiểm tra lại hai ngày này.`,
    )
  throw invalid([
    {
      field: 'on',
      message: `Chưa đủ rõ so với ngày bắt đầu sinh hoạt (${formatPartialDate(from_date)}). Ghi thêm tháng, ngày.`,
    },
  ])
}
