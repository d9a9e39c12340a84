import {
  approvalPurposeLabels,
  approvalResultLabels,
  batchFieldLabels,
} from '../../shared/approvals/fields.ts'
import type { RoomHistory } from '../audit/room-history.ts'

export const approvalsHistory: RoomHistory = {
  tables: {
    approval_batch: {
      labels: {
        month: batchFieldLabels.month,
        purpose: batchFieldLabels.purpose,
        submission_number: batchFieldLabels.submissionNumber,
        submission_date: batchFieldLabels.submissionDate,
        sent_on: 'Ngày gửi',
        answer_number: 'Số văn bản trả lời',
        answer_date: 'Ngày trả lời',
      },
      words: { purpose: approvalPurposeLabels },
      names: {
        month: `SELECT substr(written, 6) || '/' || substr(written, 1, 4) AS name FROM (SELECT ? AS written)`,
      },
    },
    approval_item: {
      labels: {
        sympathizer_id: 'Người được đề nghị',
        cell_resolution: 'Nghị quyết của chi bộ',
        cell_resolution_date: 'Ngày nghị quyết',
        result: 'Kết quả',
        reason: 'Lý do trả lại',
        answer_number: 'Số văn bản trả lời',
        answer_date: 'Ngày trả lời',
      },
      words: { result: approvalResultLabels },
      names: {
        sympathizer_id:
          'SELECT full_name AS name FROM person JOIN sympathizer ON sympathizer.person_id = person.id WHERE sympathizer.id = ?',
      },
    },
  },
  records: {
    approval_batch: {
      name: `('Đợt ' || substr(trashed.month, 6) || '/' || substr(trashed.month, 1, 4)
        || CASE trashed.purpose WHEN 'recognition' THEN ': công nhận cảm tình Đảng'
          WHEN 'awareness_class' THEN ': học lớp nhận thức' ELSE ': cho làm thủ tục' END)`,
      links: [{ table: 'approval_item', column: 'batch_id' }],
    },
  },
}
