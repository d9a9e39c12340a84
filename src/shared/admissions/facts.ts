import type { Day } from '../vocabulary/day.ts'
import type { PartialDate } from '../vocabulary/partial-date.ts'
import type { CloseReason, IntroducerKind, Relation, RemovalGround, Waived } from './fields.ts'
import type { BallotFields, CaseFields, MoveFields, PaperFields, RouteSwitches } from './inputs.ts'

type MaybeDate = PartialDate | null

export interface IntroducerFacts {
  readonly kind: IntroducerKind
  readonly name: string
  readonly togetherSince: MaybeDate
  readonly introducedOn: MaybeDate
  readonly endedOn: MaybeDate
  /** Took somebody's place: the months together are not asked for (294-QĐ/TW 3.2.2). */
  readonly replacement: boolean
}

export interface CheckFacts {
  readonly id: number
  readonly subject: string
  readonly relation: Relation
  readonly abroad: boolean
  readonly place: string | null
  readonly sentOn: MaybeDate
  readonly receivedOn: MaybeDate
  readonly answeredOn: MaybeDate
  readonly waived: Waived | null
}

export interface BallotFacts extends BallotFields {
  readonly round: number
}

/** All that is known of one dossier, as the rules read it. Steps change it; nothing else is stored of its stage. */
export interface DossierFacts extends CaseFields, RouteSwitches {
  readonly openedOn: Day
  readonly permissionNumber: string | null
  readonly permissionOn: MaybeDate
  readonly decisionNumber: string | null
  readonly decisionOn: MaybeDate
  readonly decisionReceivedOn: MaybeDate
  readonly decisionExtendedDays: number | null
  readonly decisionExtensionReason: string | null
  readonly refusedOn: MaybeDate
  readonly refusalReason: string | null
  readonly ceremonyOn: Day | null
  readonly announcedBy: string | null
  readonly ceremonyConsent: string | null
  readonly probationHelper: string | null
  /** By the dossier's own pack, written down with the ceremony. */
  readonly probationEndsOn: Day | null
  readonly recordDeclaredOn: MaybeDate
  readonly recognitionNumber: string | null
  readonly recognitionOn: MaybeDate
  readonly recognitionExtendedDays: number | null
  readonly recognitionExtensionReason: string | null
  readonly officialOn: Day | null
  readonly removalOn: MaybeDate
  readonly removalNumber: string | null
  readonly removalGround: RemovalGround | null
  readonly removalReceivedOn: MaybeDate
  readonly complaintOn: MaybeDate
  readonly complaintResolvedOn: MaybeDate
  readonly complaintResult: string | null
  readonly closedOn: MaybeDate
  readonly closeReason: CloseReason | null
  readonly closeNote: string | null
  readonly papers: readonly PaperFields[]
  readonly introducers: readonly IntroducerFacts[]
  readonly checks: readonly CheckFacts[]
  readonly ballots: readonly BallotFacts[]
  readonly moves: readonly MoveFields[]
}

/** What the rules ask about the person, beside the dossier. */
export interface CandidateFacts {
  readonly birthDate: MaybeDate
  /** Code of the catalog `general-education`. */
  readonly generalEducation: string | null
  readonly unionMember: boolean | null
  /** Issue day of the newest awareness certificate; undefined without one. */
  readonly awarenessIssuedOn: MaybeDate | undefined
  readonly hasNewMemberCertificate: boolean
  /** How often the person was readmitted before this dossier. */
  readonly earlierReadmissions: number
}
