import type { InspectionKind, InspectionLevel, SubjectKind } from '../../shared/inspections/kinds.ts'

/** Invented work of three years, newest pattern first: what kind, by whom, about what. */
export interface SampleWork {
  readonly kind: InspectionKind
  readonly level: InspectionLevel
  readonly subject: SubjectKind
  readonly title: string
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
