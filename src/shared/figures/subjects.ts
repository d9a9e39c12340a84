/** What a figure is about: the first part of its name, in words. In the order of the screens. */
export const figureSubjects = {
  members: 'Đảng viên',
  balance: 'Tăng, giảm đảng viên',
  'cell-balance': 'Tăng, giảm của từng chi bộ',
  sympathizers: 'Quần chúng ưu tú, cảm tình Đảng',
  approvals: 'Đợt phê duyệt',
  classes: 'Lớp bồi dưỡng',
  dossiers: 'Hồ sơ kết nạp',
  admissions: 'Kết nạp',
  probation: 'Đảng viên dự bị',
  cells: 'Chi bộ',
  posts: 'Chức vụ',
  meetings: 'Sinh hoạt',
  visits: 'Lượt dự sinh hoạt',
  difficulties: 'Khó khăn, vướng mắc',
  ratings: 'Xếp loại',
  villages: 'Thôn, bản',
  households: 'Hộ dân',
  patrols: 'Tuần tra rừng',
  incidents: 'Vụ việc',
  inspections: 'Kiểm tra, giám sát',
  remedies: 'Khắc phục sau kiểm tra',
  petitions: 'Đơn thư',
  'inspection-staff': 'Cán bộ kiểm tra',
  ktgs: 'Biểu kiểm tra, giám sát',
} as const
export type FigureSubject = keyof typeof figureSubjects

export function isFigureSubject(name: string): name is FigureSubject {
  return Object.hasOwn(figureSubjects, name)
}

/** The subject of an indicator by its name; null for one that nobody gave a subject to. */
export function subjectOf(id: string): FigureSubject | null {
  const [first = ''] = id.split('.')
  return isFigureSubject(first) ? first : null
}
