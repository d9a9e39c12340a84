import * as z from 'zod'
import { standingSchema } from '../people/contract.ts'
import { passReasonSchema } from '../regulations/breach.ts'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import {
  badgeSchema,
  classifySchema,
  departSchema,
  departurePapersSchema,
  disciplineSchema,
  exemptSchema,
  gapSchema,
  moveCellSchema,
  restoreMemberSchema,
  sendOutSchema,
  takeInSchema,
  transferPapersSchema,
} from './acts.ts'
import { memberDetailSchema } from './detail.ts'
import { partyRecordSchema } from './fields.ts'
import { storyItemSchema } from './story.ts'

const date = partialDateSchema.nullable()

export const memberStateSchema = z.enum([
  'member',
  'official',
  'probationary',
  'exempt',
  'away',
  'visiting',
  'gone',
  'without_card',
  'all',
])
export type MemberState = z.infer<typeof memberStateSchema>

export const memberRowSchema = z.object({
  /** The person's id. */
  id: idSchema,
  fullName: z.string(),
  birthDate: date,
  cellId: idSchema.nullable(),
  cellName: z.string().nullable(),
  standing: standingSchema.nullable(),
  ceremonyOn: date,
  officialOn: date,
  /** "36", "35–36"; blank where it cannot be told. */
  partyAge: z.string(),
  cardMasked: z.string().nullable(),
  /** "Miễn sinh hoạt", "Sinh hoạt tạm thời nơi khác", "Đã chuyển đi" …; null for who is simply there. */
  remark: z.string().nullable(),
})
export type MemberRow = z.infer<typeof memberRowSchema>

export const badgeDueSchema = z.object({
  id: idSchema,
  fullName: z.string(),
  cellId: idSchema.nullable(),
  cellName: z.string().nullable(),
  years: z.int(),
  reachedOn: daySchema,
  /** The latest day that vague dates allow; the same day for exact ones. */
  reachedBy: daySchema.nullable(),
  entitledOn: daySchema,
  awardOn: daySchema,
  /** Last day for the file; null where the calendar does not reach so far. */
  fileBy: daySchema.nullable(),
  /** False where a vague date may move it to another window. */
  certain: z.boolean(),
  /** Its window is over and no award was written down. */
  missed: z.boolean(),
})
export type BadgeDue = z.infer<typeof badgeDueSchema>

const made = z.object({ id: idSchema })
const written = z.object({ version: z.int() })
const reason = { reason: passReasonSchema }

export const membershipContract = {
  list: readProcedure
    .input(
      listInput(['name', 'birth', 'cell', 'decision']).extend({
        state: memberStateSchema.default('member'),
        cellId: idSchema.optional(),
        asOf: daySchema.optional(),
      }),
    )
    .output(listOutput(memberRowSchema)),
  get: readProcedure.input(z.object({ personId: idSchema })).output(memberDetailSchema),
  /** The unmasked card number; the look is written to the history. */
  revealCard: readProcedure
    .input(z.object({ personId: idSchema }))
    .output(z.object({ cardNumber: z.string().nullable() })),
  /** One person, one story: everything that the rooms know, oldest first. */
  story: readProcedure.input(z.object({ personId: idSchema })).output(z.array(storyItemSchema)),
  /** Badges awarded in windows from one day to another, and those missed before. */
  badges: readProcedure.input(z.object({ from: daySchema, to: daySchema })).output(z.array(badgeDueSchema)),
  saveRecord: writeProcedure
    .input(
      z.object({
        personId: idSchema,
        version: z.int().nullable(),
        fields: partyRecordSchema.partial(),
        ...reason,
      }),
    )
    .output(written),
  sendOut: writeProcedure.input(sendOutSchema).output(made),
  takeIn: writeProcedure.input(takeInSchema).output(made.extend({ personId: idSchema })),
  moveCell: writeProcedure.input(moveCellSchema).output(made),
  fillTransfer: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), papers: transferPapersSchema, ...reason }))
    .output(written),
  depart: writeProcedure.input(departSchema).output(made),
  fillDeparture: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), papers: departurePapersSchema, ...reason }))
    .output(written),
  restoreMember: writeProcedure.input(restoreMemberSchema).output(made),
  classify: writeProcedure.input(classifySchema).output(made),
  exempt: writeProcedure.input(exemptSchema).output(made),
  endExemption: writeProcedure.input(z.object({ id: idSchema, to: partialDateSchema })).output(made),
  addBadge: writeProcedure.input(badgeSchema).output(made),
  dropBadge: writeProcedure.input(made).output(made),
  addDiscipline: writeProcedure.input(disciplineSchema).output(made),
  addGap: writeProcedure.input(gapSchema).output(made),
  dropGap: writeProcedure.input(made).output(made),
  /** A paper entered by mistake. What it did to the membership stays; undoing the act takes both back. */
  trash: writeProcedure
    .input(
      z.object({
        table: z.enum(['party_record', 'member_transfer', 'member_departure', 'member_discipline']),
        id: idSchema,
      }),
    )
    .output(made),
}
