import { checklistOf } from '../../shared/admissions/checklist.ts'
import { deadlinesOf } from '../../shared/admissions/deadlines.ts'
import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { presentBreaches } from '../../shared/admissions/guards.ts'
import type { CaseFields, RouteSwitches } from '../../shared/admissions/inputs.ts'
import { allowedSteps, stageOn } from '../../shared/admissions/life.ts'
import { checklistPartLabels } from '../../shared/admissions/papers.ts'
import { deadlineAfter } from '../../shared/regulations/deadline.ts'
import { ruleOf } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { lastDayOf, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { cellNameOn } from '../cells/names.ts'
import { type Certificate, certificatesOf } from '../classes/certificates.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { exceptionsOf } from '../regulations/exceptions.ts'
import { officeSettings } from '../settings/queries.ts'
import { caseOf } from './act.ts'
import { ballotsOf, checksOf, introducersOf, movesOf, stopsOf } from './link-views.ts'
import { type LoadedDossier, loadDossier } from './load.ts'
import { timelineOf } from './timeline.ts'

/** Everything of one dossier, as it stands on a day. @throws RegisterError NOT_FOUND, also for one in the trash */
export function getDossier(reader: Reader, id: number, day: Day): DossierDetail {
  const dossier = loadDossier(reader, id)
  if (dossier === undefined) throw new RegisterError('NOT_FOUND')
  const it = caseOf(reader, dossier, day)
  const { facts, counting } = it
  const { pack } = counting
  const { row } = dossier
  const stage = stageOn(facts, pack, day)
  const deadlines = deadlinesOf(facts, it.candidate, counting)
  const [awareness] = certificatesOf(reader, row.person_id, 'awareness')
  const [newMember] = certificatesOf(reader, row.person_id, 'new_member')
  return {
    id,
    version: row.version,
    personId: row.person_id,
    fullName: dossier.fullName,
    sex: dossier.sex,
    birthDate: it.candidate.birthDate,
    sympathizerId: row.sympathizer_id,
    cellId: row.cell_id,
    cellName: cellNameOn(reader, row.cell_id, day),
    stage,
    pack: { id: pack.id, name: pack.name, version: pack.version },
    openedOn: facts.openedOn,
    permissionNumber: facts.permissionNumber,
    permissionOn: facts.permissionOn,
    fields: caseFields(dossier),
    route: routeSwitches(dossier),
    ...happenings(dossier),
    awareness: awareness === undefined ? null : certificateView(awareness, it),
    newMemberClass:
      newMember === undefined
        ? null
        : {
            number: newMember.number,
            issuedOn: newMember.issuedOn,
            issuer: newMember.issuer,
            className: newMember.className,
            validUntil: null,
          },
    checklist: checklistOf(facts, pack, day).map((list) => ({
      ...list,
      label: checklistPartLabels[list.part],
    })),
    introducers: introducersOf(dossier, pack, day),
    checks: checksOf(dossier, deadlines),
    ballots: ballotsOf(dossier, pack, officeSettings(reader).rounding),
    stops: stopsOf(facts, pack),
    moves: movesOf(reader, dossier, deadlines, day),
    deadlines,
    breaches: presentBreaches(it, stage),
    exceptions: exceptionsOf(reader, 'dossier', id),
    timeline: timelineOf(dossier, pack),
    steps: allowedSteps(facts, stage),
  }
}

function certificateView(held: Certificate, it: ReturnType<typeof caseOf>): DossierDetail['awareness'] {
  const latest = held.issuedOn === null ? null : lastDayOf(held.issuedOn)
  const rule = ruleOf(it.counting.pack, 'awareness_cert.validity')
  const until = latest === null ? null : deadlineAfter(rule, partialDate(latest), it.counting.calendar)
  return {
    number: held.number,
    issuedOn: held.issuedOn,
    issuer: held.issuer,
    className: held.className,
    validUntil: until?.kind === 'day' ? until.day : null,
  }
}

function caseFields({ facts }: LoadedDossier): CaseFields {
  return {
    introduction: facts.introduction,
    readmission: facts.readmission,
    difficultArea: facts.difficultArea,
    villageElder: facts.villageElder,
    specialCase: facts.specialCase,
    applicationOn: facts.applicationOn,
    leftPartyOn: facts.leftPartyOn,
    leftPartyReason: facts.leftPartyReason,
    recordExpungedOn: facts.recordExpungedOn,
    consentNumber: facts.consentNumber,
    consentOn: facts.consentOn,
    note: facts.note,
  }
}

function routeSwitches({ facts }: LoadedDossier): RouteSwitches {
  return {
    hasBranchCommittee: facts.hasBranchCommittee,
    hasGrassrootsStep: facts.hasGrassrootsStep,
    delegatedDecision: facts.delegatedDecision,
  }
}

type Happenings = Pick<
  DossierDetail,
  | 'decision'
  | 'decisionExtension'
  | 'refusal'
  | 'ceremony'
  | 'recordDeclaredOn'
  | 'probationEndsOn'
  | 'recognition'
  | 'recognitionExtension'
  | 'removal'
  | 'closing'
>

function happenings({ facts }: LoadedDossier): Happenings {
  const { decisionOn, refusedOn, ceremonyOn, recognitionOn, officialOn, removalOn, closedOn } = facts
  const extension = (days: number | null, reason: string | null) => (days === null ? null : { days, reason })
  return {
    decision:
      decisionOn === null
        ? null
        : { number: facts.decisionNumber, on: decisionOn, receivedOn: facts.decisionReceivedOn },
    decisionExtension: extension(facts.decisionExtendedDays, facts.decisionExtensionReason),
    refusal: refusedOn === null ? null : { on: refusedOn, reason: facts.refusalReason },
    ceremony:
      ceremonyOn === null
        ? null
        : {
            on: partialDate(ceremonyOn),
            announcedBy: facts.announcedBy,
            consent: facts.ceremonyConsent,
            helper: facts.probationHelper,
          },
    recordDeclaredOn: facts.recordDeclaredOn,
    probationEndsOn: facts.probationEndsOn,
    recognition:
      recognitionOn === null || officialOn === null
        ? null
        : { number: facts.recognitionNumber, on: recognitionOn, officialOn: partialDate(officialOn) },
    recognitionExtension: extension(facts.recognitionExtendedDays, facts.recognitionExtensionReason),
    removal:
      removalOn === null
        ? null
        : {
            on: removalOn,
            number: facts.removalNumber,
            ground: facts.removalGround ?? 'other',
            receivedOn: facts.removalReceivedOn,
            complaintOn: facts.complaintOn,
            complaintResolvedOn: facts.complaintResolvedOn,
            complaintResult: facts.complaintResult,
          },
    closing:
      closedOn === null || facts.closeReason === null
        ? null
        : { on: closedOn, reason: facts.closeReason, note: facts.closeNote },
  }
}
