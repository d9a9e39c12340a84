import type { RoomHistory } from '../audit/room-history.ts'

export const targetsHistory: RoomHistory = {
  tables: {
    target: {
      labels: {
        number: 'Chỉ tiêu',
        from_on: 'Từ ngày',
        to_on: 'Đến ngày',
        document: 'Văn bản giao',
        document_date: 'Ngày văn bản',
      },
    },
  },
  records: {},
}
