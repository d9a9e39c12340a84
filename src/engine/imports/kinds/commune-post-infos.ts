import type { FieldInfo } from './field-info.ts'
import { personInfos } from './person-infos.ts'

const who = new Set(['fullName', 'sex', 'birthDate', 'birthMale', 'birthFemale', 'citizenId'])
const dates = 'Ghi ngày/tháng/năm, tháng/năm hoặc năm'

/** Who holds which post of the commune that belongs to no cell, and who held it. */
export const communePostInfos: readonly FieldInfo[] = [
  ...personInfos.filter(({ field }) => who.has(field)),
  {
    field: 'title',
    label: 'Chức danh',
    titles: [
      'Chức danh',
      'Chức vụ',
      'Chức danh, chức vụ',
      'Chức vụ, chức danh',
      'Chức vụ hiện nay',
      'Chức vụ đảm nhiệm',
    ],
    required: true,
    width: 34,
    example: 'Chủ tịch Ủy ban nhân dân xã',
    hint: 'Ghi như quyết định; mỗi chức danh một dòng',
  },
  {
    field: 'body',
    label: 'Khối',
    titles: [
      'Khối',
      'Khối công tác',
      'Cơ quan',
      'Cơ quan công tác',
      'Thuộc khối',
      'Đơn vị công tác',
      'Tổ chức',
    ],
    width: 28,
    example: 'Ủy ban nhân dân',
    choices: 'communeBodies',
    hint: 'Để trống được nếu chức danh đã nói rõ (UBND, HĐND, Mặt trận, Đảng ủy, Đoàn)',
  },
  {
    field: 'local',
    label: 'Người địa phương',
    titles: ['Người địa phương', 'Là người địa phương', 'Địa phương'],
    width: 12,
    example: 'x',
    choices: 'marks',
    hint: 'Ghi x hoặc không; chưa rõ thì để trống',
  },
  {
    field: 'cell',
    label: 'Chi bộ sinh hoạt',
    titles: ['Chi bộ sinh hoạt', 'Chi bộ', 'Sinh hoạt tại chi bộ', 'Tên chi bộ'],
    width: 28,
    example: '',
    hint: 'Chỉ để nhận ra người đã có trong sổ',
  },
  {
    field: 'from',
    label: 'Từ ngày',
    titles: [
      'Từ ngày',
      'Ngày nhận chức danh',
      'Ngày nhận chức vụ',
      'Thời gian / Từ',
      'Ngày bổ nhiệm',
      'Ngày bầu, bổ nhiệm',
      'Giữ chức vụ từ',
      'Từ',
      'Từ năm',
    ],
    width: 14,
    example: '1/7/2025',
    hint: dates,
  },
  {
    field: 'to',
    label: 'Đến ngày',
    titles: ['Đến ngày', 'Ngày thôi giữ', 'Thời gian / Đến', 'Ngày thôi', 'Đến', 'Đến năm'],
    width: 14,
    example: '',
    hint: `${dates}; đang giữ thì để trống`,
  },
  {
    field: 'note',
    label: 'Ghi chú',
    titles: ['Ghi chú', 'Chú thích', 'GC'],
    width: 20,
    example: '',
  },
]
