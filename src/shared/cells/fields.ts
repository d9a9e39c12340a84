import * as z from 'zod'
import { partialDateSchema } from '../vocabulary/partial-date.ts'

export const cellKindSchema = z.enum([
  'committee',
  'village',
  'school',
  'health',
  'agency',
  'police',
  'military',
  'enterprise',
  'other',
])
export type CellKind = z.infer<typeof cellKindSchema>

export const cellKindLabels: Record<CellKind, string> = {
  committee: 'Đảng bộ',
  village: 'Chi bộ thôn, bản, tổ dân phố',
  school: 'Chi bộ trường học',
  health: 'Chi bộ trạm y tế',
  agency: 'Chi bộ cơ quan',
  police: 'Chi bộ công an',
  military: 'Chi bộ quân sự',
  enterprise: 'Chi bộ doanh nghiệp, hợp tác xã',
  other: 'Chi bộ khác',
}

/** Levels of cells before 208-QĐ/TW, and the one name after it. */
export const cellRankSchema = z.enum(['grassroots', 'subordinate', 'plain'])
export type CellRank = z.infer<typeof cellRankSchema>

export const cellRankLabels: Record<CellRank, string> = {
  grassroots: 'Chi bộ cơ sở',
  subordinate: 'Chi bộ trực thuộc',
  plain: 'Chi bộ',
}

export const postKindSchema = z.enum([
  'secretary',
  'deputy_secretary',
  'committee_member',
  'village_head',
  'front_head',
])
export type PostKind = z.infer<typeof postKindSchema>

export const postKindLabels: Record<PostKind, string> = {
  secretary: 'Bí thư',
  deputy_secretary: 'Phó bí thư',
  committee_member: 'Chi ủy viên',
  village_head: 'Trưởng thôn, bản',
  front_head: 'Trưởng ban công tác Mặt trận',
}

/** What is entered when an organisation is founded; later changes go through `change` with their day. */
export const cellFieldsSchema = z.object({
  name: z.string().normalize().trim().min(1, 'Tên tổ chức đảng là bắt buộc').max(200, 'Tên dài quá 200 chữ'),
  kind: cellKindSchema,
  parentId: z.int().positive().nullable(),
  foundedOn: partialDateSchema.nullable(),
  villageIds: z.array(z.int().positive()),
  note: z
    .string()
    .normalize()
    .trim()
    .max(2000)
    .nullable()
    .transform((text) => (text === '' ? null : text)),
})
export type CellFields = z.infer<typeof cellFieldsSchema>

export const cellFieldLabels: Record<keyof CellFields, string> = {
  name: 'Tên chi bộ',
  kind: 'Loại',
  parentId: 'Cấp trên trực tiếp',
  foundedOn: 'Ngày thành lập',
  villageIds: 'Thôn, bản',
  note: 'Ghi chú',
}
