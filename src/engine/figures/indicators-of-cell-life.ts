import { flow, stock } from './indicator.ts'

/** Meetings, supervising teams and the life of villages. */
export const cellLifeIndicators = {
  'cells.met': stock('Chi bộ đã họp trong kỳ', 'cells.met', 'cells.all'),
  'cells.not-met': stock('Chi bộ chưa họp trong kỳ', 'cells.not-met', 'cells.all'),
  'meetings.held': flow('Buổi sinh hoạt thường kỳ', 'meetings.held'),
  'meetings.thematic': flow('Buổi sinh hoạt chuyên đề', 'meetings.thematic'),
  'meetings.attendance': flow('Tỷ lệ đảng viên dự sinh hoạt', 'meetings.present', 'meetings.expected'),
  'cells.in-charge': stock('Chi bộ có tổ phụ trách', 'cells.in-charge', 'cells.all'),
  'cells.without-team': stock('Chi bộ chưa có tổ phụ trách', 'cells.without-team', 'cells.all'),
  'visits.all': flow('Lượt cấp ủy dự sinh hoạt', 'visits.all'),
  'cells.visited': flow('Chi bộ được cấp ủy dự sinh hoạt', 'cells.visited', 'cells.all'),
  'difficulties.unsolved': stock('Khó khăn, tồn tại chưa giải quyết', 'difficulties.unsolved'),
  'difficulties.overdue': stock('Khó khăn, tồn tại quá hạn', 'difficulties.overdue', 'difficulties.unsolved'),
  'members.reinforcing': stock('Đảng viên tăng cường', 'members.reinforcing'),
  'villages.hard': stock('Thôn, bản đặc biệt khó khăn', 'villages.hard', 'villages.all'),
  'villages.hard-twinned': stock(
    'Bản đặc biệt khó khăn được giúp đỡ',
    'villages.hard-twinned',
    'villages.hard',
  ),
  'villages.with-facts': stock('Thôn, bản đã ghi số liệu năm', 'villages.with-facts', 'villages.all'),
  'households.poor': stock('Tỷ lệ hộ nghèo', 'households.poor', 'households.all'),
  'households.near-poor': stock('Tỷ lệ hộ cận nghèo', 'households.near-poor', 'households.with-near-poor'),
  'households.signed': stock('Hộ đã ký cam kết bảo vệ rừng', 'households.signed', 'households.to-sign'),
  'villages.head-signed': stock(
    'Trưởng bản đã ký cam kết với Chủ tịch UBND xã',
    'villages.head-signed',
    'villages.pledging',
  ),
  'patrols.all': flow('Cuộc tuần tra rừng', 'patrols.all'),
  'incidents.all': flow('Vụ việc về rừng', 'incidents.all'),
}
