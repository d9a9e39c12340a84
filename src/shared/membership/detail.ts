import * as z from 'zod'
import { standingSchema } from '../people/contract.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import {
  departureKindSchema,
  disciplineFormSchema,
  entrySchema,
  exitSchema,
  gapReasonSchema,
  mannerSchema,
  partyRecordSchema,
  removalGroundSchema,
  transferScopeSchema,
} from './fields.ts'

const date = partialDateSchema.nullable()
const text = z.string().nullable()

export const stretchSchema = z.object({
  id: idSchema,
  cellId: idSchema,
  cellName: z.string(),
  standing: standingSchema,
  from: date,
  to: date,
  entry: entrySchema.nullable(),
  entryPaper: text,
  exit: exitSchema.nullable(),
  exitPaper: text,
})
export type StretchDetail = z.infer<typeof stretchSchema>

export const transferSchema = z.object({
  id: idSchema,
  version: z.int(),
  direction: z.enum(['in', 'out']),
  manner: mannerSchema,
  cellName: z.string(),
  toCellName: text,
  scope: transferScopeSchema.nullable(),
  place: text,
  study: z.boolean(),
  paperNumber: text,
  movedOn: date,
  paperOn: date,
  presentedOn: date,
  fileSentOn: date,
  fileReceivedOn: date,
  untilOn: date,
  returnedOn: date,
  why: text,
  note: text,
})
export type TransferDetail = z.infer<typeof transferSchema>

export const departureSchema = z.object({
  id: idSchema,
  version: z.int(),
  kind: departureKindSchema,
  standing: standingSchema,
  cellName: text,
  on: date,
  decisionNumber: text,
  decisionOn: date,
  decidedBy: text,
  ground: removalGroundSchema.nullable(),
  decisionReceivedOn: date,
  complaintOn: date,
  complaintAnsweredOn: date,
  complaintResult: z.enum(['upheld', 'reversed']).nullable(),
  noticeOn: date,
  fileSentOn: date,
  restoredOn: date,
  note: text,
})
export type DepartureDetail = z.infer<typeof departureSchema>

export const memberDetailSchema = z.object({
  personId: idSchema,
  fullName: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: date,
  villageName: text,
  /** Where and how somebody is a member today; null for who is none. */
  now: z.object({ cellId: idSchema, cellName: z.string(), standing: standingSchema }).nullable(),
  /** The dossier that leads a probationary member to the recognition. */
  dossierId: idSchema.nullable(),
  recordId: idSchema.nullable(),
  version: z.int().nullable(),
  fields: partyRecordSchema.omit({ cardNumber: true }),
  cardMasked: text,
  /** In words: "36 năm 4 tháng 12 ngày". */
  partyAge: z.string(),
  stretches: z.array(stretchSchema),
  transfers: z.array(transferSchema),
  departures: z.array(departureSchema),
  exemptions: z.array(
    z.object({ id: idSchema, from: date, to: date, document: text, why: text, note: text }),
  ),
  badges: z.array(
    z.object({
      id: idSchema,
      years: z.int(),
      decisionNumber: text,
      decisionOn: date,
      awardedOn: date,
      posthumous: z.boolean(),
    }),
  ),
  /** The next badge, or the one that was missed. */
  nextBadge: z
    .object({
      years: z.int(),
      reachedOn: daySchema,
      entitledOn: daySchema,
      awardOn: daySchema,
      certain: z.boolean(),
    })
    .nullable(),
  disciplines: z.array(
    z.object({
      id: idSchema,
      form: disciplineFormSchema,
      decisionNumber: text,
      decidedOn: date,
      decidedBy: text,
      why: text,
    }),
  ),
  gaps: z.array(z.object({ id: idSchema, reason: gapReasonSchema, from: date, to: date, note: text })),
  /** Rules passed over, with the reasons. */
  exceptions: z.array(
    z.object({
      message: z.string(),
      source: z.string(),
      reason: z.string(),
      at: z.string(),
      by: z.string(),
    }),
  ),
})
export type MemberDetail = z.infer<typeof memberDetailSchema>
