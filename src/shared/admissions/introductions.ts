import { type Breach, breachOf } from '../regulations/breach.ts'
import { numberRule, type RulePack } from '../regulations/pack.ts'
import { fullMonths } from '../vocabulary/months.ts'
import { firstDayOf, lastDayOf, type PartialDate } from '../vocabulary/partial-date.ts'
import type { DossierFacts, IntroducerFacts } from './facts.ts'

/** Months that the rule asks an introducer to have worked, studied or lived beside the candidate (E-10, E-11). */
export function monthsNeeded(
  pack: RulePack,
  introducer: Pick<IntroducerFacts, 'kind' | 'replacement'>,
): number {
  if (introducer.kind !== 'member') return 0
  return numberRule(
    pack,
    introducer.replacement ? 'introducer.replacement_min_time' : 'introducer.min_shared_time',
  )
}

/** Whole months together that are sure, up to a day; null when the beginning or the day is not known. */
export function monthsTogether(since: PartialDate | null, until: PartialDate): number | null {
  const [from, to] = [since === null ? null : lastDayOf(since), firstDayOf(until)]
  return from === null || to === null ? null : fullMonths(from, to)
}

/** An introducer who surely has not been beside the candidate long enough; an unknown beginning is asked for. */
export function togetherBreaches(pack: RulePack, introducer: IntroducerFacts, until: PartialDate): Breach[] {
  const needed = monthsNeeded(pack, introducer)
  if (needed === 0) return []
  const [from, to] = [
    introducer.togetherSince === null ? null : firstDayOf(introducer.togetherSince),
    lastDayOf(introducer.introducedOn ?? until),
  ]
  if (from === null)
    return [
      breachOf(
        pack,
        'introducer.min_shared_time',
        `Chưa rõ ${introducer.name} cùng công tác, cư trú với người xin vào Đảng từ bao giờ`,
        'togetherSince',
      ),
    ]
  return to !== null && fullMonths(from, to) < needed
    ? [
        breachOf(
          pack,
          'introducer.min_shared_time',
          `${introducer.name} cùng công tác, cư trú với người xin vào Đảng chưa đủ ${needed} tháng`,
          'togetherSince',
        ),
      ]
    : []
}

/** Enough introducers of the kind chosen are there (Điều lệ Đảng, Điều 4; 294-QĐ/TW 3.1; E-08). */
export function introducerCountBreaches(pack: RulePack, facts: DossierFacts): Breach[] {
  const present = facts.introducers.filter((one) => one.endedOn === null)
  const members = present.filter((one) => one.kind === 'member').length
  const alone = facts.introduction === 'two_members'
  const key = alone ? 'introducers.count' : 'introducers.count_with_youth_or_union'
  const needed = numberRule(pack, key)
  const breaches: Breach[] = []
  if (members < needed)
    breaches.push(
      breachOf(pack, key, `Mới có ${members}/${needed} đảng viên chính thức giới thiệu`, 'introducers'),
    )
  if (!alone && !present.some((one) => one.kind === facts.introduction))
    breaches.push(
      breachOf(
        pack,
        key,
        facts.introduction === 'youth_union'
          ? 'Chưa có nghị quyết giới thiệu của Đoàn thanh niên'
          : 'Chưa có nghị quyết giới thiệu của Công đoàn',
        'introducers',
      ),
    )
  return breaches
}
