import { type ImportKind, importKindSchema } from '../../shared/imports/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'

interface KindWords {
  /** What one row becomes. */
  readonly unit: string
  /** Where they are seen afterwards. */
  readonly address: string
  readonly list: string
  readonly hint: string
  /** Its people must stand in the register already: none is entered with a row. */
  readonly knownPeopleOnly?: true
}

export const kindWords: Record<ImportKind, KindWords> = {
  villages: {
    unit: 'thôn, bản',
    address: '/thon-ban',
    list: 'Mở danh sách thôn, bản',
    hint: 'Tên, loại, biên giới, đặc biệt khó khăn. Nhập trước chi bộ và người.',
  },
  cells: {
    unit: 'chi bộ',
    address: '/chi-bo',
    list: 'Mở danh sách chi bộ',
    hint: 'Tên chi bộ, loại hình, cấp trên, thôn bản. Nên nhập trước các loại khác.',
  },
  people: {
    unit: 'người',
    address: '/nguoi',
    list: 'Mở danh sách người',
    hint: 'Họ tên, ngày sinh, dân tộc, chi bộ, tư cách đảng viên hay quần chúng.',
  },
  sympathizers: {
    unit: 'người',
    address: '/quan-chung',
    list: 'Mở danh sách quần chúng ưu tú',
    hint: 'Họ tên, ngày sinh, chi bộ theo dõi, ngày công nhận cảm tình, đảng viên giúp đỡ.',
  },
  members: {
    unit: 'đảng viên',
    address: '/dang-vien',
    list: 'Mở danh sách đảng viên',
    hint: 'Như danh sách trên, thêm quyết định kết nạp, ngày vào Đảng, ngày chính thức, số thẻ, số lý lịch.',
  },
  classes: {
    unit: 'lớp',
    address: '/lop',
    list: 'Mở danh sách lớp',
    hint: 'Loại lớp, tên lớp, quyết định mở lớp, khai giảng, bế giảng, số buổi.',
  },
  enrollments: {
    knownPeopleOnly: true,
    unit: 'học viên',
    address: '/lop',
    list: 'Mở danh sách lớp',
    hint: 'Tên lớp, họ tên, điểm danh, xếp loại, số và ngày giấy chứng nhận. Lớp và người phải có trong sổ.',
  },
  admissions: {
    unit: 'hồ sơ',
    address: '/ket-nap?giai-doan=all',
    list: 'Mở danh sách kết nạp',
    hint: 'Họ tên, chi bộ, nghị quyết chi bộ, quyết định, lễ kết nạp, công nhận chính thức.',
  },
  meetings: {
    unit: 'buổi sinh hoạt',
    address: '/sinh-hoat',
    list: 'Mở bảng sinh hoạt',
    hint: 'Mỗi dòng một chi bộ, một tháng: ngày họp, tổng số, phải dự, có mặt, vắng, miễn, chuyên đề, số nghị quyết.',
  },
  posts: {
    knownPeopleOnly: true,
    unit: 'chức vụ',
    address: '/chi-bo',
    list: 'Mở danh sách chi bộ',
    hint: 'Bí thư, chi ủy viên, trưởng thôn bản, trưởng ban Mặt trận: ai, ở đâu, từ ngày, đến ngày. Người phải có trong sổ.',
  },
  'commune-posts': {
    knownPeopleOnly: true,
    unit: 'chức danh',
    address: '/chi-bo/chuc-danh-xa',
    list: 'Mở chức danh ở xã',
    hint: 'Chủ tịch, phó chủ tịch, trưởng các đoàn thể: ai, khối nào, từ ngày, đến ngày. Người phải có trong sổ.',
  },
  inspections: {
    knownPeopleOnly: true,
    unit: 'dòng kiểm tra, giám sát',
    address: '/kiem-tra',
    list: 'Mở trang kiểm tra, giám sát',
    hint: 'Tên cuộc, hình thức, đối tượng, quyết định, từ ngày, đến ngày, thông báo kết luận, kết quả.',
  },
  targets: {
    unit: 'chỉ tiêu',
    address: '/chi-tieu',
    list: 'Mở bảng chỉ tiêu',
    hint: 'Mỗi dòng một chi bộ (hoặc Toàn Đảng bộ), một chỉ tiêu, một năm: số giao, văn bản giao.',
  },
}

export const importKinds = importKindSchema.options

/** "312 người" */
export function countOf(kind: ImportKind, count: number): string {
  return `${formatCount(count)} ${kindWords[kind].unit}`
}

/** "chỗ sửa của 9 hồ sơ, 3 người mới"; `changed` null in a list that changes nothing. */
export function doneWords(kind: ImportKind, accepted: number, changed: number | null): string {
  if (changed === null) return countOf(kind, accepted)
  const edited = `chỗ sửa của ${formatCount(changed)} hồ sơ`
  return accepted === 0 ? edited : `${edited}, ${countOf(kind, accepted)} mới`
}

/** The one button: "Ghi 3 người vào sổ". */
export function writeWords(kind: ImportKind, accepted: number, changed: number | null): string {
  return `Ghi ${doneWords(kind, accepted, changed)} vào sổ`
}

/** The kind in the address `?loai=people`; people when nothing or nonsense is written. */
export function kindFrom(written: string | null): ImportKind {
  return importKinds.find((kind) => kind === written) ?? 'people'
}
