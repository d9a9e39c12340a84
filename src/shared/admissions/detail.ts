import * as z from 'zod'
import { breachSchema } from '../regulations/breach.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import {
  bodySchema,
  closeReasonSchema,
  introducerKindSchema,
  purposeSchema,
  relationSchema,
  removalGroundSchema,
  stageSchema,
  voteMethodSchema,
  waivedSchema,
} from './fields.ts'
import { caseFieldsSchema, routeSwitchesSchema } from './inputs.ts'
import { checklistPartSchema, paperSchema } from './papers.ts'
import { stepSchema } from './steps.ts'
import { dateSchema } from './texts.ts'

const text = z.string().nullable()

export const dossierRowSchema = z.object({
  id: idSchema,
  personId: idSchema,
  fullName: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: dateSchema,
  cellId: idSchema,
  cellName: z.string(),
  stage: stageSchema,
  openedOn: daySchema,
  decisionOn: dateSchema,
  ceremonyOn: dateSchema,
  officialOn: dateSchema,
  readmission: z.boolean(),
  /** Papers of the present part that have not come. */
  missing: z.int(),
  /** The nearest deadline still open: what, by when. */
  next: z.object({ what: z.string(), dueOn: daySchema.nullable(), overdue: z.boolean() }).nullable(),
})
export type DossierRow = z.infer<typeof dossierRowSchema>

export const checklistRowSchema = z.object({
  paper: paperSchema,
  label: z.string(),
  formCode: text,
  /** `later`: its step has not come yet; `not_needed`: this dossier does without it. */
  state: z.enum(['received', 'missing', 'later', 'not_needed']),
  datedOn: dateSchema,
  receivedOn: dateSchema,
  number: text,
  note: text,
})
export type ChecklistRow = z.infer<typeof checklistRowSchema>

export const introducerSchema = z.object({
  id: idSchema,
  kind: introducerKindSchema,
  personId: idSchema.nullable(),
  name: z.string(),
  togetherSince: dateSchema,
  introducedOn: dateSchema,
  /** Full months together up to the introduction (or today); null when a day is not known. */
  monthsTogether: z.int().nullable(),
  /** Months that the rule asks for; 0 for a replacement. */
  monthsNeeded: z.int(),
  resolution: text,
  endedOn: dateSchema,
  endReason: text,
  replacesName: text,
})

export const deadlineStateSchema = z.enum(['waiting', 'open', 'overdue', 'done', 'done_late', 'uncovered'])
export type DeadlineState = z.infer<typeof deadlineStateSchema>

export const dossierDeadlineSchema = z.object({
  /** Stable within the dossier: `decision`, `check:12`. */
  key: z.string(),
  /** Number of the rule in our own list, e.g. D-01; shown nowhere. */
  rule: z.string(),
  what: z.string(),
  /** The event that starts the clock, in words; its day once it happened. */
  startsWith: z.string(),
  startedOn: dateSchema,
  dueOn: daySchema.nullable(),
  doneOn: dateSchema,
  /** `waiting`: the clock has not started, or its start is not fully known; `uncovered`: the calendar lacks a year. */
  state: deadlineStateSchema,
  /** Days left, negative when overdue; null where there is no day. */
  daysLeft: z.int().nullable(),
  source: z.string(),
})
export type DossierDeadline = z.infer<typeof dossierDeadlineSchema>

export const checkSchema = z.object({
  id: idSchema,
  subject: z.string(),
  relation: relationSchema,
  place: text,
  abroad: z.boolean(),
  sentOn: dateSchema,
  receivedOn: dateSchema,
  answeredOn: dateSchema,
  number: text,
  result: text,
  waived: waivedSchema.nullable(),
  waivedNote: text,
  state: z.enum(['to_send', 'waiting', 'overdue', 'answered', 'waived']),
  dueOn: daySchema.nullable(),
})

export const ballotSchema = z.object({
  id: idSchema,
  purpose: purposeSchema,
  body: bodySchema,
  round: z.int(),
  heldOn: partialDateSchema,
  resolutionNumber: text,
  method: voteMethodSchema.nullable(),
  members: z.int(),
  awayTemporarily: z.int(),
  exemptAbsent: z.int(),
  suspended: z.int(),
  prosecuted: z.int(),
  excusedAbsent: z.int(),
  inFavour: z.int(),
  against: z.int(),
  invalid: z.int(),
  note: text,
  /** The denominator (294-QĐ/TW 9.3.2, 9.3.3). */
  entitled: z.int(),
  needed: z.int(),
  reached: z.boolean(),
  /** As printed: "98,4 % (312/317)". */
  percent: text,
  source: z.string(),
})
export type DossierBallot = z.infer<typeof ballotSchema>

/** One body that votes, in the order of the route. */
export const routeStopSchema = z.object({
  purpose: purposeSchema,
  body: bodySchema,
  /** What share the body needs, in words: "từ 2/3 trở lên". */
  share: z.string(),
  state: z.enum(['not_held', 'reached', 'not_reached']),
  failedRounds: z.int(),
  /** So many failed rounds that the case goes to the competent committee with a report (294-QĐ/TW 4.2.3). */
  toBeReported: z.boolean(),
})

export const moveSchema = z.object({
  id: idSchema,
  movedOn: dateSchema,
  toCellId: idSchema.nullable(),
  to: z.string(),
  toPlace: text,
  certificateNumber: text,
  forwardedOn: dateSchema,
  fileReceivedOn: dateSchema,
  objection: text,
  objectedOn: dateSchema,
  reviewedOn: dateSchema,
  note: text,
  /** What becomes of a decision made after the move (06-HD/TW 3.9c); null without one, or where a day is not known. */
  decision: z.enum(['stays_valid', 'to_cancel']).nullable(),
})

export const certificateSchema = z.object({
  number: text,
  issuedOn: dateSchema,
  issuer: text,
  className: text,
  /** Last day on which the cell may still meet on it; null where that is not known. */
  validUntil: daySchema.nullable(),
})

export const dossierDetailSchema = z.object({
  id: idSchema,
  version: z.int(),
  personId: idSchema,
  fullName: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: dateSchema,
  sympathizerId: idSchema.nullable(),
  cellId: idSchema,
  cellName: z.string(),
  stage: stageSchema,
  pack: z.object({ id: idSchema, name: z.string(), version: z.int() }),
  openedOn: daySchema,
  permissionNumber: text,
  permissionOn: dateSchema,
  fields: caseFieldsSchema,
  route: routeSwitchesSchema,
  decision: z
    .object({
      number: text,
      on: partialDateSchema,
      receivedOn: dateSchema,
    })
    .nullable(),
  decisionExtension: z.object({ days: z.int(), reason: text }).nullable(),
  refusal: z.object({ on: partialDateSchema, reason: text }).nullable(),
  ceremony: z.object({ on: partialDateSchema, announcedBy: text, consent: text, helper: text }).nullable(),
  recordDeclaredOn: dateSchema,
  probationEndsOn: daySchema.nullable(),
  recognition: z.object({ number: text, on: partialDateSchema, officialOn: partialDateSchema }).nullable(),
  recognitionExtension: z.object({ days: z.int(), reason: text }).nullable(),
  removal: z
    .object({
      on: partialDateSchema,
      number: text,
      ground: removalGroundSchema,
      receivedOn: dateSchema,
      complaintOn: dateSchema,
      complaintResolvedOn: dateSchema,
      complaintResult: text,
    })
    .nullable(),
  closing: z.object({ on: partialDateSchema, reason: closeReasonSchema, note: text }).nullable(),
  awareness: certificateSchema.nullable(),
  newMemberClass: certificateSchema.nullable(),
  checklist: z.array(
    z.object({ part: checklistPartSchema, label: z.string(), rows: z.array(checklistRowSchema) }),
  ),
  introducers: z.array(introducerSchema),
  checks: z.array(checkSchema),
  ballots: z.array(ballotSchema),
  stops: z.array(routeStopSchema),
  moves: z.array(moveSchema),
  deadlines: z.array(dossierDeadlineSchema),
  /** What does not keep the rules as things stand; a warning, never a bar. */
  breaches: z.array(breachSchema),
  /** Rules passed over, with the reason that was given. */
  exceptions: z.array(
    z.object({ message: z.string(), source: z.string(), reason: z.string(), at: z.string(), by: z.string() }),
  ),
  timeline: z.array(z.object({ on: dateSchema, what: z.string(), detail: text })),
  /** Which acts the stage allows; the screen offers these and no others. */
  steps: z.array(stepSchema),
})
export type DossierDetail = z.infer<typeof dossierDetailSchema>

/** For printing: what the cell still owes, on one sheet for its secretary. */
export const missingPaperSlipSchema = z.object({
  office: z.string(),
  superior: z.string(),
  place: text,
  cellName: z.string(),
  /** The cell's secretary on the day; null when none is in post. */
  secretary: text,
  madeOn: daySchema,
  dossiers: z.array(
    z.object({
      id: idSchema,
      fullName: z.string(),
      birthDate: dateSchema,
      stage: z.string(),
      papers: z.array(z.object({ label: z.string(), formCode: text })),
      /** Background checks without an answer, introducers and votes still owed, one sentence each. */
      others: z.array(z.string()),
    }),
  ),
})
export type MissingPaperSlip = z.infer<typeof missingPaperSlipSchema>

/** What the register knows of those who may vote in a cell on a day. */
export const cellVotersSchema = z.object({
  official: z.int(),
  awayTemporarily: z.int(),
  exempt: z.int(),
})
export type CellVoters = z.infer<typeof cellVotersSchema>
