import { join } from 'node:path'
import { readHolidayFile } from '../../../src/engine/catalogs/read-files.ts'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'
import type { Counting } from '../../../src/shared/admissions/deadlines.ts'
import type { BallotFacts, CandidateFacts, DossierFacts } from '../../../src/shared/admissions/facts.ts'
import { blankCase } from '../../../src/shared/admissions/inputs.ts'
import type { RulePack } from '../../../src/shared/regulations/pack.ts'
import { type PartialDate, partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { buildCalendar } from '../../../src/shared/vocabulary/working-days.ts'
import { day } from '../vocabulary/arbitraries.ts'

const resources = join(import.meta.dirname, '..', '..', '..', 'resources')
const files = readPackFiles(join(resources, 'rules'))

export const date = (text: string): PartialDate => partialDate(text)

/** A shipped pack by the number of its regulation: 24, 294, 208. */
export function shippedPack(number: string): RulePack {
  const body = files.find((file) => file.pack === `${number}-qd-tw`)
  if (body === undefined) throw new Error(`No pack ${number}`)
  return {
    id: 1,
    pack: body.pack,
    version: 1,
    name: body.name,
    rules: new Map(body.rules.map((rule) => [rule.key, rule])),
  }
}

export const shippedCalendar = buildCalendar(
  readHolidayFile(join(resources, 'catalogs')).map((line) => ({ ...line, day: day(line.day) })),
)

export const counting = (pack = '294', today = '2026-11-23'): Counting => ({
  pack: shippedPack(pack),
  calendar: shippedCalendar,
  day: day(today),
})

export const ableCandidate: CandidateFacts = {
  birthDate: date('1998-05-20'),
  generalEducation: 'THPT',
  unionMember: true,
  awarenessIssuedOn: date('2025-03-10'),
  hasNewMemberCertificate: true,
  earlierReadmissions: 0,
}

/** A dossier just opened, with whatever else the test cares about. */
export function dossier(given: Partial<DossierFacts> = {}): DossierFacts {
  return {
    ...blankCase,
    hasBranchCommittee: false,
    hasGrassrootsStep: false,
    delegatedDecision: false,
    openedOn: day('2020-01-01'),
    permissionNumber: null,
    permissionOn: null,
    decisionNumber: null,
    decisionOn: null,
    decisionReceivedOn: null,
    decisionExtendedDays: null,
    decisionExtensionReason: null,
    refusedOn: null,
    refusalReason: null,
    ceremonyOn: null,
    announcedBy: null,
    ceremonyConsent: null,
    probationHelper: null,
    probationEndsOn: null,
    recordDeclaredOn: null,
    recognitionNumber: null,
    recognitionOn: null,
    recognitionExtendedDays: null,
    recognitionExtensionReason: null,
    officialOn: null,
    removalOn: null,
    removalNumber: null,
    removalGround: null,
    removalReceivedOn: null,
    complaintOn: null,
    complaintResolvedOn: null,
    complaintResult: null,
    closedOn: null,
    closeReason: null,
    closeNote: null,
    papers: [],
    introducers: [],
    checks: [],
    ballots: [],
    moves: [],
    ...given,
  }
}

export function ballot(heldOn: string, given: Partial<BallotFacts> = {}): BallotFacts {
  return {
    purpose: 'admission',
    body: 'cell',
    round: 1,
    heldOn: date(heldOn),
    resolutionNumber: null,
    method: null,
    members: 9,
    awayTemporarily: 0,
    exemptAbsent: 0,
    suspended: 0,
    prosecuted: 0,
    excusedAbsent: 0,
    inFavour: 9,
    against: 0,
    invalid: 0,
    note: null,
    ...given,
  }
}
