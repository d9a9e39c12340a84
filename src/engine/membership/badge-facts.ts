import { sql } from 'kysely'
import type { BadgeFacts, BadgeRules } from '../../shared/membership/badges.ts'
import { listRule, type RulePack, textsRule } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOf, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { inTrash } from './in-trash.ts'

export function badgeRulesOf(pack: RulePack): BadgeRules {
  return {
    years: listRule(pack, 'badge.years'),
    delays: listRule(pack, 'badge.delay_after_discipline'),
    windows: textsRule(pack, 'local.badge.windows'),
  }
}

/** Whether somebody is recognised on a day: an official stretch says so, or else the record's own date. */
function recognisedOn(official: boolean, officialOn: PartialDate | null, day: Day): boolean {
  const first = officialOn === null ? null : firstDayOf(officialOn)
  return official || (first !== null && first <= day)
}

/** The party age counts from here (`party_record`); its first four letters are the year, `?` is not a number. */
const startYear = sql<number>`cast(coalesce(first_decision_on, decision_on) AS INTEGER)`

/** One person, or those whose party age began in or before a year: nobody younger may hold the badge that is asked about. */
export interface BadgeScope {
  readonly personId?: number
  readonly startedBy?: number
}

interface MemberRow {
  readonly id: number
  readonly decision_on: PartialDate | null
  readonly first_decision_on: PartialDate | null
  readonly official_on: PartialDate | null
  /** 1 for whoever is an official member on the day. */
  readonly official: number
}

const isOfficial = sql<number>`coalesce(max(member.standing = 'official'), 0)`

/** One person, a member or not; or the members of the day. */
function membersOn(reader: Reader, day: Day, only: number | null): MemberRow[] {
  return reader.all(
    reader.sql
      .selectFrom('person')
      .leftJoin('party_record', (join) =>
        join.onRef('party_record.person_id', '=', 'person.id').on('party_record.trashed_at', 'is', null),
      )
      .leftJoin('cell_member as member', (join) =>
        join.onRef('member.person_id', '=', 'person.id').on(inForce('member', day)),
      )
      .select(['person.id', 'decision_on', 'first_decision_on', 'official_on', isOfficial.as('official')])
      .where('person.trashed_at', 'is', null)
      .where((on) => (only !== null ? on('person.id', '=', only) : on('member.id', 'is not', null)))
      .groupBy('person.id'),
  )
}

/** Members of the day with a long party age: few, so their records are read first and no person for the others. */
function recordsStartedBy(reader: Reader, day: Day, startedBy: number): MemberRow[] {
  return reader.all(
    reader.sql
      .selectFrom('party_record')
      .crossJoin('cell_member as member')
      .select(['party_record.person_id as id', 'decision_on', 'first_decision_on', 'official_on'])
      .select(isOfficial.as('official'))
      .whereRef('member.person_id', '=', 'party_record.person_id')
      .where(inForce('member', day))
      .where('party_record.trashed_at', 'is', null)
      .where('party_record.person_id', 'not in', inTrash(reader))
      .where(startYear, '>', 0)
      .where(startYear, '<=', startedBy)
      .groupBy('party_record.person_id')
      .orderBy('party_record.person_id'),
  )
}

/** What decides over party age and badges, of the members of a day: four queries in all. */
export function badgeFactsOf(reader: Reader, day: Day, scope: BadgeScope = {}): Map<number, BadgeFacts> {
  const only = scope.personId ?? null
  const startedBy = scope.startedBy ?? null
  const people = startedBy === null ? membersOn(reader, day, only) : recordsStartedBy(reader, day, startedBy)
  const gaps = grouped(
    reader.all(
      reader.sql
        .selectFrom('party_gap')
        .select(['person_id', 'from_date as from', 'to_date as to'])
        .$if(only !== null, (query) => query.where('person_id', '=', only ?? 0)),
    ),
  )
  const disciplines = grouped(
    reader.all(
      reader.sql
        .selectFrom('member_discipline')
        .select(['person_id', 'form', 'decided_on as on'])
        .where('trashed_at', 'is', null)
        .$if(only !== null, (query) => query.where('person_id', '=', only ?? 0)),
    ),
  )
  const badges = grouped(
    reader.all(
      reader.sql
        .selectFrom('badge_award')
        .select(['person_id', 'years'])
        .$if(only !== null, (query) => query.where('person_id', '=', only ?? 0)),
    ),
  )
  return new Map(
    people.map(({ id, decision_on, first_decision_on, official_on, official }) => [
      id,
      {
        startedOn: first_decision_on ?? decision_on,
        recognised: recognisedOn(official === 1, official_on, day),
        gaps: gaps.get(id) ?? [],
        disciplines: disciplines.get(id) ?? [],
        awarded: (badges.get(id) ?? []).map(({ years }) => years),
      },
    ]),
  )
}

function grouped<T extends { readonly person_id: number }>(rows: readonly T[]): Map<number, T[]> {
  return Map.groupBy(rows, (row) => row.person_id)
}
