import type {
  CaseFields,
  DocumentFields,
  InspectorFields,
  SubjectFields,
} from '../../../shared/inspections/case-fields.ts'
import type { Gravity } from '../../../shared/inspections/finding-fields.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { createCase } from '../../inspections/case-commands.ts'
import { addDocument, addInspectors, setInspectors } from '../../inspections/documents.ts'
import { createFinding } from '../../inspections/findings.ts'
import { addSubject } from '../../inspections/subjects.ts'
import type { Change } from '../../register/change.ts'
import { invalid } from '../../register/register-error.ts'
import { AlreadyThere } from '../check/acts.ts'

/** What the form of a subject takes. */
const longestNote = 2000

export interface ListedCase {
  readonly fields: CaseFields
  readonly subjects: readonly SubjectFields[]
  readonly documents: readonly DocumentFields[]
  readonly inspectors: readonly InspectorFields[]
  /** What was found wrong with the only subject. */
  readonly faults: readonly string[]
  readonly gravity: Gravity
  /** Whether the author may read cases about members: else those are not even compared with. */
  readonly mayReadMembers: boolean
}

/** What the ledger does not tell of was seen to when it was written; the reason stays with the case. */
const passReason = 'Nhập từ sổ theo dõi kiểm tra, giám sát của cơ quan'

/**
 * Opens the case, or adds its subjects to the one that stands: rows of one title, kind and level under one decision, or of one
 * day, tell of one case. Nothing that stands is written over.
 * @throws AlreadyThere; RegisterError INVALID, NOT_FOUND
 */
export function writeInspection(change: Change, listed: ListedCase, today: Day): void {
  const { fields, subjects } = listed
  const standing = casesLike(change, listed)
  for (const { id } of standing)
    if (subjects.every((subject) => has(change, id, subject)))
      throw new AlreadyThere(
        'title',
        'Cuộc này với đối tượng này đã có trong sổ hoặc ở dòng trên. Không ghi lần nữa; sửa ở trang Kiểm tra, giám sát nếu cần.',
      )
  const same = standing.find(({ isSurelySame }) => isSurelySame)
  if (same === undefined) {
    const id = createCase(change, { fields, subjects, reason: passReason }, today)
    for (const document of listed.documents) addDocument(change, id, document)
    if (listed.inspectors.length > 0) setInspectors(change, id, listed.inspectors)
    writeFaults(change, id, listed, subjectsOf(change, id).at(-1))
    return
  }
  const note = ownWords(change, same.id, fields)
  for (const subject of subjects)
    if (!has(change, same.id, subject)) {
      addSubject(change, same.id, { ...subject, note }, passReason, today)
      writeFaults(change, same.id, listed, subjectsOf(change, same.id).at(-1))
    }
  for (const document of listed.documents)
    if (!hasPaper(change, same.id, document)) addDocument(change, same.id, document)
  addInspectors(change, same.id, listed.inspectors)
}

/**
 * What the row of one more subject says that the case does not say already; the note of the subject keeps it.
 * @throws RegisterError INVALID
 */
function ownWords(change: Change, caseId: number, { conclusion, note }: CaseFields): string | null {
  const standing = change.row('inspection_case', caseId)
  const words = [
    conclusion === null || conclusion === standing.conclusion ? null : `Kết luận: ${conclusion}`,
    note === standing.note ? null : note,
  ].filter((part) => part !== null)
  const whole = words.join('\n')
  if (whole.length > longestNote)
    throw invalid([
      {
        field: conclusion === null ? 'note' : 'words',
        message: `Kết luận và ghi chú riêng của đối tượng này dài ${whole.length} chữ, quá ${longestNote} chữ. Rút gọn rồi nhập lại.`,
      },
    ])
  return whole === '' ? null : whole
}

/** A paper without a number is the same one by its day. */
function hasPaper(change: Change, caseId: number, { kind, number, issuedOn }: DocumentFields): boolean {
  return change
    .all(
      change.sql
        .selectFrom('inspection_document')
        .select(['number', 'issued_on'])
        .where('case_id', '=', caseId)
        .where('kind', '=', kind),
    )
    .some((paper) =>
      number === null
        ? issuedOn === paper.issued_on
        : paper.number !== null && searchKey(paper.number) === searchKey(number),
    )
}

interface Subject {
  readonly id: number
  readonly cell_id: number
  readonly person_id: number | null
}

function subjectsOf(change: Change, caseId: number): Subject[] {
  return change.all(
    change.sql
      .selectFrom('inspection_subject')
      .select(['id', 'cell_id', 'person_id'])
      .where('case_id', '=', caseId)
      .orderBy('id'),
  )
}

function has(change: Change, caseId: number, { kind, cellId, personId }: SubjectFields): boolean {
  return subjectsOf(change, caseId).some((subject) =>
    kind === 'member'
      ? subject.person_id === personId
      : subject.person_id === null && subject.cell_id === cellId,
  )
}

function writeFaults(change: Change, caseId: number, listed: ListedCase, subject: Subject | undefined): void {
  if (subject === undefined) return
  for (const fault of listed.faults)
    createFinding(change, {
      caseId,
      themeId: null,
      subjectId: subject.id,
      cellId: subject.cell_id,
      faultId: null,
      fault,
      gravity: listed.gravity,
      personId: null,
      responsible: null,
      foundOn: listed.fields.concludedOn,
      note: null,
    })
}

/** Cases of this title, kind and level that no day and no number tells apart from it. */
function casesLike(
  change: Change,
  { fields, documents, mayReadMembers }: ListedCase,
): { readonly id: number; readonly isSurelySame: boolean }[] {
  const decision =
    documents.find(({ kind, number }) => kind === 'decision' && number !== null)?.number ?? null
  return change
    .all(
      change.sql
        .selectFrom('inspection_case')
        .select(['id', 'opened_on', 'started_on', 'concluded_on'])
        .where('trashed_at', 'is', null)
        .where('title_key', '=', searchKey(fields.title))
        .where('kind', '=', fields.kind)
        .where('level', '=', fields.level)
        .$if(!mayReadMembers, (query) => query.where('about_member', '=', 0))
        .orderBy('id'),
    )
    .flatMap(({ id, ...days }) => {
      const number = agree(decision, decisionsOf(change, id))
      if (number === 'other' || isOfAnotherTime(fields, days, number === 'same')) return []
      const { startedOn } = fields
      const sameDay = startedOn !== null && startedOn.length === 10 && startedOn === days.started_on
      return [{ id, isSurelySame: number === 'same' || sameDay }]
    })
}

/** Numbers begin anew every year; without one the days themselves must agree as far as they are known. */
function isOfAnotherTime(
  fields: CaseFields,
  days: {
    readonly opened_on: PartialDate | null
    readonly started_on: PartialDate | null
    readonly concluded_on: PartialDate | null
  },
  sameNumber: boolean,
): boolean {
  const first = fields.openedOn ?? fields.startedOn ?? fields.concludedOn
  const standing = days.opened_on ?? days.started_on ?? days.concluded_on
  if (sameNumber) return first?.slice(0, 4) !== standing?.slice(0, 4) && differ(first, standing)
  if (differ(fields.startedOn, days.started_on) || differ(fields.concludedOn, days.concluded_on)) return true
  return (fields.startedOn === null || days.started_on === null) && differ(first, standing)
}

function decisionsOf(change: Change, caseId: number): string[] {
  return change
    .all(
      change.sql
        .selectFrom('inspection_document')
        .select('number')
        .where('case_id', '=', caseId)
        .where('kind', '=', 'decision'),
    )
    .flatMap(({ number }) => number ?? [])
}

function agree(decision: string | null, numbers: readonly string[]): 'same' | 'other' | 'unknown' {
  if (decision === null || numbers.length === 0) return 'unknown'
  return numbers.some((number) => searchKey(number) === searchKey(decision)) ? 'same' : 'other'
}

/** Two dates that cannot be one: a year agrees with every day of it. */
function differ(a: PartialDate | null, b: PartialDate | null): boolean {
  if (a === null || b === null || a === '?' || b === '?') return false
  return !a.startsWith(b) && !b.startsWith(a)
}
