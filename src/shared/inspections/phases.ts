import * as z from 'zod'
import { firstDayOf, lastDayOf, type PartialDate } from '../vocabulary/partial-date.ts'

/** Prepare, conduct, conclude (89-QĐ/TW); or another body takes the matter over. */
export const phaseSchema = z.enum(['preparing', 'conducting', 'concluded', 'handed_over'])
export type Phase = z.infer<typeof phaseSchema>

export const phaseLabels: Record<Phase, string> = {
  preparing: 'Chuẩn bị',
  conducting: 'Đang tiến hành',
  concluded: 'Đã kết thúc',
  handed_over: 'Đã chuyển cơ quan khác',
}

export const caseActSchema = z.enum(['begin', 'conclude', 'hand_over', 'step_back'])
export type CaseAct = z.infer<typeof caseActSchema>

export const caseActLabels: Record<CaseAct, string> = {
  begin: 'Bắt đầu tiến hành',
  conclude: 'Kết luận, kết thúc',
  hand_over: 'Chuyển cơ quan khác',
  step_back: 'Trở lại bước trước',
}

/** The days of a case as far as they are written. */
export interface CaseDays {
  readonly openedOn: PartialDate | null
  readonly startedOn: PartialDate | null
  readonly concludedOn: PartialDate | null
  readonly handedOn: PartialDate | null
}

/** Where a case stands follows from its days alone: nothing can say otherwise than they do. */
export function phaseOf({ startedOn, concludedOn, handedOn }: CaseDays): Phase {
  if (handedOn !== null) return 'handed_over'
  if (concludedOn !== null) return 'concluded'
  return startedOn === null ? 'preparing' : 'conducting'
}

/** Not over yet. */
export function isRunning(days: CaseDays): boolean {
  const phase = phaseOf(days)
  return phase === 'preparing' || phase === 'conducting'
}

const next: Record<Phase, readonly CaseAct[]> = {
  preparing: ['begin', 'hand_over'],
  conducting: ['conclude', 'hand_over', 'step_back'],
  concluded: ['step_back'],
  handed_over: ['step_back'],
}

/** What may be done with a case as it stands. */
export function actsOf(days: CaseDays): readonly CaseAct[] {
  return next[phaseOf(days)]
}

/**
 * The days after an act; null when the act is not open to the case. `on` counts for every act but the step back, which takes
 * the last step's day away.
 */
export function afterAct(days: CaseDays, act: CaseAct, on: PartialDate | null): CaseDays | null {
  if (!actsOf(days).includes(act)) return null
  switch (act) {
    case 'begin':
      return { ...days, startedOn: on }
    case 'conclude':
      return { ...days, concludedOn: on }
    case 'hand_over':
      return { ...days, handedOn: on }
    case 'step_back':
      if (days.handedOn !== null) return { ...days, handedOn: null }
      return days.concludedOn !== null ? { ...days, concludedOn: null } : { ...days, startedOn: null }
  }
}

/** Days that surely stand the wrong way round: a field, and the sentence for it. A partial date is given the benefit. */
export function dayProblems(days: CaseDays): { field: keyof CaseDays; message: string }[] {
  const { openedOn, startedOn, concludedOn, handedOn } = days
  const problems: { field: keyof CaseDays; message: string }[] = []
  if (isSurelyLater(openedOn, startedOn))
    problems.push({
      field: 'startedOn',
      message: 'Ngày tiến hành sớm hơn ngày bắt đầu chuẩn bị. Kiểm tra lại hai ngày này.',
    })
  if (isSurelyLater(startedOn, concludedOn))
    problems.push({
      field: 'concludedOn',
      message: 'Ngày kết luận sớm hơn ngày tiến hành. Kiểm tra lại hai ngày này.',
    })
  else if (isSurelyLater(openedOn, concludedOn))
    problems.push({
      field: 'concludedOn',
      message: 'Ngày kết luận sớm hơn ngày bắt đầu chuẩn bị. Kiểm tra lại hai ngày này.',
    })
  if (isSurelyLater(startedOn ?? openedOn, handedOn))
    problems.push({
      field: 'handedOn',
      message: 'Ngày chuyển sớm hơn ngày bắt đầu. Kiểm tra lại hai ngày này.',
    })
  return problems
}

function isSurelyLater(earlier: PartialDate | null, later: PartialDate | null): boolean {
  const first = earlier === null ? null : firstDayOf(earlier)
  const last = later === null ? null : lastDayOf(later)
  return first !== null && last !== null && first > last
}
