import * as z from 'zod'
import { readProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'

/** Lists of people whom the classes leave something to do about. */
export const followUpListSchema = z.enum([
  'approved_not_sent',
  'sent_not_approved',
  'expiring',
  'expired',
  'probationary_without',
])
export type FollowUpList = z.infer<typeof followUpListSchema>

export const followUpListLabels: Record<FollowUpList, string> = {
  approved_not_sent: 'Đã duyệt, chưa cử đi học',
  sent_not_approved: 'Đã cử đi học, chưa được duyệt',
  expiring: 'Giấy chứng nhận sắp hết hạn',
  expired: 'Giấy chứng nhận đã hết hạn',
  probationary_without: 'Đảng viên dự bị chưa học lớp đảng viên mới',
}

export const followUpRowSchema = z.object({
  /** Of the person. */
  id: idSchema,
  fullName: z.string(),
  birthDate: partialDateSchema.nullable(),
  cellId: idSchema.nullable(),
  cellName: z.string().nullable(),
  /** The paper it began with: the committee's answer, the certificate, the class. */
  paper: z.string().nullable(),
  /** The day of that paper: answered, issued, begun, ceremony. */
  since: partialDateSchema.nullable(),
  /** Last day: of the certificate, of the probation. */
  dueOn: daySchema.nullable(),
  /** The class concerned, where there is one. */
  classId: idSchema.nullable(),
})
export type FollowUpRow = z.infer<typeof followUpRowSchema>

export const followUpContract = {
  followUps: readProcedure
    .input(
      listInput(['name', 'cell', 'since', 'due']).extend({
        list: followUpListSchema,
        cellId: idSchema.optional(),
        asOf: daySchema.optional(),
      }),
    )
    .output(listOutput(followUpRowSchema)),
  /** How many stand in each list. */
  followUpCounts: readProcedure
    .input(z.object({ cellId: idSchema.optional(), asOf: daySchema.optional() }))
    .output(z.record(followUpListSchema, z.int())),
}
