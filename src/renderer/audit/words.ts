import type { AuditEntry, RecordTable } from '../../shared/audit/contract.ts'

/** From where a command came. */
export const doorLabels: Record<AuditEntry['door'], string> = {
  desktop: 'Cửa sổ',
  trial: 'Trang dùng thử',
  headless: 'Dòng lệnh',
}

export const tableLabels: Record<RecordTable, string> = {
  person: 'Người',
  cell: 'Chi bộ',
  village: 'Thôn, bản',
  sympathizer: 'Quần chúng ưu tú',
  meeting: 'Sinh hoạt chi bộ',
  team: 'Tổ phụ trách',
  team_visit: 'Lượt dự sinh hoạt',
  difficulty: 'Khó khăn, tồn tại',
  reinforcement: 'Tăng cường đảng viên',
  village_fact: 'Số liệu thôn, bản',
  twinning: 'Kết nghĩa giúp bản',
  village_work: 'Công trình',
  forest_pledge: 'Cam kết bảo vệ rừng',
  protection_team: 'Tổ bảo vệ rừng',
  patrol: 'Tuần tra rừng',
  forest_incident: 'Vụ việc về rừng',
  training_class: 'Lớp bồi dưỡng',
  enrollment: 'Học viên, giấy chứng nhận',
  approval_batch: 'Đợt phê duyệt',
  dossier: 'Hồ sơ kết nạp',
  rating: 'Xếp loại',
  party_record: 'Hồ sơ đảng viên',
  member_transfer: 'Chuyển sinh hoạt đảng',
  member_departure: 'Ra khỏi danh sách đảng viên',
  member_discipline: 'Kỷ luật đảng viên',
  inspection_basis: 'Văn bản làm căn cứ',
  inspection_programme: 'Chương trình kiểm tra, giám sát',
  inspection_plan_item: 'Mục của chương trình kiểm tra',
  inspection_case: 'Kiểm tra, giám sát, kỷ luật',
  inspection_theme: 'Đợt tự kiểm tra',
  inspection_finding: 'Khuyết điểm, vi phạm',
  inspection_remedy: 'Biện pháp khắc phục',
  inspection_petition: 'Đơn thư',
}
