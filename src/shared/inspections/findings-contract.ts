import * as z from 'zod'
import { exportProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { namedBytesSchema } from '../vocabulary/named-bytes.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText } from '../vocabulary/short-text.ts'
import { fileRowSchema } from './files.ts'
import {
  findingFieldsSchema,
  gravitySchema,
  remedyFieldsSchema,
  remedyStateSchema,
} from './finding-fields.ts'

const made = z.object({ id: idSchema })
const raised = z.object({ version: z.int() })
const some = z.object({ ids: z.array(idSchema).min(1) })
const counted = z.object({ count: z.int() })

export const remedyRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  state: remedyStateSchema,
  personName: z.string().nullable(),
  files: z.array(fileRowSchema),
  fields: remedyFieldsSchema,
})
export type RemedyRow = z.infer<typeof remedyRowSchema>

export const findingRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  cellName: z.string(),
  /** The case, or the round of self-review. */
  origin: z.string(),
  /** The fault of the theme that it falls under, in the document's words. */
  group: z.string().nullable(),
  subjectName: z.string().nullable(),
  personName: z.string().nullable(),
  /** Of a case about a member. */
  sensitive: z.boolean(),
  /** The worst of its remedies; null when none is asked for. */
  state: remedyStateSchema.nullable(),
  remedies: z.array(remedyRowSchema),
  fields: findingFieldsSchema,
})
export type FindingRow = z.infer<typeof findingRowSchema>

/** One remedy with where it comes from: a line of the list to work through. */
export const remedyLineSchema = z.object({
  id: idSchema,
  findingId: idSchema,
  caseId: idSchema.nullable(),
  themeId: idSchema.nullable(),
  cellId: idSchema,
  cellName: z.string(),
  /** The cell that it was found in, where that is no more and another has to see to it. */
  foundIn: z.string().nullable(),
  origin: z.string(),
  fault: z.string(),
  gravity: gravitySchema,
  what: z.string(),
  /** The person, or the unit, that must remedy it. */
  responsible: z.string().nullable(),
  dueOn: daySchema.nullable(),
  state: remedyStateSchema,
  /** Days beyond the deadline; 0 when not overdue. */
  overdueDays: z.int(),
  files: z.int(),
  sensitive: z.boolean(),
})
export type RemedyLine = z.infer<typeof remedyLineSchema>

const filter = {
  caseId: idSchema.optional(),
  themeId: idSchema.optional(),
  cellId: idSchema.optional(),
}

export const findingProcedures = {
  /** `hidden`: those of cases about members that this account may not read. */
  findings: readProcedure
    .input(
      listInput(['cell', 'found', 'gravity', 'due']).extend({ ...filter, gravity: gravitySchema.optional() }),
    )
    .output(listOutput(findingRowSchema).extend({ hidden: z.int() })),
  finding: readProcedure.input(z.object({ id: idSchema })).output(findingRowSchema),
  /** The finding that a remedy belongs to, with all its remedies. */
  findingOfRemedy: readProcedure.input(z.object({ id: idSchema })).output(findingRowSchema),
  createFinding: writeProcedure.input(z.object({ fields: findingFieldsSchema })).output(made),
  updateFinding: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: findingFieldsSchema }))
    .output(raised),
  trashFindings: writeProcedure.input(some).output(counted),
  /** Overdue first, then by deadline. */
  remedies: readProcedure
    .input(
      listInput(['due', 'cell', 'responsible']).extend({
        ...filter,
        state: z.enum(['unfinished', 'all', ...remedyStateSchema.options]).default('unfinished'),
        personId: idSchema.optional(),
      }),
    )
    .output(listOutput(remedyLineSchema).extend({ hidden: z.int(), overdue: z.int() })),
  createRemedy: writeProcedure.input(z.object({ fields: remedyFieldsSchema })).output(made),
  updateRemedy: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: remedyFieldsSchema }))
    .output(raised),
  /** The report back. */
  reportRemedy: writeProcedure
    .input(
      z.object({
        id: idSchema,
        version: z.int(),
        reportedOn: partialDateSchema,
        report: optionalText(2000),
      }),
    )
    .output(raised),
  /** Somebody saw that it is remedied. */
  verifyRemedy: writeProcedure
    .input(
      z.object({
        id: idSchema,
        version: z.int(),
        verifiedOn: partialDateSchema,
        verifiedBy: optionalText(200),
      }),
    )
    .output(raised),
  trashRemedies: writeProcedure.input(some).output(counted),
  /** A scanned file for a document of a case or for a remedy. FILE_REJECTED with a sentence when it is not what it says. */
  addFile: writeProcedure
    .input(
      z.object({
        to: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('document'), id: idSchema }),
          z.object({ kind: z.literal('remedy'), id: idSchema }),
        ]),
        file: namedBytesSchema,
      }),
    )
    .output(made),
  /** The file itself, to be saved. Logged when its case is about a member. */
  file: exportProcedure.input(z.object({ id: idSchema })).output(namedBytesSchema),
  dropFile: writeProcedure.input(z.object({ id: idSchema })).output(made),
}
