import type { Selectable } from 'kysely'
import type { MeetingFields, MonthEntry } from '../../shared/meetings/fields.ts'
import type { MeetingTable } from './tables.ts'

export type MeetingRow = Selectable<MeetingTable>

export function entryColumns(entry: MonthEntry) {
  return {
    planned_on: entry.plannedOn,
    planned_at: entry.plannedAt,
    place: entry.place,
    held_on: entry.heldOn,
    missed_reason: entry.missedReason,
    members: entry.members,
    exempt: entry.exempt,
    special_duty: entry.specialDuty,
    present: entry.present,
    excused: entry.excused,
    unexcused: entry.unexcused,
    opinions: entry.opinions,
    topic: entry.topic,
    resolution: entry.resolution,
  }
}

/** What only the record itself holds, beside the month's table. */
export function recordColumns(fields: MeetingFields) {
  return {
    ...entryColumns(fields),
    minutes: fields.minutes,
    previous_done: fields.previousDone,
    part_time: fields.parts.time,
    part_attendance: fields.parts.attendance,
    part_preparation: fields.parts.preparation,
    part_organisation: fields.parts.organisation,
    part_chairing: fields.parts.chairing,
    part_principles: fields.parts.principles,
    part_result: fields.parts.result,
    part_closing: fields.parts.closing,
    score_note: fields.scoreNote,
    note: fields.note,
  }
}

/** Columns of a record that only the month's table has written yet. */
export const noRecordColumns = {
  minutes: null,
  previous_done: null,
  part_time: null,
  part_attendance: null,
  part_preparation: null,
  part_organisation: null,
  part_chairing: null,
  part_principles: null,
  part_result: null,
  part_closing: null,
  score: null,
  score_note: null,
  rule_pack_id: null,
  note: null,
} as const

export function entryOf(row: MeetingRow): MonthEntry {
  return {
    plannedOn: row.planned_on,
    plannedAt: row.planned_at,
    place: row.place,
    heldOn: row.held_on,
    missedReason: row.missed_reason,
    members: row.members,
    exempt: row.exempt,
    specialDuty: row.special_duty,
    present: row.present,
    excused: row.excused,
    unexcused: row.unexcused,
    opinions: row.opinions,
    topic: row.topic,
    resolution: row.resolution,
  }
}

export function fieldsOf(row: MeetingRow): MeetingFields {
  return {
    ...entryOf(row),
    minutes: row.minutes,
    previousDone: row.previous_done,
    parts: {
      time: row.part_time,
      attendance: row.part_attendance,
      preparation: row.part_preparation,
      organisation: row.part_organisation,
      chairing: row.part_chairing,
      principles: row.part_principles,
      result: row.part_result,
      closing: row.part_closing,
    },
    score: row.score,
    scoreNote: row.score_note,
    note: row.note,
  }
}
