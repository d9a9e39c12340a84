import type { CellRule, DutyFields } from '../../shared/calendar/contract.ts'
import { spansOf } from '../../shared/calendar/rhythm.ts'
import { periodName } from '../../shared/reports/period-name.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { describeMonth, firstDayOfMonth, type Month } from '../../shared/vocabulary/month.ts'
import { authorOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { cellRuleKey } from './cell-reports.ts'

function columnsOf({ dueDay, monthsAfter, from, until, ...fields }: DutyFields) {
  return { ...fields, due_day: dueDay, months_after: monthsAfter, from_on: from, until_on: until }
}

function refuseBackward({ from, until }: DutyFields): void {
  if (until !== null && until < from)
    throw invalid([{ field: 'until', message: 'Ngày cuối sớm hơn ngày đầu. Kiểm tra lại hai ngày này.' }])
}

export function addDuty(change: Change, fields: DutyFields): number {
  refuseBackward(fields)
  const id = change.insert('report_duty', { ...columnsOf(fields), trashed_at: null })
  change.describe(`Thêm vào lịch báo cáo: ${fields.name}`)
  return id
}

export function updateDuty(change: Change, id: number, version: number, fields: DutyFields): number {
  refuseBackward(fields)
  change.update('report_duty', id, columnsOf(fields), version)
  change.describe(`Sửa lịch báo cáo: ${fields.name}`)
  return id
}

export function trashDuty(change: Change, id: number, version: number): number {
  const { name } = change.row('report_duty', id)
  change.update('report_duty', id, { trashed_at: authorOf(change).at }, version)
  change.describe(`Bỏ khỏi lịch báo cáo: ${name}`)
  return id
}

interface Sent {
  readonly dutyId: number
  readonly from: Day
  readonly sentOn: Day
  readonly document: string | null
  readonly note: string | null
}

function occasionNamed(change: Change, { dutyId, from }: Pick<Sent, 'dutyId' | 'from'>) {
  const duty = change.row('report_duty', dutyId)
  const span = spansOf(duty.rhythm, Number(from.slice(0, 4))).find((each) => each.from === from)
  if (span === undefined)
    throw new RegisterError(
      'NOT_FOUND',
      'Báo cáo này không có kỳ đó. Dữ liệu không mất. Hãy tải lại lịch báo cáo.',
    )
  const standing = change.first(
    change.sql
      .selectFrom('report_sending')
      .select('id')
      .where('duty_id', '=', dutyId)
      .where('from_on', '=', from),
  )
  return { words: `${duty.name} ${periodName(span.from, span.to)}`, standing }
}

/** @throws RegisterError INVALID for a day to come */
export function noteSent(change: Change, sent: Sent, today: Day): number {
  const { dutyId, from, sentOn, document, note } = sent
  if (sentOn > today) throw invalid([{ field: 'sentOn', message: 'Ngày gửi chưa đến. Ghi khi đã gửi.' }])
  const { words, standing } = occasionNamed(change, sent)
  const columns = { sent_on: sentOn, document, note }
  if (standing === undefined) change.insert('report_sending', { duty_id: dutyId, from_on: from, ...columns })
  else change.update('report_sending', standing.id, columns)
  change.describe(`Ghi đã gửi ${words}`)
  return dutyId
}

export function takeBackSent(change: Change, occasion: Pick<Sent, 'dutyId' | 'from'>): number {
  const { words, standing } = occasionNamed(change, occasion)
  if (standing === undefined)
    throw new RegisterError(
      'CONFLICT',
      'Kỳ này không có lần gửi nào được ghi tay. Dữ liệu không thay đổi. Nếu đã chốt kỳ thì mở lại ở Kỳ đã nộp.',
    )
  change.remove('report_sending', standing.id)
  change.describe(`Bỏ ghi đã gửi ${words}`)
  return occasion.dutyId
}

interface CellReport {
  readonly cellId: number
  readonly month: Month
  readonly receivedOn: Day | null
}

/** @returns how many differ from before. @throws RegisterError INVALID for a day to come or before the month */
export function saveCellReports(change: Change, reports: readonly CellReport[], today: Day): number {
  let changed = 0
  for (const { cellId, month, receivedOn } of reports) {
    if (receivedOn !== null && receivedOn > today)
      throw invalid([{ field: 'receivedOn', message: 'Ngày nhận chưa đến. Ghi khi đã nhận.' }])
    if (receivedOn !== null && receivedOn < firstDayOfMonth(month))
      throw invalid([
        {
          field: 'receivedOn',
          message: `Ngày nhận sớm hơn ${describeMonth(month)}. Kiểm tra lại ngày nhận hoặc tháng báo cáo.`,
        },
      ])
    const standing = change.first(
      change.sql
        .selectFrom('cell_report')
        .select(['id', 'received_on as receivedOn'])
        .where('cell_id', '=', cellId)
        .where('month', '=', month),
    )
    if ((standing?.receivedOn ?? null) === receivedOn) continue
    changed += 1
    if (receivedOn === null) {
      if (standing !== undefined) change.remove('cell_report', standing.id)
    } else if (standing === undefined) {
      change.row('cell', cellId)
      change.insert('cell_report', { cell_id: cellId, month, received_on: receivedOn })
    } else change.update('cell_report', standing.id, { received_on: receivedOn })
  }
  change.describe(`Ghi báo cáo tháng của chi bộ: ${changed} ô`)
  return changed
}

export function saveCellRule(change: Change, rule: CellRule): CellRule {
  writeSetting(change, cellRuleKey, rule)
  change.describe('Đặt hạn chi bộ nộp báo cáo tháng')
  return rule
}
