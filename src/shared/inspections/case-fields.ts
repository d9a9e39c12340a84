import * as z from 'zod'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText, requiredText } from '../vocabulary/short-text.ts'
import { changeCauseSchema, conclusionSchema, violationSchema } from './conclusions.ts'
import { inspectionKindSchema, inspectionLevelSchema, managementSchema, subjectKindSchema } from './kinds.ts'
import { phaseSchema } from './phases.ts'

const id = z.int().positive()
const date = partialDateSchema.nullable()

export const caseFieldsSchema = z.object({
  kind: inspectionKindSchema,
  level: inspectionLevelSchema,
  title: requiredText(300, 'Tên cuộc, vụ việc là bắt buộc'),
  /** The item of the programme that it carries out. */
  planItemId: id.nullable(),
  /** The directive, resolution or rule whose keeping is looked at. */
  basisId: id.nullable(),
  /** Preparation begins: the plan, or the day a denunciation or complaint came in. */
  openedOn: date,
  startedOn: date,
  /** The self-report of the subject came in: the clock of a thematic supervision. */
  selfReportOn: date,
  concludedOn: date,
  /** The deadline that the office set itself, where no text gives one. */
  dueOn: daySchema.nullable(),
  /** What period is looked at. */
  lookedAt: optionalText(200),
  content: optionalText(2000),
  /** The conclusion in the document's own words. */
  conclusion: optionalText(4000),
  /** Who denounced or complained. */
  petitioner: optionalText(200),
  note: optionalText(2000),
})
export type CaseFields = z.infer<typeof caseFieldsSchema>

export const caseFieldLabels: Record<keyof CaseFields, string> = {
  kind: 'Loại',
  level: 'Cấp thực hiện',
  title: 'Tên cuộc, vụ việc',
  planItemId: 'Theo chương trình',
  basisId: 'Văn bản được kiểm tra',
  openedOn: 'Ngày bắt đầu chuẩn bị',
  startedOn: 'Ngày tiến hành',
  selfReportOn: 'Ngày nhận báo cáo tự kiểm tra',
  concludedOn: 'Ngày kết luận',
  dueOn: 'Hạn kết thúc do cơ quan đặt',
  lookedAt: 'Mốc thời gian kiểm tra',
  content: 'Nội dung',
  conclusion: 'Kết luận',
  petitioner: 'Người tố cáo, khiếu nại',
  note: 'Ghi chú',
}

export const blankCase: Omit<CaseFields, 'kind' | 'level'> = {
  title: '',
  planItemId: null,
  basisId: null,
  openedOn: null,
  startedOn: null,
  selfReportOn: null,
  concludedOn: null,
  dueOn: null,
  lookedAt: null,
  content: null,
  conclusion: null,
  petitioner: null,
  note: null,
}

export const subjectFieldsSchema = z.object({
  kind: subjectKindSchema,
  /** The organisation itself, or the cell of the member; null for a member: that of the day. */
  cellId: id.nullable(),
  personId: id.nullable(),
  management: managementSchema,
  /** The post at the time, as the papers name it. */
  post: optionalText(200),
  /** Cấp ủy viên. */
  committeeMember: z.boolean(),
  /** Codes of the catalog `inspection-contents`. */
  contents: z.array(z.string().min(1)).max(40),
  conclusion: conclusionSchema.nullable(),
  violation: violationSchema.nullable(),
  changeCause: changeCauseSchema.nullable(),
  /** Code → thousand đồng, or people: what the forms of finance and of discipline ask. */
  amounts: z.record(z.string(), z.int().min(0).max(9_999_999_999)),
  note: optionalText(2000),
})
export type SubjectFields = z.infer<typeof subjectFieldsSchema>

export const subjectFieldLabels: Record<keyof SubjectFields, string> = {
  kind: 'Loại đối tượng',
  cellId: 'Tổ chức đảng',
  personId: 'Đảng viên',
  management: 'Cấp quản lý',
  post: 'Chức vụ',
  committeeMember: 'Cấp ủy viên',
  contents: 'Nội dung',
  conclusion: 'Kết luận',
  violation: 'Mức vi phạm',
  changeCause: 'Nguyên nhân thay đổi',
  amounts: 'Số liệu',
  note: 'Ghi chú',
}

export const blankSubject: SubjectFields = {
  kind: 'organisation',
  cellId: null,
  personId: null,
  management: 'commune',
  post: null,
  committeeMember: false,
  contents: [],
  conclusion: null,
  violation: null,
  changeCause: null,
  amounts: {},
  note: null,
}

export const documentKindSchema = z.enum([
  'decision',
  'plan',
  'notice',
  'self_report',
  'minutes',
  'report',
  'conclusion',
  'petition',
  'other',
])
export type DocumentKind = z.infer<typeof documentKindSchema>

export const documentKindLabels: Record<DocumentKind, string> = {
  decision: 'Quyết định',
  plan: 'Kế hoạch',
  notice: 'Thông báo',
  self_report: 'Báo cáo tự kiểm tra',
  minutes: 'Biên bản',
  report: 'Báo cáo kết quả',
  conclusion: 'Kết luận',
  petition: 'Đơn',
  other: 'Văn bản khác',
}

export const documentFieldsSchema = z.object({
  phase: phaseSchema.exclude(['handed_over']),
  kind: documentKindSchema,
  number: optionalText(60),
  issuedOn: date,
  issuedBy: optionalText(200),
  abstract: optionalText(500),
})
export type DocumentFields = z.infer<typeof documentFieldsSchema>

export const documentFieldLabels: Record<keyof DocumentFields, string> = {
  phase: 'Bước',
  kind: 'Loại văn bản',
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  issuedBy: 'Cơ quan ban hành',
  abstract: 'Trích yếu',
}

export const inspectorRoleSchema = z.enum(['leader', 'deputy', 'secretary', 'member'])
export type InspectorRole = z.infer<typeof inspectorRoleSchema>

export const inspectorRoleLabels: Record<InspectorRole, string> = {
  leader: 'Trưởng đoàn',
  deputy: 'Phó trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên',
}

/** One of the team: somebody of the register, or a name. */
export const inspectorFieldsSchema = z
  .object({ personId: id.nullable(), name: optionalText(200), role: inspectorRoleSchema })
  .refine(({ personId, name }) => personId !== null || name !== null, {
    path: ['name'],
    error: 'Chọn người trong sổ, hoặc ghi họ tên',
  })
export type InspectorFields = z.infer<typeof inspectorFieldsSchema>
