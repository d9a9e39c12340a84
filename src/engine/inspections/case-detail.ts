import type { CaseDetail, SubjectRow } from '../../shared/inspections/cases-contract.ts'
import { complainUntil, suspendedUntil } from '../../shared/inspections/deadlines.ts'
import { actsOf, phaseOf } from '../../shared/inspections/phases.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { exceptionsOf } from '../regulations/exceptions.ts'
import { packById } from '../regulations/queries.ts'
import { deadlinesOf, subjectNames } from './load.ts'
import type { CaseRecord } from './records.ts'
import { filesBy } from './scans.ts'
import { refuseUnread } from './sight.ts'
import { daysOf } from './subjects.ts'

/** @throws RegisterError NOT_FOUND; FORBIDDEN for a case about a member that the account may not read */
export function getCase(reader: Reader, id: number, today: Day): CaseDetail {
  const row = reader.first(reader.sql.selectFrom('inspection_case').selectAll().where('id', '=', id))
  if (row === undefined || row.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  if (row.title === null) throw refuseUnread()
  const days = daysOf(row)
  return {
    id,
    version: row.version,
    fields: {
      kind: row.kind,
      level: row.level,
      title: row.title,
      planItemId: row.plan_item_id,
      basisId: row.basis_id,
      openedOn: row.opened_on,
      startedOn: row.started_on,
      selfReportOn: row.self_report_on,
      concludedOn: row.concluded_on,
      dueOn: row.due_on,
      lookedAt: row.looked_at,
      content: row.content,
      conclusion: row.conclusion,
      petitioner: row.petitioner,
      note: row.note,
    },
    phase: phaseOf(days),
    acts: [...actsOf(days)],
    handedTo: row.handed_to,
    handedOn: row.handed_on,
    planItem: planItemWords(reader, row.plan_item_id),
    basis: basisWords(reader, row.basis_id),
    sensitive: row.about_member === 1,
    subjects: subjectsOf(reader, row),
    documents: documentsOf(reader, id),
    inspectors: inspectorsOf(reader, id),
    deadlines: (deadlinesOf(reader, [row], today).get(id) ?? []).map((each) => ({ ...each })),
    exceptions: exceptionsOf(reader, 'inspection_case', id),
  }
}

function planItemWords(reader: Reader, id: number | null): string | null {
  if (id === null) return null
  const row = reader.first(
    reader.sql
      .selectFrom('inspection_plan_item')
      .innerJoin('inspection_programme', 'inspection_programme.id', 'inspection_plan_item.programme_id')
      .select(['title', 'content'])
      .where('inspection_plan_item.id', '=', id),
  )
  return row === undefined ? null : [row.title, row.content].filter((each) => each !== null).join(': ')
}

function basisWords(reader: Reader, id: number | null): string | null {
  if (id === null) return null
  const row = reader.first(
    reader.sql.selectFrom('inspection_basis').select(['number', 'abstract']).where('id', '=', id),
  )
  return row === undefined ? null : `${row.number}, ${row.abstract}`
}

function subjectsOf(reader: Reader, row: CaseRecord): SubjectRow[] {
  const names = new Map((subjectNames(reader, [row.id]).get(row.id) ?? []).map((each) => [each.id, each]))
  const subjects = reader.all(
    reader.sql.selectFrom('inspection_subject').selectAll().where('case_id', '=', row.id).orderBy('id'),
  )
  const ids = subjects.map(({ id }) => id)
  const contents = reader.all(
    reader.sql
      .selectFrom('inspection_content')
      .select(['subject_id', 'code'])
      .where('subject_id', 'in', ids)
      .orderBy('code'),
  )
  const amounts = reader.all(
    reader.sql
      .selectFrom('inspection_amount')
      .select(['subject_id', 'code', 'amount'])
      .where('subject_id', 'in', ids),
  )
  const counting = { pack: packById(reader, row.rule_pack_id), calendar: workingCalendar(reader) }
  const disciplines = reader.all(
    reader.sql
      .selectFrom('inspection_discipline')
      .selectAll()
      .where('subject_id', 'in', ids)
      .where('trashed_at', 'is', null)
      .orderBy('id'),
  )
  const suspensions = reader.all(
    reader.sql
      .selectFrom('inspection_suspension')
      .selectAll()
      .where('subject_id', 'in', ids)
      .where('trashed_at', 'is', null)
      .orderBy('id'),
  )
  return subjects.map((subject) => ({
    id: subject.id,
    name: names.get(subject.id)?.name ?? '',
    cellName: names.get(subject.id)?.cellName ?? '',
    standing: subject.standing,
    fields: {
      kind: subject.kind,
      cellId: subject.cell_id,
      personId: subject.person_id,
      management: subject.management,
      post: subject.post,
      committeeMember: subject.committee_member === 1,
      contents: contents.filter((each) => each.subject_id === subject.id).map(({ code }) => code),
      conclusion: subject.conclusion,
      violation: subject.violation,
      changeCause: subject.change_cause,
      amounts: Object.fromEntries(
        amounts.filter((each) => each.subject_id === subject.id).map(({ code, amount }) => [code, amount]),
      ),
      note: subject.note,
    },
    disciplines: disciplines
      .filter((each) => each.subject_id === subject.id)
      .map((each) => ({
        id: each.id,
        version: each.version,
        fields: {
          form: each.form,
          level: each.level,
          votedOn: each.voted_on,
          decisionNumber: each.decision_number,
          decidedOn: each.decided_on,
          decidedBy: each.decided_by,
          receivedOn: each.received_on,
          law: each.law,
          lawDecidedOn: each.law_decided_on,
          lawToldOn: each.law_told_on,
          note: each.note,
        },
        // a cell's discipline holds as soon as the vote is told (296-QĐ/TW, Điều 15.2), any other from its signing
        effectiveOn: each.level === 'cell' ? (each.voted_on ?? each.decided_on) : each.decided_on,
        complainUntil: complainUntil(counting, each.received_on),
      })),
    suspensions: suspensions
      .filter((each) => each.subject_id === subject.id)
      .map((each) => ({
        id: each.id,
        version: each.version,
        fields: {
          from: each.suspended_from,
          decisionNumber: each.decision_number,
          suspendedOn: each.suspended_on,
          extendedOn: each.extended_on,
          endedOn: each.ended_on,
          note: each.note,
        },
        until: suspendedUntil(counting, { suspendedOn: each.suspended_on, extendedOn: each.extended_on }),
      })),
  }))
}

function documentsOf(reader: Reader, caseId: number): CaseDetail['documents'] {
  const rows = reader.all(
    reader.sql
      .selectFrom('inspection_document')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('issued_on')
      .orderBy('id'),
  )
  const files = filesBy(
    reader,
    'document_id',
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, phase, kind, number, issued_on, issued_by, abstract }) => ({
    id,
    fields: { phase, kind, number, issuedOn: issued_on, issuedBy: issued_by, abstract },
    files: files.get(id) ?? [],
  }))
}

function inspectorsOf(reader: Reader, caseId: number): CaseDetail['inspectors'] {
  return reader
    .all(
      reader.sql
        .selectFrom('inspection_inspector')
        .leftJoin('person', 'person.id', 'inspection_inspector.person_id')
        .select(['inspection_inspector.id', 'person_id as personId', 'name', 'full_name as fullName', 'role'])
        .where('case_id', '=', caseId)
        .orderBy('inspection_inspector.id'),
    )
    .map(({ fullName, name, ...row }) => ({ ...row, name: fullName ?? name ?? '' }))
}
