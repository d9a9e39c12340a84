import * as z from 'zod'
import { idSchema } from '../rpc/page.ts'

/** What the national database's check would refuse of one member, in words. */
export const entryProblemSchema = z.object({
  personId: idSchema,
  name: z.string(),
  cellName: z.string(),
  problems: z.array(z.string()),
})
export type EntryProblem = z.infer<typeof entryProblemSchema>

/** Whether the members can be written into the entry workbook of the national database as it is known. */
export const entryCheckSchema = z.object({
  name: z.string(),
  /** How far the layout can be relied on. */
  confidence: z.string(),
  members: z.int(),
  refused: z.array(entryProblemSchema),
  /** Required columns that the register does not keep: blank in every row. */
  notKept: z.array(z.string()),
})
export type EntryCheck = z.infer<typeof entryCheckSchema>
