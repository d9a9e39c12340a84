import type { FieldInfo } from './field-info.ts'

/** The list of villages and quarters. */
export const villageInfos: readonly FieldInfo[] = [
  {
    field: 'name',
    label: 'Tên thôn, bản',
    titles: [
      'Tên thôn, bản',
      'Thôn, bản',
      'Tên thôn',
      'Tên bản',
      'Thôn/bản',
      'Bản',
      'Thôn',
      'Tên thôn, bản, tổ dân phố',
      'Thôn, bản, tổ dân phố',
      'Tổ dân phố',
      'Tiểu khu',
    ],
    required: true,
    width: 28,
    example: 'Bản Na',
  },
  {
    field: 'kind',
    label: 'Loại',
    titles: ['Loại', 'Loại hình', 'Loại thôn, bản'],
    width: 14,
    example: 'Bản',
    choices: 'villageKinds',
    hint: 'Để trống được nếu tên đã nói rõ (Bản …, Thôn …, Tổ dân phố …, Tiểu khu …)',
  },
  {
    field: 'border',
    label: 'Biên giới',
    titles: ['Biên giới', 'Thôn, bản biên giới', 'Giáp biên'],
    width: 10,
    example: 'x',
    choices: 'marks',
    hint: 'Ghi x hoặc có; để trống là không',
  },
  {
    field: 'hard',
    label: 'Đặc biệt khó khăn',
    titles: ['Đặc biệt khó khăn', 'ĐBKK', 'Thôn, bản đặc biệt khó khăn'],
    width: 12,
    example: 'x',
    choices: 'marks',
    hint: 'Ghi x hoặc có; để trống là không',
  },
  { field: 'note', label: 'Ghi chú', titles: ['Ghi chú', 'Chú thích', 'GC'], width: 24, example: '' },
]
