import type { AmountList, ContentList } from '../../../shared/inspections/content-lists.ts'
import type { InspectionKind, InspectionLevel, SubjectKind } from '../../../shared/inspections/kinds.ts'

/** One column of levels: those that the form counts together. */
export interface LevelColumn {
  readonly key: string
  readonly label: string
  readonly levels: readonly InspectionLevel[]
}

/** What a form counts: subjects of concluded cases, or disciplines that took effect. */
export type Unit = 'turn' | 'discipline'

/** One table of the 2016 generation (reports.md 6): which rows of the register, and which columns it splits them into. */
export interface FormTable {
  readonly name: string
  readonly unit: Unit
  readonly kinds: readonly InspectionKind[]
  readonly subject: SubjectKind
  readonly levels: readonly LevelColumn[]
  readonly contents: ContentList | null
  /** How many contents the list has: the columns are numbered. */
  readonly contentCount: number
  readonly conclusions: readonly string[]
  readonly amounts: AmountList | null
  /** So many of the first amounts are parts of one sum (`sl-00`); none where the form has no such sum. */
  readonly summed?: number
}

const one = (key: InspectionLevel, label: string): LevelColumn => ({ key, label, levels: [key] })

const committees: readonly LevelColumn[] = [
  one('centre', 'Trung ương'),
  one('province_committee', 'Tỉnh ủy và tương đương'),
  one('province_standing', 'Ban thường vụ tỉnh ủy'),
  one('district_committee', 'Huyện ủy và tương đương'),
  one('district_standing', 'Ban thường vụ huyện ủy'),
  one('commune_committee', 'Đảng ủy cơ sở'),
  one('commune_standing', 'Ban thường vụ đảng ủy cơ sở'),
  one('branch', 'Đảng ủy bộ phận'),
]
const cell = one('cell', 'Chi bộ')
const commissions: readonly LevelColumn[] = [
  one('centre_commission', 'UBKT Trung ương'),
  one('province_commission', 'UBKT cấp tỉnh'),
  one('district_commission', 'UBKT cấp huyện'),
  one('commune_commission', 'UBKT cơ sở'),
]
const authorities: readonly LevelColumn[] = [
  { key: 'centre', label: 'Trung ương', levels: ['centre', 'centre_commission'] },
  {
    key: 'province',
    label: 'Cấp tỉnh',
    levels: ['province_committee', 'province_standing', 'province_commission'],
  },
  {
    key: 'district',
    label: 'Cấp huyện',
    levels: ['district_committee', 'district_standing', 'district_commission'],
  },
  {
    key: 'commune',
    label: 'Cấp cơ sở',
    levels: ['commune_committee', 'commune_standing', 'commune_commission', 'commune_body'],
  },
]

const checked = ['good', 'bad', 'violating', 'must', 'done'] as const
const found = ['violating', 'must', 'done'] as const
const watched = ['good', 'signs', 'inspect'] as const
const accused = ['unfounded', 'false', 'right', 'violating', 'must', 'done'] as const
const complained = [
  'upheld',
  'changed',
  'raised',
  'lowered',
  'lifted',
  'direction',
  'verification',
  'other',
] as const
/** Five kinds of money not kept to the rules. */
const money = { summed: 5 } as const

const turn = { unit: 'turn', amounts: null } as const
const compliance = { ...turn, kinds: ['compliance'], conclusions: checked } as const
const signs = { ...turn, kinds: ['signs'], conclusions: found } as const
const supervision = {
  ...turn,
  kinds: ['regular_supervision', 'thematic_supervision'],
  conclusions: watched,
} as const
const discipline = { unit: 'discipline', kinds: [], conclusions: [], amounts: null } as const
const denunciation = { ...turn, kinds: ['denunciation'], levels: authorities, conclusions: accused } as const
const complaint = {
  ...turn,
  kinds: ['complaint'],
  levels: authorities,
  contents: 'khieu_nai',
  contentCount: 3,
  conclusions: complained,
} as const
const organisations = { subject: 'organisation', contents: 'kt_to_chuc', contentCount: 7 } as const
const violations = { subject: 'member', contents: 'vi_pham_dang_vien', contentCount: 11 } as const

export const formTables = {
  'kt-dv': {
    ...compliance,
    name: 'Kiểm tra đảng viên chấp hành (Điều 30)',
    subject: 'member',
    levels: [...committees, cell],
    contents: 'kt_dang_vien',
    contentCount: 5,
  },
  'kt-tc': {
    ...compliance,
    ...organisations,
    name: 'Kiểm tra tổ chức đảng chấp hành (Điều 30)',
    levels: committees,
  },
  'dh-dv': {
    ...signs,
    ...violations,
    name: 'Kiểm tra đảng viên khi có dấu hiệu vi phạm',
    levels: [...commissions, cell],
  },
  'dh-tc': {
    ...signs,
    ...organisations,
    name: 'Kiểm tra tổ chức đảng khi có dấu hiệu vi phạm',
    levels: commissions,
  },
  'gs-dv': {
    ...supervision,
    name: 'Giám sát đảng viên của cấp ủy, chi bộ',
    subject: 'member',
    levels: [...committees, cell],
    contents: 'gs_dang_vien',
    contentCount: 8,
  },
  'gs-tc': { ...supervision, ...organisations, name: 'Giám sát tổ chức đảng của cấp ủy', levels: committees },
  'gs-dv-ubkt': {
    ...supervision,
    name: 'Giám sát đảng viên của ủy ban kiểm tra',
    subject: 'member',
    levels: commissions,
    contents: 'gs_dang_vien',
    contentCount: 8,
  },
  'gs-tc-ubkt': {
    ...supervision,
    name: 'Giám sát tổ chức đảng của ủy ban kiểm tra',
    subject: 'organisation',
    levels: commissions,
    contents: 'gs_to_chuc_ubkt',
    contentCount: 8,
  },
  'kl-dv': {
    ...discipline,
    ...violations,
    name: 'Thi hành kỷ luật đảng viên của cấp ủy, chi bộ',
    levels: [...committees, cell],
  },
  'kl-dv-ubkt': {
    ...discipline,
    ...violations,
    name: 'Thi hành kỷ luật đảng viên của ủy ban kiểm tra',
    levels: commissions.slice(1),
  },
  'kl-tc': { ...discipline, ...organisations, name: 'Thi hành kỷ luật tổ chức đảng', levels: authorities },
  'tc-dv': { ...denunciation, ...violations, name: 'Giải quyết tố cáo đảng viên' },
  'tc-tc': { ...denunciation, ...organisations, name: 'Giải quyết tố cáo tổ chức đảng' },
  'kn-dv': { ...complaint, subject: 'member', name: 'Giải quyết khiếu nại kỷ luật của đảng viên' },
  'kn-tc': { ...complaint, subject: 'organisation', name: 'Giải quyết khiếu nại kỷ luật của tổ chức đảng' },
  ktgs: {
    ...turn,
    name: 'Kiểm tra tổ chức đảng thực hiện nhiệm vụ kiểm tra, giám sát',
    kinds: ['oversight_work'],
    subject: 'organisation',
    levels: authorities,
    contents: 'kt_nhiem_vu_ktgs',
    contentCount: 2,
    conclusions: ['good', 'bad', 'must', 'done'],
  },
  thkl: {
    ...turn,
    name: 'Kiểm tra việc thi hành kỷ luật trong Đảng',
    kinds: ['discipline_enforcement'],
    subject: 'organisation',
    levels: authorities,
    contents: null,
    contentCount: 0,
    conclusions: checked,
    amounts: 'thi_hanh_ky_luat',
  },
  dp: {
    ...turn,
    name: 'Kiểm tra thu, nộp, sử dụng đảng phí',
    kinds: ['fees'],
    subject: 'organisation',
    levels: authorities,
    contents: null,
    contentCount: 0,
    conclusions: found,
    amounts: 'tien_dang_phi',
    ...money,
  },
  tch: {
    ...turn,
    name: 'Kiểm tra tài chính đảng',
    kinds: ['finance'],
    subject: 'organisation',
    levels: authorities,
    contents: 'kt_tai_chinh',
    contentCount: 6,
    conclusions: found,
    amounts: 'tien_tai_chinh',
    ...money,
  },
} as const satisfies Record<string, FormTable>
export type FormId = keyof typeof formTables

const ofCell = {
  ...turn,
  subject: 'member',
  levels: [cell],
  contents: null,
  contentCount: 0,
  conclusions: [],
} as const

/** What the monthly report of a cell asks (2026), and what was done to the cell from above. */
export const cellTables = {
  'cb-kt': { ...ofCell, name: 'Chi bộ kiểm tra đảng viên chấp hành', kinds: ['compliance'] },
  'cb-dh': { ...ofCell, name: 'Chi bộ kiểm tra đảng viên khi có dấu hiệu vi phạm', kinds: ['signs'] },
  'cb-gscd': { ...ofCell, name: 'Chi bộ giám sát chuyên đề', kinds: ['thematic_supervision'] },
  'cb-gstx': { ...ofCell, name: 'Chi bộ giám sát thường xuyên', kinds: ['regular_supervision'] },
  'cb-kl': { ...ofCell, name: 'Chi bộ thi hành kỷ luật đảng viên', kinds: [], unit: 'discipline' },
  'cb-kt-tc': {
    ...ofCell,
    name: 'Chi bộ được kiểm tra chấp hành',
    kinds: ['compliance'],
    subject: 'organisation',
    levels: authorities,
  },
  'cb-dh-tc': {
    ...ofCell,
    name: 'Chi bộ được kiểm tra khi có dấu hiệu vi phạm',
    kinds: ['signs'],
    subject: 'organisation',
    levels: authorities,
  },
  'cb-tc': {
    ...ofCell,
    name: 'Chi bộ được kiểm tra tài chính, đảng phí',
    kinds: ['finance', 'fees'],
    subject: 'organisation',
    levels: authorities,
  },
} as const satisfies Record<string, FormTable>

/** Every table whose numbers are figures. */
export const allTables = { ...formTables, ...cellTables }

/** The lines of a form; a form of members knows the last two. */
export const formRows = {
  all: 'Tổng số',
  superior: 'I. Diện cấp trên quản lý',
  commune: 'II. Diện đảng ủy cơ sở quản lý',
  cell: 'III. Do chi bộ quản lý',
  committee: 'Trong đó: cấp ủy viên',
  probationary: 'Trong đó: đảng viên dự bị',
  outside: 'Ngoài biểu: do cấp khác thực hiện',
} as const
export type FormRow = keyof typeof formRows

/** The columns of conclusions, of discipline and of the law, by their keys. */
export const namedColumns = {
  total: 'Tổng số',
  cases: 'Số cuộc',
  good: 'Tốt',
  bad: 'Chưa tốt',
  flawed: 'Có khuyết điểm, nhắc nhở',
  mild: 'Vi phạm chưa đến mức kỷ luật',
  violating: 'Có vi phạm',
  must: 'Phải thi hành kỷ luật',
  done: 'Đã thi hành kỷ luật',
  signs: 'Phát hiện dấu hiệu vi phạm',
  inspect: 'Chuyển kiểm tra',
  unfounded: 'Chưa có cơ sở kết luận',
  false: 'Tố cáo sai',
  right: 'Đúng và đúng một phần',
  toResolve: 'Phải giải quyết',
  upheld: 'Giữ nguyên',
  changed: 'Thay đổi',
  raised: 'Tăng',
  lowered: 'Giảm',
  lifted: 'Xóa',
  direction: 'Do phương hướng, phương châm',
  verification: 'Do thẩm tra, xác minh',
  other: 'Nguyên nhân khác',
  reprimand: 'Khiển trách',
  warning: 'Cảnh cáo',
  dismissal: 'Cách chức',
  expulsion: 'Khai trừ',
  dissolution: 'Giải tán',
  suspended: 'Đình chỉ sinh hoạt',
  law: 'Xử lý bằng pháp luật',
  prison: 'Phạt tù, kể cả án treo',
  otherSentence: 'Hình phạt khác',
  administrative: 'Xử lý hành chính',
} as const
export type NamedColumn = keyof typeof namedColumns
