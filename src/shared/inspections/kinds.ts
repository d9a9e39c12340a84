import * as z from 'zod'

/** What the work is: the kinds of inspection, of supervision, and of single matters (296-QĐ/TW, 21-QĐ/TW). */
export const inspectionKindSchema = z.enum([
  'compliance',
  'signs',
  'oversight_work',
  'discipline_enforcement',
  'finance',
  'fees',
  'regular_supervision',
  'thematic_supervision',
  'denunciation',
  'complaint',
  'discipline',
])
export type InspectionKind = z.infer<typeof inspectionKindSchema>

export const inspectionKindLabels: Record<InspectionKind, string> = {
  compliance: 'Kiểm tra chấp hành',
  signs: 'Kiểm tra khi có dấu hiệu vi phạm',
  oversight_work: 'Kiểm tra thực hiện nhiệm vụ kiểm tra, giám sát',
  discipline_enforcement: 'Kiểm tra việc thi hành kỷ luật trong Đảng',
  finance: 'Kiểm tra tài chính đảng',
  fees: 'Kiểm tra thu, nộp, sử dụng đảng phí',
  regular_supervision: 'Giám sát thường xuyên',
  thematic_supervision: 'Giám sát chuyên đề',
  denunciation: 'Giải quyết tố cáo',
  complaint: 'Giải quyết khiếu nại kỷ luật đảng',
  discipline: 'Thi hành kỷ luật',
}

/** How kinds go together: what their subjects may conclude with follows from it. */
export const kindGroupOf: Record<
  InspectionKind,
  'inspection' | 'supervision' | 'denunciation' | 'complaint' | 'discipline'
> = {
  compliance: 'inspection',
  signs: 'inspection',
  oversight_work: 'inspection',
  discipline_enforcement: 'inspection',
  finance: 'inspection',
  fees: 'inspection',
  regular_supervision: 'supervision',
  thematic_supervision: 'supervision',
  denunciation: 'denunciation',
  complaint: 'complaint',
  discipline: 'discipline',
}

export const subjectKindSchema = z.enum(['organisation', 'member'])
export type SubjectKind = z.infer<typeof subjectKindSchema>

export const subjectKindLabels: Record<SubjectKind, string> = {
  organisation: 'Tổ chức đảng',
  member: 'Đảng viên',
}

/** Kinds that are only ever about organisations: their forms know no member. */
const onlyOrganisations: ReadonlySet<InspectionKind> = new Set([
  'oversight_work',
  'discipline_enforcement',
  'finance',
  'fees',
])

export function mayBeAbout(kind: InspectionKind, subject: SubjectKind): boolean {
  return subject === 'organisation' || !onlyOrganisations.has(kind)
}

/** Who carries the work out. Levels above the commune are for what is done to it from above; the district's ended on 01/7/2025. */
export const inspectionLevelSchema = z.enum([
  'cell',
  'branch',
  'commune_body',
  'commune_commission',
  'commune_standing',
  'commune_committee',
  'district_commission',
  'district_standing',
  'district_committee',
  'province_commission',
  'province_standing',
  'province_committee',
  'centre_commission',
  'centre',
])
export type InspectionLevel = z.infer<typeof inspectionLevelSchema>

export const inspectionLevelLabels: Record<InspectionLevel, string> = {
  cell: 'Chi bộ',
  branch: 'Đảng ủy bộ phận',
  commune_body: 'Cơ quan tham mưu, giúp việc của Đảng ủy',
  commune_commission: 'Ủy ban Kiểm tra Đảng ủy',
  commune_standing: 'Ban Thường vụ Đảng ủy',
  commune_committee: 'Đảng ủy',
  district_commission: 'Ủy ban Kiểm tra Huyện ủy (trước 7/2025)',
  district_standing: 'Ban Thường vụ Huyện ủy (trước 7/2025)',
  district_committee: 'Huyện ủy (trước 7/2025)',
  province_commission: 'Ủy ban Kiểm tra Tỉnh ủy',
  province_standing: 'Ban Thường vụ Tỉnh ủy',
  province_committee: 'Tỉnh ủy',
  centre_commission: 'Ủy ban Kiểm tra Trung ương',
  centre: 'Trung ương',
}

/** The levels that a commune itself has, in the order in which a form offers them. */
export const ownLevels = [
  'commune_committee',
  'commune_standing',
  'commune_commission',
  'commune_body',
  'branch',
  'cell',
] as const satisfies readonly InspectionLevel[]

/** Who manages the cadre or the organisation: groups I, II and III of the forms. */
export const managementSchema = z.enum(['superior', 'commune', 'cell'])
export type Management = z.infer<typeof managementSchema>

export const managementLabels: Record<Management, string> = {
  superior: 'Diện cấp trên quản lý',
  commune: 'Diện Đảng ủy quản lý',
  cell: 'Do chi bộ quản lý',
}
