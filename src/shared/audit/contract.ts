import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listOutput, pageSchema } from '../rpc/page.ts'
import { lifeTableSchema } from '../villages/life-contract.ts'
import { daySchema } from '../vocabulary/day.ts'

/** One command somebody gave: who, when, from which door, and what it changed. */
export const auditEntrySchema = z.object({
  id: idSchema,
  at: z.string(),
  by: z.string(),
  door: z.enum(['desktop', 'trial', 'headless']),
  /** e.g. "Sửa hồ sơ Lò Thị Mai". */
  summary: z.string(),
  changes: z.int(),
  undone: z.boolean(),
  undoable: z.boolean(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

export const recordTableSchema = z.enum([
  'person',
  'cell',
  'village',
  'sympathizer',
  'meeting',
  'team',
  'team_visit',
  'difficulty',
  'reinforcement',
  ...lifeTableSchema.options,
  'training_class',
  'enrollment',
  'approval_batch',
  'dossier',
  'rating',
  'party_record',
  'member_transfer',
  'member_departure',
  'member_discipline',
  'inspection_basis',
  'inspection_programme',
  'inspection_plan_item',
  'inspection_case',
  'inspection_theme',
  'inspection_finding',
  'inspection_remedy',
  'inspection_petition',
  'issued_workbook',
  'report_duty',
])
export type RecordTable = z.infer<typeof recordTableSchema>

/** One field of one record, before and after, in words a clerk reads. */
export const auditFieldSchema = z.object({ label: z.string(), old: z.string(), new: z.string() })

/** The history of one person who entered, of some days, of some words; days are those of Vietnam, both counted. */
export const historyFilterSchema = z.object({
  by: z.string().max(200).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  search: z.string().max(200).optional(),
})
export type HistoryFilter = z.infer<typeof historyFilterSchema>

export const auditContract = {
  recent: readProcedure
    .input(historyFilterSchema.extend({ page: pageSchema.prefault({}) }))
    .output(listOutput(auditEntrySchema)),
  /** Names of all who ever did something, for the filter. */
  authors: readProcedure.output(z.array(z.string())),
  /** Everything that ever happened to one record, newest first. */
  history: readProcedure
    .input(z.object({ table: recordTableSchema, id: idSchema }))
    .output(z.array(z.object({ entry: auditEntrySchema, fields: z.array(auditFieldSchema) }))),
  /** Takes a command back by its audit entry; CONFLICT when later changes stand on it. */
  undo: writeProcedure.input(z.object({ entryId: idSchema })).output(z.object({ summary: z.string() })),
  /** Takes back the caller's own last command. */
  undoLast: writeProcedure.output(z.object({ summary: z.string() })),
  /** Does again what the caller took back last, unless something new was done since. */
  redoLast: writeProcedure.output(z.object({ summary: z.string() })),
  trash: readProcedure.input(z.object({ page: pageSchema.prefault({}) })).output(
    listOutput(
      z.object({
        table: recordTableSchema,
        id: idSchema,
        name: z.string(),
        trashedAt: z.string(),
        by: z.string(),
      }),
    ),
  ),
  restore: writeProcedure
    .input(z.object({ table: recordTableSchema, id: idSchema }))
    .output(z.object({ id: idSchema })),
}
