import type { PetitionFields } from '../../shared/inspections/theme-fields.ts'
import { daysToCome } from '../../shared/vocabulary/days-to-come.ts'
import { isSurelyBefore, type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { todayOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { living, livingCase, refuseUnknown } from './records.ts'

export const petitionList = (kind: PetitionFields['kind']) =>
  kind === 'complaint' ? 'don_khieu_nai' : 'don_to_cao'

function columnsOf(fields: PetitionFields) {
  return {
    kind: fields.kind,
    received_on: fields.receivedOn,
    sender: fields.sender,
    cell_id: fields.cellId,
    person_id: fields.personId,
    content: fields.content,
    handling: fields.handling,
    handled_on: fields.handledOn,
    passed_to: fields.passedTo,
    case_id: fields.caseId,
    note: fields.note,
    about_member: fields.personId === null ? (0 as const) : (1 as const),
  }
}

function check(change: Change, fields: PetitionFields): void {
  const { handling, handledOn } = fields
  const receivedOn = partialDate(fields.receivedOn)
  const problems = daysToCome({ receivedOn, handledOn }, todayOf(change))
  if (handledOn !== null && isSurelyBefore(handledOn, receivedOn))
    problems.push({
      field: 'handledOn',
      message: 'Ngày xử lý sớm hơn ngày nhận đơn. Kiểm tra lại hai ngày này.',
    })
  if (handledOn !== null && handling === 'waiting')
    problems.push({ field: 'handledOn', message: 'Đơn chưa xử lý thì không ghi ngày xử lý.' })
  if (problems.length > 0) throw invalid(problems)
  if (fields.handling === 'passed_on' && fields.passedTo === null)
    throw invalid([{ field: 'passedTo', message: 'Ghi cơ quan nhận chuyển' }])
  refuseUnknown(change, petitionList(fields.kind), fields.contents, 'contents')
  if (fields.caseId !== null) livingCase(change, fields.caseId)
  if (fields.cellId !== null && change.row('cell', fields.cellId).trashed_at !== null)
    throw new RegisterError('NOT_FOUND')
  if (fields.personId !== null && change.row('person', fields.personId).trashed_at !== null)
    throw new RegisterError('NOT_FOUND')
}

function writeContents(change: Change, id: number, codes: readonly string[]): void {
  const wanted = new Set(codes)
  for (const row of change.all(
    change.sql.selectFrom('inspection_petition_content').select(['id', 'code']).where('petition_id', '=', id),
  ))
    if (!wanted.delete(row.code)) change.remove('inspection_petition_content', row.id)
  for (const code of wanted) change.insert('inspection_petition_content', { petition_id: id, code })
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function createPetition(change: Change, fields: PetitionFields): number {
  check(change, fields)
  const id = change.insert('inspection_petition', { ...columnsOf(fields), trashed_at: null })
  writeContents(change, id, fields.contents)
  change.describe(`Nhận đơn thư số ${id}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function updatePetition(change: Change, id: number, version: number, fields: PetitionFields): number {
  living(change, 'inspection_petition', id)
  check(change, fields)
  const next = change.update('inspection_petition', id, columnsOf(fields), version)
  writeContents(change, id, fields.contents)
  change.describe(`Sửa đơn thư số ${id}`)
  return next
}

/**
 * A case has been opened on the letter: it is taken up from that day.
 * @throws RegisterError NOT_FOUND; CONFLICT for a letter that has a case
 */
export function takeUp(change: Change, id: number, caseId: number, on: PartialDate): void {
  living(change, 'inspection_petition', id)
  const letter = change.row('inspection_petition', id)
  if (letter.case_id !== null)
    throw new RegisterError(
      'CONFLICT',
      `Đơn thư số ${id} đã mở vụ việc trước đó nên chưa mở thêm. Dữ liệu không thay đổi. Xem vụ việc ghi ở đơn.`,
    )
  const taken = letter.handling === 'taken_up' && letter.handled_on !== null
  change.update('inspection_petition', id, {
    case_id: caseId,
    handling: 'taken_up',
    handled_on: taken ? letter.handled_on : on,
    passed_to: null,
  })
}

export function trashPetitions(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) living(change, 'inspection_petition', id)
  for (const id of ids) change.update('inspection_petition', id, { trashed_at: at })
  change.describe(`Chuyển ${ids.length} đơn thư vào thùng rác`)
  return ids.length
}
