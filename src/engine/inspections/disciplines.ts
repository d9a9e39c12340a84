import { suspendedUntil } from '../../shared/inspections/deadlines.ts'
import type { DisciplineFields, SuspensionFields } from '../../shared/inspections/discipline-fields.ts'
import { disciplineBreaches, isNonsense } from '../../shared/inspections/discipline-rules.ts'
import type { DisciplineForm } from '../../shared/membership/fields.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import { daysToCome } from '../../shared/vocabulary/days-to-come.ts'
import {
  firstDayOf,
  isSurelyBefore,
  lastDayOf,
  type PartialDate,
} from '../../shared/vocabulary/partial-date.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import { todayOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { packById } from '../regulations/queries.ts'
import { caseWords } from './looks.ts'
import { living, livingCase } from './records.ts'

function caseOf(change: Change, subjectId: number) {
  const subject = change.row('inspection_subject', subjectId)
  return { subject, row: livingCase(change, subject.case_id) }
}

/** Days that surely stand the wrong way round, and days that have not come. */
function refuseWrongDays(
  change: Change,
  happened: Readonly<Record<string, PartialDate | null>>,
  pairs: readonly [PartialDate | null, PartialDate | null, string, string][],
): void {
  const backwards = pairs.flatMap(([earlier, later, field, message]) =>
    earlier !== null && later !== null && isSurelyBefore(later, earlier) ? [{ field, message }] : [],
  )
  const problems = [...backwards, ...daysToCome(happened, todayOf(change))]
  if (problems.length > 0) throw invalid(problems)
}

function disciplineColumns(fields: DisciplineFields) {
  return {
    form: fields.form,
    level: fields.level,
    voted_on: fields.votedOn,
    decision_number: fields.decisionNumber,
    decided_on: fields.decidedOn,
    decided_by: fields.decidedBy,
    received_on: fields.receivedOn,
    law: fields.law,
    law_decided_on: fields.lawDecidedOn,
    law_told_on: fields.lawToldOn,
    note: fields.note,
  }
}

function checkDiscipline(change: Change, subjectId: number, fields: DisciplineFields): Breach[] {
  const { subject, row } = caseOf(change, subjectId)
  if (isNonsense(fields.form, subject.kind))
    throw invalid([{ field: 'form', message: 'Hình thức này không áp dụng với loại đối tượng này.' }])
  if (fields.votedOn === null && fields.decidedOn === null)
    throw invalid([{ field: 'decidedOn', message: 'Ghi ngày quyết định, hoặc ngày chi bộ biểu quyết' }])
  const { votedOn, decidedOn, receivedOn, lawDecidedOn, lawToldOn } = fields
  // a complaint is about a discipline that was there before it
  const opened = row.kind === 'complaint' ? null : row.opened_on
  refuseWrongDays(change, { votedOn, decidedOn, receivedOn, lawDecidedOn, lawToldOn }, [
    [opened, votedOn, 'votedOn', 'Ngày biểu quyết sớm hơn ngày bắt đầu vụ việc. Kiểm tra lại hai ngày này.'],
    [
      opened,
      decidedOn,
      'decidedOn',
      'Ngày quyết định sớm hơn ngày bắt đầu vụ việc. Kiểm tra lại hai ngày này.',
    ],
    [
      lawDecidedOn,
      lawToldOn,
      'lawToldOn',
      'Ngày báo tổ chức đảng sớm hơn ngày cơ quan nhà nước quyết định. Kiểm tra lại hai ngày này.',
    ],
    [
      fields.votedOn,
      fields.decidedOn,
      'decidedOn',
      'Ngày quyết định sớm hơn ngày biểu quyết. Kiểm tra lại hai ngày này.',
    ],
    [
      fields.decidedOn,
      fields.receivedOn,
      'receivedOn',
      'Ngày nhận sớm hơn ngày quyết định. Kiểm tra lại hai ngày này.',
    ],
  ])
  return disciplineBreaches(packById(change, row.rule_pack_id), fields.form, fields.level, {
    kind: subject.kind,
    standing: subject.standing,
    holdsOffice: subject.post !== null || subject.committee_member === 1,
  })
}

/** Forms that a member's own file knows. */
function memberForm(form: DisciplineFields['form']): DisciplineForm | null {
  return form === 'dissolution' ? null : form
}

/** A member's discipline stands in the member's file too, where badges are put off by it; why it was given does not. */
function memberColumns(fields: DisciplineFields) {
  return {
    decision_number: fields.decisionNumber,
    decided_on: fields.decidedOn ?? fields.votedOn,
    decided_by: fields.decidedBy,
  }
}

/** @throws RegisterError NOT_FOUND, INVALID; RULE_BREACH without a reason */
export function addDiscipline(
  change: Change,
  subjectId: number,
  fields: DisciplineFields,
  reason: string | null,
): number {
  const breaches = checkDiscipline(change, subjectId, fields)
  const { subject, row } = caseOf(change, subjectId)
  const form = memberForm(fields.form)
  const inFile =
    subject.person_id === null || form === null
      ? null
      : change.insert('member_discipline', {
          person_id: subject.person_id,
          form,
          ...memberColumns(fields),
          reason: null,
          note: null,
          trashed_at: null,
        })
  const id = change.insert('inspection_discipline', {
    subject_id: subjectId,
    ...disciplineColumns(fields),
    member_discipline_id: inFile,
    trashed_at: null,
  })
  passOrRefuse(change, { table: 'inspection_case', id: row.id }, breaches, reason)
  change.describe(`Ghi kỷ luật trong ${caseWords(change, row.id)}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID; RULE_BREACH without a reason */
export function updateDiscipline(
  change: Change,
  id: number,
  version: number,
  fields: DisciplineFields,
  reason: string | null,
): number {
  living(change, 'inspection_discipline', id)
  const old = change.row('inspection_discipline', id)
  const breaches = checkDiscipline(change, old.subject_id, fields)
  const { row } = caseOf(change, old.subject_id)
  const changed = old.form !== fields.form || old.level !== fields.level
  passOrRefuse(change, { table: 'inspection_case', id: row.id }, changed ? breaches : [], reason)
  const next = change.update('inspection_discipline', id, disciplineColumns(fields), version)
  const form = memberForm(fields.form)
  if (old.member_discipline_id !== null && form !== null)
    change.update('member_discipline', old.member_discipline_id, { form, ...memberColumns(fields) })
  change.describe(`Sửa kỷ luật trong ${caseWords(change, row.id)}`)
  return next
}

export function trashDiscipline(change: Change, id: number, at: string): number {
  living(change, 'inspection_discipline', id)
  const old = change.row('inspection_discipline', id)
  const { row } = caseOf(change, old.subject_id)
  change.update('inspection_discipline', id, { trashed_at: at })
  if (old.member_discipline_id !== null)
    change.update('member_discipline', old.member_discipline_id, { trashed_at: at })
  change.describe(`Bỏ ghi kỷ luật trong ${caseWords(change, row.id)}`)
  return id
}

function suspensionColumns(fields: SuspensionFields) {
  return {
    suspended_from: fields.from,
    decision_number: fields.decisionNumber,
    suspended_on: fields.suspendedOn,
    extended_on: fields.extendedOn,
    ended_on: fields.endedOn,
    note: fields.note,
  }
}

/** Longer than the term and its one extension is a breach, and so is an extension when the term is over. */
function checkSuspension(change: Change, subjectId: number, fields: SuspensionFields): Breach[] {
  const { subject, row } = caseOf(change, subjectId)
  if (subject.kind !== 'member')
    throw invalid([{ field: 'from', message: 'Đình chỉ sinh hoạt chỉ ghi cho đảng viên, cấp ủy viên.' }])
  const { suspendedOn, extendedOn, endedOn } = fields
  if (suspendedOn === null) throw invalid([{ field: 'suspendedOn', message: 'Cần ghi ngày đình chỉ' }])
  refuseWrongDays(change, { suspendedOn, extendedOn, endedOn }, [
    [
      fields.suspendedOn,
      fields.extendedOn,
      'extendedOn',
      'Ngày gia hạn sớm hơn ngày đình chỉ. Kiểm tra lại hai ngày này.',
    ],
    [
      fields.suspendedOn,
      fields.endedOn,
      'endedOn',
      'Ngày thôi đình chỉ sớm hơn ngày đình chỉ. Kiểm tra lại hai ngày này.',
    ],
  ])
  const pack = packById(change, row.rule_pack_id)
  const counting = { pack, calendar: workingCalendar(change) }
  const breaches: Breach[] = []
  const term = suspendedUntil(counting, { suspendedOn, extendedOn: null })
  if (term !== null && extendedOn !== null && (firstDayOf(extendedOn) ?? term) > term)
    breaches.push(breachOf(pack, 'suspension.max', 'Gia hạn khi đã hết thời hạn đình chỉ', 'extendedOn'))
  const until = suspendedUntil(counting, fields)
  const ended = endedOn === null ? null : lastDayOf(endedOn)
  if (until !== null && ended !== null && ended > until) {
    const key = extendedOn === null ? 'suspension.max' : 'suspension.extension'
    breaches.push(breachOf(pack, key, 'Thời gian đình chỉ dài hơn thời hạn quy định', 'endedOn'))
  }
  return breaches
}

/** @throws RegisterError NOT_FOUND, INVALID; RULE_BREACH without a reason */
export function addSuspension(
  change: Change,
  subjectId: number,
  fields: SuspensionFields,
  reason: string | null,
): number {
  const breaches = checkSuspension(change, subjectId, fields)
  const { row } = caseOf(change, subjectId)
  const id = change.insert('inspection_suspension', {
    subject_id: subjectId,
    ...suspensionColumns(fields),
    trashed_at: null,
  })
  passOrRefuse(change, { table: 'inspection_case', id: row.id }, breaches, reason)
  change.describe(`Ghi đình chỉ trong ${caseWords(change, row.id)}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID; RULE_BREACH without a reason */
export function updateSuspension(
  change: Change,
  id: number,
  version: number,
  fields: SuspensionFields,
  reason: string | null,
): number {
  living(change, 'inspection_suspension', id)
  const old = change.row('inspection_suspension', id)
  const breaches = checkSuspension(change, old.subject_id, fields)
  const { row } = caseOf(change, old.subject_id)
  passOrRefuse(change, { table: 'inspection_case', id: row.id }, breaches, reason)
  const next = change.update('inspection_suspension', id, suspensionColumns(fields), version)
  change.describe(`Sửa đình chỉ trong ${caseWords(change, row.id)}`)
  return next
}

export function trashSuspension(change: Change, id: number, at: string): number {
  living(change, 'inspection_suspension', id)
  const { row } = caseOf(change, change.row('inspection_suspension', id).subject_id)
  change.update('inspection_suspension', id, { trashed_at: at })
  change.describe(`Bỏ ghi đình chỉ trong ${caseWords(change, row.id)}`)
  return id
}
