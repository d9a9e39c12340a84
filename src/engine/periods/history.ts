import type { RoomHistory } from '../audit/room-history.ts'

export const periodsHistory: RoomHistory = {
  tables: {
    closed_period: {
      labels: {
        name: 'Kỳ báo cáo',
        submission: 'Lần nộp',
        recipient: 'Nơi nhận',
        document: 'Văn bản kèm theo',
        document_on: 'Ngày văn bản',
        pass_reason: 'Lý do vẫn chốt',
        reopen_reason: 'Lý do mở lại',
      },
    },
    closed_sheet: { labels: { name: 'Biểu đã nộp' } },
  },
  records: {},
}
