import * as z from 'zod'
import { standingSchema } from '../people/contract.ts'
import { personFieldsSchema } from '../people/fields.ts'
import { passReasonSchema } from '../regulations/breach.ts'
import { idSchema } from '../rpc/page.ts'
import { type PartialDate, partialDateSchema } from '../vocabulary/partial-date.ts'
import {
  departureKindSchema,
  disciplineFormSchema,
  entrySchema,
  exitSchema,
  gapReasonSchema,
  line,
  removalGroundSchema,
  transferScopeSchema,
} from './fields.ts'

const date = partialDateSchema.nullable()
const reason = { reason: passReasonSchema }

/** A date that a form must have, though it may be vague. */
export const neededDate = (words: string) =>
  date.refine((value): value is PartialDate => value !== null, { error: words })

const papers = {
  paperNumber: line(60),
  movedOn: date,
  presentedOn: date,
  fileSentOn: date,
  fileReceivedOn: date,
  note: line(2000),
}

/** Away from the commune, for good or for a time. */
export const sendOutSchema = z.object({
  personId: idSchema,
  manner: z.enum(['official', 'temporary']),
  scope: transferScopeSchema,
  place: line(200),
  /** The day on the paper: from then on a member transferred for good is no longer counted here. */
  paperOn: partialDateSchema,
  untilOn: date,
  study: z.boolean(),
  underInspection: z.boolean(),
  why: line(300),
  ...papers,
  ...reason,
})
export type SendOut = z.infer<typeof sendOutSchema>

/** Into the commune from elsewhere. */
export const takeInSchema = z.object({
  who: z.union([z.object({ personId: idSchema }), z.object({ person: personFieldsSchema })]),
  cellId: idSchema,
  standing: standingSchema,
  manner: z.enum(['official', 'temporary']),
  scope: transferScopeSchema,
  place: line(200),
  paperOn: date,
  /** The paper is handed in at the cell: from then on the member is counted here. */
  presentedOn: partialDateSchema,
  untilOn: date,
  study: z.boolean(),
  paperNumber: line(60),
  movedOn: date,
  fileReceivedOn: date,
  why: line(300),
  note: line(2000),
  ...reason,
})
export type TakeIn = z.infer<typeof takeInSchema>

export const moveCellSchema = z.object({
  personId: idSchema,
  cellId: idSchema,
  on: partialDateSchema,
  paperNumber: line(60),
  presentedOn: date,
  why: line(300),
  underInspection: z.boolean(),
  ...reason,
})
export type MoveCell = z.infer<typeof moveCellSchema>

export const transferPapersSchema = z.object({
  ...papers,
  place: line(200),
  untilOn: date,
  returnedOn: date,
})
export type TransferPapers = z.infer<typeof transferPapersSchema>

export const departSchema = z.object({
  personId: idSchema,
  kind: departureKindSchema,
  on: partialDateSchema,
  decisionNumber: line(60),
  decisionOn: date,
  decidedBy: line(200),
  ground: removalGroundSchema.nullable(),
  note: line(2000),
  ...reason,
})
export type Depart = z.infer<typeof departSchema>

export const departurePapersSchema = z.object({
  decisionNumber: line(60),
  decisionOn: date,
  decidedBy: line(200),
  decisionReceivedOn: date,
  complaintOn: date,
  complaintAnsweredOn: date,
  complaintResult: z.enum(['upheld', 'reversed']).nullable(),
  noticeOn: date,
  fileSentOn: date,
  note: line(2000),
})
export type DeparturePapers = z.infer<typeof departurePapersSchema>

export const restoreMemberSchema = z.object({
  personId: idSchema,
  cellId: idSchema,
  standing: standingSchema,
  on: partialDateSchema,
  decisionNumber: line(60),
  /** Whether the time outside counts towards the party age all the same: the decision says so. */
  continuous: z.boolean(),
})
export type RestoreMember = z.infer<typeof restoreMemberSchema>

export const exemptSchema = z.object({
  personId: idSchema,
  from: partialDateSchema,
  to: date,
  document: line(200),
  why: line(300),
  note: line(2000),
})
export type Exempt = z.infer<typeof exemptSchema>

export const badgeSchema = z.object({
  personId: idSchema,
  years: z.int().min(30).max(100),
  decisionNumber: line(60),
  decisionOn: date,
  awardedOn: date,
  posthumous: z.boolean(),
  note: line(2000),
  ...reason,
})
export type Badge = z.infer<typeof badgeSchema>

export const disciplineSchema = z.object({
  personId: idSchema,
  form: disciplineFormSchema,
  decisionNumber: line(60),
  decidedOn: partialDateSchema,
  decidedBy: line(200),
  why: line(500),
  note: line(2000),
})
export type Discipline = z.infer<typeof disciplineSchema>

export const gapSchema = z.object({
  personId: idSchema,
  reason: gapReasonSchema,
  from: partialDateSchema,
  to: date,
  note: line(2000),
})
export type NewGap = z.infer<typeof gapSchema>

/** Says afterwards how a stretch of membership began and ended. */
export const classifySchema = z.object({
  stretchId: idSchema,
  entry: entrySchema.nullable(),
  entryPaper: line(60),
  exit: exitSchema.nullable(),
  exitPaper: line(60),
})
export type Classify = z.infer<typeof classifySchema>
