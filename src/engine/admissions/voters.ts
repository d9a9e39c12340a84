import { sql } from 'kysely'
import type { CellVoters } from '../../shared/admissions/detail.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'

/**
 * Who counts in a vote of a cell as far as the register knows (294-QĐ/TW 9.3.2): its official members of the day, and among
 * them those away for a time and those exempt. Who was suspended, and who came, only the minutes tell.
 */
export function cellVoters(reader: Reader, cellId: number, day: Day): CellVoters {
  const away = sql<number>`EXISTS (SELECT 1 FROM member_transfer AS move WHERE move.person_id = member.person_id
    AND move.direction = 'out' AND move.manner = 'temporary' AND move.trashed_at IS NULL
    AND ${happenedBy('move.paper_on', day)} AND NOT ${happenedBy('move.returned_on', day)})`
  const exempt = sql<number>`EXISTS (SELECT 1 FROM member_exemption AS free WHERE free.person_id = member.person_id
    AND ${inForce('free', day)})`
  const [counted] = reader.all(
    reader.sql
      .selectFrom('cell_member as member')
      .innerJoin('person', 'person.id', 'member.person_id')
      .select((on) => on.fn.countAll<number>().as('official'))
      .select(sql<number>`coalesce(sum(${away}), 0)`.as('awayTemporarily'))
      // somebody exempt and away is taken off once
      .select(sql<number>`coalesce(sum(${exempt} AND NOT ${away}), 0)`.as('exempt'))
      .where('member.cell_id', '=', cellId)
      .where('member.standing', '=', 'official')
      .where(inForce('member', day))
      .where('person.trashed_at', 'is', null),
  )
  return counted ?? { official: 0, awayTemporarily: 0, exempt: 0 }
}
