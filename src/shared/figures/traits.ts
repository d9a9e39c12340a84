import * as z from 'zod'

/** What a figure may be broken down by, in the order of a choice. */
export const traitLabels = {
  cell: 'Chi bộ',
  kind: 'Loại chi bộ',
  sex: 'Giới tính',
  ethnic: 'Dân tộc',
  religion: 'Tôn giáo',
  age: 'Độ tuổi',
  general: 'Trình độ giáo dục phổ thông',
  professional: 'Trình độ chuyên môn',
  theory: 'Lý luận chính trị',
  union: 'Đoàn viên',
  standing: 'Chính thức, dự bị',
  work: 'Nhóm nghề nghiệp',
} as const
export type Trait = keyof typeof traitLabels

export const traitSchema = z.enum([
  'cell',
  'kind',
  'sex',
  'ethnic',
  'religion',
  'age',
  'general',
  'professional',
  'theory',
  'union',
  'standing',
  'work',
]) satisfies z.ZodType<Trait>

/** Between the figure and what it is narrowed to: `members.all/sex/female`. */
export const traitMark = '/'

/** How a trait is read, for the sheet "Cách tính". */
export const traitMeanings: Readonly<Record<string, string>> = {
  sex: 'giới tính',
  ethnic: 'dân tộc; dân tộc thiểu số là khác dân tộc Kinh',
  religion: 'tôn giáo; tỷ lệ tính trên số người theo tôn giáo',
  age: 'tuổi tròn năm, người mới kết nạp tính đến ngày lễ kết nạp, người khác đến ngày cuối kỳ; chỉ biết năm sinh thì tính từ ngày đầu năm',
  general: 'trình độ giáo dục phổ thông',
  professional: 'trình độ chuyên môn cao nhất',
  theory: 'trình độ lý luận chính trị',
  union: 'đoàn viên Đoàn TNCS Hồ Chí Minh',
  standing: 'chính thức, dự bị, miễn sinh hoạt vào ngày cuối kỳ',
  entered: 'ngày quyết định kết nạp, thiếu thì ngày lễ kết nạp',
  kind: 'loại chi bộ vào ngày cuối kỳ',
  work: 'nhóm nghề nghiệp mà cơ quan đã xếp cho nghề ghi trong hồ sơ (Cài đặt, mục Nghề nghiệp)',
  type: 'loại hình tổ chức cơ sở đảng theo loại chi bộ vào ngày cuối kỳ, hoặc theo loại hình mà cơ quan đã chọn (Cài đặt, mục Loại hình)',
  badge: 'số năm tuổi đảng của Huy hiệu',
}
