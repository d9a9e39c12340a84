import { rhythmLabels } from '../../shared/calendar/rhythm.ts'
import type { RoomHistory } from '../audit/room-history.ts'

export const calendarHistory: RoomHistory = {
  tables: {
    report_duty: {
      labels: {
        name: 'Báo cáo',
        recipient: 'Nơi nhận',
        rhythm: 'Kỳ',
        due_day: 'Ngày hạn',
        months_after: 'Số tháng sau kỳ',
        source: 'Căn cứ',
        from_on: 'Từ ngày',
        until_on: 'Đến ngày',
      },
      words: { rhythm: rhythmLabels },
    },
    report_sending: {
      labels: {
        from_on: 'Ngày đầu kỳ',
        sent_on: 'Ngày gửi',
        document: 'Số văn bản',
        note: 'Ghi chú',
      },
    },
    cell_report: { labels: { month: 'Tháng', received_on: 'Ngày nhận' } },
  },
  records: {
    report_duty: {
      name: `trashed.name || ' (' || trashed.recipient || ')'`,
      links: [{ table: 'report_sending', column: 'duty_id' }],
    },
  },
}
