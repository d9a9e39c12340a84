import type { Counting } from '../../shared/admissions/deadlines.ts'
import type { DossierFacts } from '../../shared/admissions/facts.ts'
import type { Case } from '../../shared/admissions/guards.ts'
import { judge } from '../../shared/admissions/judge.ts'
import type { Step } from '../../shared/admissions/steps.ts'
import type { Breach } from '../../shared/regulations/breach.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { packById } from '../regulations/queries.ts'
import { type LoadedDossier, loadDossier } from './load.ts'
import { dossierColumns } from './rows.ts'

export interface OnDossier {
  readonly id: number
  readonly version: number
  readonly passReason: string | null
}

export interface Done {
  readonly id: number
  readonly version: number
}

/** How to count for many dossiers on one day: each under its own pack, whatever pack is in force; nothing is read twice. */
export function countingOn(reader: Reader, day: Day): (dossier: LoadedDossier) => Counting {
  const calendar = workingCalendar(reader)
  const known = new Map<number, Counting>()
  return ({ row }) => {
    const before = known.get(row.rule_pack_id)
    if (before !== undefined) return before
    const counting = { pack: packById(reader, row.rule_pack_id), calendar, day }
    known.set(row.rule_pack_id, counting)
    return counting
  }
}

/** A dossier as the rules judge it on a day. */
export function caseOf(reader: Reader, dossier: LoadedDossier, day: Day): Case {
  return {
    facts: dossier.facts,
    candidate: dossier.candidate,
    counting: countingOn(reader, day)(dossier),
  }
}

/** @throws RegisterError NOT_FOUND, also for one in the trash; STALE */
export function openedDossier(
  change: Change,
  { id, version }: Pick<OnDossier, 'id' | 'version'>,
): LoadedDossier {
  const dossier = loadDossier(change, id)
  if (dossier === undefined) throw new RegisterError('NOT_FOUND')
  if (dossier.row.version !== version) throw new RegisterError('STALE')
  return dossier
}

export interface Act {
  readonly step: Step
  readonly change: Partial<DossierFacts>
  readonly breaches?: (after: Case) => readonly Breach[]
  /** Problems that only the register can see, beside those of the dates. */
  readonly problems?: readonly FieldProblem[]
  /** Fact → field of the act's form. */
  readonly fields?: Readonly<Record<string, string>>
}

/**
 * Judges an act and writes what it changes of the dossier itself; links are written by the caller, who is told the dossier
 * as it now stands.
 * @throws RegisterError CONFLICT when the stage has no such act; INVALID; RULE_BREACH without a reason
 */
export function carryOut(
  change: Change,
  dossier: LoadedDossier,
  { passReason }: Pick<OnDossier, 'passReason'>,
  today: Day,
  act: Act,
): Case {
  const before = caseOf(change, dossier, today)
  const verdict = judge(before, act.step, act.change, act.breaches)
  if (verdict.refusal !== null) throw new RegisterError('CONFLICT', verdict.refusal)
  const problems = [...(act.problems ?? []), ...verdict.problems].map(({ field, message }) => ({
    field: act.fields?.[field] ?? field,
    message,
  }))
  if (problems.length > 0) throw invalid(problems)
  const { id } = dossier.row
  passOrRefuse(change, { table: 'dossier', id }, verdict.breaches, passReason)
  change.update('dossier', id, dossierColumns(act.change))
  return { ...before, facts: verdict.next }
}

/** The version after an act; raised even when only links were written. */
export function doneWith(change: Change, dossier: LoadedDossier): Done {
  const { id, version } = dossier.row
  const now = change.row('dossier', id).version
  return { id, version: now === version ? change.touch('dossier', id) : now }
}
