import * as z from 'zod'

/** Where a post of the commune belongs. */
export const communeBodySchema = z.enum(['party', 'council', 'government', 'front', 'union', 'other'])
export type CommuneBody = z.infer<typeof communeBodySchema>

export const communeBodyLabels: Record<CommuneBody, string> = {
  party: 'Đảng',
  council: 'Hội đồng nhân dân',
  government: 'Ủy ban nhân dân',
  front: 'Mặt trận Tổ quốc, đoàn thể',
  union: 'Đoàn Thanh niên',
  other: 'Khác',
}
