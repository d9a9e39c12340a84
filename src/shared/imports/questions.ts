import * as z from 'zod'

/** Of a row that may be somebody known already: the same person, another one, or to be settled later. */
export const rowAnswerSchema = z.enum(['same', 'different', 'later'])
export type RowAnswer = z.infer<typeof rowAnswerSchema>

/** Row number as Excel shows it → answer. */
export const rowAnswersSchema = z.record(z.string().regex(/^\d{1,7}$/), rowAnswerSchema)
export type RowAnswers = z.infer<typeof rowAnswersSchema>

export const rowQuestionSchema = z.object({
  row: z.int(),
  name: z.string(),
  /** Whom it looks like: "Lò Văn An, sinh 1985, bản Na", or a row above. */
  like: z.string(),
  score: z.int(),
  reasons: z.array(z.string()),
  against: z.array(z.string()),
  answer: rowAnswerSchema.nullable(),
})
export type RowQuestion = z.infer<typeof rowQuestionSchema>
