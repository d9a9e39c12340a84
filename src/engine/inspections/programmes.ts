import { mayBeAbout } from '../../shared/inspections/kinds.ts'
import type { PlanItemFields, ProgrammeFields } from '../../shared/inspections/programme-fields.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { living } from './records.ts'

function programmeColumns(fields: ProgrammeFields) {
  return {
    title: fields.title,
    span: fields.span,
    first_year: fields.firstYear,
    last_year: fields.lastYear,
    level: fields.level,
    number: fields.number,
    issued_on: fields.issuedOn,
    note: fields.note,
  }
}

export function createProgramme(change: Change, fields: ProgrammeFields): number {
  const id = change.insert('inspection_programme', { ...programmeColumns(fields), trashed_at: null })
  change.describe(`Lập ${fields.title}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE; INVALID when items lie outside the years */
export function updateProgramme(
  change: Change,
  id: number,
  version: number,
  fields: ProgrammeFields,
): number {
  living(change, 'inspection_programme', id)
  const outside = change.first(
    change.sql
      .selectFrom('inspection_plan_item')
      .select('id')
      .where('programme_id', '=', id)
      .where('trashed_at', 'is', null)
      .where((on) => on.or([on('year', '<', fields.firstYear), on('year', '>', fields.lastYear)])),
  )
  if (outside !== undefined)
    throw invalid([
      { field: 'firstYear', message: 'Chương trình có mục ngoài các năm này. Kiểm tra lại năm.' },
    ])
  const next = change.update('inspection_programme', id, programmeColumns(fields), version)
  change.describe(`Sửa ${fields.title}`)
  return next
}

/** @throws RegisterError NOT_FOUND; CONFLICT while items stand in it */
export function trashProgrammes(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) {
    living(change, 'inspection_programme', id)
    const item = change.first(
      change.sql
        .selectFrom('inspection_plan_item')
        .select('id')
        .where('programme_id', '=', id)
        .where('trashed_at', 'is', null)
        .limit(1),
    )
    if (item !== undefined)
      throw new RegisterError(
        'CONFLICT',
        'Chương trình còn mục kiểm tra, giám sát nên chưa chuyển vào thùng rác. Dữ liệu không mất. Chuyển các mục trước.',
      )
    change.update('inspection_programme', id, { trashed_at: at })
  }
  change.describe(`Chuyển ${ids.length} chương trình kiểm tra, giám sát vào thùng rác`)
  return ids.length
}

function itemColumns(fields: PlanItemFields) {
  return {
    programme_id: fields.programmeId,
    level: fields.level,
    kind: fields.kind,
    subject_kind: fields.subjectKind,
    cell_id: fields.cellId,
    person_id: fields.personId,
    subject_text: fields.subjectText,
    content: fields.content,
    year: fields.year,
    quarter: fields.quarter,
    note: fields.note,
  }
}

function check(change: Change, fields: PlanItemFields): void {
  living(change, 'inspection_programme', fields.programmeId)
  const programme = change.row('inspection_programme', fields.programmeId)
  const problems = []
  if (fields.year < programme.first_year || fields.year > programme.last_year)
    problems.push({ field: 'year', message: 'Năm không thuộc chương trình này. Kiểm tra lại năm.' })
  if (!mayBeAbout(fields.kind, fields.subjectKind))
    problems.push({ field: 'subjectKind', message: 'Loại việc này chỉ có đối tượng là tổ chức đảng.' })
  if (fields.personId !== null && fields.subjectKind !== 'member')
    problems.push({ field: 'personId', message: 'Đối tượng là tổ chức đảng thì không ghi đảng viên.' })
  if (fields.cellId === null && fields.personId === null && fields.subjectText === null)
    problems.push({ field: 'subjectText', message: 'Chọn đối tượng, hoặc ghi đối tượng bằng lời' })
  if (problems.length > 0) throw invalid(problems)
  if (fields.cellId !== null && change.row('cell', fields.cellId).trashed_at !== null)
    throw new RegisterError('NOT_FOUND')
  if (fields.personId !== null && change.row('person', fields.personId).trashed_at !== null)
    throw new RegisterError('NOT_FOUND')
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function createPlanItem(change: Change, fields: PlanItemFields): number {
  check(change, fields)
  const id = change.insert('inspection_plan_item', { ...itemColumns(fields), trashed_at: null })
  change.describe(`Thêm mục vào chương trình kiểm tra, giám sát năm ${fields.year}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function updatePlanItem(change: Change, id: number, version: number, fields: PlanItemFields): number {
  living(change, 'inspection_plan_item', id)
  check(change, fields)
  const next = change.update('inspection_plan_item', id, itemColumns(fields), version)
  change.describe(`Sửa mục của chương trình kiểm tra, giám sát năm ${fields.year}`)
  return next
}

/** @throws RegisterError NOT_FOUND; CONFLICT for an item that cases carry out */
export function trashPlanItems(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) {
    living(change, 'inspection_plan_item', id)
    const used = change.first(
      change.sql
        .selectFrom('inspection_case')
        .select('id')
        .where('plan_item_id', '=', id)
        .where('trashed_at', 'is', null)
        .limit(1),
    )
    if (used !== undefined)
      throw new RegisterError(
        'CONFLICT',
        'Mục này đã có cuộc kiểm tra, giám sát thực hiện nên chưa chuyển vào thùng rác. Dữ liệu không mất.',
      )
    change.update('inspection_plan_item', id, { trashed_at: at })
  }
  change.describe(`Chuyển ${ids.length} mục của chương trình kiểm tra, giám sát vào thùng rác`)
  return ids.length
}
