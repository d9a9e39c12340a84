import * as z from 'zod'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText, requiredText } from '../vocabulary/short-text.ts'

const villageId = z.int().positive()
const year = z.int('Ghi năm, ví dụ 2026').min(1900, 'Ghi năm, ví dụ 2026').max(2200, 'Ghi năm, ví dụ 2026')
const count = z.int('Ghi một số nguyên').min(0, 'Không ghi số âm').max(1_000_000).nullable()
const measure = z.number('Ghi một số').min(0, 'Không ghi số âm').max(10_000_000).nullable()
const date = partialDateSchema.nullable()
const note = optionalText(2000)

/** A village as it stood in one year: a snapshot, never overwritten by the next year's. */
export const factFieldsSchema = z.object({
  villageId,
  year,
  households: count,
  people: count,
  poor: count,
  nearPoor: count,
  dilapidated: count,
  roadKm: measure,
  cropsHa: measure,
  crops: optionalText(300),
  enterprises: count,
  forestHa: measure,
  regrowthHa: measure,
  forestOwners: optionalText(300),
  note,
})
export type FactFields = z.infer<typeof factFieldsSchema>

export const factFieldLabels: Record<Exclude<keyof FactFields, 'villageId'>, string> = {
  year: 'Năm',
  households: 'Số hộ',
  people: 'Nhân khẩu',
  poor: 'Hộ nghèo',
  nearPoor: 'Hộ cận nghèo',
  dilapidated: 'Nhà dột nát',
  roadKm: 'Đường bê tông (km)',
  cropsHa: 'Diện tích cây trồng (ha)',
  crops: 'Cây trồng chính',
  enterprises: 'Doanh nghiệp, hợp tác xã bao tiêu',
  forestHa: 'Diện tích rừng (ha)',
  regrowthHa: 'Rừng khoanh nuôi (ha)',
  forestOwners: 'Chủ rừng',
  note: 'Ghi chú',
}

/** A unit that helps a village. Value in million đồng. */
export const twinningFieldsSchema = z.object({
  villageId,
  unit: requiredText(200, 'Đơn vị giúp là bắt buộc'),
  content: optionalText(1000),
  value: measure,
  from: date,
  to: date,
  note,
})
export type TwinningFields = z.infer<typeof twinningFieldsSchema>

export const twinningFieldLabels: Record<Exclude<keyof TwinningFields, 'villageId'>, string> = {
  unit: 'Đơn vị giúp',
  content: 'Nội dung giúp',
  value: 'Giá trị (triệu đồng)',
  from: 'Từ ngày',
  to: 'Đến ngày',
  note: 'Ghi chú',
}

/** Something built, and what the state and the people gave. Money in million đồng. */
export const workFieldsSchema = z.object({
  villageId,
  year,
  name: requiredText(200, 'Tên công trình là bắt buộc'),
  lengthKm: measure,
  stateMoney: measure,
  peopleMoney: measure,
  labourDays: count,
  finishedOn: date,
  note,
})
export type WorkFields = z.infer<typeof workFieldsSchema>

export const workFieldLabels: Record<Exclude<keyof WorkFields, 'villageId'>, string> = {
  year: 'Năm',
  name: 'Công trình',
  lengthKm: 'Chiều dài (km)',
  stateMoney: 'Vốn nhà nước (triệu đồng)',
  peopleMoney: 'Nhân dân đóng góp (triệu đồng)',
  labourDays: 'Ngày công',
  finishedOn: 'Ngày hoàn thành',
  note: 'Ghi chú',
}

/** The forest pledge of a year at its two levels: households with the village head, the head with the commune's chairman. */
export const pledgeFieldsSchema = z.object({
  villageId,
  year,
  toSign: count,
  signed: count,
  signedOn: date,
  headName: optionalText(120),
  headSignedOn: date,
  note,
})
export type PledgeFields = z.infer<typeof pledgeFieldsSchema>

export const pledgeFieldLabels: Record<Exclude<keyof PledgeFields, 'villageId'>, string> = {
  year: 'Năm',
  toSign: 'Số hộ phải ký',
  signed: 'Số hộ đã ký với trưởng bản',
  signedOn: 'Ngày các hộ ký',
  headName: 'Trưởng thôn, bản',
  headSignedOn: 'Ngày trưởng bản ký với Chủ tịch UBND xã',
  note: 'Ghi chú',
}

export const protectionTeamFieldsSchema = z.object({
  villageId,
  name: requiredText(200, 'Tên tổ là bắt buộc'),
  leader: optionalText(120),
  /** One name a line. */
  members: optionalText(4000),
  schedule: optionalText(300),
  from: date,
  to: date,
  note,
})
export type ProtectionTeamFields = z.infer<typeof protectionTeamFieldsSchema>

export const protectionTeamFieldLabels: Record<Exclude<keyof ProtectionTeamFields, 'villageId'>, string> = {
  name: 'Tên tổ',
  leader: 'Tổ trưởng',
  members: 'Thành viên, mỗi người một dòng',
  schedule: 'Lịch tuần tra',
  from: 'Từ ngày',
  to: 'Đến ngày',
  note: 'Ghi chú',
}

export const patrolFieldsSchema = z.object({
  villageId,
  protectionTeamId: z.int().positive().nullable(),
  patrolledOn: daySchema,
  people: count,
  finding: optionalText(1000),
  note,
})
export type PatrolFields = z.infer<typeof patrolFieldsSchema>

export const patrolFieldLabels: Record<Exclude<keyof PatrolFields, 'villageId'>, string> = {
  protectionTeamId: 'Tổ bảo vệ rừng',
  patrolledOn: 'Ngày tuần tra',
  people: 'Số người tham gia',
  finding: 'Tình hình phát hiện',
  note: 'Ghi chú',
}

export const incidentFieldsSchema = z.object({
  villageId,
  happenedOn: date,
  what: requiredText(1000, 'Nội dung vụ việc là bắt buộc'),
  areaHa: measure,
  handling: optionalText(1000),
  note,
})
export type IncidentFields = z.infer<typeof incidentFieldsSchema>

export const incidentFieldLabels: Record<Exclude<keyof IncidentFields, 'villageId'>, string> = {
  happenedOn: 'Ngày xảy ra',
  what: 'Nội dung vụ việc',
  areaHa: 'Diện tích (ha)',
  handling: 'Kết quả xử lý',
  note: 'Ghi chú',
}

/** How many names stand in the text, one a line. */
export function namesIn(members: string | null): number {
  return (members ?? '').split('\n').filter((line) => line.trim() !== '').length
}
