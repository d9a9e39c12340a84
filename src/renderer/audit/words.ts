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
  rating: 'Xếp loại',
}
