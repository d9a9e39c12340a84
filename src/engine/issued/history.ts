import type { RoomHistory } from '../audit/room-history.ts'

export const issuedHistory: RoomHistory = {
  tables: {
    issued_workbook: { labels: { name: 'Tệp mẫu cấp trên', file_name: 'Tên tệp' } },
    issued_field: {
      labels: {
        sheet: 'Trang tính',
        figure: 'Số liệu',
        report: 'Danh sách',
        column_key: 'Cột của danh sách',
      },
    },
  },
  records: {
    issued_workbook: { name: 'trashed.name', links: [{ table: 'issued_field', column: 'workbook_id' }] },
  },
}
