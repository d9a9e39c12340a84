import * as z from 'zod'
import { exportProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { dueItemSchema } from './item.ts'
import { dueGroups } from './rules.ts'

/** What somebody decided about an item: it is done though the records do not say so, or it is put off. */
export const dueMarkSchema = z.object({
  kind: z.enum(['done', 'postponed']),
  /** First day on which a postponed item is due again. */
  until: daySchema.nullable(),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
})
export type DueMark = z.infer<typeof dueMarkSchema>

export const dueLineSchema = dueItemSchema.extend({
  group: z.enum(dueGroups),
  /** A mark that still holds hides the line from its part; one that ran out is only told. */
  mark: dueMarkSchema.nullable(),
})
export type DueLine = z.infer<typeof dueLineSchema>

const keys = z.array(z.string().min(1).max(200)).min(1).max(500)
const reason = z.string().normalize().trim().min(3, 'Ghi rõ lý do (ít nhất 3 chữ)').max(500)
const filter = {
  /** Today when left out. */
  asOf: daySchema.optional(),
  cellId: idSchema.optional(),
  subject: dueItemSchema.shape.subject.optional(),
}

export const dueContract = {
  /** Most urgent first. `marked`: done or put off beyond the day. */
  list: readProcedure.input(z.object(filter)).output(
    z.object({
      day: daySchema,
      lines: z.array(dueLineSchema),
      marked: z.array(dueLineSchema),
    }),
  ),
  /** How much stands in the first two parts today. */
  count: readProcedure.output(z.object({ overdue: z.int().min(0), week: z.int().min(0) })),
  /** Done although the records do not say so. */
  markDone: writeProcedure.input(z.object({ keys, reason })).output(z.object({ count: z.int() })),
  postpone: writeProcedure
    .input(z.object({ keys, until: daySchema, reason }))
    .output(z.object({ count: z.int() })),
  /** The items stand in their parts again. */
  takeBackMarks: writeProcedure.input(z.object({ keys })).output(z.object({ count: z.int() })),
  /** The due list of one cell without anybody's name, to be copied into a message. */
  message: exportProcedure
    .input(z.object({ cellId: idSchema, asOf: daySchema.optional() }))
    .output(z.object({ text: z.string(), count: z.int() })),
}
