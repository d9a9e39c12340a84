import type { DossierFacts } from '../../shared/admissions/facts.ts'
import type { LeftReason } from '../../shared/admissions/fields.ts'
import { sympathizerDateProblems } from '../../shared/sympathizers/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { isSurelyBefore, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../shared/vocabulary/period.ts'
import { startProbation } from '../membership/steps.ts'
import type { Change } from '../register/change.ts'
import { invalid } from '../register/register-error.ts'
import { openHelpers } from '../sympathizers/assignments.ts'
import type { LoadedDossier } from './load.ts'

/** What the ceremony means outside the dossier: the membership begins, the tracking ends. */
export function admit(change: Change, { row }: LoadedDossier, facts: DossierFacts, on: Day): void {
  startProbation(change, {
    personId: row.person_id,
    cellId: row.cell_id,
    decisionOn: facts.decisionOn,
    decisionNumber: facts.decisionNumber,
    ceremonyOn: on,
    readmission: facts.readmission,
  })
  if (facts.readmission) noteGap(change, row.person_id, facts)
  if (row.sympathizer_id !== null) endTracking(change, row.sympathizer_id, on)
}

/** @throws RegisterError INVALID for a ceremony before the recognition as a sympathizer */
function endTracking(change: Change, sympathizerId: number, on: Day): void {
  const tracked = change.row('sympathizer', sympathizerId)
  if (tracked.trashed_at !== null || tracked.stopped_on !== null) return
  const admittedOn = partialDate(on)
  const problems = sympathizerDateProblems(
    {
      proposedOn: tracked.proposed_on,
      recognisedOn: tracked.recognised_on,
      admittedOn,
      stoppedOn: null,
    },
    on,
  ).filter((problem) => problem.field === 'admittedOn')
  if (problems.length > 0) throw invalid(problems.map(({ message }) => ({ field: 'on', message })))
  change.update('sympathizer', sympathizerId, { admitted_on: admittedOn })
  for (const helper of openHelpers(change, sympathizerId)) {
    const ends = helper.from_date !== null && isSurelyBefore(admittedOn, helper.from_date)
    change.update('sympathizer_helper', helper.id, { to_date: ends ? helper.from_date : admittedOn })
  }
}

const gapReasons: Partial<Record<LeftReason, 'removed' | 'expelled'>> = {
  removed: 'removed',
  expelled: 'expelled',
}

/** The years outside the Party do not count in the party age of somebody readmitted (294-QĐ/TW 4.5.1, 4.5.2). */
function noteGap(change: Change, personId: number, facts: DossierFacts): void {
  const { leftPartyOn, leftPartyReason } = facts
  if (leftPartyOn === null) return
  // whoever keeps the members' records may have told of it already
  const told = change
    .all(
      change.sql
        .selectFrom('party_gap')
        .select(['from_date as from', 'to_date as to'])
        .where('person_id', '=', personId),
    )
    .some((gap) => overlaps(gap, { from: leftPartyOn, to: facts.decisionOn }))
  if (told) return
  change.insert('party_gap', {
    person_id: personId,
    reason: (leftPartyReason === null ? undefined : gapReasons[leftPartyReason]) ?? 'other',
    from_date: leftPartyOn,
    to_date: facts.decisionOn,
  })
}
