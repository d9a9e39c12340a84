import * as z from 'zod'
import { passReasonSchema } from '../regulations/breach.ts'
import { adminProcedure, exportProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { progressOutput } from '../rpc/progress.ts'
import { namedBytesSchema } from '../vocabulary/named-bytes.ts'
import { optionalText } from '../vocabulary/short-text.ts'
import { editableKindSchema, editDecisionsSchema, editsPreviewSchema } from './edits.ts'
import { entryCheckSchema } from './entry-workbook.ts'
import { convertedColumnSchema } from './fonts.ts'
import { rowAnswersSchema, rowQuestionSchema } from './questions.ts'

export const importKindSchema = z.enum([
  'villages',
  'cells',
  'people',
  'members',
  'sympathizers',
  'classes',
  'enrollments',
  'admissions',
  'meetings',
  'posts',
  'commune-posts',
  'inspections',
  'targets',
])
export type ImportKind = z.infer<typeof importKindSchema>

export const importKindLabels: Record<ImportKind, string> = {
  villages: 'Danh sách thôn, bản',
  cells: 'Danh sách chi bộ',
  people: 'Danh sách đảng viên, quần chúng',
  members: 'Danh sách đảng viên kèm hồ sơ (quyết định, thẻ)',
  sympathizers: 'Danh sách quần chúng ưu tú, cảm tình Đảng',
  classes: 'Danh sách lớp bồi dưỡng',
  enrollments: 'Danh sách học viên, giấy chứng nhận',
  admissions: 'Sổ theo dõi kết nạp',
  meetings: 'Danh sách buổi sinh hoạt chi bộ',
  posts: 'Danh sách chức vụ ở chi bộ, thôn bản',
  'commune-posts': 'Danh sách chức danh ở xã',
  inspections: 'Danh sách cuộc kiểm tra, giám sát',
  targets: 'Danh sách chỉ tiêu giao',
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
  /** Who sent it, if somebody said. */
  sender: z.string().nullable(),
  /** Whose earlier words the columns follow beside their headings; null when nothing was remembered or it was chosen now. */
  mappingOf: z.enum(['sender', 'layout']).nullable(),
  /** The import whose returned rows these are; null in a list of its own. */
  continues: z.object({ batchId: idSchema, fileName: z.string(), at: z.string() }).nullable(),
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
  /** Rows that may be somebody known already, with the answer given so far. */
  questions: z.array(rowQuestionSchema),
  /** Columns in an old font, before and after. */
  fonts: z.array(convertedColumnSchema),
  /** What the rows with a record code would change; null in a list without them. */
  edits: editsPreviewSchema.nullable(),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const importResultSchema = z.object({
  batchId: idSchema.nullable(),
  accepted: z.int(),
  /** Records that the list has changed. */
  changed: z.int(),
  rejected: z.int(),
  duplicates: z.int(),
})

const batchPartSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  at: z.string(),
  by: z.string(),
  accepted: z.int(),
  changed: z.int(),
  rejected: z.int(),
  undone: z.boolean(),
})

/** An import with everything that came back to it; counts are those of all its parts that stand. */
export const importBatchSchema = batchPartSchema.extend({
  kind: importKindSchema,
  /** The first file and those that went on with it; one part for an import in one go. */
  parts: z.array(batchPartSchema),
})
export type ImportBatch = z.infer<typeof importBatchSchema>

export const importsContract = {
  /** An empty workbook with the headings, notes and drop-down lists of the kind. */
  template: readProcedure.input(z.object({ kind: importKindSchema })).output(namedBytesSchema),
  /** Hands out records as a workbook to be edited and brought back; `ids` null: the whole list. */
  handOut: writeProcedure
    .input(z.object({ kind: editableKindSchema, ids: z.array(idSchema).min(1).max(200_000).nullable() }))
    .output(namedBytesSchema),
  /** What the national database's entry workbook would not take of the members; of one cell or of all. */
  entryCheck: readProcedure.input(z.object({ cellId: idSchema.nullable() })).output(entryCheckSchema),
  /** The members in the layout of that workbook. */
  entryWorkbook: exportProcedure.input(z.object({ cellId: idSchema.nullable() })).output(namedBytesSchema),
  /** Reads, maps and checks the whole file; writes nothing. A list that was handed out says itself of which kind it is. */
  preview: writeProcedure
    .input(
      z.object({
        kind: importKindSchema,
        file: namedBytesSchema,
        mapping: importMappingSchema.optional(),
        /** The mapping is remembered for this sender; that of the layout stands where the sender has none. */
        sender: optionalText(120).optional(),
        answers: rowAnswersSchema.optional(),
        /** In rows with a record code a blank cell takes the value away; otherwise it says nothing. */
        emptyErases: z.boolean().optional(),
      }),
    )
    .output(progressOutput(importPreviewSchema)),
  /** Writes the accepted rows and the chosen changes of the preview in one transaction, after a backup. */
  commit: writeProcedure
    .input(
      z.object({
        session: z.string(),
        decisions: editDecisionsSchema.optional(),
        passReason: passReasonSchema,
      }),
    )
    .output(progressOutput(importResultSchema)),
  /** The rejected rows in the sender's own layout, with a column "Lỗi". */
  rejects: writeProcedure.input(z.object({ session: z.string() })).output(namedBytesSchema),
  /** Everybody who was named as the sender of a list. */
  senders: readProcedure.output(z.array(z.string())),
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
