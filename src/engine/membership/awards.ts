import type { Badge, Discipline, Exempt, NewGap } from '../../shared/membership/acts.ts'
import { type BadgeClaim, badgeClaims } from '../../shared/membership/badges.ts'
import { disciplineLabels } from '../../shared/membership/words.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { firstDayOf, isSurelyBefore, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../shared/vocabulary/period.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { badgeFactsOf, badgeRulesOf } from './badge-facts.ts'
import { livingPerson, packOn, stretchesOf } from './records.ts'

/**
 * A badge was awarded. Earlier than the party age or a discipline allows is a breach.
 * @throws RegisterError NOT_FOUND; CONFLICT when that badge is there already; RULE_BREACH without a reason
 */
export function addBadge(change: Change, wanted: Badge, today: Day): number {
  const { personId, years } = wanted
  const { name } = livingPerson(change, personId)
  const known = change.first(
    change.sql
      .selectFrom('badge_award')
      .select('id')
      .where('person_id', '=', personId)
      .where('years', '=', years),
  )
  if (known !== undefined)
    throw new RegisterError(
      'CONFLICT',
      `${name} đã có Huy hiệu ${years} năm tuổi đảng trong sổ nên chưa ghi. Dữ liệu không mất.`,
    )
  const on = wanted.awardedOn ?? wanted.decisionOn
  const pack = packOn(change, on, today)
  const rules = badgeRulesOf(pack)
  const facts = badgeFactsOf(change, today, { personId }).get(personId)
  const claim = facts && badgeClaims(facts, rules).find((each) => each.years === years)
  const day = on === null ? null : firstDayOf(on)
  // somebody who died or moved away is no member today, but was one
  const recognised =
    facts === undefined ||
    facts.recognised ||
    stretchesOf(change, personId).some(({ standing }) => standing === 'official')
  const id = change.insert('badge_award', {
    person_id: personId,
    years,
    decision_number: wanted.decisionNumber,
    decision_on: wanted.decisionOn,
    awarded_on: wanted.awardedOn,
    posthumous: wanted.posthumous ? 1 : 0,
    note: wanted.note,
  })
  const early = claim?.certain && day !== null && day < claim.entitledOn
  const breaches = [
    ...(rules.years.includes(years)
      ? ageBreaches(pack, years, recognised, claim, day)
      : [breachOf(pack, 'badge.years', `Không có mức Huy hiệu ${years} năm tuổi đảng`, 'years')]),
    ...(early && claim.entitledOn > claim.reachedOn && day >= claim.reachedOn
      ? [
          breachOf(
            pack,
            'badge.delay_after_discipline',
            'Chưa hết thời gian chậm xét tặng do kỷ luật',
            'awardedOn',
          ),
        ]
      : []),
  ]
  passOrRefuse(change, { table: 'badge_award', id }, breaches, wanted.reason)
  change.describe(`Ghi tặng Huy hiệu ${years} năm tuổi đảng: ${name}`)
  return id
}

/** Before the days of the window that the party age falls into: by any reading of vague dates it is not full yet (294-QĐ/TW 28.3.1a). */
function ageBreaches(
  pack: RulePack,
  years: number,
  recognised: boolean,
  claim: BadgeClaim | undefined,
  day: Day | null,
): Breach[] {
  if (!recognised)
    return [breachOf(pack, 'badge.years', 'Chưa là đảng viên chính thức nên chưa có tuổi đảng', 'years')]
  if (claim === undefined || day === null || day >= claim.reachedOn || day >= claim.window.from) return []
  return [
    breachOf(
      pack,
      'badge.years',
      `Chưa đủ ${years} năm tuổi đảng (đủ ngày ${formatDay(claim.reachedOn)}), xét tặng đợt ${formatDay(claim.window.awardOn)}`,
      'awardedOn',
    ),
  ]
}

/** Takes out what was entered by mistake; the history keeps it. */
export function dropBadge(change: Change, id: number): number {
  const row = change.row('badge_award', id)
  const { name } = livingPerson(change, row.person_id)
  change.remove('badge_award', id)
  change.describe(`Bỏ ghi Huy hiệu ${row.years} năm tuổi đảng của ${name}`)
  return id
}

/** @throws RegisterError NOT_FOUND */
export function addDiscipline(change: Change, wanted: Discipline): number {
  const { name } = livingPerson(change, wanted.personId)
  const id = change.insert('member_discipline', {
    person_id: wanted.personId,
    form: wanted.form,
    decision_number: wanted.decisionNumber,
    decided_on: wanted.decidedOn,
    decided_by: wanted.decidedBy,
    reason: wanted.why,
    note: wanted.note,
    trashed_at: null,
  })
  change.describe(`Ghi kỷ luật ${disciplineLabels[wanted.form].toLowerCase()}: ${name}`)
  return id
}

function refuseBackwards(from: PartialDate, to: PartialDate | null): void {
  if (to !== null && isSurelyBefore(to, from))
    throw invalid([
      { field: 'to', message: 'Ngày kết thúc sớm hơn ngày bắt đầu. Kiểm tra lại hai ngày này.' },
    ])
}

/**
 * Exempts somebody from work and meetings of the Party for a time.
 * @throws RegisterError NOT_FOUND, INVALID; CONFLICT when exempt already
 */
export function exempt(change: Change, wanted: Exempt): number {
  const { personId, from, to } = wanted
  const { name } = livingPerson(change, personId)
  refuseBackwards(from, to)
  const held = change.all(
    change.sql.selectFrom('member_exemption').selectAll().where('person_id', '=', personId),
  )
  if (held.some((row) => overlaps({ from: row.from_date, to: row.to_date }, { from, to })))
    throw new RegisterError(
      'CONFLICT',
      `${name} đã được miễn công tác và sinh hoạt đảng trong thời gian đó nên chưa ghi. Dữ liệu không mất.`,
    )
  const id = change.insert('member_exemption', {
    person_id: personId,
    document: wanted.document,
    reason: wanted.why,
    note: wanted.note,
    from_date: from,
    to_date: to,
  })
  change.describe(`Miễn công tác và sinh hoạt đảng cho ${name}`)
  return id
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function endExemption(change: Change, id: number, to: PartialDate): number {
  const row = change.row('member_exemption', id)
  const { name } = livingPerson(change, row.person_id)
  if (row.from_date !== null) refuseBackwards(row.from_date, to)
  change.update('member_exemption', id, { to_date: to })
  change.describe(`Thôi miễn công tác và sinh hoạt đảng cho ${name}`)
  return id
}

/** Time outside party life that no other act wrote down. @throws RegisterError NOT_FOUND, INVALID */
export function addGap(change: Change, wanted: NewGap): number {
  const { name } = livingPerson(change, wanted.personId)
  refuseBackwards(wanted.from, wanted.to)
  const id = change.insert('party_gap', {
    person_id: wanted.personId,
    reason: wanted.reason,
    note: wanted.note,
    from_date: wanted.from,
    to_date: wanted.to,
  })
  change.describe(`Ghi thời gian gián đoạn sinh hoạt đảng của ${name}`)
  return id
}

/** @throws RegisterError NOT_FOUND */
export function dropGap(change: Change, id: number): number {
  const row = change.row('party_gap', id)
  const { name } = livingPerson(change, row.person_id)
  change.remove('party_gap', id)
  change.describe(`Bỏ ghi thời gian gián đoạn sinh hoạt đảng của ${name}`)
  return id
}
