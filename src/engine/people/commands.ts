import type { Standing } from '../../shared/people/contract.ts'
import type { PersonFields } from '../../shared/people/fields.ts'
import { type PersonChanges, personProblems, withChanges } from '../../shared/people/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatPartialDate, isSurelyBefore, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../shared/vocabulary/period.ts'
import { cleanText } from '../../shared/vocabulary/search-key.ts'
import { cellProblem } from '../cells/checks.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { choiceProblems } from './choices.ts'
import { personColumns, personFields } from './columns.ts'
import { lockedBreaches } from './locked.ts'
import type { Entry, Exit } from './tables.ts'

/** @throws RegisterError INVALID for dates that cannot be, CONFLICT when the citizen ID is somebody else's. */
export function createPerson(change: Change, fields: PersonFields, today: Day): number {
  refuseProblems(change, { fields, before: null, id: null }, today)
  const id = change.insert('person', { ...personColumns(fields), trashed_at: null })
  change.describe(`Thêm hồ sơ ${fields.fullName}`)
  return id
}

/**
 * The birth date and the name of somebody admitted change only with papers: a breach, passed with the reason that names them.
 * @throws RegisterError NOT_FOUND, STALE, INVALID; RULE_BREACH without a reason
 */
export function updatePerson(
  change: Change,
  id: number,
  version: number,
  wanted: PersonChanges,
  today: Day,
  reason: string | null = null,
): number {
  const before = personFields(change.row('person', id))
  const fields = withChanges(before, wanted)
  refuseProblems(change, { fields, before, id }, today)
  const next = change.update('person', id, personColumns(fields), version)
  passOrRefuse(change, { table: 'person', id }, lockedBreaches(change, id, before, fields, today), reason)
  change.describe(`Sửa hồ sơ ${fields.fullName}`)
  return next
}

interface Wanted {
  readonly fields: PersonFields
  readonly before: PersonFields | null
  readonly id: number | null
}

function refuseProblems(change: Change, { fields, before, id }: Wanted, today: Day): void {
  const problems = [...personProblems(fields, today), ...choiceProblems(change, fields, before)]
  if (cleanText(fields.fullName) === '')
    problems.push({ field: 'fullName', message: 'Họ và tên là bắt buộc' })
  if (fields.citizenId !== null) {
    const holder = change
      .statement<{ id: number; full_name: string }>(
        'SELECT id, full_name FROM person WHERE citizen_id = ? AND trashed_at IS NULL AND id IS NOT ?',
      )
      .get(fields.citizenId, id)
    if (holder !== undefined)
      problems.push({
        field: 'citizenId',
        message: `Số định danh này đã có ở hồ sơ ${holder.full_name}. Kiểm tra lại số.`,
      })
  }
  if (problems.length > 0) throw invalid(problems)
}

/** @throws RegisterError CONFLICT for a person who is a member or tracked today: that must end first. */
export function trashPeople(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) {
    const person = change.row('person', id)
    const tie = change
      .statement<{ tie: string }>(
        `SELECT 'đảng viên của một chi bộ' AS tie FROM cell_member WHERE person_id = @id AND to_date IS NULL
         UNION ALL SELECT 'quần chúng ưu tú đang theo dõi' FROM sympathizer WHERE person_id = @id AND trashed_at IS NULL AND stopped_on IS NULL AND admitted_on IS NULL
         UNION ALL SELECT 'người giúp đỡ của một quần chúng' FROM sympathizer_helper JOIN sympathizer ON sympathizer.id = sympathizer_id
           WHERE sympathizer_helper.person_id = @id AND to_date IS NULL AND trashed_at IS NULL
         UNION ALL SELECT 'người có hồ sơ kết nạp chưa khép' FROM dossier WHERE person_id = @id AND trashed_at IS NULL
           AND closed_on IS NULL AND official_on IS NULL AND removal_on IS NULL`,
      )
      .get({ id })
    if (tie !== undefined)
      throw new RegisterError(
        'CONFLICT',
        `Chưa chuyển vào thùng rác được vì ${person.full_name} đang là ${tie.tie}. Dữ liệu không mất. Kết thúc việc đó trước rồi làm lại.`,
      )
    change.update('person', id, { trashed_at: at })
    change.describe(
      ids.length === 1
        ? `Chuyển hồ sơ ${person.full_name} vào thùng rác`
        : `Chuyển ${ids.length} hồ sơ vào thùng rác`,
    )
  }
  return ids.length
}

/**
 * A person is a member of one cell at a time.
 * @throws RegisterError NOT_FOUND; INVALID for a cell that is no more; CONFLICT when the periods overlap
 */
export function joinCell(
  change: Change,
  wanted: {
    readonly personId: number
    readonly cellId: number
    readonly standing: Standing
    readonly from: PartialDate | null
    readonly entry: Entry | null
    readonly paper: string | null
  },
): number {
  const person = change.row('person', wanted.personId)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  const wrongCell = cellProblem(change, wanted.cellId)
  if (wrongCell !== null) throw invalid([wrongCell])
  const held = change.all(
    change.sql.selectFrom('cell_member').selectAll().where('person_id', '=', wanted.personId),
  )
  const clash = held.find((row) =>
    overlaps({ from: row.from_date, to: row.to_date }, { from: wanted.from, to: null }),
  )
  if (clash !== undefined)
    throw new RegisterError(
      'CONFLICT',
      `${person.full_name} đang sinh hoạt ở một chi bộ trong thời gian đó. Dữ liệu không mất. Ghi ngày chuyển đi trước rồi làm lại.`,
    )
  const id = change.insert('cell_member', {
    person_id: wanted.personId,
    cell_id: wanted.cellId,
    standing: wanted.standing,
    from_date: wanted.from,
    to_date: null,
    entry: wanted.entry,
    entry_paper: wanted.paper,
  })
  change.describe(`Ghi nơi sinh hoạt đảng của ${person.full_name}`)
  return id
}

/** @throws RegisterError NOT_FOUND; INVALID for a day before the joining */
export function leaveCell(
  change: Change,
  {
    membershipId,
    to,
    exit,
    paper,
  }: {
    readonly membershipId: number
    readonly to: PartialDate
    readonly exit: Exit | null
    readonly paper: string | null
  },
): number {
  const membership = change.row('cell_member', membershipId)
  const person = change.row('person', membership.person_id)
  if (membership.from_date !== null && isSurelyBefore(to, membership.from_date))
    throw invalid([
      {
        field: 'to',
        message: `Ngày thôi sinh hoạt sớm hơn ngày bắt đầu (${formatPartialDate(membership.from_date)}). Kiểm tra lại hai ngày này.`,
      },
    ])
  change.update('cell_member', membershipId, { to_date: to, exit, exit_paper: paper })
  change.describe(`Ghi ngày thôi sinh hoạt ở chi bộ của ${person.full_name}`)
  return membershipId
}
