import type { AuditEntry, RecordTable } from '../../shared/audit/contract.ts'

/** From where a command came. */
export const doorLabels: Record<AuditEntry['door'], string> = {
  desktop: 'Cửa sổ',
  trial: 'Trang dùng thử',
  headless: 'Dòng lệnh',
}

export const tableLabels: Record<RecordTable, string> = {
  person: 'Người',
  cell: 'Chi bộ',
  village: 'Thôn, bản',
  sympathizer: 'Quần chúng ưu tú',
  party_record: 'Hồ sơ đảng viên',
  member_transfer: 'Chuyển sinh hoạt đảng',
  member_departure: 'Ra khỏi danh sách đảng viên',
  member_discipline: 'Kỷ luật đảng viên',
}
