import type { RoomHistory } from '../audit/room-history.ts'

export const dueHistory: RoomHistory = {
  tables: {
    due_mark: {
      labels: { kind: 'Việc cần làm', until_on: 'Hoãn đến ngày', reason: 'Lý do' },
      words: { kind: { done: 'Đã xong', postponed: 'Đã hoãn' } },
    },
  },
  records: {},
}
