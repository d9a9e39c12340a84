import * as z from 'zod'
import { cellKindSchema } from '../cells/fields.ts'
import { readProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'

/** green: in order · amber: needs attention · red: must be put right · none: says how it is, judges nothing. */
export const boardStateSchema = z.enum(['green', 'amber', 'red', 'none'])
export type BoardState = z.infer<typeof boardStateSchema>

/** One square of the board: one short word, and why. */
export const boardAnswerSchema = z.object({
  word: z.string(),
  state: boardStateSchema,
  /** One sentence; blank where the word says it all. */
  reason: z.string(),
  /** Since when it has been so; null where that is not known or does not matter. */
  since: partialDateSchema.nullable(),
})
export type BoardAnswer = z.infer<typeof boardAnswerSchema>

export const boardQuestionSchema = z.object({
  id: z.string(),
  /** "Chi ủy" */
  label: z.string(),
  /** The question in full: "Chi bộ có chi ủy hay không". */
  meaning: z.string(),
  /** The figure whose records stand behind a square; null where the cell's own page answers. */
  figure: z.string().nullable(),
  /** The word is a number. */
  number: z.boolean(),
  /** Its words are few and worth choosing rows by (teams). */
  filter: z.boolean(),
})
export type BoardQuestionInfo = z.infer<typeof boardQuestionSchema>

export const boardRowSchema = z.object({
  cellId: idSchema,
  name: z.string(),
  kind: cellKindSchema,
  villages: z.array(z.object({ id: idSchema, name: z.string() })),
  /** In the order of the questions. */
  answers: z.array(boardAnswerSchema),
})
export type BoardRow = z.infer<typeof boardRowSchema>

export const boardSchema = z.object({
  day: daySchema,
  questions: z.array(boardQuestionSchema),
  rows: z.array(boardRowSchema),
})
export type Board = z.infer<typeof boardSchema>

/** A cell on two days: what it was asked then and now, and which answers differ. */
export const comparedRowSchema = z.object({
  cellId: idSchema,
  name: z.string(),
  kind: cellKindSchema,
  villages: z.array(z.object({ id: idSchema, name: z.string() })),
  /** new: not there on the first day · gone: not there on the second. */
  presence: z.enum(['both', 'new', 'gone']),
  /** The name of the first day, where it was another. */
  formerName: z.string().nullable(),
  before: z.array(boardAnswerSchema).nullable(),
  after: z.array(boardAnswerSchema).nullable(),
  changed: z.array(z.string()),
})
export type ComparedRow = z.infer<typeof comparedRowSchema>

export const boardContract = {
  /** How every cell stands on a day. */
  show: readProcedure.input(z.object({ asOf: daySchema.optional() })).output(boardSchema),
  /** Two days side by side. */
  compare: readProcedure.input(z.object({ before: daySchema, after: daySchema })).output(
    z.object({
      before: daySchema,
      after: daySchema,
      questions: z.array(boardQuestionSchema),
      rows: z.array(comparedRowSchema),
    }),
  ),
}
