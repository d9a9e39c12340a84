import type { DueItem } from '../../shared/due/item.ts'
import { type BadgeClaim, badgeClaims, claimWithin } from '../../shared/membership/badges.ts'
import { numberRule, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import { addMonths, type Day } from '../../shared/vocabulary/day.ts'
import { addWorkingDays } from '../../shared/vocabulary/working-days.ts'
import type { DueQuestion } from '../due/provider.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { badgeFactsOf, badgeRulesOf } from './badge-facts.ts'

interface Holder extends Pick<DueItem, 'who' | 'cellId' | 'cellName'> {
  readonly id: number
}

/** Files of the badges of the windows to come. */
export function badgeItems(reader: Reader, question: DueQuestion): DueItem[] {
  const { day, pack } = question
  const rules = badgeRulesOf(pack)
  const until = addMonths(day, 12)
  const startedBy = Number(until.slice(0, 4)) - Math.min(...rules.years)
  const claims = new Map(
    [...badgeFactsOf(reader, day, { startedBy })].flatMap(([id, facts]) => {
      const claim = claimWithin(badgeClaims(facts, rules, until), day, until)
      return claim === null ? [] : [[id, claim] as const]
    }),
  )
  return holders(reader, day, [...claims.keys()]).flatMap((holder) => {
    const claim = claims.get(holder.id)
    return claim === undefined ? [] : [badgeItem(holder, claim, question)]
  })
}

function badgeItem({ id, ...whose }: Holder, claim: BadgeClaim, { pack, calendar }: DueQuestion): DueItem {
  const fileBy = addWorkingDays(claim.window.awardOn, -numberRule(pack, 'local.badge.file_before'), calendar)
  return {
    ...whose,
    key: `membership:badge:${id}:${claim.years}`,
    subject: 'membership',
    what: `Nộp hồ sơ tặng Huy hiệu ${claim.years} năm tuổi đảng`,
    dueOn: fileBy.kind === 'day' ? fileBy.day : null,
    blockedBy: claim.certain ? null : 'cần xác minh ngày quyết định kết nạp',
    source: sourceWords(ruleOf(pack, 'local.badge.file_before')),
    link: `/dang-vien?tinh-trang=all&mo=${id}`,
    anonymous: `1 hồ sơ tặng Huy hiệu ${claim.years} năm tuổi đảng`,
  }
}

/** Members of the day among these people, with the cell that they belong to. */
function holders(reader: Reader, day: Day, ids: readonly number[]): Holder[] {
  if (ids.length === 0) return []
  return reader.all(
    reader.sql
      .selectFrom('cell_member as member')
      .innerJoin('person', 'person.id', 'member.person_id')
      .leftJoin('cell_state as state', (join) =>
        join.onRef('state.cell_id', '=', 'member.cell_id').on(inForce('state', day)),
      )
      .select(['person.id', 'full_name as who', 'member.cell_id as cellId', 'state.name as cellName'])
      .where('person.id', 'in', [...ids])
      .where(inForce('member', day)),
  )
}
