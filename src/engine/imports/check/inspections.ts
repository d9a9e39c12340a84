import type { CaseFields } from '../../../shared/inspections/case-fields.ts'
import { formatPartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../../register/reader.ts'
import { groupName } from '../groups.ts'
import { singleFaults } from '../values/inspection-conclusions.ts'
import { inspectionKind } from '../values/inspection-kinds.ts'
import { inspectionLevel, levelIsMissing, levelSaidByNumber } from '../values/inspection-levels.ts'
import { CellProblem } from '../values/read.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { writeInspection } from '../write/inspection.ts'
import { ActsChecker } from './acts.ts'
import type { MappedColumn } from './columns.ts'
import { InspectedSubjects } from './inspected.ts'
import { blankInspection, type InspectionDraft, inspectionReaders, longestWords } from './inspection-draft.ts'
import { kindOfRow, outcomeOfRow } from './inspection-outcome.ts'
import {
  comingBeginning,
  dated,
  documentsOf,
  endOf,
  inspectorsOf,
  mostInspectors,
  notAfter,
  shownOf,
  subjectFields,
  yearIn,
} from './inspection-parts.ts'
import type { KnownPeople } from './known-people.ts'
import type { RowProblem } from './ledger.ts'
import type { Lookups } from './lookups.ts'
import { fieldOf } from './people.ts'
import { PlanItems } from './plan-items.ts'
import { DraftReader, type Group, isMissing } from './row-checker.ts'
import { showValue } from './show-value.ts'

/** Fields of the room's forms → columns of the list. */
const columnsOfForms = {
  personId: 'subject',
  cellId: 'subject',
  startedOn: 'from',
  dueOn: 'to',
  words: 'result',
  number: 'decision',
} as const

/** Inspections and supervisions of organisations and members that the register knows. */
export class InspectionsChecker extends ActsChecker {
  readonly #lookups: Lookups
  readonly #reader: DraftReader<InspectionDraft>
  readonly #subjects: InspectedSubjects
  readonly #planItems: PlanItems
  readonly #mayReadMembers: boolean

  constructor(
    columns: readonly MappedColumn[],
    lookups: Lookups,
    known: KnownPeople,
    { reader, mayReadMembers }: { readonly reader: Reader; readonly mayReadMembers: boolean },
  ) {
    super('inspections')
    this.#lookups = lookups
    this.#mayReadMembers = mayReadMembers
    this.#subjects = new InspectedSubjects(lookups, known, mayReadMembers)
    this.#planItems = new PlanItems(reader)
    this.#reader = new DraftReader(columns, inspectionReaders(lookups))
  }

  take(row: SheetRow, group: Group | null): void {
    const draft: InspectionDraft = { ...blankInspection }
    const problems = this.#reader.read(row, draft)
    if (group !== null) readHeading(group, draft)
    const unread = new Set(problems.map(({ field }) => field))
    const { title } = draft
    if (title === null && !unread.has('title')) problems.push({ field: 'title', reason: isMissing })
    const decision = dated(draft.decision, draft.decisionDate, 'decision', problems)
    const notice = dated(draft.notice, draft.noticeDate, 'notice', problems)
    const kind = unread.has('kind') ? null : kindOfRow(draft.kind, title, decision?.number ?? null)
    if (kind !== null && 'reason' in kind) problems.push({ field: 'kind', reason: kind.reason })
    const level = draft.level ?? levelSaidByNumber(decision?.number ?? notice?.number ?? '')
    // a paper that could not be read may have said it
    const mayStandUnread = ['level', 'decision', 'notice'].some((field) => unread.has(field))
    if (level === null && !mayStandUnread) problems.push({ field: 'level', reason: levelIsMissing })
    const coming = comingBeginning(draft, this.#lookups.today)
    const startedOn = coming === null ? (draft.from ?? draft.span?.from ?? null) : null
    const concludedOn = draft.concludedOn ?? notice?.issuedOn ?? null
    const inspectors = inspectorsOf(draft)
    if (inspectors.length > mostInspectors)
      problems.push({
        field: 'team',
        reason: `Đoàn có ${inspectors.length} người, quá ${mostInspectors} người. Rút gọn rồi nhập lại.`,
      })
    const dueOn = endOf(draft, coming ?? startedOn, problems)
    const read = ['subject', 'member', 'cell', 'birthDate'].some((field) => unread.has(field))
      ? null
      : this.#subjects.read(row.row, draft)
    if (read?.kind === 'rejected') problems.push(read.told)
    const outcome =
      kind === null || 'reason' in kind || unread.has('conclusion')
        ? null
        : outcomeOfRow(draft, concludedOn, read?.kind === 'found' ? read.subjects.length : 1)
    if (outcome !== null && 'reason' in outcome)
      problems.push({ field: 'conclusion', reason: outcome.reason })
    if (outcome !== null && 'words' in outcome && (outcome.words ?? '').length > longestWords)
      problems.push({
        field: 'result',
        reason: `Kết quả, ưu điểm và khuyết điểm dài quá ${longestWords} chữ. Rút gọn rồi nhập lại.`,
      })
    if (problems.length === 0 && read?.kind === 'unsure') {
      this.repeat(row, group, read.told)
      return
    }
    if (
      problems.length > 0 ||
      title === null ||
      level === null ||
      kind === null ||
      'reason' in kind ||
      outcome === null ||
      'reason' in outcome ||
      read?.kind !== 'found'
    ) {
      this.reject(row, group, problems)
      return
    }
    const { subjects } = read
    const warnings: RowProblem[] = [...kind.warnings, ...outcome.warnings]
    const planned = coming === null ? null : `Dự kiến tiến hành từ ${formatPartialDate(coming)}`
    if (planned !== null)
      warnings.push({
        field: draft.from === null ? 'span' : 'from',
        reason:
          'Ngày tiến hành còn ở phía trước nên cuộc này được ghi ở bước Chuẩn bị, ngày dự kiến ghi ở phần ghi chú.',
      })
    const openedOn = draft.openedOn ?? notAfter(decision?.issuedOn ?? null, startedOn ?? concludedOn)
    const year = yearIn(coming ?? startedOn ?? openedOn ?? concludedOn)
    const item =
      draft.programme === null
        ? null
        : this.#planItems.find(draft.programme, { kind: kind.kind, year, subjects })
    if (typeof item === 'string') warnings.push({ field: 'programme', reason: item })
    const fields: CaseFields = {
      kind: kind.kind,
      level,
      title,
      planItemId: typeof item === 'number' ? item : null,
      basisId: null,
      openedOn,
      startedOn,
      selfReportOn: null,
      concludedOn,
      dueOn,
      lookedAt: draft.lookedAt,
      content: draft.content,
      conclusion: outcome.words,
      petitioner: null,
      note: [draft.note, planned].filter((part) => part !== null).join('. ') || null,
    }
    const listed = {
      fields,
      subjects: subjects.map((subject) => subjectFields(subject, draft, outcome.conclusion)),
      documents: documentsOf(draft.plan, decision, notice),
      inspectors,
      faults: outcome.asFindings ? singleFaults(outcome.faults ?? '') : [],
      gravity: draft.gravity ?? 'flaw',
      mayReadMembers: this.#mayReadMembers,
    } as const
    const { today } = this.#lookups
    const shown = shownOf(draft, fields, subjects, outcome.conclusion)
    this.plan(row, group, {
      write: (change) => writeInspection(change, listed, today),
      aboutMember: subjects.some((subject) => subject.kind === 'member'),
      shown: ({ field }) => showValue(field, fieldOf(shown, field), this.#lookups),
      warnings,
      fields: columnsOfForms,
      mainField: 'title',
    })
  }
}

/** "I. Giám sát chuyên đề", "B. Ủy ban Kiểm tra Đảng ủy" over the rows: the kind or the level where a row says none. */
function readHeading({ row }: Group, draft: InspectionDraft): void {
  const heading = { kind: 'text', text: groupName(row), value: null } as const
  const kind = inspectionKind(heading)
  if (kind !== null && !(kind instanceof CellProblem)) draft.kind ??= kind
  const level = inspectionLevel(heading)
  if (level !== null && !(level instanceof CellProblem)) draft.level ??= level
}
