import type { Selectable, Updateable } from 'kysely'
import type { BallotFacts, CheckFacts, DossierFacts } from '../../shared/admissions/facts.ts'
import type { MoveFields, PaperFields } from '../../shared/admissions/inputs.ts'
import type { Flag } from '../register/columns.ts'
import type {
  BackgroundCheckTable,
  BallotTable,
  DossierMoveTable,
  DossierPaperTable,
  DossierTable,
} from './tables.ts'

/** What a dossier row holds of its own; the rest are links. */
type Own = Omit<DossierFacts, 'papers' | 'introducers' | 'checks' | 'ballots' | 'moves'>

const columnOf: { readonly [Fact in keyof Own]: keyof DossierTable } = {
  openedOn: 'opened_on',
  permissionNumber: 'permission_number',
  permissionOn: 'permission_on',
  introduction: 'introduction',
  readmission: 'readmission',
  difficultArea: 'difficult_area',
  villageElder: 'village_elder',
  specialCase: 'special_case',
  applicationOn: 'application_on',
  leftPartyOn: 'left_party_on',
  leftPartyReason: 'left_party_reason',
  recordExpungedOn: 'record_expunged_on',
  consentNumber: 'consent_number',
  consentOn: 'consent_on',
  note: 'note',
  hasBranchCommittee: 'has_branch_committee',
  hasGrassrootsStep: 'has_grassroots_step',
  delegatedDecision: 'delegated_decision',
  decisionNumber: 'decision_number',
  decisionOn: 'decision_on',
  decisionReceivedOn: 'decision_received_on',
  decisionExtendedDays: 'decision_extended_days',
  decisionExtensionReason: 'decision_extension_reason',
  refusedOn: 'refused_on',
  refusalReason: 'refusal_reason',
  ceremonyOn: 'ceremony_on',
  announcedBy: 'announced_by',
  ceremonyConsent: 'ceremony_consent',
  probationHelper: 'probation_helper',
  probationEndsOn: 'probation_ends_on',
  recordDeclaredOn: 'record_declared_on',
  recognitionNumber: 'recognition_number',
  recognitionOn: 'recognition_on',
  recognitionExtendedDays: 'recognition_extended_days',
  recognitionExtensionReason: 'recognition_extension_reason',
  officialOn: 'official_on',
  removalOn: 'removal_on',
  removalNumber: 'removal_number',
  removalGround: 'removal_ground',
  removalReceivedOn: 'removal_received_on',
  complaintOn: 'complaint_on',
  complaintResolvedOn: 'complaint_resolved_on',
  complaintResult: 'complaint_result',
  closedOn: 'closed_on',
  closeReason: 'close_reason',
  closeNote: 'close_note',
}

/** Changed facts as columns of `dossier`. */
export function dossierColumns(change: Partial<DossierFacts>): Updateable<DossierTable> {
  const columns = Object.entries(change).flatMap(([fact, value]) => {
    const column = columnOf[fact as keyof Own]
    return column === undefined || value === undefined
      ? []
      : [[column, typeof value === 'boolean' ? Number(value) : value] as const]
  })
  return Object.fromEntries(columns)
}

export const flagOf = (value: boolean): Flag => (value ? 1 : 0)

/** The row's own facts, without its links. */
export function ownFacts(row: Selectable<DossierTable>): Own {
  return {
    openedOn: row.opened_on,
    permissionNumber: row.permission_number,
    permissionOn: row.permission_on,
    introduction: row.introduction,
    readmission: row.readmission === 1,
    difficultArea: row.difficult_area === 1,
    villageElder: row.village_elder === 1,
    specialCase: row.special_case,
    applicationOn: row.application_on,
    leftPartyOn: row.left_party_on,
    leftPartyReason: row.left_party_reason,
    recordExpungedOn: row.record_expunged_on,
    consentNumber: row.consent_number,
    consentOn: row.consent_on,
    note: row.note,
    hasBranchCommittee: row.has_branch_committee === 1,
    hasGrassrootsStep: row.has_grassroots_step === 1,
    delegatedDecision: row.delegated_decision === 1,
    decisionNumber: row.decision_number,
    decisionOn: row.decision_on,
    decisionReceivedOn: row.decision_received_on,
    decisionExtendedDays: row.decision_extended_days,
    decisionExtensionReason: row.decision_extension_reason,
    refusedOn: row.refused_on,
    refusalReason: row.refusal_reason,
    ceremonyOn: row.ceremony_on,
    announcedBy: row.announced_by,
    ceremonyConsent: row.ceremony_consent,
    probationHelper: row.probation_helper,
    probationEndsOn: row.probation_ends_on,
    recordDeclaredOn: row.record_declared_on,
    recognitionNumber: row.recognition_number,
    recognitionOn: row.recognition_on,
    recognitionExtendedDays: row.recognition_extended_days,
    recognitionExtensionReason: row.recognition_extension_reason,
    officialOn: row.official_on,
    removalOn: row.removal_on,
    removalNumber: row.removal_number,
    removalGround: row.removal_ground,
    removalReceivedOn: row.removal_received_on,
    complaintOn: row.complaint_on,
    complaintResolvedOn: row.complaint_resolved_on,
    complaintResult: row.complaint_result,
    closedOn: row.closed_on,
    closeReason: row.close_reason,
    closeNote: row.close_note,
  }
}

export function paperFacts(row: Selectable<DossierPaperTable>): PaperFields {
  return {
    paper: row.paper,
    formCode: row.form_code,
    datedOn: row.dated_on,
    receivedOn: row.received_on,
    number: row.number,
    notNeeded: row.not_needed === 1,
    note: row.note,
  }
}

export function checkFacts(row: Selectable<BackgroundCheckTable>): CheckFacts {
  return {
    id: row.id,
    subject: row.subject,
    relation: row.relation,
    abroad: row.abroad === 1,
    place: row.place,
    sentOn: row.sent_on,
    receivedOn: row.received_on,
    answeredOn: row.answered_on,
    waived: row.waived,
  }
}

export function ballotFacts(row: Selectable<BallotTable>): BallotFacts {
  return {
    purpose: row.purpose,
    body: row.body,
    round: row.round,
    heldOn: row.held_on,
    resolutionNumber: row.resolution_number,
    method: row.method,
    members: row.members,
    awayTemporarily: row.away_temporarily,
    exemptAbsent: row.exempt_absent,
    suspended: row.suspended,
    prosecuted: row.prosecuted,
    excusedAbsent: row.excused_absent,
    inFavour: row.in_favour,
    against: row.against,
    invalid: row.invalid,
    note: row.note,
  }
}

export function moveFacts(row: Selectable<DossierMoveTable>): MoveFields {
  return {
    movedOn: row.moved_on,
    toCellId: row.to_cell_id,
    toPlace: row.to_place,
    certificateNumber: row.certificate_number,
    forwardedOn: row.forwarded_on,
    fileReceivedOn: row.file_received_on,
    objection: row.objection,
    objectedOn: row.objected_on,
    reviewedOn: row.reviewed_on,
    note: row.note,
  }
}
