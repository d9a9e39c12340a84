import type { MeetingKind } from '../../shared/meetings/fields.ts'
import type { EntryField } from './entry-text.ts'

export type EntryMode = 'result' | 'schedule'

export interface EntryColumn {
  readonly field: EntryField
  readonly title: string
  /** In rem. */
  readonly width: number
  readonly kind: 'date' | 'number' | 'text'
  /** Enter walks these; the others are reached by Tab. */
  readonly main: boolean
}

const column = (
  field: EntryField,
  title: string,
  width: number,
  kind: EntryColumn['kind'],
  main = false,
): EntryColumn => ({ field, title, width, kind, main })

const result = [
  column('heldOn', 'Ngày họp', 5, 'date', true),
  column('members', 'Đảng viên', 4.2, 'number'),
  column('exempt', 'Miễn sinh hoạt', 4.2, 'number'),
  column('specialDuty', 'Đi công tác', 4.2, 'number'),
  column('present', 'Có mặt', 4.2, 'number', true),
  column('excused', 'Vắng có lý do', 4.2, 'number', true),
  column('unexcused', 'Vắng không lý do', 4.2, 'number', true),
  column('opinions', 'Số ý kiến', 4.2, 'number'),
] as const

const resolution = column('resolution', 'Số nghị quyết', 7, 'text')
const topic = column('topic', 'Chuyên đề', 12, 'text')
const missed = column('missedReason', 'Chưa họp, lý do', 10, 'text')

const schedule = [
  column('plannedOn', 'Ngày dự kiến', 7, 'date', true),
  column('plannedAt', 'Giờ', 5, 'text', true),
  column('place', 'Địa điểm', 20, 'text', true),
] as const

/** The columns of a month's table, in the order of the paper. */
export function entryColumns(mode: EntryMode, kind: MeetingKind): readonly EntryColumn[] {
  if (mode === 'schedule') return schedule
  return kind === 'thematic' ? [...result, topic, missed] : [...result, resolution, missed]
}
