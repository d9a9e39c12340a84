import type { Breach } from '../regulations/breach.ts'
import { deadlineAfter } from '../regulations/deadline.ts'
import { choiceRule, ruleOf } from '../regulations/pack.ts'
import type { FieldProblem } from '../rpc/errors.ts'
import type { Day } from '../vocabulary/day.ts'
import { firstDayOf, type PartialDate, partialDate } from '../vocabulary/partial-date.ts'
import { lifeProblems } from './contradictions.ts'
import type { Counting } from './deadlines.ts'
import type { DossierFacts } from './facts.ts'
import { stageLabels } from './fields.ts'
import type { Case } from './guards.ts'
import { allowedSteps, stageOn } from './life.ts'
import { type Step, stepWords } from './steps.ts'

export interface Verdict {
  /** The dossier as it would stand. */
  readonly next: DossierFacts
  /** Why the stage does not allow the act at all, as a sentence; null when it does. */
  readonly refusal: string | null
  /** What cannot be true together; never passed over. */
  readonly problems: readonly FieldProblem[]
  /** Rules not kept; passed over with a written reason. */
  readonly breaches: readonly Breach[]
}

/**
 * One act on a dossier: `change` is what it writes. Everything that the engine records of a dossier goes through here, so no
 * sequence of acts can reach a state that this refuses.
 */
export function judge(
  before: Case,
  step: Step,
  change: Partial<DossierFacts>,
  breachesOf: (after: Case) => readonly Breach[] = () => [],
): Verdict {
  const { counting } = before
  const next: DossierFacts = { ...before.facts, ...change }
  const stage = stageOn(before.facts, counting.pack, counting.day)
  if (!allowedSteps(before.facts, stage).includes(step))
    return {
      next,
      problems: [],
      breaches: [],
      refusal: `Hồ sơ đang ở bước “${stageLabels[stage]}” nên chưa ghi ${stepWords[step]}. Dữ liệu không mất. Tải lại hồ sơ rồi kiểm tra lại.`,
    }
  const known = new Set(lifeProblems(before.facts, counting.day).map(keyOf))
  const problems = lifeProblems(next, counting.day).filter((problem) => !known.has(keyOf(problem)))
  return {
    next,
    refusal: null,
    problems,
    breaches: problems.length > 0 ? [] : breachesOf({ ...before, facts: next }),
  }
}

const keyOf = ({ field, message }: FieldProblem): string => `${field} ${message}`

/** The day the probation ends, counted from the ceremony by the dossier's own pack (Điều lệ Đảng, Điều 5). */
export function probationEnd({ pack, calendar }: Counting, ceremonyOn: Day): Day | null {
  const end = deadlineAfter(ruleOf(pack, 'probation'), partialDate(ceremonyOn), calendar)
  return end.kind === 'day' ? end.day : null
}

/** The official date: the end of the probation however late the decision (294-QĐ/TW 4.2.2), unless the pack says otherwise. */
export function officialDay(
  { pack }: Counting,
  facts: Pick<DossierFacts, 'probationEndsOn'>,
  decidedOn: PartialDate,
): Day | null {
  return choiceRule(pack, 'recognition.effective') === 'PROBATION_END'
    ? facts.probationEndsOn
    : firstDayOf(decidedOn)
}
