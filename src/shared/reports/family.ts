import * as z from 'zod'

/** What a report is about, in the order of the list of reports. */
export const reportFamilySchema = z.enum([
  'development',
  'classes',
  'members',
  'cells',
  'ratings',
  'inspections',
  'statistics',
  'inspection-forms',
])
export type ReportFamily = z.infer<typeof reportFamilySchema>

export const reportFamilyLabels: Record<ReportFamily, string> = {
  development: 'Quần chúng ưu tú, kết nạp',
  classes: 'Lớp bồi dưỡng',
  members: 'Đảng viên',
  cells: 'Chi bộ, thôn bản, sinh hoạt',
  ratings: 'Kiểm điểm, xếp loại',
  inspections: 'Kiểm tra, giám sát, kỷ luật',
  statistics: 'Biểu thống kê cơ bản (bộ biểu 2021)',
  'inspection-forms': 'Biểu kiểm tra, giám sát (bộ biểu 2016)',
}
