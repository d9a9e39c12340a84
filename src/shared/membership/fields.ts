import * as z from 'zod'
import { partialDateSchema } from '../vocabulary/partial-date.ts'

export const line = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((text) => (text === '' ? null : text))

const date = partialDateSchema.nullable()

/** 12 digits, the personal identification number (347-QĐ/TW), or the 8 digits of an older card. Always text. */
export const cardNumberSchema = z
  .string()
  .regex(/^(?:\d{12}|\d{8})$/u, 'Số thẻ đảng viên gồm 12 chữ số (số định danh cá nhân), thẻ cũ gồm 8 chữ số.')

/** `000001 SL`: six digits and the letters of the provincial committee (38-HD/BTCTW II.1.2). */
export const fileNumberSchema = z
  .string()
  .normalize()
  .trim()
  .toUpperCase()
  .transform((text) => text.replace(/\s+/gu, ' '))
  .pipe(
    z
      .string()
      .regex(
        /^\d{6} [A-ZĐ]{2,3}$/u,
        'Số lý lịch gồm 6 chữ số và 2–3 chữ cái của đảng bộ tỉnh, ví dụ 000001 SL.',
      ),
  )

/** What the party file says of one member, as one flat form. */
export const partyRecordSchema = z.object({
  cardNumber: cardNumberSchema.nullable(),
  cardIssuedOn: date,
  cardIssuedBy: line(200),
  fileNumber: fileNumberSchema.nullable(),
  decisionOn: date,
  decisionNumber: line(60),
  ceremonyOn: date,
  officialOn: date,
  officialNumber: line(60),
  officialDecisionOn: date,
  firstDecisionOn: date,
  introducers: line(300),
  admittedAt: line(200),
  note: line(2000),
})
export type PartyRecordFields = z.infer<typeof partyRecordSchema>

export const partyRecordLabels: Record<keyof PartyRecordFields, string> = {
  cardNumber: 'Số thẻ đảng viên',
  cardIssuedOn: 'Ngày cấp thẻ',
  cardIssuedBy: 'Nơi cấp thẻ',
  fileNumber: 'Số lý lịch đảng viên',
  decisionOn: 'Ngày quyết định kết nạp',
  decisionNumber: 'Số quyết định kết nạp',
  ceremonyOn: 'Ngày vào Đảng (ngày kết nạp)',
  officialOn: 'Ngày công nhận chính thức',
  officialNumber: 'Số quyết định công nhận chính thức',
  officialDecisionOn: 'Ngày ra quyết định công nhận chính thức',
  firstDecisionOn: 'Ngày quyết định kết nạp lần đầu (người kết nạp lại)',
  introducers: 'Người giới thiệu vào Đảng',
  admittedAt: 'Nơi kết nạp',
  note: 'Ghi chú',
}

export const blankPartyRecord: PartyRecordFields = {
  cardNumber: null,
  cardIssuedOn: null,
  cardIssuedBy: null,
  fileNumber: null,
  decisionOn: null,
  decisionNumber: null,
  ceremonyOn: null,
  officialOn: null,
  officialNumber: null,
  officialDecisionOn: null,
  firstDecisionOn: null,
  introducers: null,
  admittedAt: null,
  note: null,
}

export const disciplineFormSchema = z.enum(['reprimand', 'warning', 'dismissal', 'expulsion'])
export type DisciplineForm = z.infer<typeof disciplineFormSchema>

export const departureKindSchema = z.enum(['deceased', 'expelled', 'removed', 'left', 'cancelled'])
export type DepartureKind = z.infer<typeof departureKindSchema>

/** 294-QĐ/TW 8.1; a probationary member may also be struck off for want of standing (06-HD/TW 4.6). */
export const removalGroundSchema = z.enum([
  'inactive',
  'returned_card',
  'no_progress',
  'bad_status',
  'political_standard',
  'probation_unfit',
])
export type RemovalGround = z.infer<typeof removalGroundSchema>

export const mannerSchema = z.enum(['official', 'temporary', 'internal'])
export type Manner = z.infer<typeof mannerSchema>

export const transferScopeSchema = z.enum(['province', 'other_province', 'abroad'])
export type TransferScope = z.infer<typeof transferScopeSchema>

export const gapReasonSchema = z.enum(['expelled', 'removed', 'lost_contact', 'transfer_gap', 'other'])
export type GapReason = z.infer<typeof gapReasonSchema>

export const entrySchema = z.enum([
  'admitted',
  'readmitted',
  'from_province',
  'from_other_province',
  'restored',
  'recognised',
  'moved_cell',
  'unknown',
])
export const exitSchema = z.enum([
  'deceased',
  'expelled',
  'removed',
  'left',
  'to_province',
  'to_other_province',
  'cancelled',
  'recognised',
  'moved_cell',
  'unknown',
])
