import * as z from 'zod'
import { partialDateSchema } from '../vocabulary/partial-date.ts'

/** From which part of the life a line comes: the timeline marks them. */
export const storyRoomSchema = z.enum([
  'people',
  'sympathizers',
  'approvals',
  'classes',
  'admissions',
  'membership',
  'cells',
  'regulations',
])
export type StoryRoom = z.infer<typeof storyRoomSchema>

export const storyRoomLabels: Record<StoryRoom, string> = {
  people: 'Hồ sơ',
  sympathizers: 'Theo dõi',
  approvals: 'Phê duyệt',
  classes: 'Lớp học',
  admissions: 'Kết nạp',
  membership: 'Đảng viên',
  cells: 'Chức vụ',
  regulations: 'Ngoại lệ',
}

/** One thing that happened to a person. */
export const storyItemSchema = z.object({
  room: storyRoomSchema,
  /** As exactly as it is known; null stands last, "chưa rõ" before it. */
  on: partialDateSchema.nullable(),
  what: z.string(),
  detail: z.string().nullable(),
  /** The paper it stands on: "Quyết định 12-QĐ/ĐU". */
  document: z.string().nullable(),
  /** Who wrote it into the register, and when; null where the history does not say. */
  entered: z.object({ by: z.string(), at: z.string() }).nullable(),
})
export type StoryItem = z.infer<typeof storyItemSchema>
