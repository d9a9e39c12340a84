import type { PartialDate } from '../vocabulary/partial-date.ts'
import type { DossierFacts } from './facts.ts'
import type { Body, Purpose } from './fields.ts'
import type { Paper } from './papers.ts'

const resolutions: Partial<Record<Paper, { purpose: Purpose; body: Body }>> = {
  cell_resolution: { purpose: 'admission', body: 'cell' },
  branch_report: { purpose: 'admission', body: 'branch_committee' },
  grassroots_resolution: { purpose: 'admission', body: 'grassroots_committee' },
  recognition_cell_resolution: { purpose: 'recognition', body: 'cell' },
  recognition_branch_report: { purpose: 'recognition', body: 'branch_committee' },
  recognition_grassroots_resolution: { purpose: 'recognition', body: 'grassroots_committee' },
}

/** The body whose step leaves the paper; null for papers of no optional step. */
export function bodyOfPaper(paper: Paper): Body | null {
  return resolutions[paper]?.body ?? null
}

interface RecordedPaper {
  readonly number: string | null
  readonly datedOn: PartialDate | null
  /** The office made it itself, so it is there. */
  readonly here: boolean
}

/** What the register knows of a paper from the dossier's own dates, so that nothing is typed twice. */
export function recordedPaper(facts: DossierFacts, paper: Paper): RecordedPaper | null {
  const vote = resolutions[paper]
  if (vote !== undefined) {
    const ballot = facts.ballots.findLast((one) => one.purpose === vote.purpose && one.body === vote.body)
    return ballot === undefined
      ? null
      : { number: ballot.resolutionNumber, datedOn: ballot.heldOn, here: vote.body !== 'cell' }
  }
  if (paper === 'application' && facts.applicationOn !== null)
    return { number: null, datedOn: facts.applicationOn, here: false }
  if (paper === 'admission_decision' && facts.decisionOn !== null)
    return { number: facts.decisionNumber, datedOn: facts.decisionOn, here: true }
  if (paper === 'recognition_decision' && facts.recognitionOn !== null)
    return { number: facts.recognitionNumber, datedOn: facts.recognitionOn, here: true }
  if (paper === 'member_cv' && facts.recordDeclaredOn !== null)
    return { number: null, datedOn: facts.recordDeclaredOn, here: true }
  return null
}
