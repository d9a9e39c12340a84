import * as z from 'zod'
import { passReasonSchema } from '../regulations/breach.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import {
  bodySchema,
  closeReasonSchema,
  introducerKindSchema,
  introductionSchema,
  leftReasonSchema,
  purposeSchema,
  relationSchema,
  removalGroundSchema,
  specialCaseSchema,
  voteMethodSchema,
  waivedSchema,
} from './fields.ts'
import { paperSchema } from './papers.ts'
import { dateSchema, textSchema } from './texts.ts'

/** Every act on a dossier: which one, as last seen, and why rules were passed over (null until the warnings were read). */
export const onDossier = z.object({ id: idSchema, version: z.int(), passReason: passReasonSchema })

/** Steps that an organisation may lack; they stay with the dossier as they were when it was opened. */
export const routeSwitchesSchema = z.object({
  hasBranchCommittee: z.boolean(),
  /** The resolution of the grassroots committee (8-KNĐ); a village cell directly under the commune has none. */
  hasGrassrootsStep: z.boolean(),
  /** A grassroots committee with delegated power decides itself (294-QĐ/TW 22.1). */
  delegatedDecision: z.boolean(),
})
export type RouteSwitches = z.infer<typeof routeSwitchesSchema>

export const routeLabels: Record<keyof RouteSwitches, string> = {
  hasBranchCommittee: 'Qua đảng ủy bộ phận thẩm định',
  hasGrassrootsStep: 'Có nghị quyết của đảng ủy cơ sở',
  delegatedDecision: 'Đảng ủy cơ sở được ủy quyền tự quyết định',
}

/** What is written down of the case itself; one flat form. */
export const caseFieldsSchema = z.object({
  introduction: introductionSchema,
  readmission: z.boolean(),
  difficultArea: z.boolean(),
  villageElder: z.boolean(),
  specialCase: specialCaseSchema.nullable(),
  applicationOn: dateSchema,
  leftPartyOn: dateSchema,
  leftPartyReason: leftReasonSchema.nullable(),
  recordExpungedOn: dateSchema,
  /** Number of the written agreement of the authority above. */
  consentNumber: textSchema(100),
  consentOn: dateSchema,
  note: textSchema(2000),
})
export type CaseFields = z.infer<typeof caseFieldsSchema>

export const blankCase: CaseFields = {
  introduction: 'two_members',
  readmission: false,
  difficultArea: false,
  villageElder: false,
  specialCase: null,
  applicationOn: null,
  leftPartyOn: null,
  leftPartyReason: null,
  recordExpungedOn: null,
  consentNumber: null,
  consentOn: null,
  note: null,
}

export const caseFieldLabels: Record<keyof CaseFields, string> = {
  introduction: 'Người giới thiệu',
  readmission: 'Kết nạp lại',
  difficultArea: 'Vùng khó khăn, biên giới, hải đảo, dân tộc thiểu số',
  villageElder: 'Già làng, trưởng bản, người có uy tín',
  specialCase: 'Trường hợp phải xin ý kiến',
  applicationOn: 'Ngày viết đơn xin vào Đảng',
  leftPartyOn: 'Ngày ra khỏi Đảng',
  leftPartyReason: 'Lý do ra khỏi Đảng',
  recordExpungedOn: 'Ngày được xóa án tích',
  consentNumber: 'Số văn bản đồng ý của cấp có thẩm quyền',
  consentOn: 'Ngày văn bản đồng ý',
  note: 'Ghi chú',
}

const who = z.union([
  z.object({ sympathizerId: idSchema }),
  /** Somebody who is not followed as a sympathizer. */
  z.object({ personId: idSchema, cellId: idSchema }),
])

export const openInput = z.object({
  who,
  openedOn: daySchema,
  permissionNumber: textSchema(100),
  permissionOn: dateSchema,
  fields: caseFieldsSchema,
  /** What is left out is as the cell's organisation works on the day of opening. */
  route: routeSwitchesSchema.partial().optional(),
  passReason: passReasonSchema,
})

export const onProbationInput = z.object({
  personId: idSchema,
  openedOn: daySchema,
  decisionNumber: textSchema(100),
  decisionOn: partialDateSchema,
  ceremonyOn: daySchema,
  /** Often done long before the dossier comes here (38-HD/BTCTW I.2.2). */
  recordDeclaredOn: dateSchema,
})

export const paperFieldsSchema = z.object({
  paper: paperSchema,
  formCode: textSchema(40),
  datedOn: dateSchema,
  receivedOn: dateSchema,
  number: textSchema(100),
  notNeeded: z.boolean(),
  note: textSchema(500),
})
export type PaperFields = z.infer<typeof paperFieldsSchema>

export const introducerFieldsSchema = z.object({
  kind: introducerKindSchema,
  /** Of a member of this register; null for somebody else and for an organisation. */
  personId: idSchema.nullable(),
  /** The person's or the organisation's name; a member of the register keeps the name it has there. */
  name: textSchema(200),
  togetherSince: dateSchema,
  introducedOn: dateSchema,
  resolution: textSchema(100),
})
export type IntroducerFields = z.infer<typeof introducerFieldsSchema>

export const checkFieldsSchema = z.object({
  subject: z.string().normalize().trim().min(1, 'Họ tên người được thẩm tra là bắt buộc').max(200),
  relation: relationSchema,
  place: textSchema(300),
  abroad: z.boolean(),
  sentOn: dateSchema,
  /** When the place asked received it: the clock of the reply starts there; blank counts from the sending. */
  receivedOn: dateSchema,
})
export type CheckFields = z.infer<typeof checkFieldsSchema>

export const checkAnswerSchema = z.object({
  answeredOn: dateSchema,
  number: textSchema(100),
  result: textSchema(500),
})

const count = z.int().min(0).max(9999)
export const ballotFieldsSchema = z.object({
  purpose: purposeSchema,
  body: bodySchema,
  heldOn: partialDateSchema,
  resolutionNumber: textSchema(100),
  method: voteMethodSchema.nullable(),
  /** Official members of the cell, or members of the committee. */
  members: count,
  awayTemporarily: count,
  exemptAbsent: count,
  suspended: count,
  prosecuted: count,
  excusedAbsent: count,
  inFavour: count,
  against: count,
  invalid: count,
  note: textSchema(500),
})
export type BallotFields = z.infer<typeof ballotFieldsSchema>

export const decisionInput = onDossier.extend({ number: textSchema(100), on: partialDateSchema })
export const ceremonyInput = onDossier.extend({
  /** Membership and probation begin on this day, so it must be known. */
  on: daySchema,
  announcedBy: textSchema(200),
  /** Agreement of the superior to a late ceremony. */
  consent: textSchema(200),
  helper: textSchema(200),
})
export const removalInput = onDossier.extend({
  on: partialDateSchema,
  number: textSchema(100),
  ground: removalGroundSchema,
})
export const closeInput = onDossier.extend({
  on: partialDateSchema,
  reason: closeReasonSchema.exclude(['refused']),
  note: textSchema(500),
})
export const moveFieldsSchema = z.object({
  movedOn: dateSchema,
  /** A cell of this register, or a place elsewhere. */
  toCellId: idSchema.nullable(),
  toPlace: textSchema(300),
  certificateNumber: textSchema(100),
  forwardedOn: dateSchema,
  fileReceivedOn: dateSchema,
  objection: textSchema(500),
  objectedOn: dateSchema,
  reviewedOn: dateSchema,
  note: textSchema(500),
})
export type MoveFields = z.infer<typeof moveFieldsSchema>

export { waivedSchema }
