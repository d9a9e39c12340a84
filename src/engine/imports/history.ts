import type { RoomHistory } from '../audit/room-history.ts'

export const importsHistory: RoomHistory = {
  tables: { list_export: { labels: { mark: 'Mã danh sách', rows: 'Số dòng' } } },
  records: {},
}
