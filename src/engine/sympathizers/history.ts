import { sympathizerFieldLabels } from '../../shared/sympathizers/contract.ts'
import { stopReasonLabels } from '../../shared/sympathizers/fields.ts'
import { paperWayLabels, sympathizerPaperLabels } from '../../shared/sympathizers/papers.ts'
import { remarkFieldLabels, taskFieldLabels } from '../../shared/sympathizers/work-contract.ts'
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
        moved_to: 'Chuyển đến',
        arrived_from: 'Chuyển đến từ',
      },
      words: { stop_reason: stopReasonLabels },
    },
    sympathizer_helper: { labels: { name: 'Tên', resolution: 'Số nghị quyết' } },
    sympathizer_task: {
      labels: {
        content: taskFieldLabels.content,
        assigned_on: taskFieldLabels.assignedOn,
        due_on: taskFieldLabels.dueOn,
        done_on: taskFieldLabels.doneOn,
        result: taskFieldLabels.result,
      },
    },
    sympathizer_remark: {
      labels: {
        quarter: remarkFieldLabels.quarter,
        remark: remarkFieldLabels.remark,
        remarked_on: remarkFieldLabels.remarkedOn,
        remarked_by: remarkFieldLabels.remarkedBy,
      },
    },
    sympathizer_paper: {
      labels: { kind: 'Giấy tờ', way: 'Giao nhận', number: 'Số', dated_on: 'Ngày', issuer: 'Nơi cấp' },
      words: { kind: sympathizerPaperLabels, way: paperWayLabels },
    },
  },
  records: {
    sympathizer: {
      name: '(SELECT full_name FROM person WHERE person.id = trashed.person_id)',
      links: [
        { table: 'sympathizer_stay', column: 'sympathizer_id' },
        { table: 'sympathizer_helper', column: 'sympathizer_id' },
        { table: 'sympathizer_task', column: 'sympathizer_id' },
        { table: 'sympathizer_remark', column: 'sympathizer_id' },
        { table: 'sympathizer_paper', column: 'sympathizer_id' },
      ],
    },
  },
}
