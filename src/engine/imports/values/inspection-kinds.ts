import { type InspectionKind, inspectionKindLabels, kindGroupOf } from '../../../shared/inspections/kinds.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { CellProblem, type ReadCell, reading } from './read.ts'

/** What a list holds: inspections and supervisions. Single matters come with papers that no list has. */
export type ListedKind = Exclude<InspectionKind, 'denunciation' | 'complaint' | 'discipline'>

export const listedKinds = [
  'compliance',
  'signs',
  'oversight_work',
  'discipline_enforcement',
  'finance',
  'fees',
  'regular_supervision',
  'thematic_supervision',
] as const satisfies readonly ListedKind[]

/** Only "Kiểm tra" or "Giám sát": the title, or the papers, tell which one. */
export type PlainKind = 'inspection' | 'supervision'
export type WrittenKind = ListedKind | PlainKind

export function isPlain(kind: WrittenKind): kind is PlainKind {
  return kind === 'inspection' || kind === 'supervision'
}

export function groupOf(kind: WrittenKind): PlainKind {
  if (isPlain(kind)) return kind
  return kindGroupOf[kind] === 'supervision' ? 'supervision' : 'inspection'
}

const otherWords: Record<WrittenKind, readonly string[]> = {
  compliance: [
    'Kiểm tra việc chấp hành',
    'Kiểm tra chấp hành Điều lệ Đảng',
    'Kiểm tra đảng viên chấp hành',
    'Kiểm tra tổ chức đảng, đảng viên chấp hành',
    'Kiểm tra theo Điều 30',
    'Chấp hành',
  ],
  signs: [
    'Khi có dấu hiệu vi phạm',
    'Dấu hiệu vi phạm',
    'Kiểm tra dấu hiệu vi phạm',
    'KT khi có DHVP',
    'KT DHVP',
    'DHVP',
  ],
  oversight_work: [
    'Kiểm tra nhiệm vụ kiểm tra, giám sát',
    'Kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát',
  ],
  discipline_enforcement: ['Kiểm tra thi hành kỷ luật', 'Kiểm tra việc thi hành kỷ luật'],
  finance: ['Kiểm tra tài chính', 'Kiểm tra tài chính của Đảng'],
  fees: ['Kiểm tra đảng phí', 'Kiểm tra thu nộp đảng phí', 'Kiểm tra việc thu, nộp, sử dụng đảng phí'],
  regular_supervision: ['Thường xuyên', 'GS thường xuyên', 'GSTX'],
  thematic_supervision: ['Chuyên đề', 'Giám sát theo chuyên đề', 'GS chuyên đề', 'GSCĐ'],
  inspection: ['Kiểm tra', 'KT', 'Cuộc kiểm tra'],
  supervision: ['Giám sát', 'GS', 'Cuộc giám sát'],
}

const known = new Map<string, WrittenKind>([
  ...Object.entries(otherWords).flatMap(([kind, words]) =>
    words.map((word) => [searchKey(word), kind as WrittenKind] as const),
  ),
  ...listedKinds.map((kind) => [searchKey(inspectionKindLabels[kind]), kind] as const),
])

const single = /\b(?:to cao|khieu nai)\b|^(?:thi hanh ky luat|xu ly ky luat|ky luat)$/

export const inspectionKind: ReadCell<WrittenKind> = reading((cell) => {
  const key = searchKey(cell.text)
  const kind = known.get(key)
  if (kind !== undefined) return kind
  if (single.test(key))
    return new CellProblem(
      'Giải quyết tố cáo, khiếu nại và thi hành kỷ luật ghi ở trang Kiểm tra, giám sát, không nhập bằng danh sách này.',
    )
  return new CellProblem(
    `Không hiểu "${cell.text.slice(0, 60)}". Ghi một trong: ${listedKinds.map((each) => inspectionKindLabels[each]).join('; ')}.`,
  )
})

const saidByTitle: readonly (readonly [RegExp, WrittenKind])[] = [
  [/\bdau hieu vi pham\b/, 'signs'],
  [/^(?:cuoc )?giam sat thuong xuyen\b/, 'regular_supervision'],
  [/^(?:cuoc )?giam sat (?:theo )?chuyen de\b/, 'thematic_supervision'],
  [/^(?:cuoc )?giam sat\b/, 'supervision'],
  [/^(?:cuoc )?kiem tra\b.*\bdang phi\b/, 'fees'],
  [/^(?:cuoc )?kiem tra\b.*\btai chinh (?:cua )?dang\b/, 'finance'],
  [/^(?:cuoc )?kiem tra\b.*\bnhiem vu kiem tra giam sat\b/, 'oversight_work'],
  [/^(?:cuoc )?kiem tra\b.*\bthi hanh ky luat\b/, 'discipline_enforcement'],
  [/^(?:cuoc )?kiem tra (?:viec )?chap hanh\b/, 'compliance'],
  [/^(?:cuoc )?kiem tra\b/, 'inspection'],
]

/** What a title itself says: "Kiểm tra khi có dấu hiệu vi phạm đối với …"; null when it says nothing of it. */
export function kindSaidByTitle(title: string): WrittenKind | null {
  const key = searchKey(title)
  return saidByTitle.find(([words]) => words.test(key))?.[1] ?? null
}
