import { sympathizerFieldLabels } from '../../shared/sympathizers/contract.ts'
import { stopReasonLabels } from '../../shared/sympathizers/fields.ts'
import type { RoomHistory } from '../audit/room-history.ts'

export const sympathizersHistory: RoomHistory = {
  tables: {
    sympathizer: {
      labels: {
        proposed_on: sympathizerFieldLabels.proposedOn,
        recognised_on: 'Ngày công nhận cảm tình Đảng',
        recognition_resolution: sympathizerFieldLabels.recognitionResolution,
        admitted_on: 'Ngày kết nạp',
        stopped_on: 'Ngày thôi theo dõi',
        stop_reason: 'Lý do thôi theo dõi',
        stop_note: 'Nói rõ lý do',
      },
      words: { stop_reason: stopReasonLabels },
    },
    sympathizer_helper: { labels: { name: 'Tên', resolution: 'Số nghị quyết' } },
  },
  records: {
    sympathizer: {
      name: '(SELECT full_name FROM person WHERE person.id = trashed.person_id)',
      links: [
        { table: 'sympathizer_stay', column: 'sympathizer_id' },
        { table: 'sympathizer_helper', column: 'sympathizer_id' },
      ],
    },
  },
}
