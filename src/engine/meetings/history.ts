import { meetingFieldLabels, meetingKindLabels } from '../../shared/meetings/fields.ts'
import { meetingPartLabels } from '../../shared/meetings/parts.ts'
import type { RoomHistory } from '../audit/room-history.ts'

const words = meetingFieldLabels

export const meetingsHistory: RoomHistory = {
  tables: {
    meeting: {
      labels: {
        month: 'Tháng',
        kind: 'Hình thức',
        planned_on: words.plannedOn,
        planned_at: words.plannedAt,
        place: words.place,
        held_on: words.heldOn,
        missed_reason: words.missedReason,
        members: words.members,
        exempt: words.exempt,
        special_duty: words.specialDuty,
        present: words.present,
        excused: words.excused,
        unexcused: words.unexcused,
        opinions: words.opinions,
        minutes: words.minutes,
        previous_done: words.previousDone,
        topic: words.topic,
        resolution: words.resolution,
        part_time: meetingPartLabels.time,
        part_attendance: meetingPartLabels.attendance,
        part_preparation: meetingPartLabels.preparation,
        part_organisation: meetingPartLabels.organisation,
        part_chairing: meetingPartLabels.chairing,
        part_principles: meetingPartLabels.principles,
        part_result: meetingPartLabels.result,
        part_closing: meetingPartLabels.closing,
        score: words.score,
        score_note: words.scoreNote,
      },
      words: { kind: meetingKindLabels },
    },
  },
  records: {
    meeting: {
      name: `(SELECT 'Sinh hoạt tháng ' || substr(trashed.month, 6) || '/' || substr(trashed.month, 1, 4) || ', ' || name
        FROM cell_state WHERE cell_id = trashed.cell_id ORDER BY id DESC LIMIT 1)`,
      links: [],
    },
  },
}
