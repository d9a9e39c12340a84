import { type RawBuilder, sql } from 'kysely'
import type { Stage } from '../../shared/admissions/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { happenedBy } from '../register/as-of.ts'

/** The stage of a day in SQL, as `stageOn` reads it. For the table `dossier`. */
export function stageAt(day: Day): RawBuilder<Stage> {
  return sql<Stage>`CASE
    WHEN ${happenedBy('dossier.closed_on', day)} THEN 'closed'
    WHEN ${happenedBy('dossier.removal_on', day)} THEN 'removed'
    WHEN ${happenedBy('dossier.recognition_on', day)} THEN 'official'
    WHEN ${happenedBy('dossier.ceremony_on', day)} THEN
      CASE WHEN dossier.probation_ends_on <= ${day} OR EXISTS (SELECT 1 FROM ballot WHERE ballot.dossier_id = dossier.id
        AND ballot.purpose <> 'admission' AND ${happenedBy('ballot.held_on', day)}) THEN 'reviewing' ELSE 'probation' END
    WHEN ${happenedBy('dossier.decision_on', day)} THEN 'decided'
    WHEN EXISTS (SELECT 1 FROM ballot WHERE ballot.dossier_id = dossier.id AND ballot.purpose = 'admission' AND ballot.body = 'cell'
      AND ballot.entitled > 0 AND ballot.in_favour >= ballot.needed AND ${happenedBy('ballot.held_on', day)}) THEN 'submitted'
    ELSE 'preparing' END`
}
