import type { FieldInfo } from './field-info.ts'
import { personInfos } from './person-infos.ts'

const who = new Set(['fullName', 'sex', 'birthDate', 'birthMale', 'birthFemale', 'citizenId'])
const dates = 'Ghi ngày/tháng/năm, tháng/năm hoặc năm'

/** Who holds which post of a cell or of a village, and who held it. */
export const postInfos: readonly FieldInfo[] = [
  ...personInfos.filter(({ field }) => who.has(field)),
  {
    field: 'post',
    label: 'Chức vụ',
    titles: ['Chức vụ', 'Chức danh', 'Chức vụ đảng', 'Chức vụ trong chi bộ', 'Chức vụ, chức danh'],
    required: true,
    width: 24,
    example: 'Bí thư',
    choices: 'postKinds',
    hint: 'Bí thư, Phó bí thư, Chi ủy viên, Trưởng thôn, bản hoặc Trưởng ban công tác Mặt trận',
  },
  {
    field: 'cell',
    label: 'Chi bộ',
    titles: ['Chi bộ', 'Tên chi bộ', 'Sinh hoạt tại chi bộ', 'Tổ chức đảng', 'Đơn vị'],
    required: true,
    width: 28,
    example: 'Chi bộ bản Na',
    hint: 'Đúng tên chi bộ đã có trong sổ; trưởng thôn, bản và trưởng ban công tác Mặt trận có thể chỉ ghi thôn, bản',
  },
  {
    field: 'village',
    label: 'Thôn, bản',
    titles: ['Thôn, bản', 'Thôn', 'Bản', 'Thôn/bản', 'Tổ dân phố', 'Thôn, bản, tổ dân phố'],
    width: 20,
    example: '',
    hint: 'Thôn, bản mà người này làm trưởng; cần khi chi bộ phụ trách nhiều thôn, bản',
  },
  {
    field: 'from',
    label: 'Ngày nhận chức vụ',
    titles: [
      'Ngày nhận chức vụ',
      'Từ ngày',
      'Thời gian / Từ',
      'Giữ chức vụ từ',
      'Ngày bổ nhiệm',
      'Từ',
      'Từ năm',
    ],
    width: 14,
    example: '15/3/2025',
    hint: dates,
  },
  {
    field: 'to',
    label: 'Ngày thôi giữ',
    titles: [
      'Ngày thôi giữ',
      'Đến ngày',
      'Thời gian / Đến',
      'Ngày thôi',
      'Đến',
      'Đến năm',
      'Ngày thôi giữ chức vụ',
    ],
    width: 14,
    example: '',
    hint: `${dates}; đang giữ thì để trống`,
  },
]
