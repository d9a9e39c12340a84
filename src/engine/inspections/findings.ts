import type { FindingFields, RemedyFields } from '../../shared/inspections/finding-fields.ts'
import { isSurelyBefore, type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { refuseToCome, todayOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { caseWords } from './looks.ts'
import { living, livingCase } from './records.ts'

function findingColumns(fields: FindingFields) {
  return {
    case_id: fields.caseId,
    theme_id: fields.themeId,
    subject_id: fields.subjectId,
    cell_id: fields.cellId,
    theme_fault_id: fields.faultId,
    fault: fields.fault,
    gravity: fields.gravity,
    person_id: fields.personId,
    responsible: fields.responsible,
    found_on: fields.foundOn,
    note: fields.note,
  }
}

function check(change: Change, fields: FindingFields): void {
  const { caseId, themeId, subjectId, faultId, cellId, personId, foundOn } = fields
  refuseToCome({ foundOn }, todayOf(change))
  if ((caseId === null) === (themeId === null))
    throw invalid([{ field: 'caseId', message: 'Chọn vụ việc, hoặc đợt tự kiểm tra đã phát hiện' }])
  if (caseId !== null) livingCase(change, caseId)
  if (themeId !== null) living(change, 'inspection_theme', themeId)
  if (change.row('cell', cellId).trashed_at !== null) throw new RegisterError('NOT_FOUND')
  if (personId !== null && change.row('person', personId).trashed_at !== null)
    throw new RegisterError('NOT_FOUND')
  if (subjectId !== null && change.row('inspection_subject', subjectId).case_id !== caseId)
    throw invalid([{ field: 'subjectId', message: 'Đối tượng không thuộc vụ việc này. Chọn lại đối tượng.' }])
  if (faultId !== null && change.row('inspection_theme_fault', faultId).theme_id !== themeId)
    throw invalid([{ field: 'faultId', message: 'Nhóm khuyết điểm không thuộc đợt này. Chọn lại nhóm.' }])
}

/** "của vụ việc …": where a finding comes from, without a member's name. */
function origin(change: Change, caseId: number | null): string {
  return caseId === null ? 'của đợt tự kiểm tra' : `của ${caseWords(change, caseId)}`
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function createFinding(change: Change, fields: FindingFields): number {
  check(change, fields)
  const id = change.insert('inspection_finding', { ...findingColumns(fields), trashed_at: null })
  change.describe(`Ghi khuyết điểm ${origin(change, fields.caseId)}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function updateFinding(change: Change, id: number, version: number, fields: FindingFields): number {
  living(change, 'inspection_finding', id)
  check(change, fields)
  const next = change.update('inspection_finding', id, findingColumns(fields), version)
  change.describe(`Sửa khuyết điểm ${origin(change, fields.caseId)}`)
  return next
}

export function trashFindings(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) living(change, 'inspection_finding', id)
  for (const id of ids) change.update('inspection_finding', id, { trashed_at: at })
  change.describe(`Chuyển ${ids.length} khuyết điểm vào thùng rác`)
  return ids.length
}

function caseOfFinding(change: Change, findingId: number): number | null {
  living(change, 'inspection_finding', findingId)
  return change.row('inspection_finding', findingId).case_id
}

function refuseBackwards(
  foundOn: PartialDate | null,
  reportedOn: PartialDate | null,
  verifiedOn: PartialDate | null,
) {
  if (reportedOn !== null && foundOn !== null && isSurelyBefore(reportedOn, foundOn))
    throw invalid([
      { field: 'reportedOn', message: 'Ngày báo cáo sớm hơn ngày phát hiện. Kiểm tra lại hai ngày này.' },
    ])
  const earlier = reportedOn ?? foundOn
  if (verifiedOn !== null && earlier !== null && isSurelyBefore(verifiedOn, earlier))
    throw invalid([
      {
        field: 'verifiedOn',
        message: 'Ngày xác nhận sớm hơn ngày báo cáo, phát hiện. Kiểm tra lại hai ngày này.',
      },
    ])
}

function remedyColumns(fields: RemedyFields) {
  return {
    finding_id: fields.findingId,
    what: fields.what,
    person_id: fields.personId,
    responsible: fields.responsible,
    due_on: fields.dueOn,
    reported_on: fields.reportedOn,
    report: fields.report,
    verified_by: fields.verifiedBy,
    verified_on: fields.verifiedOn,
    note: fields.note,
  }
}

function checkRemedy(change: Change, fields: RemedyFields): number | null {
  const caseId = caseOfFinding(change, fields.findingId)
  const { found_on: foundOn } = change.row('inspection_finding', fields.findingId)
  const { reportedOn, verifiedOn, dueOn } = fields
  refuseBackwards(foundOn, reportedOn, verifiedOn)
  refuseToCome({ reportedOn, verifiedOn }, todayOf(change))
  if (dueOn !== null && foundOn !== null && isSurelyBefore(partialDate(dueOn), foundOn))
    throw invalid([
      { field: 'dueOn', message: 'Hạn khắc phục sớm hơn ngày phát hiện. Kiểm tra lại hai ngày này.' },
    ])
  if (fields.personId !== null && change.row('person', fields.personId).trashed_at !== null)
    throw new RegisterError('NOT_FOUND')
  return caseId
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function createRemedy(change: Change, fields: RemedyFields): number {
  const caseId = checkRemedy(change, fields)
  const id = change.insert('inspection_remedy', { ...remedyColumns(fields), trashed_at: null })
  change.describe(`Ghi biện pháp khắc phục ${origin(change, caseId)}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function updateRemedy(change: Change, id: number, version: number, fields: RemedyFields): number {
  living(change, 'inspection_remedy', id)
  const caseId = checkRemedy(change, fields)
  const next = change.update('inspection_remedy', id, remedyColumns(fields), version)
  change.describe(`Sửa biện pháp khắc phục ${origin(change, caseId)}`)
  return next
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function reportRemedy(
  change: Change,
  wanted: {
    readonly id: number
    readonly version: number
    readonly reportedOn: PartialDate
    readonly report: string | null
  },
): number {
  living(change, 'inspection_remedy', wanted.id)
  const row = change.row('inspection_remedy', wanted.id)
  const finding = change.row('inspection_finding', row.finding_id)
  refuseBackwards(finding.found_on, wanted.reportedOn, row.verified_on)
  refuseToCome({ reportedOn: wanted.reportedOn }, todayOf(change))
  const next = change.update(
    'inspection_remedy',
    wanted.id,
    { reported_on: wanted.reportedOn, report: wanted.report },
    wanted.version,
  )
  change.describe(`Ghi báo cáo khắc phục ${origin(change, finding.case_id)}`)
  return next
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function verifyRemedy(
  change: Change,
  wanted: {
    readonly id: number
    readonly version: number
    readonly verifiedOn: PartialDate
    readonly verifiedBy: string | null
  },
): number {
  living(change, 'inspection_remedy', wanted.id)
  const row = change.row('inspection_remedy', wanted.id)
  const finding = change.row('inspection_finding', row.finding_id)
  refuseBackwards(finding.found_on, row.reported_on, wanted.verifiedOn)
  refuseToCome({ verifiedOn: wanted.verifiedOn }, todayOf(change))
  const next = change.update(
    'inspection_remedy',
    wanted.id,
    { verified_on: wanted.verifiedOn, verified_by: wanted.verifiedBy },
    wanted.version,
  )
  change.describe(`Xác nhận đã khắc phục ${origin(change, finding.case_id)}`)
  return next
}

export function trashRemedies(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) living(change, 'inspection_remedy', id)
  for (const id of ids) change.update('inspection_remedy', id, { trashed_at: at })
  change.describe(`Chuyển ${ids.length} biện pháp khắc phục vào thùng rác`)
  return ids.length
}
