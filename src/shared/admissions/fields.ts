import * as z from 'zod'

/** Where a dossier stands on a day; read from its dates, never stored (06-HD/TW 3–4, 294-QĐ/TW 4). */
export const stageSchema = z.enum([
  'preparing',
  'submitted',
  'decided',
  'probation',
  'reviewing',
  'official',
  'removed',
  'closed',
])
export type Stage = z.infer<typeof stageSchema>

export const stageLabels: Record<Stage, string> = {
  preparing: 'Đang hoàn thiện hồ sơ',
  submitted: 'Đã trình, chờ quyết định',
  decided: 'Chờ lễ kết nạp',
  probation: 'Đảng viên dự bị',
  reviewing: 'Xét công nhận chính thức',
  official: 'Đã công nhận chính thức',
  removed: 'Đã xóa tên dự bị',
  closed: 'Đã khép hồ sơ',
}

/** Stages in which somebody still has something to do. */
export const openStages = ['preparing', 'submitted', 'decided', 'probation', 'reviewing'] as const

/** Who introduces: two members, or one together with a resolution of the Youth Union or the trade union (294-QĐ/TW 3.1). */
export const introductionSchema = z.enum(['two_members', 'youth_union', 'trade_union'])
export type Introduction = z.infer<typeof introductionSchema>

export const introductionLabels: Record<Introduction, string> = {
  two_members: 'Hai đảng viên chính thức',
  youth_union: 'Đoàn thanh niên và một đảng viên',
  trade_union: 'Công đoàn và một đảng viên',
}

export const introducerKindSchema = z.enum(['member', 'youth_union', 'trade_union'])
export type IntroducerKind = z.infer<typeof introducerKindSchema>

export const introducerKindLabels: Record<IntroducerKind, string> = {
  member: 'Đảng viên',
  youth_union: 'Đoàn thanh niên',
  trade_union: 'Công đoàn',
}

/** Cases that need the written agreement of the authority above before the decision (06-HD/TW 3.7c, 6.1). */
export const specialCaseSchema = z.enum([
  'political',
  'religion',
  'foreign_marriage',
  'foreign_origin',
  'private_owner',
])
export type SpecialCase = z.infer<typeof specialCaseSchema>

export const specialCaseLabels: Record<SpecialCase, string> = {
  political: 'Có vấn đề về tiêu chuẩn chính trị vượt thẩm quyền',
  religion: 'Người có đạo, chức sắc tôn giáo',
  foreign_marriage: 'Kết hôn với người nước ngoài',
  foreign_origin: 'Công dân Việt Nam gốc nước ngoài, người Hoa',
  private_owner: 'Chủ doanh nghiệp tư nhân',
}

/** Why somebody who asks to come back had left; some never may (294-QĐ/TW 3.5.2; which ones: rule `readmission.excluded`). */
export const leftReasonSchema = z.enum([
  'removed',
  'expelled',
  'family_hardship',
  'less_serious_crime',
  'population_policy',
  'asked_to_leave',
  'dropped_out',
  'disunity',
  'corruption',
  'serious_crime',
  'other',
])
export type LeftReason = z.infer<typeof leftReasonSchema>

export const leftReasonLabels: Record<LeftReason, string> = {
  removed: 'Bị xóa tên trong danh sách đảng viên',
  expelled: 'Bị khai trừ',
  family_hardship: 'Xin ra khỏi Đảng vì gia đình đặc biệt khó khăn',
  less_serious_crime: 'Bị kết án tội ít nghiêm trọng, đã được xóa án tích',
  population_policy: 'Bị kỷ luật do vi phạm chính sách dân số',
  asked_to_leave: 'Tự làm đơn xin ra khỏi Đảng',
  dropped_out: 'Tự bỏ sinh hoạt đảng',
  disunity: 'Gây mất đoàn kết nội bộ nghiêm trọng',
  corruption: 'Bị kết án về tham nhũng',
  serious_crime: 'Bị kết án tội nghiêm trọng trở lên',
  other: 'Lý do khác',
}

export const relationSchema = z.enum([
  'candidate',
  'father',
  'mother',
  'spouse_father',
  'spouse_mother',
  'foster',
  'spouse',
  'child',
])
export type Relation = z.infer<typeof relationSchema>

export const relationLabels: Record<Relation, string> = {
  candidate: 'Người vào Đảng',
  father: 'Cha đẻ',
  mother: 'Mẹ đẻ',
  spouse_father: 'Cha vợ (chồng)',
  spouse_mother: 'Mẹ vợ (chồng)',
  foster: 'Người trực tiếp nuôi dưỡng',
  spouse: 'Vợ hoặc chồng',
  child: 'Con đẻ',
}

export const waivedSchema = z.enum(['member_relative', 'same_commune', 'deceased', 'other'])
export type Waived = z.infer<typeof waivedSchema>

export const waivedLabels: Record<Waived, string> = {
  member_relative: 'Người thân là đảng viên đã khai rõ, đã xác nhận',
  same_commune: 'Ở cùng xã từ đời ông bà, cấp ủy xã xác nhận',
  deceased: 'Đã mất',
  other: 'Lý do khác',
}

export const purposeSchema = z.enum(['admission', 'recognition', 'removal'])
export type Purpose = z.infer<typeof purposeSchema>

export const purposeLabels: Record<Purpose, string> = {
  admission: 'Đề nghị kết nạp',
  recognition: 'Đề nghị công nhận chính thức',
  removal: 'Đề nghị xóa tên dự bị',
}

export const bodySchema = z.enum([
  'cell',
  'branch_committee',
  'grassroots_committee',
  'standing_committee',
  'delegated_committee',
])
export type Body = z.infer<typeof bodySchema>

export const bodyLabels: Record<Body, string> = {
  cell: 'Chi bộ',
  branch_committee: 'Đảng ủy bộ phận',
  grassroots_committee: 'Đảng ủy cơ sở',
  standing_committee: 'Ban thường vụ',
  delegated_committee: 'Đảng ủy cơ sở được ủy quyền',
}

export const voteMethodSchema = z.enum(['secret', 'card'])
export type VoteMethod = z.infer<typeof voteMethodSchema>

export const voteMethodLabels: Record<VoteMethod, string> = {
  secret: 'Bỏ phiếu kín',
  card: 'Giơ thẻ đảng viên',
}

export const closeReasonSchema = z.enum([
  'withdrawn',
  'moved_away',
  'expired',
  'refused',
  'deceased',
  'cancelled_decision',
  'other',
])
export type CloseReason = z.infer<typeof closeReasonSchema>

export const closeReasonLabels: Record<CloseReason, string> = {
  withdrawn: 'Người vào Đảng xin thôi',
  moved_away: 'Chuyển đi, đã chuyển hồ sơ',
  expired: 'Hồ sơ quá hạn, làm lại từ đầu',
  refused: 'Cấp ủy không đồng ý, trả hồ sơ',
  deceased: 'Từ trần',
  cancelled_decision: 'Hủy quyết định kết nạp',
  other: 'Lý do khác',
}

/** Grounds on which a probationary member's name is removed (294-QĐ/TW 8.1). */
export const removalGroundSchema = z.enum([
  'inactive',
  'card',
  'no_progress',
  'bad_status',
  'political_standard',
  'not_recognised',
  'other',
])
export type RemovalGround = z.infer<typeof removalGroundSchema>

export const removalGroundLabels: Record<RemovalGround, string> = {
  inactive: 'Bỏ sinh hoạt hoặc không đóng đảng phí',
  card: 'Tự trả hoặc hủy thẻ đảng viên',
  no_progress: 'Giảm sút ý chí phấn đấu, không tiến bộ sau thời gian giúp đỡ',
  bad_status: 'Vi phạm tư cách đảng viên nhiều năm liên tiếp',
  political_standard: 'Không bảo đảm tiêu chuẩn chính trị',
  not_recognised: 'Không đủ tư cách, không được công nhận chính thức',
  other: 'Lý do khác',
}
