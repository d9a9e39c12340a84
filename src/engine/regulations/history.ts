import type { RoomHistory } from '../audit/room-history.ts'

export const regulationsHistory: RoomHistory = {
  tables: {
    rule_exception: { labels: { message: 'Chưa đúng quy định', source: 'Căn cứ', reason: 'Lý do vẫn ghi' } },
  },
  records: {},
}
