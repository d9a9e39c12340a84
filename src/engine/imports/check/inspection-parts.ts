import {
  blankSubject,
  type CaseFields,
  type DocumentFields,
  type DocumentKind,
  type InspectorFields,
  type SubjectFields,
} from '../../../shared/inspections/case-fields.ts'
import { type Conclusion, conclusionLabels } from '../../../shared/inspections/conclusions.ts'
import { gravityLabels } from '../../../shared/inspections/finding-fields.ts'
import {
  inspectionKindLabels,
  inspectionLevelLabels,
  managementLabels,
} from '../../../shared/inspections/kinds.ts'
import { type Day, isDay } from '../../../shared/vocabulary/day.ts'
import {
  firstDayOf,
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
} from '../../../shared/vocabulary/partial-date.ts'
import type { NumberedDocument } from '../values/numbered-document.ts'
import type { Inspected } from './inspected.ts'
import type { InspectionDraft } from './inspection-draft.ts'
import type { RowProblem } from './ledger.ts'

/** A paper with its day, which may stand in a column of its own. */
export function dated(
  paper: NumberedDocument | null,
  day: PartialDate | null,
  field: 'decision' | 'notice',
  problems: RowProblem[],
): NumberedDocument | null {
  if (day === null) return paper
  const written = paper?.issuedOn ?? null
  if (written !== null && written !== day)
    problems.push({
      field: `${field}Date`,
      reason: `Cột số văn bản ghi ngày ${formatPartialDate(written)}, cột này ghi ngày khác. Kiểm tra lại.`,
    })
  return { number: paper?.number ?? null, issuedBy: paper?.issuedBy ?? null, issuedOn: day }
}

/** When it is to begin, where that day has not come: until then it is prepared. */
export function comingBeginning({ from, span }: InspectionDraft, today: Day): PartialDate | null {
  const begins = from ?? span?.from ?? null
  const first = begins === null ? null : firstDayOf(begins)
  return first !== null && first > today ? begins : null
}

/** The last day that was set for it. */
export function endOf(
  { to, span }: InspectionDraft,
  startedOn: PartialDate | null,
  problems: RowProblem[],
): Day | null {
  const end = to ?? span?.to ?? null
  if (end === null) return null
  const field = to === null ? 'span' : 'to'
  if (!isDay(end)) {
    problems.push({ field, reason: 'Ghi đủ ngày, tháng, năm kết thúc, hoặc để trống.' })
    return null
  }
  if (startedOn !== null && isSurelyBefore(end, startedOn))
    problems.push({ field, reason: 'Ngày kết thúc sớm hơn ngày tiến hành. Kiểm tra lại hai ngày này.' })
  return end
}

/** The decision begins the preparation, unless its day says otherwise. */
export function notAfter(day: PartialDate | null, next: PartialDate | null): PartialDate | null {
  return day !== null && next !== null && isSurelyBefore(next, day) ? null : day
}

export function yearIn(date: PartialDate | null): number | null {
  const year = Number(date?.slice(0, 4))
  return year > 0 ? year : null
}

export function subjectFields(
  subject: Inspected,
  draft: InspectionDraft,
  conclusion: Conclusion | null,
): SubjectFields {
  const { management, committeeMember } = draft
  const isMember = subject.kind === 'member'
  return {
    ...blankSubject,
    kind: subject.kind,
    cellId: subject.cellId,
    personId: isMember ? subject.personId : null,
    management: management ?? (isMember ? 'cell' : 'commune'),
    post: isMember ? subject.post : null,
    committeeMember: committeeMember ?? false,
    conclusion,
  }
}

export function documentsOf(
  plan: NumberedDocument | null,
  decision: NumberedDocument | null,
  notice: NumberedDocument | null,
): DocumentFields[] {
  const paper = (
    phase: DocumentFields['phase'],
    kind: DocumentKind,
    written: NumberedDocument | null,
  ): DocumentFields[] => (written === null ? [] : [{ phase, kind, ...written, abstract: null }])
  return [
    ...paper('preparing', 'decision', decision),
    ...paper('preparing', 'plan', plan),
    ...paper('concluded', 'conclusion', notice),
  ]
}

/** What the form of a team takes. */
export const mostInspectors = 50

export function inspectorsOf({ leader, team }: InspectionDraft): InspectorFields[] {
  const others = (team ?? []).filter((name) => name !== leader)
  return [
    ...(leader === null ? [] : [{ personId: null, name: leader, role: 'leader' } as const]),
    ...others.map((name) => ({ personId: null, name, role: 'member' }) as const),
  ]
}

const paperWords = (paper: NumberedDocument | null): string | null =>
  paper === null
    ? null
    : [paper.number, paper.issuedOn === null ? null : formatPartialDate(paper.issuedOn)]
        .filter((part) => part !== null)
        .join(', ')

/** A row as it will stand in the register. */
export function shownOf(
  draft: InspectionDraft,
  fields: CaseFields,
  subjects: readonly Inspected[],
  conclusion: Conclusion | null,
): object {
  const names = subjects.map(({ name }) => name)
  return {
    ...draft,
    kind: inspectionKindLabels[fields.kind],
    level: inspectionLevelLabels[fields.level],
    subject: draft.subject === null ? null : names,
    member: draft.member === null ? null : names,
    management: draft.management === null ? null : managementLabels[draft.management],
    plan: paperWords(draft.plan),
    decision: paperWords(draft.decision),
    notice: paperWords(draft.notice),
    span:
      draft.span === null
        ? null
        : [draft.span.from, draft.span.to].flatMap((day) => (day === null ? [] : formatPartialDate(day))),
    conclusion: conclusion === null ? null : conclusionLabels[conclusion],
    gravity: draft.gravity === null ? null : gravityLabels[draft.gravity],
  }
}
