import * as z from 'zod'
import { isInOrder, outOfOrder } from '../figures/contract.ts'
import { passReasonSchema } from '../regulations/breach.ts'
import { exportProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput, pageSchema } from '../rpc/page.ts'
import { progressOutput } from '../rpc/progress.ts'
import { sympathizerStatusSchema } from '../sympathizers/fields.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import {
  approvalPurposeSchema,
  approvalResultSchema,
  approvalStateSchema,
  batchFieldsSchema,
  optionalText,
} from './fields.ts'
import { monthSchema } from './month.ts'

export const batchRowSchema = batchFieldsSchema.extend({
  id: idSchema,
  version: z.int(),
  sentOn: partialDateSchema.nullable(),
  /** Of the last answer that came. */
  answerNumber: z.string().nullable(),
  answerDate: partialDateSchema.nullable(),
  state: approvalStateSchema,
  proposed: z.int(),
  agreed: z.int(),
  returned: z.int(),
  /** Calendar days from sending to the last answer, to today while somebody waits. */
  waitingDays: z.int().nullable(),
})
export type BatchRow = z.infer<typeof batchRowSchema>

export const approvalItemSchema = z.object({
  id: idSchema,
  batchId: idSchema,
  month: monthSchema,
  purpose: approvalPurposeSchema,
  state: approvalStateSchema,
  sympathizerId: idSchema,
  fullName: z.string(),
  birthDate: partialDateSchema.nullable(),
  cellId: idSchema,
  cellName: z.string(),
  cellResolution: z.string().nullable(),
  cellResolutionDate: partialDateSchema.nullable(),
  result: approvalResultSchema.nullable(),
  reason: z.string().nullable(),
  answerNumber: z.string().nullable(),
  answerDate: partialDateSchema.nullable(),
  waitingDays: z.int().nullable(),
})
export type ApprovalItem = z.infer<typeof approvalItemSchema>

export const candidateSchema = z.object({
  /** The sympathizer. */
  id: idSchema,
  fullName: z.string(),
  birthDate: partialDateSchema.nullable(),
  status: sympathizerStatusSchema,
  cellId: idSchema,
  cellName: z.string(),
  /** Why the person is not proposed by itself; empty: belongs on the list. */
  objections: z.array(z.string()),
  /** On an open list already: cannot be added. */
  refused: z.boolean(),
})
export type Candidate = z.infer<typeof candidateSchema>

const count = z.object({ count: z.int() })
const one = z.object({ id: idSchema })

export const approvalsContract = {
  list: readProcedure
    .input(
      listInput(['month', 'sent', 'proposed', 'waiting']).extend({
        purpose: approvalPurposeSchema.optional(),
        state: approvalStateSchema.optional(),
        year: z.int().min(1930).max(9999).optional(),
      }),
    )
    .output(listOutput(batchRowSchema)),
  get: readProcedure.input(one).output(batchRowSchema),
  /** Days that those sent in the period waited for an answer (both days counted); open ones wait to the last day. */
  waiting: readProcedure
    .input(
      z.object({ from: daySchema, to: daySchema, cellId: idSchema.optional() }).refine(isInOrder, outOfOrder),
    )
    .output(z.object({ requests: z.int(), days: z.int(), longest: z.int(), unknown: z.int() })),
  /** People on the lists: of one batch, or of all of them. */
  items: readProcedure
    .input(
      listInput(['name', 'cell', 'month', 'result', 'waiting']).extend({
        batchId: idSchema.optional(),
        sympathizerId: idSchema.optional(),
        cellId: idSchema.optional(),
        purpose: approvalPurposeSchema.optional(),
        result: z.enum(['agreed', 'returned', 'waiting', 'preparing']).optional(),
      }),
    )
    .output(listOutput(approvalItemSchema)),
  item: readProcedure.input(one).output(approvalItemSchema),
  /** Everybody tracked who is not on the list, with the reasons; those who belong first. */
  candidates: readProcedure
    .input(
      listInput(['name', 'cell']).extend({
        batchId: idSchema,
        cellId: idSchema.optional(),
        belonging: z.boolean().optional(),
      }),
    )
    .output(listOutput(candidateSchema)),
  /** `gather`: puts everybody who belongs on the list at once. */
  create: writeProcedure
    .input(z.object({ fields: batchFieldsSchema, gather: z.boolean().default(true) }))
    .output(z.object({ id: idSchema, count: z.int() })),
  update: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: batchFieldsSchema.partial() }))
    .output(z.object({ version: z.int() })),
  add: writeProcedure
    .input(
      z.object({
        id: idSchema,
        sympathizerIds: z.array(idSchema).min(1).max(500),
        passReason: passReasonSchema,
      }),
    )
    .output(count),
  remove: writeProcedure.input(z.object({ itemIds: z.array(idSchema).min(1).max(500) })).output(count),
  updateItem: writeProcedure
    .input(
      z.object({
        itemId: idSchema,
        cellResolution: optionalText(100),
        cellResolutionDate: partialDateSchema.nullable(),
      }),
    )
    .output(one),
  /** Freezes the list as it goes out; it can be printed again exactly so whatever is corrected later. */
  send: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), on: partialDateSchema }))
    .output(z.object({ version: z.int() })),
  /** The answer to some or all of a sent list; again: corrects it. `result` null takes the answer back. */
  answer: writeProcedure
    .input(
      z.object({
        itemIds: z.array(idSchema).min(1).max(500),
        result: approvalResultSchema.nullable(),
        reason: optionalText(500),
        answerNumber: optionalText(100),
        answerDate: partialDateSchema.nullable(),
      }),
    )
    .output(count),
  trash: writeProcedure.input(z.object({ ids: z.array(idSchema).min(1) })).output(count),
  /** The list as laid out on paper: as it was sent, or as it stands while it is prepared. Shapes as in `reports.preview`. */
  preview: exportProcedure.input(z.object({ id: idSchema, page: pageSchema.prefault({}) })).output(
    z.object({
      document: z.unknown(),
      rows: z.array(z.unknown()),
      totalRows: z.int(),
      footingProblems: z.array(z.string()),
    }),
  ),
  /** Builds the workbook of that list; `reports.collect` hands it over once. */
  export: exportProcedure
    .input(one)
    .output(progressOutput(z.object({ ticket: z.string(), name: z.string(), rows: z.int(), size: z.int() }))),
}
