import type { Day } from '../vocabulary/day.ts'
import type { PartialDate } from '../vocabulary/partial-date.ts'
import type { DossierFacts } from './facts.ts'
import { happened } from './life.ts'

type Told = keyof DossierFacts
type Dated = { [Fact in Told]: DossierFacts[Fact] extends PartialDate | Day | null ? Fact : never }[Told]

/** Each dated fact with what is written down together with it. */
const tellings: readonly (readonly [Dated, ...Told[]])[] = [
  ['permissionOn', 'permissionNumber'],
  ['applicationOn'],
  ['consentOn', 'consentNumber'],
  ['decisionOn', 'decisionNumber'],
  ['decisionReceivedOn'],
  ['refusedOn', 'refusalReason'],
  ['ceremonyOn', 'announcedBy', 'ceremonyConsent', 'probationHelper', 'probationEndsOn'],
  ['recordDeclaredOn'],
  ['recognitionOn', 'recognitionNumber', 'officialOn'],
  ['removalOn', 'removalNumber', 'removalGround'],
  ['removalReceivedOn'],
  ['complaintOn'],
  ['complaintResolvedOn', 'complaintResult'],
  ['closedOn', 'closeReason', 'closeNote'],
]

/**
 * The dossier as it stood at the end of a day: what came later had not happened. What has no date of its own (an extension, a
 * relief from a check) is taken as known.
 */
export function factsOn(facts: DossierFacts, day: Day): DossierFacts {
  // most dossiers hold nothing later than the day that is asked about: those are not copied
  const isLater = (on: PartialDate | Day | null): boolean => on !== null && !happened(on, day)
  const past: Partial<Record<Told, unknown>> = {}
  for (const told of tellings) if (isLater(facts[told[0]])) for (const fact of told) past[fact] = null
  const { ballots, papers, introducers, moves, checks } = facts
  if (ballots.some(({ heldOn }) => isLater(heldOn)))
    past.ballots = ballots.filter(({ heldOn }) => !isLater(heldOn))
  if (papers.some(({ receivedOn }) => isLater(receivedOn)))
    past.papers = papers.filter(({ receivedOn }) => !isLater(receivedOn))
  if (introducers.some(({ introducedOn }) => isLater(introducedOn)))
    past.introducers = introducers.filter(({ introducedOn }) => !isLater(introducedOn))
  if (moves.some(({ movedOn }) => isLater(movedOn)))
    past.moves = moves.filter(({ movedOn }) => !isLater(movedOn))
  if (checks.some(({ sentOn, answeredOn }) => isLater(sentOn) || isLater(answeredOn)))
    past.checks = checks
      .filter(({ sentOn }) => !isLater(sentOn))
      .map((check) => (isLater(check.answeredOn) ? { ...check, answeredOn: null } : check))
  return Object.keys(past).length === 0 ? facts : { ...facts, ...(past as Partial<DossierFacts>) }
}
