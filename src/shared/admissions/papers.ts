import * as z from 'zod'

/**
 * Papers of the three lists of an admission dossier, under names of our own: the numbers of the printed forms change from one
 * guidance to the next and are data of the rule pack (`checklist.*`), editable per dossier.
 */
export const paperSchema = z.enum([
  'awareness_certificate',
  'application',
  'curriculum_vitae',
  'background_papers',
  'introduction',
  'organisation_resolution',
  'opinions',
  'cell_resolution',
  'branch_report',
  'grassroots_resolution',
  'admission_decision',
  'member_cv',
  'member_form',
  'new_member_certificate',
  'self_review',
  'helper_comment',
  'probation_opinions',
  'recognition_cell_resolution',
  'recognition_branch_report',
  'recognition_grassroots_resolution',
  'recognition_decision',
  'yearly_supplements',
  'verification_conclusions',
  'copies',
  'transfer_papers',
  'yearly_reviews',
])
export type Paper = z.infer<typeof paperSchema>

export const paperLabels: Record<Paper, string> = {
  awareness_certificate: 'Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng',
  application: 'Đơn xin vào Đảng',
  curriculum_vitae: 'Lý lịch của người xin vào Đảng',
  background_papers: 'Văn bản thẩm tra lý lịch',
  introduction: 'Giấy giới thiệu của đảng viên giúp đỡ',
  organisation_resolution: 'Nghị quyết giới thiệu của Đoàn thanh niên hoặc Công đoàn',
  opinions: 'Tổng hợp ý kiến nhận xét của đoàn thể và chi ủy nơi cư trú',
  cell_resolution: 'Nghị quyết của chi bộ đề nghị kết nạp',
  branch_report: 'Báo cáo thẩm định của đảng ủy bộ phận',
  grassroots_resolution: 'Nghị quyết của đảng ủy cơ sở đề nghị kết nạp',
  admission_decision: 'Quyết định kết nạp đảng viên',
  member_cv: 'Lý lịch đảng viên',
  member_form: 'Phiếu đảng viên',
  new_member_certificate: 'Giấy chứng nhận lớp bồi dưỡng đảng viên mới',
  self_review: 'Bản tự kiểm điểm của đảng viên dự bị',
  helper_comment: 'Bản nhận xét của đảng viên được phân công giúp đỡ',
  probation_opinions: 'Tổng hợp ý kiến nhận xét đối với đảng viên dự bị',
  recognition_cell_resolution: 'Nghị quyết của chi bộ đề nghị công nhận chính thức',
  recognition_branch_report: 'Báo cáo thẩm định của đảng ủy bộ phận về công nhận chính thức',
  recognition_grassroots_resolution: 'Nghị quyết của đảng ủy cơ sở đề nghị công nhận chính thức',
  recognition_decision: 'Quyết định công nhận đảng viên chính thức, quyết định phát thẻ',
  yearly_supplements: 'Phiếu bổ sung hồ sơ đảng viên hằng năm',
  verification_conclusions: 'Kết luận thẩm tra, xác minh (nếu có)',
  copies: 'Quyết định công tác, khen thưởng, kỷ luật; bản sao văn bằng',
  transfer_papers: 'Giấy giới thiệu sinh hoạt đảng',
  yearly_reviews: 'Bản tự kiểm điểm hằng năm',
}

/** A: what the cell considers; B: what comes after the cell agreed; C: recognition and afterwards (38-HD/BTCTW II.1.1). */
export const checklistPartSchema = z.enum(['A', 'B', 'C'])
export type ChecklistPart = z.infer<typeof checklistPartSchema>

export const checklistPartLabels: Record<ChecklistPart, string> = {
  A: 'Hồ sơ xét kết nạp',
  B: 'Sau khi chi bộ đồng ý',
  C: 'Xét công nhận chính thức và về sau',
}
