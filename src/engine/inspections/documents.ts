import type { DocumentFields, InspectorFields } from '../../shared/inspections/case-fields.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'
import { caseWords } from './looks.ts'
import { livingCase } from './records.ts'

function columnsOf({ phase, kind, number, issuedOn, issuedBy, abstract }: DocumentFields) {
  return { phase, kind, number, issued_on: issuedOn, issued_by: issuedBy, abstract }
}

/** @throws RegisterError NOT_FOUND */
export function addDocument(change: Change, caseId: number, fields: DocumentFields): number {
  livingCase(change, caseId)
  const id = change.insert('inspection_document', { case_id: caseId, ...columnsOf(fields) })
  change.describe(`Thêm văn bản vào ${caseWords(change, caseId)}`)
  return id
}

export function updateDocument(change: Change, id: number, fields: DocumentFields): number {
  const { case_id: caseId } = change.row('inspection_document', id)
  livingCase(change, caseId)
  change.update('inspection_document', id, columnsOf(fields))
  change.describe(`Sửa văn bản của ${caseWords(change, caseId)}`)
  return id
}

export function dropDocument(change: Change, id: number): number {
  const { case_id: caseId } = change.row('inspection_document', id)
  livingCase(change, caseId)
  for (const file of change.all(
    change.sql.selectFrom('inspection_file').select('id').where('document_id', '=', id),
  ))
    change.remove('inspection_file', file.id)
  change.remove('inspection_document', id)
  change.describe(`Bỏ một văn bản của ${caseWords(change, caseId)}`)
  return id
}

/** Makes these the team. @throws RegisterError NOT_FOUND */
export function setInspectors(change: Change, caseId: number, wanted: readonly InspectorFields[]): number {
  livingCase(change, caseId)
  for (const { personId } of wanted)
    if (personId !== null && change.row('person', personId).trashed_at !== null)
      throw new RegisterError('NOT_FOUND')
  for (const old of change.all(
    change.sql.selectFrom('inspection_inspector').select('id').where('case_id', '=', caseId),
  ))
    change.remove('inspection_inspector', old.id)
  for (const { personId, name, role } of wanted)
    change.insert('inspection_inspector', { case_id: caseId, person_id: personId, name, role })
  change.describe(`Ghi đoàn kiểm tra, giám sát của ${caseWords(change, caseId)}`)
  return wanted.length
}

/** Adds whoever is not in the team by that name. @throws RegisterError NOT_FOUND */
export function addInspectors(change: Change, caseId: number, more: readonly InspectorFields[]): void {
  livingCase(change, caseId)
  const there = new Set(
    change
      .all(
        change.sql
          .selectFrom('inspection_inspector as one')
          .leftJoin('person', 'person.id', 'one.person_id')
          .select((on) => on.fn.coalesce('one.name', 'person.full_name').as('name'))
          .where('one.case_id', '=', caseId),
      )
      .map(({ name }) => searchKey(name ?? '')),
  )
  for (const { personId, name, role } of more)
    if (!there.has(searchKey(name ?? '')))
      change.insert('inspection_inspector', { case_id: caseId, person_id: personId, name, role })
}
