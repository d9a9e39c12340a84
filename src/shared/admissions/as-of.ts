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
  const later = tellings.filter(([on]) => facts[on] !== null && !happened(facts[on], day)).flat()
  const masked: DossierFacts =
    later.length === 0 ? facts : { ...facts, ...Object.fromEntries(later.map((fact) => [fact, null])) }
  const yet = <T>(items: readonly T[], onOf: (item: T) => PartialDate | null): readonly T[] => {
    const kept = items.filter((item) => onOf(item) === null || happened(onOf(item), day))
    return kept.length === items.length ? items : kept
  }
  return {
    ...masked,
    ballots: yet(facts.ballots, ({ heldOn }) => heldOn),
    papers: yet(facts.papers, ({ receivedOn }) => receivedOn),
    introducers: yet(facts.introducers, ({ introducedOn }) => introducedOn),
    moves: yet(facts.moves, ({ movedOn }) => movedOn),
    checks: yet(facts.checks, ({ sentOn }) => sentOn).map((check) =>
      check.answeredOn === null || happened(check.answeredOn, day) ? check : { ...check, answeredOn: null },
    ),
  }
}
