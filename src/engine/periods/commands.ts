import type { ClosePeriod } from '../../shared/periods/contract.ts'
import type { ReportDeclaration } from '../../shared/reports/declaration.ts'
import { periodName } from '../../shared/reports/period-name.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { setOf } from '../figures/sets.ts'
import { authorOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { reportData } from '../reports/data.ts'
import { layOut } from '../reports/layout/lay-out.ts'
import { mustBePassed, periodChecks } from './checks.ts'
import { countedSets, membersReader } from './frozen.ts'
import { closedPeriods } from './queries.ts'

/**
 * Freezes the figures of the reports, the records behind each of them, and the sheets.
 * @throws RegisterError CONFLICT while a submission of the same days stands; INVALID where a check asks for a reason
 */
export function closePeriod(
  change: Change,
  wanted: ClosePeriod,
  declarations: readonly ReportDeclaration[],
  today: Day,
): { id: number; submission: number } {
  const { from, to } = wanted
  const before = closedPeriods(change).filter((period) => period.from === from && period.to === to)
  if (before.some(({ reopenedAt }) => reopenedAt === null))
    throw new RegisterError(
      'CONFLICT',
      'Kỳ này đã chốt. Dữ liệu không thay đổi. Muốn nộp lại thì mở lại kỳ, ghi lý do, rồi chốt lần sau.',
    )
  const needsReason = mustBePassed(periodChecks(change, wanted, declarations, today))
  if (needsReason && wanted.passReason === null)
    throw invalid([
      {
        field: 'passReason',
        message: 'Còn điều chưa khớp hoặc còn thiếu. Sửa cho đủ, hoặc ghi lý do vẫn chốt.',
      },
    ])
  const { at, by } = authorOf(change)
  const submission = Math.max(0, ...before.map((period) => period.submission)) + 1
  const name = periodName(from, to)
  const id = change.insert('closed_period', {
    name,
    from_on: from,
    to_on: to,
    submission,
    recipient: wanted.recipient,
    document: wanted.document,
    document_on: wanted.documentDate,
    pass_reason: needsReason ? wanted.passReason : null,
    closed_at: at,
    closed_by: by,
    closed_entry: change.entryId,
    reopened_at: null,
    reopened_by: null,
    reopen_reason: null,
  })
  const sets = countedSets(declarations)
  const membersOf = membersReader(change, { from, to }, sets)
  for (const set of sets) {
    const { kind, members, value } = membersOf(set)
    change.insert('closed_set', {
      period_id: id,
      set_name: set.setId,
      counted: set.counted,
      kind,
      meaning: setOf(set.setId).meaning,
      value,
      places: JSON.stringify(set.places),
      members: JSON.stringify(members),
    })
  }
  for (const declaration of declarations) {
    const params = { from, to, grouped: true, hiddenColumns: [] }
    const laidOut = layOut(declaration, reportData(change, params, today, declaration.about), params)
    change.insert('closed_sheet', {
      period_id: id,
      report: declaration.id,
      name: declaration.name,
      document: JSON.stringify(laidOut.document),
      rows: JSON.stringify([...laidOut.rows()]),
    })
  }
  change.describe(`Chốt số liệu ${name}, lần nộp ${submission}`)
  return { id, submission }
}

/** @throws RegisterError NOT_FOUND; CONFLICT for one that is open again already */
export function reopenPeriod(change: Change, id: number, reason: string): number {
  const period = change.row('closed_period', id)
  if (period.reopened_at !== null)
    throw new RegisterError(
      'CONFLICT',
      'Kỳ này đã được mở lại. Dữ liệu không thay đổi. Hãy tải lại danh sách.',
    )
  const { at, by } = authorOf(change)
  change.update('closed_period', id, { reopened_at: at, reopened_by: by, reopen_reason: reason })
  change.describe(`Mở lại số liệu ${period.name}, lần nộp ${period.submission}`)
  return id
}
