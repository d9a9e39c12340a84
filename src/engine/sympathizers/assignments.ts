import type { Selectable } from 'kysely'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import { mayHoldOn } from '../../shared/sympathizers/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatPartialDate, isSurelyBefore, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../shared/vocabulary/period.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { helperBreach, packOn } from './breaches.ts'
import { knownSympathizer, trackedSympathizer } from './records.ts'
import type { SympathizerHelperTable } from './tables.ts'

type Helper = Selectable<SympathizerHelperTable>

/** Whoever is assigned to help until further notice. */
export function openHelpers(change: Change, sympathizerId: number): Helper[] {
  return change.all(
    change.sql
      .selectFrom('sympathizer_helper')
      .selectAll()
      .where('sympathizer_id', '=', sympathizerId)
      .where('to_date', 'is', null),
  )
}

export interface WantedHelper {
  readonly id: number
  readonly helperPersonId: number
  readonly from: PartialDate | null
  readonly resolution: string | null
  readonly replaces?: number | undefined
  readonly passReason?: string | null
}

/**
 * The cell assigns an official member to help (38-HD/BTCTW, I.1.1d); one who is replaced leaves on the same day. The 12 months
 * together are asked of an introducer, not of a helper (294-QĐ/TW 3.2.1).
 * @throws RegisterError NOT_FOUND, INVALID, CONFLICT, RULE_BREACH for somebody who is no official member that day
 */
export function assignHelper(change: Change, wanted: WantedHelper, today: Day): number {
  const { id, helperPersonId, from } = wanted
  const { row, name } = trackedSympathizer(change, id, today)
  const person = change.row('person', helperPersonId)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  const problems: FieldProblem[] = []
  if (helperPersonId === row.person_id)
    problems.push({
      field: 'helperPersonId',
      message: 'Một người không tự giúp đỡ mình. Chọn đảng viên khác.',
    })
  const replaced = wanted.replaces === undefined ? null : change.row('sympathizer_helper', wanted.replaces)
  if (replaced !== null) problems.push(...replacementProblems(replaced, id, from))
  if (problems.length > 0) throw invalid(problems)
  const again = openHelpers(change, id).some(
    (helper) =>
      helper.person_id === helperPersonId &&
      helper.id !== replaced?.id &&
      overlaps({ from: helper.from_date, to: null }, { from, to: null }),
  )
  if (again)
    throw new RegisterError(
      'CONFLICT',
      `${person.full_name} đang được phân công giúp đỡ ${name} nên chưa ghi. Dữ liệu không thay đổi.`,
    )
  if (!isOfficialMember(change, helperPersonId, from, today))
    passOrRefuse(
      change,
      { table: 'sympathizer', id },
      [helperBreach(packOn(change, from, today), person.full_name, 'helperPersonId')],
      wanted.passReason ?? null,
    )
  if (replaced !== null) change.update('sympathizer_helper', replaced.id, { to_date: from })
  const helperId = change.insert('sympathizer_helper', {
    sympathizer_id: id,
    person_id: helperPersonId,
    name: person.full_name,
    resolution: wanted.resolution,
    from_date: from,
    to_date: null,
  })
  change.touch('sympathizer', id)
  change.describe(
    replaced === null
      ? `Phân công ${person.full_name} giúp đỡ ${name}`
      : `Thay người giúp đỡ ${name}: ${person.full_name} thay ${replaced.name}`,
  )
  return helperId
}

function replacementProblems(replaced: Helper, id: number, from: PartialDate | null): FieldProblem[] {
  if (replaced.sympathizer_id !== id || replaced.to_date !== null)
    return [
      { field: 'replaces', message: 'Người được thay đã thôi giúp đỡ từ trước. Tải lại hồ sơ rồi chọn lại.' },
    ]
  if (from === null)
    return [{ field: 'from', message: 'Cần ngày phân công để ghi ngày thôi của người được thay.' }]
  return replaced.from_date !== null && isSurelyBefore(from, replaced.from_date)
    ? [
        {
          field: 'from',
          message: `Ngày phân công sớm hơn ngày ${replaced.name} được phân công (${formatPartialDate(replaced.from_date)}). Kiểm tra lại hai ngày này.`,
        },
      ]
    : []
}

function isOfficialMember(change: Change, personId: number, on: PartialDate | null, today: Day): boolean {
  return change
    .all(
      change.sql
        .selectFrom('cell_member')
        .select(['from_date as from', 'to_date as to'])
        .where('person_id', '=', personId)
        .where('standing', '=', 'official'),
    )
    .some((membership) => mayHoldOn(membership, on, today))
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function endHelper(change: Change, helperId: number, to: PartialDate): number {
  const helper = change.row('sympathizer_helper', helperId)
  const { name } = knownSympathizer(change, helper.sympathizer_id)
  if (helper.from_date !== null && isSurelyBefore(to, helper.from_date))
    throw invalid([
      {
        field: 'to',
        message: `Ngày thôi sớm hơn ngày phân công (${formatPartialDate(helper.from_date)}). Kiểm tra lại hai ngày này.`,
      },
    ])
  change.update('sympathizer_helper', helperId, { to_date: to })
  change.touch('sympathizer', helper.sympathizer_id)
  change.describe(`Ghi ngày ${helper.name} thôi giúp đỡ ${name}`)
  return helperId
}
