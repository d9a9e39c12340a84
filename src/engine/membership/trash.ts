import type { Change } from '../register/change.ts'
import { livingPerson } from './records.ts'

type PaperTable = 'party_record' | 'member_transfer' | 'member_departure' | 'member_discipline'

const words: Record<PaperTable, string> = {
  party_record: 'hồ sơ đảng viên',
  member_transfer: 'giấy tờ chuyển sinh hoạt đảng',
  member_departure: 'giấy tờ ra khỏi danh sách đảng viên',
  member_discipline: 'bản ghi kỷ luật',
}

/** The paper goes to the trash; the membership that it once changed stays as it is. @throws RegisterError NOT_FOUND */
export function trashPaper(
  change: Change,
  { table, id }: { readonly table: PaperTable; readonly id: number },
  at: string,
): number {
  const row = change.row(table, id)
  const { name } = livingPerson(change, row.person_id)
  change.update(table, id, { trashed_at: at })
  change.describe(`Chuyển ${words[table]} của ${name} vào thùng rác`)
  return id
}
