import type { RulePack } from '../regulations/pack.ts'
import type { Day } from '../vocabulary/day.ts'
import { firstDayOf, type PartialDate } from '../vocabulary/partial-date.ts'
import type { DossierFacts } from './facts.ts'
import type { Stage } from './fields.ts'
import type { Step } from './steps.ts'
import { recordOf } from './votes.ts'

/** A dated fact that has happened by the end of the day. A partial date counts from its first day, `?` as happened. */
export function happened(date: PartialDate | Day | null, day: Day): boolean {
  if (date === null) return false
  const first = firstDayOf(date as PartialDate)
  return first === null || first <= day
}

/** Where the dossier stood on a day. Read from its dates only: no stage is stored that could contradict them. */
export function stageOn(facts: DossierFacts, pack: RulePack, day: Day): Stage {
  if (happened(facts.closedOn, day)) return 'closed'
  if (happened(facts.removalOn, day)) return 'removed'
  if (happened(facts.recognitionOn, day)) return 'official'
  if (happened(facts.ceremonyOn, day)) return isReviewed(facts, day) ? 'reviewing' : 'probation'
  if (happened(facts.decisionOn, day)) return 'decided'
  const cell = recordOf(pack, facts.ballots, 'admission', 'cell').rounds
  const sent = recordOf(
    pack,
    cell.filter((ballot) => happened(ballot.heldOn, day)),
    'admission',
    'cell',
  )
  return sent.reached === null ? 'preparing' : 'submitted'
}

/** The probation is over, or the cell has voted on it already. */
function isReviewed(facts: DossierFacts, day: Day): boolean {
  return (
    happened(facts.probationEndsOn, day) ||
    facts.ballots.some((ballot) => ballot.purpose !== 'admission' && happened(ballot.heldOn, day))
  )
}

const beforeDecision = [
  'update',
  'permit',
  'papers',
  'introducers',
  'checks',
  'voteAdmission',
  'extendDecision',
  'decide',
  'refuse',
  'move',
  'close',
  'trash',
] as const satisfies readonly Step[]

const onProbation = [
  'update',
  'correct',
  'papers',
  'checks',
  'voteAdmission',
  'receiveDecision',
  'declareRecord',
  'voteRecognition',
  'extendRecognition',
  'recognise',
  'voteRemoval',
  'remove',
  'close',
] as const satisfies readonly Step[]

/** What may be done in each stage. Votes may be written down late, so they stay open after what they led to. */
const steps: Record<Stage, readonly Step[]> = {
  preparing: beforeDecision,
  submitted: beforeDecision,
  decided: [
    'update',
    'correct',
    'permit',
    'papers',
    'introducers',
    'checks',
    'voteAdmission',
    'receiveDecision',
    'move',
    'holdCeremony',
    'close',
    'trash',
  ],
  probation: onProbation,
  reviewing: onProbation,
  official: ['update', 'correct', 'papers', 'checks', 'voteAdmission', 'declareRecord', 'voteRecognition'],
  removed: ['update', 'papers', 'voteRemoval', 'complain'],
  closed: ['reopen', 'trash'],
}

/** The acts that are open to a dossier in a stage; a dossier whose candidate became a member is thrown away no more. */
export function allowedSteps(facts: DossierFacts, stage: Stage): Step[] {
  return steps[stage].filter((step) => {
    if (step === 'trash') return facts.ceremonyOn === null
    // a cancelled decision ended a membership: that is a new beginning, not a continuation
    if (step === 'reopen') return !(facts.ceremonyOn !== null && facts.closeReason === 'cancelled_decision')
    return true
  })
}
