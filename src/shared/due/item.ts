import * as z from 'zod'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'

/** One thing to be done, computed from the records; only "done" and "postponed" marks are stored. */
export const dueItemSchema = z.object({
  /** Stable name, e.g. `admissions:12:decision`; a mark is remembered under it. */
  key: z.string().min(1).max(200),
  /** Which room it comes from; also its word in the filter. */
  subject: z.enum([
    'sympathizers',
    'approvals',
    'classes',
    'admissions',
    'probation',
    'membership',
    'cells',
    'inspections',
    'calendar',
    'office',
  ]),
  /** What is to be done, one line: "Tổ chức lễ kết nạp". */
  what: z.string(),
  /** The person's name, or the batch, class or cell it is about. */
  who: z.string(),
  cellId: idSchema.nullable(),
  cellName: z.string().nullable(),
  /** Last day in time; null where no text gives one or the calendar does not reach so far. */
  dueOn: daySchema.nullable(),
  /** Who must act before this can go on ("chi bộ chưa họp", "chờ trả lời thẩm tra của …"); null when the office can act. */
  blockedBy: z.string().nullable(),
  /** "điểm 4.3.1, 294-QĐ/TW"; null for the office's own habit. */
  source: z.string().nullable(),
  /** Address of the record in the program, e.g. `/ket-nap?mo=12`. */
  link: z.string(),
  /** The same thing without anybody's name, for a message to a cell: "1 hồ sơ kết nạp chờ tổ chức lễ kết nạp". */
  anonymous: z.string(),
})
export type DueItem = z.infer<typeof dueItemSchema>
