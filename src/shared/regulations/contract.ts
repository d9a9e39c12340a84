import * as z from 'zod'
import { adminProcedure, readProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { dayTypeSchema, ruleKeySchema, ruleSchema, ruleValueSchema } from './pack.ts'

/** One version of a pack; versions never change and never go. */
export const packVersionSchema = z.object({
  id: idSchema,
  version: z.int(),
  /** First and last day on which it holds; null = still. */
  from: daySchema,
  to: daySchema.nullable(),
  /** Came with the program, or was made by the office. */
  origin: z.enum(['program', 'office']),
  reason: z.string().nullable(),
  at: z.string(),
  by: z.string(),
  /** Rules that differ from the version before; empty for the first. */
  changed: z.array(ruleKeySchema),
})
export type PackVersion = z.infer<typeof packVersionSchema>

export const packOverviewSchema = z.object({
  pack: z.string(),
  name: z.string(),
  documents: z.array(z.string()),
  /** Newest first; the first one is in use. */
  versions: z.array(packVersionSchema).min(1),
})
export type PackOverview = z.infer<typeof packOverviewSchema>

const reason = z.string().normalize().trim().min(3, 'Ghi rõ lý do (ít nhất 3 chữ)').max(500)

/** What an administrator writes about one rule. */
export const correctionSchema = z.object({
  value: ruleValueSchema,
  dayType: dayTypeSchema.nullable(),
  clockStart: z.string().nullable(),
  sourceDoc: z.string().normalize().trim().min(1, 'Cần ghi số, ký hiệu văn bản').max(200),
  /** '' when the document has no clause to name. */
  sourceClause: z.string().normalize().trim().max(200),
  note: z.string().normalize().trim().max(500).nullable(),
  reason,
})
export type Correction = z.infer<typeof correctionSchema>

const made = z.object({ versionId: idSchema })

export const regulationsContract = {
  /** All packs, oldest era first, with all their versions. */
  packs: readProcedure.output(z.array(packOverviewSchema)),
  /** Every rule of one version. */
  rules: readProcedure.input(z.object({ versionId: idSchema })).output(z.array(ruleSchema)),
  /** How one rule of a pack came to be: the versions that changed it, newest first. */
  history: readProcedure
    .input(z.object({ pack: z.string(), key: ruleKeySchema }))
    .output(z.array(z.object({ version: packVersionSchema.omit({ changed: true }), rule: ruleSchema }))),
  /** Values that were compared with the text and are right: a new version. STALE unless `versionId` is the newest. */
  confirm: adminProcedure
    .input(z.object({ versionId: idSchema, keys: z.array(ruleKeySchema).min(1), reason }))
    .output(made),
  /** One value corrected, or confirmed with its source: a new version. STALE unless `versionId` is the newest. */
  correct: adminProcedure
    .input(z.object({ versionId: idSchema, key: ruleKeySchema, correction: correctionSchema }))
    .output(made),
  /** The office's own first day of a pack; the pack before it ends on the day before. */
  setFirstDay: adminProcedure.input(z.object({ pack: z.string(), from: daySchema, reason })).output(made),
}
