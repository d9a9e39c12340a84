import type { FieldInfo } from './field-info.ts'

/** What a cell, or the whole committee, is asked to reach in a year. */
export const targetInfos: readonly FieldInfo[] = [
  {
    field: 'cell',
    label: 'Tổ chức đảng',
    titles: ['Tổ chức đảng', 'Chi bộ', 'Tên chi bộ', 'Tên tổ chức đảng', 'Đơn vị', 'Đơn vị được giao'],
    required: true,
    width: 28,
    example: 'Chi bộ bản Na',
    hint: 'Đúng tên chi bộ đã có trong sổ, hoặc Toàn Đảng bộ',
  },
  {
    field: 'indicator',
    label: 'Chỉ tiêu',
    titles: ['Chỉ tiêu', 'Tên chỉ tiêu', 'Nội dung chỉ tiêu'],
    required: true,
    width: 36,
    example: 'Kết nạp đảng viên',
    choices: 'targetIndicators',
    hint: 'Chọn một chỉ tiêu trong danh sách; mỗi chỉ tiêu một dòng',
  },
  {
    field: 'year',
    label: 'Năm',
    titles: ['Năm', 'Năm giao', 'Năm thực hiện'],
    required: true,
    width: 8,
    example: '2026',
  },
  {
    field: 'number',
    label: 'Số giao',
    titles: ['Số giao', 'Số lượng', 'Chỉ tiêu giao', 'Số chỉ tiêu', 'Giao', 'Kế hoạch giao', 'Giá trị'],
    required: true,
    width: 10,
    example: '3',
  },
  {
    field: 'document',
    label: 'Văn bản giao',
    titles: ['Văn bản giao', 'Văn bản', 'Nghị quyết, quyết định giao', 'Số văn bản', 'Quyết định giao'],
    width: 24,
    example: '05-NQ/ĐU',
  },
  {
    field: 'documentDate',
    label: 'Ngày văn bản',
    titles: ['Ngày văn bản', 'Ngày ban hành', 'Ngày văn bản giao'],
    width: 14,
    example: '10/1/2026',
    hint: 'Đủ ngày, tháng, năm',
  },
]
