import type { Conclusion } from '../../../shared/inspections/conclusions.ts'
import type { Gravity } from '../../../shared/inspections/finding-fields.ts'
import type { InspectionLevel, Management } from '../../../shared/inspections/kinds.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { mark } from '../values/choices.ts'
import { pastDate, plannedDate } from '../values/dates.ts'
import { gravity, management, subjectConclusion } from '../values/inspection-conclusions.ts'
import { inspectionKind, type WrittenKind } from '../values/inspection-kinds.ts'
import { inspectionLevel } from '../values/inspection-levels.ts'
import { type NumberedDocument, numberedDocument } from '../values/numbered-document.ts'
import { remembered } from '../values/read.ts'
import { type WrittenSpan, writtenSpan } from '../values/spans.ts'
import { personName, personNames, text } from '../values/texts.ts'
import { cellReader } from './cell-of-row.ts'
import type { FieldReaders } from './columns.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { into } from './person-draft.ts'

/** What a row of a list of inspections says, before it is put together. */
export interface InspectionDraft {
  title: string | null
  kind: WrittenKind | null
  level: InspectionLevel | null
  subject: string | null
  member: string | null
  cell: LivingCell | null
  birthDate: PartialDate | null
  management: Management | null
  committeeMember: boolean | null
  content: string | null
  lookedAt: string | null
  programme: string | null
  plan: NumberedDocument | null
  decision: NumberedDocument | null
  decisionDate: PartialDate | null
  openedOn: PartialDate | null
  from: PartialDate | null
  to: PartialDate | null
  span: WrittenSpan | null
  notice: NumberedDocument | null
  noticeDate: PartialDate | null
  concludedOn: PartialDate | null
  conclusion: Conclusion | null
  result: string | null
  strengths: string | null
  faults: string | null
  gravity: Gravity | null
  leader: string | null
  team: readonly string[] | null
  note: string | null
}

export const blankInspection: InspectionDraft = {
  title: null,
  kind: null,
  level: null,
  subject: null,
  member: null,
  cell: null,
  birthDate: null,
  management: null,
  committeeMember: null,
  content: null,
  lookedAt: null,
  programme: null,
  plan: null,
  decision: null,
  decisionDate: null,
  openedOn: null,
  from: null,
  to: null,
  span: null,
  notice: null,
  noticeDate: null,
  concludedOn: null,
  conclusion: null,
  result: null,
  strengths: null,
  faults: null,
  gravity: null,
  leader: null,
  team: null,
  note: null,
}

/** What the form takes, less the sentence of a beginning still to come. */
const longestNote = 1900
/** What the form of a case takes of its conclusion. */
export const longestWords = 4000

export function inspectionReaders(lookups: Lookups): FieldReaders<InspectionDraft> {
  const { today } = lookups
  const past = pastDate(today)
  const document = numberedDocument(today)
  return {
    title: into('title', text(300)),
    kind: into('kind', remembered(inspectionKind)),
    level: into('level', remembered(inspectionLevel)),
    subject: into('subject', text(2000)),
    member: into('member', text(300)),
    cell: into('cell', cellReader(lookups)),
    birthDate: into('birthDate', past),
    management: into('management', remembered(management)),
    committeeMember: into('committeeMember', remembered(mark)),
    content: into('content', text(2000)),
    lookedAt: into('lookedAt', text(200)),
    programme: into('programme', text(300)),
    plan: into('plan', document),
    decision: into('decision', document),
    decisionDate: into('decisionDate', past),
    openedOn: into('openedOn', past),
    from: into('from', plannedDate(today)),
    to: into('to', plannedDate(today)),
    span: into('span', writtenSpan(today)),
    notice: into('notice', document),
    noticeDate: into('noticeDate', past),
    concludedOn: into('concludedOn', past),
    conclusion: into('conclusion', remembered(subjectConclusion)),
    result: into('result', text(longestWords)),
    strengths: into('strengths', text(2000)),
    faults: into('faults', text(2000)),
    gravity: into('gravity', remembered(gravity)),
    leader: into('leader', personName),
    team: into('team', personNames),
    note: into('note', text(longestNote)),
  }
}
