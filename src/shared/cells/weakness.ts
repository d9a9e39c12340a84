import * as z from 'zod'
import { numberRule, type RulePack } from '../regulations/pack.ts'
import { formatPartialDate, type PartialDate } from '../vocabulary/partial-date.ts'

/** How a cell left the list: it recovered, or it is no more (dissolved, merged). */
export const weakLeavingSchema = z.enum(['recovered', 'ended'])
export type WeakLeaving = z.infer<typeof weakLeavingSchema>

export const weakLeavingLabels: Record<WeakLeaving, string> = {
  recovered: 'Đã bền vững',
  ended: 'Giải thể, sáp nhập',
}

const threshold = z.int().min(1).max(200).nullable()

/**
 * When a cell is proposed for the list of unsustainable cells. No text of the centre defines it, so every threshold is the
 * office's own; null: not asked.
 */
export const weaknessRulesSchema = z.object({
  /** At most so many official members. */
  officialMax: threshold,
  /** Fewer members than this in all, on probation or not. */
  totalUnder: threshold,
  /** Fewer official members than this are left without those aged within the window, exempt, away or about to leave. */
  remainingMin: threshold,
  agedFrom: z.int().min(40).max(120),
  windowMonths: z.int().min(0).max(120),
  /** Nobody admitted for so many years. */
  noAdmissionYears: threshold,
})
export type WeaknessRules = z.infer<typeof weaknessRulesSchema>

export const weaknessRuleLabels: Record<keyof WeaknessRules, string> = {
  officialMax: 'Số đảng viên chính thức không quá',
  totalUnder: 'Tổng số đảng viên dưới',
  remainingMin: 'Số còn lại sau khi trừ người cao tuổi, miễn sinh hoạt, chuyển đi, dưới',
  agedFrom: 'Cao tuổi là từ (tuổi)',
  windowMonths: 'Tính trước (tháng)',
  noAdmissionYears: 'Không kết nạp được ai trong (năm)',
}

/** What holds until the office writes rules of its own: the values of the rule pack (rules B-13, B-14). */
export function defaultWeaknessRules(pack: RulePack): WeaknessRules {
  return {
    officialMax: numberRule(pack, 'cell.unsustainable.official_max'),
    totalUnder: null,
    remainingMin: numberRule(pack, 'cell.unsustainable.remaining_min'),
    agedFrom: numberRule(pack, 'cell.unsustainable.age'),
    windowMonths: numberRule(pack, 'cell.unsustainable.window'),
    noAdmissionYears: null,
  }
}

/** What is known of a cell on the day asked. */
export interface CellFacts {
  readonly official: number
  readonly probationary: number
  /** Official members who are, or within the window will be, aged. */
  readonly aged: number
  /** Official members exempt from activities, and not among the aged. */
  readonly exempt: number
  /** Official members away for a time or about to leave, and not among the aged or exempt. */
  readonly leaving: number
  readonly lastAdmission: PartialDate | null
  /** Last admission this long ago or earlier is too long ago; null where the rules do not ask. */
  readonly admissionLimit: PartialDate | null
  readonly foundedOn: PartialDate | null
}

/** Why the rules propose the cell, one sentence each; empty when they do not. */
export function weaknessReasons(rules: WeaknessRules, facts: CellFacts): string[] {
  const { official, probationary, aged, exempt, leaving } = facts
  const { officialMax, totalUnder, remainingMin, noAdmissionYears } = rules
  const reasons: string[] = []
  if (officialMax !== null && official <= officialMax)
    reasons.push(`Còn ${official} đảng viên chính thức (không quá ${officialMax})`)
  if (totalUnder !== null && official + probationary < totalUnder)
    reasons.push(`Có ${official + probationary} đảng viên (dưới ${totalUnder})`)
  const without = [
    aged > 0 ? `${aged} người cao tuổi` : null,
    exempt > 0 ? `${exempt} người miễn sinh hoạt` : null,
    leaving > 0 ? `${leaving} người chuyển đi` : null,
  ].filter((words) => words !== null)
  const remaining = Math.max(0, official - aged - exempt - leaving)
  if (remainingMin !== null && remaining < remainingMin && without.length > 0)
    reasons.push(`Trừ ${without.join(', ')} thì còn ${remaining} đảng viên chính thức (dưới ${remainingMin})`)
  if (noAdmissionYears !== null && hasNotAdmitted(facts))
    reasons.push(
      facts.lastAdmission === null
        ? `Sổ chưa ghi lần kết nạp nào trong ${noAdmissionYears} năm qua`
        : `Lần kết nạp gần nhất ${formatPartialDate(facts.lastAdmission)}, đã quá ${noAdmissionYears} năm`,
    )
  return reasons
}

/** A cell younger than the limit has not had its time yet. */
function hasNotAdmitted({ lastAdmission, admissionLimit, foundedOn }: CellFacts): boolean {
  if (admissionLimit === null) return false
  if (foundedOn !== null && foundedOn > admissionLimit) return false
  return lastAdmission === null || lastAdmission <= admissionLimit
}
