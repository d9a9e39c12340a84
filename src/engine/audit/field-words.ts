import * as z from 'zod'
import { cellKindLabels, postKindLabels } from '../../shared/cells/fields.ts'
import { stopReasonLabels } from '../../shared/sympathizers/fields.ts'
import { villageKindLabels } from '../../shared/villages/contract.ts'
import { maskCitizenId } from '../../shared/vocabulary/citizen-id.ts'
import { formatPartialDate, isPartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { ShortCatalog } from '../catalogs/queries.ts'
import { catalogNames } from '../catalogs/queries.ts'
import type { Reader } from '../register/reader.ts'

export type StoredValue = string | number | null

/** Column → what a clerk calls it. Columns without a word here (keys, versions) are not shown. */
const labels: Record<string, string> = {
  full_name: 'Họ và tên',
  other_name: 'Tên gọi khác',
  name: 'Tên',
  sex: 'Giới tính',
  birth_date: 'Ngày sinh (theo hồ sơ)',
  citizen_birth_date: 'Ngày sinh (theo căn cước)',
  citizen_id: 'Số định danh cá nhân',
  ethnic_group: 'Dân tộc',
  religion: 'Tôn giáo',
  hometown: 'Quê quán',
  residence: 'Nơi ở hiện nay',
  village_id: 'Thôn, bản',
  general_education: 'Trình độ giáo dục phổ thông',
  professional_education: 'Trình độ chuyên môn',
  political_theory: 'Trình độ lý luận chính trị',
  occupation: 'Nghề nghiệp, chức vụ, đơn vị công tác',
  union_member: 'Đoàn viên',
  union_joined: 'Ngày vào Đoàn',
  mass_organisation: 'Đoàn thể',
  phone: 'Điện thoại',
  note: 'Ghi chú',
  kind: 'Loại',
  border: 'Biên giới',
  hard: 'Đặc biệt khó khăn',
  founded_on: 'Ngày thành lập',
  dissolved_on: 'Ngày giải thể',
  parent_id: 'Cấp trên trực tiếp',
  cell_id: 'Chi bộ',
  person_id: 'Người',
  standing: 'Tư cách',
  post: 'Chức vụ',
  from_date: 'Từ ngày',
  to_date: 'Đến ngày',
  proposed_on: 'Ngày đưa vào theo dõi',
  recognised_on: 'Ngày công nhận cảm tình Đảng',
  recognition_resolution: 'Số nghị quyết công nhận',
  admitted_on: 'Ngày kết nạp',
  stopped_on: 'Ngày thôi theo dõi',
  stop_reason: 'Lý do thôi theo dõi',
  stop_note: 'Nói rõ lý do',
  resolution: 'Số nghị quyết',
  trashed_at: 'Thùng rác',
}

const words: Record<string, Record<string, string>> = {
  sex: { male: 'Nam', female: 'Nữ' },
  standing: { official: 'Đảng viên chính thức', probationary: 'Đảng viên dự bị' },
  post: postKindLabels,
  stop_reason: stopReasonLabels,
  kind: { ...cellKindLabels, ...villageKindLabels },
}

const catalogOf: Record<string, ShortCatalog> = {
  ethnic_group: 'ethnic-groups',
  religion: 'religions',
  general_education: 'general-education',
  professional_education: 'professional-education',
  political_theory: 'political-theory',
}

const flags = new Set(['union_member', 'border', 'hard'])
const nameOf: Record<string, string> = {
  village_id: 'SELECT name FROM village WHERE id = ?',
  cell_id: 'SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1',
  parent_id: 'SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1',
  person_id: 'SELECT full_name AS name FROM person WHERE id = ?',
}

export function fieldLabel(column: string): string | null {
  return labels[column] ?? null
}

/** A stored value as a clerk reads it; blank for null. Citizen IDs stay masked. */
export function fieldWords(reader: Reader, column: string, value: StoredValue): string {
  if (value === null) return ''
  if (column === 'citizen_id') return maskCitizenId(String(value))
  if (column === 'trashed_at') return 'Đã chuyển vào thùng rác'
  if (flags.has(column)) return value === 1 ? 'Có' : 'Không'
  const word = words[column]?.[String(value)]
  if (word !== undefined) return word
  const catalog = catalogOf[column]
  if (catalog !== undefined) return catalogNames(reader, catalog).get(String(value)) ?? String(value)
  const query = nameOf[column]
  if (query !== undefined) return reader.statement<{ name: string }>(query).get(value)?.name ?? String(value)
  if (/_(on|date|joined)$/u.test(column) && isPartialDate(value)) return formatPartialDate(value)
  return String(value)
}

export const storedRowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
