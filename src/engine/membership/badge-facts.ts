import type { BadgeFacts, BadgeRules } from '../../shared/membership/badges.ts'
import { listRule, type RulePack, textsRule } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOf, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'

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

/** What decides over party age and badges, of the members of a day or of one person: four queries in all. */
export function badgeFactsOf(reader: Reader, day: Day, personId?: number): Map<number, BadgeFacts> {
  const only = personId ?? null
  const people = reader.all(
    reader.sql
      .selectFrom('person')
      .leftJoin('party_record', (join) =>
        join.onRef('party_record.person_id', '=', 'person.id').on('party_record.trashed_at', 'is', null),
      )
      .select(['person.id', 'decision_on', 'first_decision_on', 'official_on'])
      .select((on) =>
        on
          .exists(
            on
              .selectFrom('cell_member')
              .select('cell_member.id')
              .whereRef('cell_member.person_id', '=', 'person.id')
              .where('standing', '=', 'official')
              .where(inForce('cell_member', day)),
          )
          .as('official'),
      )
      .where('person.trashed_at', 'is', null)
      .where((on) =>
        only !== null
          ? on('person.id', '=', only)
          : on.exists(
              on
                .selectFrom('cell_member')
                .select('cell_member.id')
                .whereRef('cell_member.person_id', '=', 'person.id')
                .where(inForce('cell_member', day)),
            ),
      ),
  )
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
        recognised: recognisedOn(Number(official) === 1, official_on, day),
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
