import type { SubjectFields } from '../../shared/inspections/case-fields.ts'
import { asksCause, asksViolation, conclusionsOf } from '../../shared/inspections/conclusions.ts'
import { amountListOf, contentListOf } from '../../shared/inspections/content-lists.ts'
import { firstDayOfCase } from '../../shared/inspections/deadlines.ts'
import { mayBeAbout } from '../../shared/inspections/kinds.ts'
import type { Standing } from '../../shared/people/contract.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { inForce } from '../register/as-of.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { packById } from '../regulations/queries.ts'
import { caseWords } from './looks.ts'
import { type CaseRecord, livingCase, refuseUnknown } from './records.ts'

interface Membership {
  readonly cellId: number
  readonly standing: Standing
}

/** Where somebody is a member on a day; null for who is none. */
export function membershipOn(reader: Reader, personId: number, day: Day): Membership | null {
  const row = reader.first(
    reader.sql
      .selectFrom('cell_member')
      .select(['cell_id as cellId', 'standing'])
      .where('person_id', '=', personId)
      .where(inForce('cell_member', day))
      .orderBy('from_date', 'desc')
      .limit(1),
  )
  return row ?? null
}

export function daysOf(row: CaseRecord) {
  return {
    openedOn: row.opened_on,
    startedOn: row.started_on,
    concludedOn: row.concluded_on,
    handedOn: row.handed_on,
  }
}

/** What cannot be of this kind of case, field by field. */
function problemsOf(row: CaseRecord, fields: SubjectFields): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!mayBeAbout(row.kind, fields.kind))
    problems.push({ field: 'kind', message: 'Loại việc này chỉ có đối tượng là tổ chức đảng.' })
  if (fields.kind === 'member' && fields.personId === null)
    problems.push({ field: 'personId', message: 'Cần chọn đảng viên' })
  if (fields.kind === 'organisation' && fields.personId !== null)
    problems.push({ field: 'personId', message: 'Đối tượng là tổ chức đảng thì không ghi đảng viên.' })
  if (fields.kind === 'organisation' && fields.cellId === null)
    problems.push({ field: 'cellId', message: 'Cần chọn tổ chức đảng' })
  if (fields.conclusion !== null && !conclusionsOf(row.kind).includes(fields.conclusion))
    problems.push({ field: 'conclusion', message: 'Kết luận này không thuộc loại việc đã chọn.' })
  if (row.concluded_on !== null && fields.conclusion === null)
    problems.push({ field: 'conclusion', message: 'Vụ việc đã kết thúc thì mỗi đối tượng cần có kết luận.' })
  return problems
}

function columnsOf(change: Change, row: CaseRecord, fields: SubjectFields, today: Day) {
  const problems = problemsOf(row, fields)
  if (problems.length > 0) throw invalid(problems)
  const day = firstDayOfCase(daysOf(row), today)
  const { kind, personId } = fields
  if (personId !== null && change.row('person', personId).trashed_at !== null)
    throw new RegisterError('NOT_FOUND')
  const member = personId === null ? null : membershipOn(change, personId, day)
  const cellId = fields.cellId ?? member?.cellId ?? null
  if (cellId === null)
    throw invalid([
      {
        field: 'cellId',
        message: 'Vào ngày đó người này không sinh hoạt ở chi bộ nào trong sổ. Chọn chi bộ quản lý.',
      },
    ])
  if (change.row('cell', cellId).trashed_at !== null) throw new RegisterError('NOT_FOUND')
  refuseUnknown(change, contentListOf(row.kind, kind, row.level), fields.contents, 'contents')
  refuseUnknown(change, amountListOf(row.kind), Object.keys(fields.amounts), 'amounts')
  const pack = packById(change, row.rule_pack_id)
  const breaches: Breach[] =
    kind === 'member' && member === null
      ? [breachOf(pack, 'inspection.subjects', 'Người này không phải đảng viên vào ngày đó', 'personId')]
      : []
  const columns = {
    kind,
    cell_id: cellId,
    person_id: personId,
    standing: member?.standing ?? null,
    management: fields.management,
    post: fields.post,
    committee_member: fields.committeeMember ? (1 as const) : (0 as const),
    conclusion: fields.conclusion,
    violation: asksViolation(fields.conclusion) ? fields.violation : null,
    change_cause: asksCause(fields.conclusion) ? fields.changeCause : null,
    note: fields.note,
  }
  return { columns, breaches }
}

function writeParts(change: Change, id: number, fields: SubjectFields): void {
  const contents = new Set(fields.contents)
  for (const row of change.all(
    change.sql.selectFrom('inspection_content').select(['id', 'code']).where('subject_id', '=', id),
  ))
    if (!contents.delete(row.code)) change.remove('inspection_content', row.id)
  for (const code of contents) change.insert('inspection_content', { subject_id: id, code })
  const amounts = new Map(Object.entries(fields.amounts).filter(([, amount]) => amount > 0))
  for (const row of change.all(
    change.sql.selectFrom('inspection_amount').select(['id', 'code']).where('subject_id', '=', id),
  )) {
    const amount = amounts.get(row.code)
    if (amount === undefined) change.remove('inspection_amount', row.id)
    else change.update('inspection_amount', row.id, { amount })
    amounts.delete(row.code)
  }
  for (const [code, amount] of amounts) change.insert('inspection_amount', { subject_id: id, code, amount })
}

/** The veil hangs on this column, so it is kept with every change of the subjects. */
function keepAboutMember(change: Change, caseId: number): void {
  const member = change.first(
    change.sql
      .selectFrom('inspection_subject')
      .select('id')
      .where('case_id', '=', caseId)
      .where('person_id', 'is not', null)
      .limit(1),
  )
  change.update('inspection_case', caseId, { about_member: member === undefined ? 0 : 1 })
}

function refuseTwice(change: Change, caseId: number, cellId: number, personId: number | null, own: number) {
  const same = change.first(
    change.sql
      .selectFrom('inspection_subject')
      .select('id')
      .where('case_id', '=', caseId)
      .where('id', '!=', own)
      .where((on) =>
        personId === null
          ? on.and([on('person_id', 'is', null), on('cell_id', '=', cellId)])
          : on('person_id', '=', personId),
      ),
  )
  if (same !== undefined)
    throw invalid([
      {
        field: personId === null ? 'cellId' : 'personId',
        message: 'Đối tượng này đã có trong vụ việc. Chọn đối tượng khác.',
      },
    ])
}

/** Writes one subject of a case. @returns its id and what of it does not keep the rules */
export function insertSubject(
  change: Change,
  row: CaseRecord,
  fields: SubjectFields,
  today: Day,
): { id: number; breaches: Breach[] } {
  const { columns, breaches } = columnsOf(change, row, fields, today)
  refuseTwice(change, row.id, columns.cell_id, columns.person_id, 0)
  const id = change.insert('inspection_subject', { case_id: row.id, ...columns })
  writeParts(change, id, fields)
  keepAboutMember(change, row.id)
  return { id, breaches }
}

/** @throws RegisterError NOT_FOUND, INVALID; RULE_BREACH without a reason */
export function addSubject(
  change: Change,
  caseId: number,
  fields: SubjectFields,
  reason: string | null,
  today: Day,
): number {
  const row = livingCase(change, caseId)
  const { id, breaches } = insertSubject(change, row, fields, today)
  passOrRefuse(change, { table: 'inspection_case', id: caseId }, breaches, reason)
  change.touch('inspection_case', caseId)
  change.describe(`Thêm đối tượng vào ${caseWords(change, caseId)}`)
  return id
}

/** @throws RegisterError NOT_FOUND, INVALID; RULE_BREACH without a reason */
export function updateSubject(
  change: Change,
  id: number,
  fields: SubjectFields,
  reason: string | null,
  today: Day,
): number {
  const old = change.row('inspection_subject', id)
  const row = livingCase(change, old.case_id)
  const { columns, breaches } = columnsOf(change, row, fields, today)
  refuseTwice(change, row.id, columns.cell_id, columns.person_id, id)
  const same = old.person_id === columns.person_id
  passOrRefuse(change, { table: 'inspection_case', id: row.id }, same ? [] : breaches, reason)
  change.update('inspection_subject', id, columns)
  writeParts(change, id, fields)
  keepAboutMember(change, row.id)
  change.touch('inspection_case', row.id)
  change.describe(`Sửa đối tượng của ${caseWords(change, row.id)}`)
  return id
}

/** @throws RegisterError CONFLICT for the last subject, and for one with discipline, suspension or findings */
export function dropSubject(change: Change, id: number): number {
  const { case_id: caseId } = change.row('inspection_subject', id)
  livingCase(change, caseId)
  const words = caseWords(change, caseId)
  const others = change.first(
    change.sql
      .selectFrom('inspection_subject')
      .select('id')
      .where('case_id', '=', caseId)
      .where('id', '!=', id)
      .limit(1),
  )
  if (others === undefined)
    throw new RegisterError(
      'CONFLICT',
      'Vụ việc cần ít nhất một đối tượng nên chưa bỏ. Dữ liệu không thay đổi. Thêm đối tượng đúng trước, rồi bỏ đối tượng này.',
    )
  for (const table of ['inspection_content', 'inspection_amount'] as const)
    for (const part of change.all(change.sql.selectFrom(table).select('id').where('subject_id', '=', id)))
      change.remove(table, part.id)
  change.remove('inspection_subject', id)
  keepAboutMember(change, caseId)
  change.touch('inspection_case', caseId)
  change.describe(`Bỏ một đối tượng của ${words}`)
  return id
}
