import type { Sheet } from './importing.ts'

export const memberHeader = [
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chi bộ',
  'Tư cách',
  'Số quyết định kết nạp',
  'Ngày quyết định kết nạp',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Số thẻ đảng viên',
  'Số lý lịch',
]
export const members: Sheet = [
  memberHeader,
  [
    'Lò Văn An',
    'Nam',
    '20/3/1985',
    'Chi bộ bản Na',
    null,
    '12-QĐ/HU',
    '10/1/2015',
    '3/2/2015',
    '3/2/2016',
    '012345678901',
    '000012 sl',
  ],
  ['Vàng Thị Mỷ', 'Nữ', '1990', 'Bản Lạn', 'Dự bị', null, '2/3/2026', '19/5/2026', null, null, null],
]

export const awareness = 'Lớp bồi dưỡng nhận thức về Đảng khóa I năm 2025'

export const classes: Sheet = [
  ['Tên lớp', 'Loại lớp', 'Số quyết định', 'Ngày quyết định', 'Khai giảng', 'Bế giảng', 'Số buổi'],
  [
    'Lớp bồi dưỡng nhận thức về Đảng khóa I năm 2025',
    null,
    '25-QĐ/ĐU',
    '1/4/2025',
    '7/4/2025',
    '11/4/2025',
    10,
  ],
  ['Lớp sơ cấp', 'Sơ cấp LLCT', '40-QĐ/ĐU', '1/7/2025', '10/7/2025', '3/8/2025', null],
]

export const admissionHeader = [
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chi bộ',
  'Người giới thiệu',
  'Ngày viết đơn',
  'Số NQ chi bộ',
  'Ngày họp chi bộ',
  'Biểu quyết chi bộ',
  'Số QĐ kết nạp',
  'Ngày QĐ kết nạp',
  'Ngày kết nạp',
  'Số QĐ chính thức',
  'Ngày QĐ chính thức',
]
export const admissions: Sheet = [
  admissionHeader,
  [
    'Giàng A Chứ',
    'Nam',
    '5/5/1999',
    'Chi bộ bản Na',
    'Lò Văn An',
    '5/1/2025',
    '3-NQ/CB',
    '10/2/2025',
    '12/14',
    '12-QĐ/HU',
    '1/3/2025',
    '26/3/2025',
    '30-QĐ/ĐU',
    '20/4/2026',
  ],
  [
    'Sùng Thị Dợ',
    'Nữ',
    '12/8/2001',
    'Bản Lạn',
    null,
    '20/9/2026',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
]
