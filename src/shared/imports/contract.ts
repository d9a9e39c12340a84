import * as z from 'zod'
import { adminProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { progressOutput } from '../rpc/progress.ts'
import { namedBytesSchema } from '../vocabulary/named-bytes.ts'

export const importKindSchema = z.enum([
  'cells',
  'people',
  'members',
  'sympathizers',
  'classes',
  'enrollments',
  'admissions',
])
export type ImportKind = z.infer<typeof importKindSchema>

export const importKindLabels: Record<ImportKind, string> = {
  cells: 'Danh sách chi bộ',
  people: 'Danh sách đảng viên, quần chúng',
  members: 'Danh sách đảng viên kèm hồ sơ (quyết định, thẻ)',
  sympathizers: 'Danh sách quần chúng ưu tú, cảm tình Đảng',
  classes: 'Danh sách lớp bồi dưỡng',
  enrollments: 'Danh sách học viên, giấy chứng nhận',
  admissions: 'Sổ theo dõi kết nạp',
}

/** One thing wrong in one cell of the sheet. `row` is the row number as Excel shows it, `column` the heading as printed. */
export const importProblemSchema = z.object({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
})
export type ImportProblem = z.infer<typeof importProblemSchema>

/** sheet column index (0-based) → field of the kind, or null to leave the column out. */
export const importMappingSchema = z.record(z.string(), z.string().nullable())

export const importPreviewSchema = z.object({
  /** Names the staged rows in the engine until commit, a new preview or lock. */
  session: z.string(),
  kind: importKindSchema,
  fileName: z.string(),
  sheet: z.string(),
  headerRow: z.int(),
  columns: z.array(
    z.object({
      index: z.int(),
      letter: z.string(),
      title: z.string(),
      field: z.string().nullable(),
      example: z.string(),
    }),
  ),
  fields: z.array(z.object({ field: z.string(), label: z.string(), required: z.boolean() })),
  accepted: z.int(),
  rejected: z.int(),
  duplicates: z.int(),
  /** The first rows as they will be written, in the order of the mapped columns. */
  sample: z.array(z.object({ row: z.int(), cells: z.array(z.string()), ok: z.boolean() })),
  problems: z.array(importProblemSchema),
  problemsInAll: z.int(),
  warnings: z.array(importProblemSchema),
  duplicateRows: z.array(importProblemSchema),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const importResultSchema = z.object({
  batchId: idSchema.nullable(),
  accepted: z.int(),
  rejected: z.int(),
  duplicates: z.int(),
})

export const importBatchSchema = z.object({
  id: idSchema,
  kind: importKindSchema,
  fileName: z.string(),
  at: z.string(),
  by: z.string(),
  accepted: z.int(),
  rejected: z.int(),
  undone: z.boolean(),
})
export type ImportBatch = z.infer<typeof importBatchSchema>

export const importsContract = {
  /** An empty workbook with the headings, notes and drop-down lists of the kind. */
  template: readProcedure.input(z.object({ kind: importKindSchema })).output(namedBytesSchema),
  /** Reads, maps and checks the whole file; writes nothing. */
  preview: writeProcedure
    .input(
      z.object({ kind: importKindSchema, file: namedBytesSchema, mapping: importMappingSchema.optional() }),
    )
    .output(progressOutput(importPreviewSchema)),
  /** Writes the accepted rows of the preview in one transaction, after a backup. */
  commit: writeProcedure.input(z.object({ session: z.string() })).output(progressOutput(importResultSchema)),
  /** The rejected rows in the sender's own layout, with a column "Lỗi". */
  rejects: writeProcedure.input(z.object({ session: z.string() })).output(namedBytesSchema),
  batches: readProcedure.output(z.array(importBatchSchema)),
  /** What was done since and stands on a batch: all of it, oldest first. */
  standsOn: readProcedure
    .input(z.object({ batchId: idSchema }))
    .output(z.array(z.object({ entryId: idSchema, summary: z.string(), by: z.string(), at: z.string() }))),
  /** Takes back a whole batch, unless later changes stand on it (CONFLICT names them). */
  undo: adminProcedure
    .meta({ access: ['administrator', 'clerk'] })
    .input(z.object({ batchId: idSchema }))
    .output(z.object({ rows: z.int() })),
}
