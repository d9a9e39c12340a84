import * as z from 'zod'

/** What can happen to organisations; each is one command with one undo. */
export const cellActKindSchema = z.enum([
  'founded',
  'renamed',
  'merged',
  'split',
  'moved',
  'dissolved',
  'reclassified',
  'switched',
])
export type CellActKind = z.infer<typeof cellActKindSchema>

export const cellActKindLabels: Record<CellActKind, string> = {
  founded: 'Thành lập',
  renamed: 'Đổi tên',
  merged: 'Sáp nhập',
  split: 'Chia tách',
  moved: 'Chuyển cấp trên trực tiếp',
  dissolved: 'Giải thể',
  reclassified: 'Đổi loại hình',
  switched: 'Chuyển sang tên gọi chung “chi bộ”',
}
