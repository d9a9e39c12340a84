import type { DossierFacts } from '../../shared/admissions/facts.ts'
import { officialDay, probationEnd } from '../../shared/admissions/judge.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { invalid } from '../register/register-error.ts'
import { carryOut, caseOf, type Done, doneWith, type OnDossier, openedDossier } from './act.ts'
import type { LoadedDossier } from './load.ts'

export interface Correction extends OnDossier {
  readonly decisionNumber?: string | null | undefined
  readonly decisionOn?: PartialDate | undefined
  readonly ceremonyOn?: Day | undefined
  readonly recognitionNumber?: string | null | undefined
  readonly recognitionOn?: PartialDate | undefined
}

/**
 * Corrects numbers and dates of what already happened, and all that followed from them: the end of the probation, the official
 * date, the stretches of membership, the member's own record.
 * @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT
 */
export function correctDossier(change: Change, wanted: Correction, today: Day): Done {
  const dossier = openedDossier(change, wanted)
  const { facts, counting } = caseOf(change, dossier, today)
  const { decisionNumber, decisionOn, ceremonyOn, recognitionNumber, recognitionOn } = wanted
  const early = notYet(wanted, facts)
  if (early.length > 0)
    throw invalid(early.map((field) => ({ field, message: 'Việc này chưa diễn ra nên chưa có gì để sửa.' })))
  const next: Partial<DossierFacts> = {
    ...(decisionNumber !== undefined && { decisionNumber }),
    ...(decisionOn !== undefined && { decisionOn }),
    ...(ceremonyOn !== undefined && { ceremonyOn, probationEndsOn: probationEnd(counting, ceremonyOn) }),
    ...(recognitionNumber !== undefined && { recognitionNumber }),
    ...(recognitionOn !== undefined && { recognitionOn }),
  }
  const recognised = next.recognitionOn ?? facts.recognitionOn
  const officialOn = recognised === null ? null : officialDay(counting, { ...facts, ...next }, recognised)
  const after = carryOut(change, dossier, wanted, today, {
    step: 'correct',
    change: { ...next, officialOn },
    fields: { officialOn: 'ceremonyOn' },
  })
  followUp(change, dossier, after.facts)
  change.describe(`Sửa số, ngày quyết định trong hồ sơ kết nạp của ${dossier.fullName}`)
  return doneWith(change, dossier)
}

function notYet(wanted: Correction, facts: DossierFacts): string[] {
  const fields: string[] = []
  if (wanted.ceremonyOn !== undefined && facts.ceremonyOn === null) fields.push('ceremonyOn')
  for (const field of ['recognitionNumber', 'recognitionOn'] as const)
    if (wanted[field] !== undefined && facts.recognitionOn === null) fields.push(field)
  return fields
}

/** Moves the days that came of the old ones; what somebody else wrote since under other days stays. */
function followUp(change: Change, { facts: old, row }: LoadedDossier, now: DossierFacts): void {
  if (old.ceremonyOn === null || now.ceremonyOn === null) return
  const began = partialDate(old.ceremonyOn)
  const moved = new Map<string, PartialDate>()
  const shift = (from: Day | null, to: Day | null) => {
    if (from !== null && to !== null && from !== to) moved.set(from, partialDate(to))
  }
  shift(old.ceremonyOn, now.ceremonyOn)
  shift(old.officialOn, now.officialOn)
  const stretches = change.all(
    change.sql.selectFrom('cell_member').selectAll().where('person_id', '=', row.person_id),
  )
  for (const stretch of stretches) {
    const begins = stretch.entry === 'admitted' || stretch.entry === 'readmitted'
    change.update('cell_member', stretch.id, {
      from_date: moved.get(stretch.from_date ?? '') ?? stretch.from_date,
      to_date: moved.get(stretch.to_date ?? '') ?? stretch.to_date,
      ...(begins && stretch.from_date === began && { entry_paper: now.decisionNumber }),
      ...(stretch.entry === 'recognised' &&
        stretch.from_date === old.officialOn && { entry_paper: now.recognitionNumber }),
    })
  }
  const record = change.first(
    change.sql
      .selectFrom('party_record')
      .selectAll()
      .where('person_id', '=', row.person_id)
      .where('trashed_at', 'is', null),
  )
  if (record !== undefined)
    change.update('party_record', record.id, {
      decision_on: now.decisionOn,
      decision_number: now.decisionNumber,
      ceremony_on: partialDate(now.ceremonyOn),
      ...(record.first_decision_on === old.decisionOn && { first_decision_on: now.decisionOn }),
      ...(now.officialOn !== null && {
        official_on: partialDate(now.officialOn),
        official_number: now.recognitionNumber,
        official_decision_on: now.recognitionOn,
      }),
    })
  if (row.sympathizer_id === null) return
  const tracked = change.row('sympathizer', row.sympathizer_id)
  if (tracked.admitted_on === began)
    change.update('sympathizer', row.sympathizer_id, { admitted_on: partialDate(now.ceremonyOn) })
}
