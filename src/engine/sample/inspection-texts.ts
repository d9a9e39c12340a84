import type { Conclusion } from '../../shared/inspections/conclusions.ts'
import type { CaseDisciplineForm } from '../../shared/inspections/discipline-fields.ts'
import type { InspectionKind, InspectionLevel, SubjectKind } from '../../shared/inspections/kinds.ts'

/** Invented work of three years, newest pattern first: what kind, by whom, about what. */
export interface SampleWork {
  readonly kind: InspectionKind
  readonly level: InspectionLevel
  readonly subject: SubjectKind
  readonly title: string
  /** What its subjects are concluded with; at random when left out. */
  readonly conclusion?: Conclusion
  /** What its subjects get. */
  readonly discipline?: CaseDisciplineForm
  /** Code → thousand đồng, or people. */
  readonly amounts?: Readonly<Record<string, number>>
}

export const yearlyWork: readonly SampleWork[] = [
  {
    kind: 'compliance',
    level: 'commune_committee',
    subject: 'organisation',
    title: 'Kiểm tra việc lãnh đạo, chỉ đạo thực hiện nghị quyết phát triển đảng viên',
  },
  {
    kind: 'compliance',
    level: 'commune_standing',
    subject: 'organisation',
    title: 'Kiểm tra việc thực hiện quy chế làm việc, nền nếp sinh hoạt chi bộ',
  },
  {
    kind: 'thematic_supervision',
    level: 'commune_commission',
    subject: 'organisation',
    title: 'Giám sát chuyên đề việc thực hiện quy định về đảng phí, ghi sổ nghị quyết',
  },
  {
    kind: 'fees',
    level: 'commune_commission',
    subject: 'organisation',
    title: 'Kiểm tra thu, nộp, sử dụng đảng phí',
  },
  {
    kind: 'oversight_work',
    level: 'commune_commission',
    subject: 'organisation',
    title: 'Kiểm tra thực hiện nhiệm vụ kiểm tra, giám sát của chi bộ',
  },
  {
    kind: 'regular_supervision',
    level: 'cell',
    subject: 'member',
    title: 'Giám sát thường xuyên đảng viên thực hiện nhiệm vụ được giao',
  },
  {
    kind: 'compliance',
    level: 'cell',
    subject: 'member',
    title: 'Kiểm tra đảng viên chấp hành nhiệm vụ chi bộ phân công',
  },
  {
    kind: 'signs',
    level: 'commune_commission',
    subject: 'member',
    title: 'Kiểm tra đảng viên khi có dấu hiệu vi phạm',
  },
  { kind: 'denunciation', level: 'commune_commission', subject: 'member', title: 'Giải quyết đơn tố cáo' },
]

/** What comes once in three years: discipline, complaints, finance. Each form of the statistics has something to show. */
export const rareWork: readonly SampleWork[] = [
  {
    kind: 'discipline',
    level: 'cell',
    subject: 'member',
    title: 'Thi hành kỷ luật đảng viên vi phạm nhiệm vụ được giao',
    conclusion: 'must_discipline',
    discipline: 'reprimand',
  },
  {
    kind: 'discipline',
    level: 'commune_committee',
    subject: 'member',
    title: 'Thi hành kỷ luật đảng viên vi phạm quy chế làm việc',
    conclusion: 'must_discipline',
    discipline: 'warning',
  },
  {
    kind: 'discipline',
    level: 'commune_commission',
    subject: 'member',
    title: 'Thi hành kỷ luật đảng viên thiếu trách nhiệm',
    conclusion: 'must_discipline',
    discipline: 'reprimand',
  },
  {
    kind: 'discipline',
    level: 'commune_committee',
    subject: 'organisation',
    title: 'Thi hành kỷ luật chi bộ buông lỏng lãnh đạo',
    conclusion: 'must_discipline',
    discipline: 'reprimand',
  },
  {
    kind: 'complaint',
    level: 'commune_standing',
    subject: 'member',
    title: 'Giải quyết khiếu nại kỷ luật của đảng viên',
    conclusion: 'lowered',
  },
  {
    kind: 'complaint',
    level: 'commune_standing',
    subject: 'organisation',
    title: 'Giải quyết khiếu nại kỷ luật của chi bộ',
    conclusion: 'upheld',
  },
  {
    kind: 'denunciation',
    level: 'commune_commission',
    subject: 'organisation',
    title: 'Giải quyết tố cáo chi ủy',
    conclusion: 'partly_right',
  },
  {
    kind: 'signs',
    level: 'commune_commission',
    subject: 'organisation',
    title: 'Kiểm tra chi bộ khi có dấu hiệu vi phạm',
    conclusion: 'violated',
  },
  {
    kind: 'thematic_supervision',
    level: 'commune_commission',
    subject: 'member',
    title: 'Giám sát chuyên đề đảng viên là chi ủy viên',
  },
  {
    kind: 'signs',
    level: 'commune_commission',
    subject: 'member',
    title: 'Kiểm tra đảng viên khi có dấu hiệu vi phạm về đất đai',
    conclusion: 'violated',
  },
  {
    kind: 'regular_supervision',
    level: 'commune_committee',
    subject: 'organisation',
    title: 'Giám sát việc học tập, quán triệt nghị quyết',
  },
  {
    kind: 'thematic_supervision',
    level: 'cell',
    subject: 'member',
    title: 'Giám sát chuyên đề việc thực hiện nhiệm vụ được phân công',
  },
  {
    kind: 'fees',
    level: 'commune_commission',
    subject: 'organisation',
    title: 'Kiểm tra thu, nộp đảng phí theo kiến nghị',
    conclusion: 'violated',
    amounts: { tdp_02: 1250, tdp_07: 1250, tdp_11: 1000, tdp_14: 1 },
  },
  {
    kind: 'finance',
    level: 'commune_commission',
    subject: 'organisation',
    title: 'Kiểm tra tài chính đảng của chi bộ cơ quan',
    conclusion: 'flawed',
    amounts: { ttc_02: 3400, ttc_06: 3400, ttc_10: 3400 },
  },
  {
    kind: 'discipline_enforcement',
    level: 'commune_commission',
    subject: 'organisation',
    title: 'Kiểm tra việc thi hành kỷ luật của chi bộ',
    conclusion: 'good',
    amounts: { thkl_01: 2, thkl_02: 1, thkl_06: 2, thkl_08: 1, thkl_10: 1 },
  },
]

export const sampleFaults = [
  ['Sổ nghị quyết ghi chưa đủ ý kiến và biểu quyết', 'Ghi bổ sung, nộp sổ để kiểm tra lại'],
  ['Chưa sinh hoạt chuyên đề theo quy định', 'Lập lịch và tổ chức sinh hoạt chuyên đề còn thiếu'],
  ['Thu, nộp đảng phí chậm', 'Nộp đủ đảng phí và đối chiếu sổ thu'],
  [
    'Phân công đảng viên giúp đỡ quần chúng chưa bằng văn bản',
    'Ra nghị quyết phân công cụ thể từng đảng viên',
  ],
  ['Chưa tự kiểm tra theo chương trình năm', 'Tự kiểm tra, báo cáo kết quả bằng văn bản'],
] as const

export const sampleTheme = {
  basis: { number: '05-NQ/ĐU', abstract: 'Nghị quyết về chấn chỉnh nền nếp sinh hoạt chi bộ' },
  title: 'Tự kiểm tra việc thực hiện nghị quyết về nền nếp sinh hoạt chi bộ',
  faults: [
    'Chưa bảo đảm chế độ sinh hoạt định kỳ',
    'Nội dung sinh hoạt còn chung chung, chưa rõ việc, rõ người',
    'Thu, nộp, quản lý đảng phí chưa đúng hạn',
  ],
} as const
