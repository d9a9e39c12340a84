import { deadlineAfter } from '../../shared/regulations/deadline.ts'
import { ruleOf } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import type { Reader } from '../register/reader.ts'
import { packInForce } from '../regulations/queries.ts'

/**
 * The day that a person's probation ends: as the dossier holds it, under the rules that it was opened under; of a member
 * without a dossier, by the pack in force on the day asked. Null where the day of the ceremony is not fully known.
 */
export function probationEnds(reader: Reader, day: Day): (personId: number) => Day | null {
  const kept = new Map(
    reader
      .statement<{ personId: number; endsOn: Day }>(
        `SELECT person_id AS personId, probation_ends_on AS endsOn FROM dossier
         WHERE trashed_at IS NULL AND probation_ends_on IS NOT NULL ORDER BY opened_on, id`,
      )
      .all()
      .map(({ personId, endsOn }) => [personId, endsOn]),
  )
  const ceremonies = new Map(
    reader
      .statement<{ personId: number; ceremonyOn: PartialDate }>(
        `SELECT person_id AS personId, ceremony_on AS ceremonyOn FROM party_record
         WHERE trashed_at IS NULL AND ceremony_on IS NOT NULL`,
      )
      .all()
      .map(({ personId, ceremonyOn }) => [personId, ceremonyOn]),
  )
  const rule = ruleOf(packInForce(reader, day), 'probation')
  const calendar = workingCalendar(reader)
  return (personId) => {
    const own = kept.get(personId)
    if (own !== undefined) return own
    const end = deadlineAfter(rule, ceremonies.get(personId) ?? null, calendar)
    return end.kind === 'day' ? end.day : null
  }
}
