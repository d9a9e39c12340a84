import { partyRecordLabels } from '../../shared/membership/fields.ts'
import {
  departureLabels,
  disciplineLabels,
  gapReasonLabels,
  mannerLabels,
  removalGroundLabels,
  scopeLabels,
} from '../../shared/membership/words.ts'
import type { RoomHistory } from '../audit/room-history.ts'

const whose = '(SELECT full_name FROM person WHERE person.id = trashed.person_id)'
const standings = { official: 'Đảng viên chính thức', probationary: 'Đảng viên dự bị' }

export const membershipHistory: RoomHistory = {
  tables: {
    party_record: {
      labels: {
        card_number: partyRecordLabels.cardNumber,
        card_issued_on: partyRecordLabels.cardIssuedOn,
        card_issued_by: partyRecordLabels.cardIssuedBy,
        file_number: partyRecordLabels.fileNumber,
        decision_on: partyRecordLabels.decisionOn,
        decision_number: partyRecordLabels.decisionNumber,
        ceremony_on: partyRecordLabels.ceremonyOn,
        official_on: partyRecordLabels.officialOn,
        official_number: partyRecordLabels.officialNumber,
        official_decision_on: partyRecordLabels.officialDecisionOn,
        first_decision_on: partyRecordLabels.firstDecisionOn,
        introducers: partyRecordLabels.introducers,
        admitted_at: partyRecordLabels.admittedAt,
      },
    },
    party_gap: { labels: { reason: 'Lý do gián đoạn' }, words: { reason: gapReasonLabels } },
    member_transfer: {
      labels: {
        direction: 'Chuyển',
        manner: 'Hình thức chuyển',
        to_cell_id: 'Chi bộ chuyển đến',
        place: 'Nơi đi, nơi đến',
        scope: 'Phạm vi',
        study: 'Đi học tập trung',
        paper_number: 'Số giấy giới thiệu',
        moved_on: 'Ngày chuyển công tác, nơi cư trú',
        paper_on: 'Ngày trên giấy giới thiệu',
        presented_on: 'Ngày nộp giấy',
        file_sent_on: 'Ngày gửi hồ sơ',
        file_received_on: 'Ngày nhận hồ sơ',
        until_on: 'Đến hạn',
        returned_on: 'Ngày trở về',
        reason: 'Lý do',
      },
      words: { direction: { in: 'Đến', out: 'Đi' }, manner: mannerLabels, scope: scopeLabels },
      flags: ['study'],
      names: { to_cell_id: 'SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1' },
    },
    member_departure: {
      labels: {
        kind: 'Ra khỏi danh sách',
        standing: 'Tư cách',
        left_on: 'Từ ngày',
        decision_number: 'Số quyết định',
        decision_on: 'Ngày quyết định',
        decided_by: 'Cấp quyết định',
        ground: 'Lý do xóa tên',
        decision_received_on: 'Ngày nhận quyết định',
        complaint_on: 'Ngày nhận khiếu nại',
        complaint_answered_on: 'Ngày giải quyết khiếu nại',
        complaint_result: 'Kết quả giải quyết',
        notice_on: 'Ngày lập phiếu báo',
        file_sent_on: 'Ngày gửi hồ sơ',
        restored_on: 'Ngày phục hồi',
      },
      words: {
        kind: departureLabels,
        standing: standings,
        ground: removalGroundLabels,
        complaint_result: { upheld: 'Giữ quyết định', reversed: 'Hủy quyết định' },
      },
    },
    member_exemption: { labels: { document: 'Văn bản miễn sinh hoạt', reason: 'Lý do miễn' } },
    badge_award: {
      labels: {
        years: 'Huy hiệu (năm tuổi đảng)',
        decision_number: 'Số quyết định',
        decision_on: 'Ngày quyết định',
        awarded_on: 'Ngày trao',
        posthumous: 'Truy tặng',
      },
      flags: ['posthumous'],
    },
    member_discipline: {
      labels: {
        form: 'Hình thức kỷ luật',
        decision_number: 'Số quyết định',
        decided_on: 'Ngày quyết định',
        decided_by: 'Cấp quyết định',
        reason: 'Lý do',
      },
      words: { form: disciplineLabels },
    },
  },
  records: {
    party_record: { name: whose, links: [] },
    member_transfer: { name: whose, links: [] },
    member_departure: { name: whose, links: [] },
    member_discipline: { name: whose, links: [] },
  },
}
