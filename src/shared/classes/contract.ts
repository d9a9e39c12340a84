import * as z from 'zod'
import { breachSchema, passReasonSchema } from '../regulations/breach.ts'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import {
  classFieldsSchema,
  classKindSchema,
  gradeSchema,
  learnerResultSchema,
  resultSchema,
} from './fields.ts'
import { followUpContract } from './follow-up-contract.ts'

const stateSchema = z.enum(['planned', 'running', 'ended'])

export const classRowSchema = z.object({
  id: idSchema,
  kind: classKindSchema,
  name: z.string(),
  decisionNumber: z.string().nullable(),
  place: z.string().nullable(),
  startsOn: partialDateSchema.nullable(),
  endsOn: partialDateSchema.nullable(),
  state: stateSchema,
  learners: z.int(),
  completed: z.int(),
  certificates: z.int(),
  /** Learners without a result; of an ended class they are something to do. */
  unrecorded: z.int(),
})
export type ClassRow = z.infer<typeof classRowSchema>

export const learnerSchema = z.object({
  /** Of the enrollment. */
  id: idSchema,
  version: z.int(),
  personId: idSchema,
  fullName: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: partialDateSchema.nullable(),
  cellName: z.string().nullable(),
  ...learnerResultSchema.shape,
  note: z.string().nullable(),
  grade: gradeSchema.nullable(),
  result: resultSchema,
  certificateNumber: z.string().nullable(),
  certificateDate: partialDateSchema.nullable(),
  issuer: z.string().nullable(),
  receivedBy: z.string().nullable(),
  /** Last day for the cell's meeting; awareness only, null where it cannot be told. */
  validUntil: daySchema.nullable(),
  /** Why somebody who is not entitled sits here all the same. */
  entitlementNote: z.string().nullable(),
})
export type Learner = z.infer<typeof learnerSchema>

export const classDetailSchema = z.object({
  id: idSchema,
  version: z.int(),
  fields: classFieldsSchema,
  state: stateSchema,
  learners: z.array(learnerSchema),
  /** Completed learners of an elementary-theory class whose record does not show that level yet. */
  theoryToRaise: z.int(),
})
export type ClassDetail = z.infer<typeof classDetailSchema>

export const candidateSchema = z.object({
  /** Of the person. */
  id: idSchema,
  fullName: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: partialDateSchema.nullable(),
  cellId: idSchema.nullable(),
  cellName: z.string().nullable(),
  /** Why not entitled, in words with the clause; empty for who is. */
  breaches: z.array(breachSchema),
})
export type Candidate = z.infer<typeof candidateSchema>

const text = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === '' ? null : value))

export const certificateFieldsSchema = z.object({
  number: text(60),
  issuedOn: partialDateSchema.nullable(),
  issuer: text(200),
  receivedBy: text(120),
})
export type CertificateFields = z.infer<typeof certificateFieldsSchema>

const ids = z.array(idSchema).min(1).max(1000)
const counted = z.object({ count: z.int() })

export const classesContract = {
  ...followUpContract,
  list: readProcedure
    .input(
      listInput(['name', 'starts', 'learners']).extend({
        kind: classKindSchema.optional(),
        state: stateSchema.optional(),
        year: z.int().min(1900).max(2200).optional(),
        asOf: daySchema.optional(),
      }),
    )
    .output(listOutput(classRowSchema)),
  get: readProcedure.input(z.object({ id: idSchema })).output(classDetailSchema),
  /** Where a learner behind a figure is to be looked at; no class for a certificate from elsewhere. */
  locate: readProcedure
    .input(z.object({ id: idSchema }))
    .output(z.object({ classId: idSchema.nullable(), personId: idSchema })),
  /** What a new class of a kind begins with: sessions by the rule pack, the organiser and place of the last such class. */
  proposal: readProcedure
    .input(z.object({ kind: classKindSchema }))
    .output(classFieldsSchema.extend({ name: z.string() })),
  create: writeProcedure.input(z.object({ fields: classFieldsSchema })).output(z.object({ id: idSchema })),
  update: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: classFieldsSchema.partial() }))
    .output(z.object({ version: z.int() })),
  /** To the trash, its roster with it. */
  trash: writeProcedure.input(z.object({ ids })).output(counted),
  /** Who may be sent to the class, and who may not for which reason, as of its first day. */
  candidates: readProcedure
    .input(
      listInput(['name', 'cell']).extend({
        classId: idSchema,
        entitledOnly: z.boolean().default(true),
        cellId: idSchema.optional(),
        /** Somebody outside the usual circle, looked for by name. */
        personId: idSchema.optional(),
      }),
    )
    .output(listOutput(candidateSchema).extend({ entitled: z.int() })),
  /** Puts people on the roster; RULE_BREACH names everybody who is not entitled, unless a reason is given. */
  enroll: writeProcedure
    .input(z.object({ classId: idSchema, personIds: ids, passReason: passReasonSchema }))
    .output(counted),
  /** Takes learners off the roster, to the trash. */
  dismiss: writeProcedure.input(z.object({ ids })).output(counted),
  /** Attendance, score, grade and result of the whole class at once; all rows or none. */
  saveResults: writeProcedure
    .input(
      z.object({
        classId: idSchema,
        rows: z
          .array(learnerResultSchema.extend({ id: idSchema, version: z.int() }))
          .min(1)
          .max(1000),
      }),
    )
    .output(counted),
  /** One series of numbers and one day for many completed learners, in the order given. */
  issueCertificates: writeProcedure
    .input(
      z.object({
        classId: idSchema,
        ids,
        firstNumber: z.string().normalize().trim().min(1, 'Cần số giấy chứng nhận đầu tiên').max(60),
        issuedOn: partialDateSchema,
        issuer: text(200),
      }),
    )
    .output(counted),
  updateCertificate: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: certificateFieldsSchema }))
    .output(z.object({ version: z.int() })),
  /** A certificate that somebody brought from elsewhere. */
  recordOutside: writeProcedure
    .input(
      z.object({
        personId: idSchema,
        kind: classKindSchema,
        fields: certificateFieldsSchema,
        note: text(500),
      }),
    )
    .output(z.object({ id: idSchema })),
  /** Writes the level "Sơ cấp" into the records of those who completed an elementary-theory class and show none. */
  raiseTheory: writeProcedure.input(z.object({ classId: idSchema })).output(counted),
}
