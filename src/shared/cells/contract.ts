import * as z from 'zod'
import { personRowSchema } from '../people/contract.ts'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { actPaperSchema, actsContract } from './acts-contract.ts'
import { cellFieldsSchema, cellKindSchema, cellRankSchema, postKindSchema } from './fields.ts'
import { postsContract } from './posts-contract.ts'
import { weaknessContract } from './weakness-contract.ts'

const asOf = z.object({ asOf: daySchema.optional() })

/** One organisation as it stood on the day asked: its name, kind and superior of that day. */
export const cellRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: cellKindSchema,
  parentId: idSchema.nullable(),
  depth: z.int().min(0),
  villages: z.array(z.string()),
  secretary: z.string().nullable(),
  officialMembers: z.int(),
  probationaryMembers: z.int(),
  sympathizers: z.int(),
})
export type CellRow = z.infer<typeof cellRowSchema>

export const cellPostSchema = z.object({
  id: idSchema,
  post: postKindSchema,
  personId: idSchema,
  personName: z.string(),
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
  villageId: idSchema.nullable(),
  villageName: z.string().nullable(),
  local: z.boolean().nullable(),
})

export const cellDetailSchema = z.object({
  id: idSchema,
  version: z.int(),
  name: z.string(),
  kind: cellKindSchema,
  parentId: idSchema.nullable(),
  parentName: z.string().nullable(),
  foundedOn: partialDateSchema.nullable(),
  dissolvedOn: partialDateSchema.nullable(),
  note: z.string().nullable(),
  villages: z.array(z.object({ id: idSchema, name: z.string() })),
  /** Every name, kind and superior it has had, oldest first. */
  states: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      kind: cellKindSchema,
      rank: cellRankSchema.nullable(),
      parentName: z.string().nullable(),
      from: partialDateSchema.nullable(),
      to: partialDateSchema.nullable(),
    }),
  ),
  posts: z.array(cellPostSchema),
  /** Terms of office, latest first. */
  terms: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      from: partialDateSchema.nullable(),
      to: partialDateSchema.nullable(),
      congressOn: partialDateSchema.nullable(),
      decision: z.string().nullable(),
    }),
  ),
})
export type CellDetail = z.infer<typeof cellDetailSchema>

export const cellsContract = {
  /** The whole tree in display order (a commune has at most about 100 organisations). */
  list: readProcedure
    .input(
      asOf.extend({
        search: z.string().max(200).optional(),
        kind: cellKindSchema.optional(),
      }),
    )
    .output(z.array(cellRowSchema)),
  get: readProcedure.input(asOf.extend({ id: idSchema })).output(cellDetailSchema),
  /** Members and tracked sympathizers of the cell on the day. */
  people: readProcedure.input(asOf.extend({ id: idSchema })).output(
    z.object({
      members: z.array(personRowSchema),
      sympathizers: z.array(
        z.object({
          id: idSchema,
          personId: idSchema,
          fullName: z.string(),
          birthDate: partialDateSchema.nullable(),
          statusLabel: z.string(),
        }),
      ),
    }),
  ),
  create: writeProcedure
    .input(z.object({ fields: cellFieldsSchema, paper: actPaperSchema.optional() }))
    .output(z.object({ id: idSchema })),
  /** Renames, reclassifies or moves from a day on: closes the state in force and opens the next. */
  change: writeProcedure
    .input(
      z.object({
        id: idSchema,
        version: z.int(),
        from: partialDateSchema,
        name: z.string().normalize().trim().min(1).max(200),
        kind: cellKindSchema,
        parentId: idSchema.nullable(),
        paper: actPaperSchema.optional(),
      }),
    )
    .output(z.object({ version: z.int() })),
  /** Corrects what was entered wrongly, without a new state. */
  correct: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: cellFieldsSchema }))
    .output(z.object({ version: z.int() })),
  dissolve: writeProcedure
    .input(
      z.object({ id: idSchema, version: z.int(), on: partialDateSchema, paper: actPaperSchema.optional() }),
    )
    .output(z.object({ version: z.int() })),
  trash: writeProcedure
    .input(z.object({ ids: z.array(idSchema).min(1) }))
    .output(z.object({ count: z.int() })),
  addPost: writeProcedure
    .input(
      z.object({
        cellId: idSchema,
        personId: idSchema,
        post: postKindSchema,
        from: partialDateSchema.nullable(),
        /** Ends the post of whoever holds it, on the same day. */
        replaceHolder: z.boolean().default(false),
        villageId: idSchema.nullable().default(null),
        local: z.boolean().nullable().default(null),
      }),
    )
    .output(z.object({ id: idSchema })),
  endPost: writeProcedure
    .input(z.object({ postId: idSchema, to: partialDateSchema }))
    .output(z.object({ id: idSchema })),
  ...actsContract,
  ...postsContract,
  ...weaknessContract,
}
