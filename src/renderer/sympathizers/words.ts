import type { SympathizerStatus } from '../../shared/sympathizers/fields.ts'

/** A shape beside each status, so that it is not told by words or colour alone. */
export const statusMarks: Record<SympathizerStatus, string> = {
  outstanding: '○',
  recognised: '◐',
  admitted: '●',
  stopped: '–',
}

/** What the list can be narrowed to, as the address and the engine write it. */
export const statusChoices = [
  { value: 'tracking', label: 'đang theo dõi' },
  { value: 'outstanding', label: 'quần chúng ưu tú' },
  { value: 'recognised', label: 'cảm tình Đảng' },
  { value: 'admitted', label: 'đã kết nạp' },
  { value: 'stopped', label: 'thôi theo dõi' },
  { value: 'all', label: 'tất cả' },
] as const
