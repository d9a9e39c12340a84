import type { Selectable } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOf, type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import type { CellMemberTable, Exit } from '../people/tables.ts'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'

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
  const dates = {
    decision_on: decisionOn,
    decision_number: decisionNumber,
    ceremony_on: partialDate(ceremonyOn),
  }
  const known = recordOf(change, personId)
  if (known === undefined)
    change.insert('party_record', {
      person_id: personId,
      ...dates,
      first_decision_on: decisionOn,
      trashed_at: null,
    })
  else
    change.update('party_record', known.id, {
      ...dates,
      first_decision_on: known.first_decision_on ?? known.decision_on ?? decisionOn,
      official_on: null,
      official_number: null,
      official_decision_on: null,
    })
}

function recordOf(change: Change, personId: number) {
  return change.first(
    change.sql
      .selectFrom('party_record')
      .selectAll()
      .where('person_id', '=', personId)
      .where('trashed_at', 'is', null),
  )
}

export interface Recognition {
  readonly personId: number
  /** The day the probation ended, however late the decision (294-QĐ/TW 4.2.2). */
  readonly officialOn: Day
  readonly number: string | null
  readonly decidedOn: PartialDate | null
}

/**
 * The probationary member is official from `officialOn` on, in whichever cells the membership went on since.
 * @throws RegisterError CONFLICT when nobody probationary is there on that day
 */
export function becomeOfficial(
  change: Change,
  { personId, officialOn, number, decidedOn }: Recognition,
): void {
  const stretches = stretchesAfter(change, personId, officialOn).filter(
    (stretch) => stretch.standing === 'probationary',
  )
  if (stretches.length === 0)
    throw new RegisterError(
      'CONFLICT',
      'Người này không phải đảng viên dự bị vào ngày đủ thời gian dự bị nên chưa ghi. Dữ liệu không mất. Kiểm tra lại nơi sinh hoạt đảng.',
    )
  for (const stretch of stretches) {
    const began = stretch.from_date === null ? null : firstDayOf(stretch.from_date)
    if (began !== null && began >= officialOn) {
      change.update('cell_member', stretch.id, { standing: 'official' })
      continue
    }
    change.update('cell_member', stretch.id, { to_date: partialDate(officialOn), exit: 'recognised' })
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
  const known = recordOf(change, personId)
  const dates = {
    official_on: partialDate(officialOn),
    official_number: number,
    official_decision_on: decidedOn,
  }
  if (known === undefined) change.insert('party_record', { person_id: personId, ...dates, trashed_at: null })
  else change.update('party_record', known.id, dates)
}

/** The person is no member of any cell here from `on` on. @returns how many stretches ended */
export function endMembership(
  change: Change,
  personId: number,
  end: { readonly on: PartialDate; readonly exit: Exit; readonly paper: string | null },
): number {
  // an unknown day ends what is open today and for ever
  const open = stretchesAfter(change, personId, firstDayOf(end.on) ?? ('9999-12-31' as Day))
  for (const stretch of open)
    change.update('cell_member', stretch.id, {
      to_date: end.on,
      exit: end.exit,
      exit_paper: end.paper,
    })
  return open.length
}
