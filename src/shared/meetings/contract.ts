import * as z from 'zod'
import { breachSchema, keptExceptionSchema, passReasonSchema } from '../regulations/breach.ts'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { monthSchema } from '../vocabulary/month.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { meetingFieldsSchema, meetingKindSchema, monthEntrySchema } from './fields.ts'
import { meetingGradeSchema, meetingParts } from './parts.ts'

/** held: met · missed: said not to have met, and why · planned: a day is set · none: nothing is written. */
export const meetingStateSchema = z.enum(['held', 'missed', 'planned', 'none'])
export type MeetingState = z.infer<typeof meetingStateSchema>

export const gridSquareSchema = z.object({
  /** The last one where a month has several thematic meetings. */
  id: idSchema.nullable(),
  month: monthSchema,
  state: meetingStateSchema,
  heldOn: partialDateSchema.nullable(),
  plannedOn: daySchema.nullable(),
  missedReason: z.string().nullable(),
  present: z.int().nullable(),
  expected: z.int().nullable(),
  /** What does not add up, in words. */
  footing: z.string().nullable(),
  grade: meetingGradeSchema.nullable(),
  topic: z.string().nullable(),
})
export type GridSquare = z.infer<typeof gridSquareSchema>

export const gridRowSchema = z.object({
  cellId: idSchema,
  cellName: z.string(),
  squares: z.array(gridSquareSchema).length(12),
})
export type GridRow = z.infer<typeof gridRowSchema>

export const monthRowSchema = z.object({
  cellId: idSchema,
  cellName: z.string(),
  id: idSchema.nullable(),
  version: z.int(),
  entry: monthEntrySchema,
  /** What the register would write where nothing is written yet: members of the day, those exempt last time. */
  proposed: z.object({ members: z.int(), exempt: z.int() }),
})
export type MonthRow = z.infer<typeof monthRowSchema>

export const meetingDetailSchema = z.object({
  id: idSchema,
  version: z.int(),
  cellId: idSchema,
  cellName: z.string(),
  month: monthSchema,
  kind: meetingKindSchema,
  fields: meetingFieldsSchema,
  expected: z.int().nullable(),
  /** `95,2 % (20/21)` in the office's rounding. */
  attendance: z.string().nullable(),
  footing: z.string().nullable(),
  grade: meetingGradeSchema.nullable(),
  greatest: z.record(z.enum(meetingParts), z.number()),
  suggestions: z.array(
    z.object({ part: z.enum(meetingParts), points: z.number().nullable(), why: z.string() }),
  ),
  breaches: z.array(breachSchema),
  /** Rules that were passed with a reason. */
  exceptions: z.array(keptExceptionSchema),
  /** Name and source of the rule pack that the score is given under. */
  packName: z.string(),
})
export type MeetingDetail = z.infer<typeof meetingDetailSchema>

const ofMonth = z.object({ month: monthSchema, kind: meetingKindSchema })

export const meetingsContract = {
  /** Cells × the twelve months of a year. */
  grid: readProcedure
    .input(z.object({ year: z.int().min(1990).max(2200), kind: meetingKindSchema }))
    .output(z.array(gridRowSchema)),
  /** All cells of one month, to be entered on one screen. */
  month: readProcedure.input(ofMonth).output(z.array(monthRowSchema)),
  /** Writes the rows given, all or none; INVALID names fields as `cellId.field`. */
  saveMonth: writeProcedure
    .input(
      ofMonth.extend({
        rows: z
          .array(
            z.object({
              cellId: idSchema,
              id: idSchema.nullable(),
              version: z.int(),
              entry: monthEntrySchema,
            }),
          )
          .min(1)
          .max(5000),
      }),
    )
    .output(z.object({ count: z.int() })),
  get: readProcedure.input(z.object({ id: idSchema })).output(meetingDetailSchema),
  create: writeProcedure
    .input(ofMonth.extend({ cellId: idSchema, entry: monthEntrySchema }))
    .output(z.object({ id: idSchema })),
  update: writeProcedure
    .input(
      z.object({
        id: idSchema,
        version: z.int(),
        fields: meetingFieldsSchema,
        passReason: passReasonSchema,
      }),
    )
    .output(z.object({ version: z.int() })),
  trash: writeProcedure
    .input(z.object({ ids: z.array(idSchema).min(1) }))
    .output(z.object({ count: z.int() })),
}
