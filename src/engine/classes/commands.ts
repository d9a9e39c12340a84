import type { ClassFields } from '../../shared/classes/fields.ts'
import { classDateProblems, classInSentence, resultProblems } from '../../shared/classes/rules.ts'
import { cleanText, searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Change } from '../register/change.ts'
import { invalid } from '../register/register-error.ts'
import { knownClass } from './records.ts'

/** @throws RegisterError INVALID */
export function createClass(change: Change, fields: ClassFields): number {
  refuseProblems(fields)
  const id = change.insert('training_class', { ...columnsOf(fields), trashed_at: null })
  change.describe(`Mở ${classInSentence(cleanText(fields.name))}`)
  return id
}

export type ClassChanges = { readonly [Field in keyof ClassFields]?: ClassFields[Field] | undefined }

/**
 * Only what is given is changed. The kind of a class with learners stays: their certificates would change their meaning.
 * @returns the version afterwards
 * @throws RegisterError NOT_FOUND, STALE, INVALID
 */
export function updateClass(
  change: Change,
  wanted: { readonly id: number; readonly version: number; readonly fields: ClassChanges },
): number {
  const row = knownClass(change, wanted.id)
  const given = Object.fromEntries(
    Object.entries(wanted.fields).filter(([, value]) => value !== undefined),
  ) as Partial<ClassFields>
  const fields = { ...fieldsOf(row), ...given }
  refuseProblems(fields)
  const learners = change.all(
    change.sql
      .selectFrom('enrollment')
      .select(['present', 'excused', 'unexcused', 'score', 'grade', 'result', 'note'])
      .where('class_id', '=', wanted.id)
      .where('trashed_at', 'is', null),
  )
  if (fields.kind !== row.kind && learners.length > 0)
    throw invalid([
      {
        field: 'kind',
        message:
          'Lớp đã có học viên nên không đổi loại lớp được. Mở lớp khác, hoặc bỏ học viên khỏi lớp trước.',
      },
    ])
  const unfit = learners.filter((learner) =>
    resultProblems(learner, fields.sessions).some(({ field }) => field === 'present'),
  )
  if (fields.sessions !== row.sessions && unfit.length > 0)
    throw invalid([
      {
        field: 'sessions',
        message: `${unfit.length} học viên đã ghi số buổi có mặt và vắng không khớp số buổi này. Kiểm tra lại số buổi, hoặc sửa điểm danh trước.`,
      },
    ])
  const version = change.update('training_class', wanted.id, columnsOf(fields), wanted.version)
  change.describe(`Sửa ${classInSentence(cleanText(fields.name))}`)
  return version
}

/** To the trash; the roster is hidden with the class and comes back with it. @throws RegisterError NOT_FOUND */
export function trashClasses(change: Change, ids: readonly number[], at: string): number {
  const names = ids.map((id) => knownClass(change, id).name)
  for (const id of ids) change.update('training_class', id, { trashed_at: at })
  change.describe(
    names.length === 1
      ? `Chuyển ${classInSentence(names.join())} vào thùng rác`
      : `Chuyển ${names.length} lớp vào thùng rác`,
  )
  return ids.length
}

function refuseProblems(fields: ClassFields): void {
  const problems = classDateProblems(fields)
  if (cleanText(fields.name) === '') problems.push({ field: 'name', message: 'Tên lớp là bắt buộc' })
  if (problems.length > 0) throw invalid(problems)
}

type ClassColumns = ReturnType<typeof columnsOf>

function columnsOf(fields: ClassFields) {
  const name = cleanText(fields.name)
  return {
    kind: fields.kind,
    code: fields.code,
    name,
    name_key: searchKey(name),
    place: fields.place,
    organiser: fields.organiser,
    organiser_kind: fields.organiserKind,
    decision_number: fields.decisionNumber,
    decision_date: fields.decisionDate,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    sessions: fields.sessions,
    note: fields.note,
  }
}

/** Columns → form fields. */
export function fieldsOf(row: Omit<ClassColumns, 'name_key'>): ClassFields {
  return {
    kind: row.kind,
    name: row.name,
    code: row.code,
    decisionNumber: row.decision_number,
    decisionDate: row.decision_date,
    place: row.place,
    organiser: row.organiser,
    organiserKind: row.organiser_kind,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    sessions: row.sessions,
    note: row.note,
  }
}
