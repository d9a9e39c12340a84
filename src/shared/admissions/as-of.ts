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
  const linked = {
    introducers: linksOn(introducers, 'introducedOn', ['endedOn'], isLater),
    moves: linksOn(moves, 'movedOn', ['forwardedOn', 'fileReceivedOn', 'objectedOn', 'reviewedOn'], isLater),
    checks: linksOn(checks, 'sentOn', ['receivedOn', 'answeredOn'], isLater),
  }
  if (linked.introducers !== introducers) past.introducers = linked.introducers
  if (linked.moves !== moves) past.moves = linked.moves
  if (linked.checks !== checks) past.checks = linked.checks
  return Object.keys(past).length === 0 ? facts : { ...facts, ...(past as Partial<DossierFacts>) }
}

/** Links that had begun, each without the days that came later; the same array when nothing was later. */
function linksOn<Begun extends string, Later extends string, Link extends Dates<Begun | Later>>(
  links: readonly Link[],
  begun: Begun,
  later: readonly Later[],
  isLater: (on: PartialDate | Day | null) => boolean,
): readonly Link[] {
  const dates: readonly (Begun | Later)[] = [begun, ...later]
  if (!links.some((link) => dates.some((on) => isLater(link[on])))) return links
  return links
    .filter((link) => !isLater(link[begun]))
    .map((link) => ({
      ...link,
      ...Object.fromEntries(later.filter((on) => isLater(link[on])).map((on) => [on, null])),
    }))
}

type Dates<Field extends string> = { readonly [Each in Field]: PartialDate | null }
