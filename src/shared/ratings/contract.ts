import * as z from 'zod'
import { passReasonSchema } from '../regulations/breach.ts'
import { adminProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { gradeSchema, unratedSchema } from './fields.ts'

const grade = gradeSchema.nullable()
const text = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((given) => (given === '' ? null : given))

export const ratingFieldsSchema = z.object({
  selfGrade: grade,
  employerGrade: grade,
  committeeGrade: grade,
  collectiveGrade: grade,
  proposedGrade: grade,
  decidedGrade: grade,
  score: z.number().min(0, 'Điểm từ 0 đến 100').max(100, 'Điểm từ 0 đến 100').nullable(),
  /** Has not been through the annual review. */
  unreviewed: z.boolean(),
  unrated: unratedSchema.nullable(),
  unratedNote: text(500),
  decision: text(120),
  decidedOn: partialDateSchema.nullable(),
  note: text(1000),
})
export type RatingFields = z.infer<typeof ratingFieldsSchema>

export const ratingFieldLabels: Record<keyof RatingFields, string> = {
  selfGrade: 'Tự đánh giá',
  employerGrade: 'Đánh giá viên chức, người lao động',
  committeeGrade: 'Chi ủy đánh giá',
  collectiveGrade: 'Tập thể, đoàn thể đánh giá',
  proposedGrade: 'Chi bộ đề xuất',
  decidedGrade: 'Mức đã quyết định',
  score: 'Điểm',
  unreviewed: 'Chưa kiểm điểm',
  unrated: 'Lý do chưa xếp loại',
  unratedNote: 'Nói rõ lý do',
  decision: 'Số quyết định',
  decidedOn: 'Ngày quyết định',
  note: 'Ghi chú',
}

/** One organisation or member of the year's roll, rated or not yet. */
export const ratingRowSchema = z.object({
  /** Null while nothing has been entered. */
  id: idSchema.nullable(),
  version: z.int().nullable(),
  cellId: idSchema,
  cellName: z.string(),
  personId: idSchema.nullable(),
  /** The member, or the cell itself. */
  name: z.string(),
  fields: ratingFieldsSchema.nullable(),
  /** The grade is higher than the year's points allow. */
  beyondScore: z.boolean(),
})
export type RatingRow = z.infer<typeof ratingRowSchema>

const cap = z.object({
  percent: z.number(),
  base: z.int(),
  most: z.int(),
  excellent: z.int(),
  over: z.boolean(),
})

export const capBaseSchema = z.enum(['good_or_better', 'all_rated'])

const yearSchema = z.int().min(1990).max(2200)
export const ratedSubjectSchema = z.enum(['cells', 'members'])

export const ratingsContract = {
  /** The roll of a year: every cell, or every member (of one cell), as they stood when the year ended. */
  year: readProcedure
    .input(z.object({ year: yearSchema, subject: ratedSubjectSchema, cellId: idSchema.optional() }))
    .output(
      z.object({
        rows: z.array(ratingRowSchema),
        /** Name of the rule pack of that year. */
        pack: z.string(),
        scale: z.object({ excellent: z.number(), good: z.number(), done: z.number() }),
        cap: cap.extend({ baseKind: capBaseSchema, source: z.string() }),
      }),
    ),
  /** Enters or changes one rating. `version` is null for the first time. */
  save: writeProcedure
    .input(
      z.object({
        year: yearSchema,
        cellId: idSchema,
        personId: idSchema.nullable(),
        version: z.int().nullable(),
        fields: ratingFieldsSchema,
      }),
    )
    .output(z.object({ id: idSchema, version: z.int() })),
  /** Decides what was proposed, for many at once; over the cap only with a reason. */
  decide: writeProcedure
    .input(
      z.object({
        year: yearSchema,
        ids: z.array(idSchema).min(1),
        decision: z.string().normalize().trim().min(1, 'Số quyết định là bắt buộc').max(120),
        decidedOn: partialDateSchema,
        passReason: passReasonSchema,
      }),
    )
    .output(z.object({ count: z.int() })),
  trash: writeProcedure
    .input(z.object({ ids: z.array(idSchema).min(1) }))
    .output(z.object({ count: z.int() })),
  capBase: readProcedure.output(z.object({ base: capBaseSchema })),
  setCapBase: adminProcedure
    .input(z.object({ base: capBaseSchema }))
    .output(z.object({ base: capBaseSchema })),
}
