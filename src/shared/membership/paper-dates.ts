import type { FieldProblem } from '../rpc/errors.ts'
import type { Day } from '../vocabulary/day.ts'
import { daysToCome } from '../vocabulary/days-to-come.ts'
import { formatPartialDate, isSurelyBefore, type PartialDate } from '../vocabulary/partial-date.ts'

type MaybeDate = PartialDate | null | undefined
/** A date, and the one that it cannot lie before: field, its words, the other date, its words. */
type Order = readonly [field: string, what: string, on: MaybeDate, than: string, since: MaybeDate]

function inOrder(orders: readonly Order[]): FieldProblem[] {
  return orders.flatMap(([field, what, on, than, since]) =>
    on != null && since != null && isSurelyBefore(on, since)
      ? [
          {
            field,
            message: `${what} sớm hơn ${than} (${formatPartialDate(since)}). Kiểm tra lại hai ngày này.`,
          },
        ]
      : [],
  )
}

interface TransferDates {
  readonly movedOn?: MaybeDate
  readonly paperOn: MaybeDate
  readonly presentedOn: MaybeDate
  readonly fileSentOn?: MaybeDate
  readonly fileReceivedOn: MaybeDate
  readonly untilOn?: MaybeDate
  readonly returnedOn?: MaybeDate
}

/** What the papers of a transfer cannot say: what happened is past, and nothing comes before what it answers. */
export function transferDateProblems(dates: TransferDates, today: Day): FieldProblem[] {
  const { paperOn, presentedOn, fileSentOn, fileReceivedOn, untilOn, returnedOn } = dates
  const begins = paperOn ?? presentedOn
  return [
    ...daysToCome(
      { movedOn: dates.movedOn, paperOn, presentedOn, fileSentOn, fileReceivedOn, returnedOn },
      today,
    ),
    ...inOrder([
      ['presentedOn', 'Ngày nộp giấy giới thiệu', presentedOn, 'ngày ghi trên giấy', paperOn],
      ['fileReceivedOn', 'Ngày nhận hồ sơ', fileReceivedOn, 'ngày gửi hồ sơ', fileSentOn],
      ['untilOn', 'Ngày hết hạn', untilOn, 'ngày bắt đầu', begins],
      ['returnedOn', 'Ngày trở về', returnedOn, 'ngày bắt đầu', begins],
    ]),
  ]
}

interface DepartureDates {
  readonly decisionOn: MaybeDate
  readonly decisionReceivedOn: MaybeDate
  readonly complaintOn: MaybeDate
  readonly complaintAnsweredOn: MaybeDate
  readonly noticeOn: MaybeDate
  readonly fileSentOn: MaybeDate
}

/** The same of somebody who died or left the Party. */
export function departureDateProblems(dates: DepartureDates, today: Day): FieldProblem[] {
  const { decisionOn, decisionReceivedOn, complaintOn, complaintAnsweredOn, noticeOn, fileSentOn } = dates
  return [
    ...daysToCome({ ...dates }, today),
    ...inOrder([
      ['decisionReceivedOn', 'Ngày nhận quyết định', decisionReceivedOn, 'ngày quyết định', decisionOn],
      ['complaintOn', 'Ngày khiếu nại', complaintOn, 'ngày nhận quyết định', decisionReceivedOn],
      ['complaintAnsweredOn', 'Ngày giải quyết', complaintAnsweredOn, 'ngày khiếu nại', complaintOn],
      ['fileSentOn', 'Ngày gửi hồ sơ', fileSentOn, 'ngày lập phiếu báo', noticeOn],
    ]),
  ]
}
