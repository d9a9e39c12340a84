import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { communeBodySchema } from './posts.ts'

const text = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((given) => (given === '' ? null : given))

export const cellTermFieldsSchema = z.object({
  name: z.string().normalize().trim().min(1, 'Tên nhiệm kỳ là bắt buộc').max(60),
  from: partialDateSchema.nullable(),
  /** Last term's end is the next one's beginning; null: still running. */
  to: partialDateSchema.nullable(),
  congressOn: partialDateSchema.nullable(),
  decision: text(200),
})
export type CellTermFields = z.infer<typeof cellTermFieldsSchema>

export const communePostFieldsSchema = z.object({
  personId: idSchema,
  title: z.string().normalize().trim().min(1, 'Chức danh là bắt buộc').max(200),
  body: communeBodySchema,
  /** Whether the person comes from this commune; null: not said. */
  local: z.boolean().nullable(),
  from: partialDateSchema.nullable(),
  note: text(500),
})
export type CommunePostFields = z.infer<typeof communePostFieldsSchema>

export const communePostSchema = communePostFieldsSchema.extend({
  id: idSchema,
  personName: z.string(),
  hometown: z.string().nullable(),
  to: partialDateSchema.nullable(),
})
export type CommunePost = z.infer<typeof communePostSchema>

export const postsContract = {
  /** A term of a cell; the one that runs ends where the new one begins. */
  addTerm: writeProcedure
    .input(z.object({ cellId: idSchema, fields: cellTermFieldsSchema }))
    .output(z.object({ id: idSchema })),
  removeTerm: writeProcedure.input(z.object({ termId: idSchema })).output(z.object({ id: idSchema })),
  /** Posts of the commune that belong to no cell; all that ever were when no day is given. */
  communePosts: readProcedure
    .input(z.object({ asOf: daySchema.optional(), past: z.boolean().default(false) }))
    .output(z.array(communePostSchema)),
  addCommunePost: writeProcedure
    .input(z.object({ fields: communePostFieldsSchema }))
    .output(z.object({ id: idSchema })),
  endCommunePost: writeProcedure
    .input(z.object({ postId: idSchema, to: partialDateSchema }))
    .output(z.object({ id: idSchema })),
}
