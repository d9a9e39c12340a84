import * as z from 'zod'
import { keptExceptionSchema, passReasonSchema } from '../regulations/breach.ts'
import { confidenceSchema } from '../regulations/pack.ts'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText } from '../vocabulary/short-text.ts'
import {
  caseFieldsSchema,
  documentFieldsSchema,
  inspectorFieldsSchema,
  inspectorRoleSchema,
  subjectFieldsSchema,
} from './case-fields.ts'
import { changeCauseSchema, conclusionSchema, violationSchema } from './conclusions.ts'
import { disciplineFieldsSchema, suspensionFieldsSchema } from './discipline-fields.ts'
import { fileRowSchema } from './files.ts'
import { inspectionKindSchema, inspectionLevelSchema, subjectKindSchema } from './kinds.ts'
import { caseActSchema, phaseSchema } from './phases.ts'

const date = partialDateSchema.nullable()
const made = z.object({ id: idSchema })
const raised = z.object({ version: z.int() })
const some = z.object({ ids: z.array(idSchema).min(1) })
const counted = z.object({ count: z.int() })
const reason = { reason: passReasonSchema }

/** A day by which something of a case must be done, with where it stands and how sure that is. */
export const caseDeadlineSchema = z.object({
  /** Stable within the case: kind of deadline, and the row that it belongs to. */
  key: z.string(),
  /** "Kết thúc giám sát chuyên đề". */
  what: z.string(),
  /** null: the day that starts the clock is not known, or no text gives a term. */
  dueOn: daySchema.nullable(),
  state: z.enum(['open', 'overdue', 'met', 'unknown']),
  /** "20 ngày làm việc từ khi nhận báo cáo tự kiểm tra"; for a day that the office set itself, so said. */
  term: z.string(),
  /** null for a day that the office set itself. */
  source: z.string().nullable(),
  confidence: confidenceSchema.nullable(),
})
export type CaseDeadline = z.infer<typeof caseDeadlineSchema>

export const caseRowSchema = z.object({
  id: idSchema,
  kind: inspectionKindSchema,
  level: inspectionLevelSchema,
  title: z.string(),
  phase: phaseSchema,
  openedOn: date,
  startedOn: date,
  concludedOn: date,
  /** Names of organisations and members, as of the time. */
  subjects: z.array(z.string()),
  /** The nearest deadline that is not met. */
  dueOn: daySchema.nullable(),
  overdue: z.boolean(),
  findings: z.int(),
  /** Remedies that are not done, and of those the overdue ones. */
  openRemedies: z.int(),
  overdueRemedies: z.int(),
  /** About a member: looking at it is logged. */
  sensitive: z.boolean(),
})
export type CaseRow = z.infer<typeof caseRowSchema>

export const disciplineRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  fields: disciplineFieldsSchema,
  /** The vote's day for a cell, else the decision's. */
  effectiveOn: date,
  /** Last day to complain; null while the day of receipt is not known. */
  complainUntil: daySchema.nullable(),
})
export type DisciplineRow = z.infer<typeof disciplineRowSchema>

export const suspensionRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  fields: suspensionFieldsSchema,
  /** Last day, with the extension if there is one. */
  until: daySchema.nullable(),
})
export type SuspensionRow = z.infer<typeof suspensionRowSchema>

export const subjectRowSchema = z.object({
  id: idSchema,
  /** The organisation or the member. */
  name: z.string(),
  /** The cell of the member. */
  cellName: z.string(),
  /** Standing of a member on the day. */
  standing: z.enum(['official', 'probationary']).nullable(),
  fields: subjectFieldsSchema,
  disciplines: z.array(disciplineRowSchema),
  suspensions: z.array(suspensionRowSchema),
})
export type SubjectRow = z.infer<typeof subjectRowSchema>

export const documentRowSchema = z.object({
  id: idSchema,
  fields: documentFieldsSchema,
  files: z.array(fileRowSchema),
})
export type DocumentRow = z.infer<typeof documentRowSchema>

export const caseDetailSchema = z.object({
  id: idSchema,
  version: z.int(),
  fields: caseFieldsSchema,
  phase: phaseSchema,
  /** What may be done with it now. */
  acts: z.array(caseActSchema),
  handedTo: z.string().nullable(),
  handedOn: date,
  planItem: z.string().nullable(),
  basis: z.string().nullable(),
  sensitive: z.boolean(),
  subjects: z.array(subjectRowSchema),
  documents: z.array(documentRowSchema),
  inspectors: z.array(
    z.object({
      id: idSchema,
      personId: idSchema.nullable(),
      name: z.string(),
      role: inspectorRoleSchema,
    }),
  ),
  deadlines: z.array(caseDeadlineSchema),
  /** Rules that were passed over, with the reason. */
  exceptions: z.array(keptExceptionSchema),
})
export type CaseDetail = z.infer<typeof caseDetailSchema>

const option = z.object({ code: z.string(), name: z.string() })

export const caseProcedures = {
  /** What the form of a subject offers: contents, conclusions and numbers that its kind knows. */
  choices: readProcedure
    .input(
      z.object({ kind: inspectionKindSchema, level: inspectionLevelSchema, subjectKind: subjectKindSchema }),
    )
    .output(
      z.object({
        allowed: z.boolean(),
        contents: z.array(option),
        conclusions: z.array(conclusionSchema),
        violations: z.array(violationSchema),
        causes: z.array(changeCauseSchema),
        amounts: z.array(option),
      }),
    ),
  /** `hidden`: cases about members that meet the filter and that this account may not read. */
  list: readProcedure
    .input(
      listInput(['opened', 'concluded', 'due', 'title']).extend({
        kind: inspectionKindSchema.optional(),
        level: inspectionLevelSchema.optional(),
        phase: phaseSchema.optional(),
        /** Opened, under way or concluded in it. */
        year: z.int().optional(),
        cellId: idSchema.optional(),
        subjectKind: subjectKindSchema.optional(),
        late: z.boolean().default(false),
      }),
    )
    .output(listOutput(caseRowSchema).extend({ hidden: z.int() })),
  /** Logged when the case is about a member. FORBIDDEN for whoever may not read it. */
  get: readProcedure.input(z.object({ id: idSchema })).output(caseDetailSchema),
  create: writeProcedure
    .input(
      z.object({
        fields: caseFieldsSchema,
        subjects: z.array(subjectFieldsSchema).min(1, 'Cần ít nhất một đối tượng').max(500),
        /** The letter that it answers: taken up with it, in the same command. */
        petitionId: idSchema.nullable().default(null),
        ...reason,
      }),
    )
    .output(made),
  update: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: caseFieldsSchema, ...reason }))
    .output(raised),
  /** begin, hand over (`to`), step back; `conclude` also takes the conclusion's words. CONFLICT for an act that is not open. */
  act: writeProcedure
    .input(
      z.object({
        id: idSchema,
        version: z.int(),
        act: caseActSchema,
        on: partialDateSchema.nullable(),
        to: optionalText(200).default(null),
        conclusion: optionalText(4000).default(null),
      }),
    )
    .output(raised),
  trash: writeProcedure.input(some).output(counted),
  addSubject: writeProcedure
    .input(z.object({ caseId: idSchema, fields: subjectFieldsSchema, ...reason }))
    .output(made),
  updateSubject: writeProcedure
    .input(z.object({ id: idSchema, fields: subjectFieldsSchema, ...reason }))
    .output(made),
  dropSubject: writeProcedure.input(z.object({ id: idSchema })).output(made),
  addDocument: writeProcedure
    .input(z.object({ caseId: idSchema, fields: documentFieldsSchema }))
    .output(made),
  updateDocument: writeProcedure.input(z.object({ id: idSchema, fields: documentFieldsSchema })).output(made),
  /** With its files. */
  dropDocument: writeProcedure.input(z.object({ id: idSchema })).output(made),
  /** The whole team at once, the leader first. */
  setInspectors: writeProcedure
    .input(z.object({ caseId: idSchema, inspectors: z.array(inspectorFieldsSchema).max(50) }))
    .output(counted),
  addDiscipline: writeProcedure
    .input(z.object({ subjectId: idSchema, fields: disciplineFieldsSchema, ...reason }))
    .output(made),
  updateDiscipline: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: disciplineFieldsSchema, ...reason }))
    .output(raised),
  trashDiscipline: writeProcedure.input(z.object({ id: idSchema })).output(made),
  addSuspension: writeProcedure
    .input(z.object({ subjectId: idSchema, fields: suspensionFieldsSchema, ...reason }))
    .output(made),
  updateSuspension: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: suspensionFieldsSchema, ...reason }))
    .output(raised),
  trashSuspension: writeProcedure.input(z.object({ id: idSchema })).output(made),
}
