import { type MeetingFields, meetingFieldsSchema } from '../../shared/meetings/fields.ts'
import { type MeetingPart, meetingParts, pointsSchema } from '../../shared/meetings/parts.ts'

/** A meeting's fields with the eight parts side by side, as a form holds them. */
export const meetingFormSchema = meetingFieldsSchema.omit({ parts: true }).extend({
  time: pointsSchema,
  attendance: pointsSchema,
  preparation: pointsSchema,
  organisation: pointsSchema,
  chairing: pointsSchema,
  principles: pointsSchema,
  result: pointsSchema,
  closing: pointsSchema,
})

export type MeetingFormValues = Omit<MeetingFields, 'parts'> & Record<MeetingPart, number | null>

export function formValuesOf({ parts, ...fields }: MeetingFields): MeetingFormValues {
  return { ...fields, ...parts }
}

export function fieldsOfForm(values: MeetingFormValues): MeetingFields {
  const { time, attendance, preparation, organisation, chairing, principles, result, closing, ...fields } =
    values
  return {
    ...fields,
    parts: { time, attendance, preparation, organisation, chairing, principles, result, closing },
  }
}

/** The sum of the parts given, and whether all of them are. */
export function sumOfParts(values: Record<MeetingPart, number | null>): { total: number; whole: boolean } {
  let total = 0
  let given = 0
  for (const part of meetingParts) {
    const points = values[part]
    if (points === null) continue
    total += points
    given += 1
  }
  return { total: Math.round(total * 100) / 100, whole: given === meetingParts.length }
}
