import * as z from 'zod'
import { personFieldsSchema } from '../people/fields.ts'
import { passReasonSchema } from '../regulations/breach.ts'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { stopReasonSchema, sympathizerStatusSchema } from './fields.ts'
import { missingPaperSchema, movingPaperSchema, sympathizerPaperKindSchema } from './papers.ts'
import { quarterSchema } from './quarters.ts'
import { sympathizerWorkContract } from './work-contract.ts'

const text = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === '' ? null : value))

export const sympathizerRowSchema = z.object({
  id: idSchema,
  personId: idSchema,
  fullName: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: partialDateSchema.nullable(),
  ethnicGroup: z.string().nullable(),
  villageName: z.string().nullable(),
  cellId: idSchema,
  cellName: z.string(),
  status: sympathizerStatusSchema,
  proposedOn: partialDateSchema.nullable(),
  recognisedOn: partialDateSchema.nullable(),
  helpers: z.array(z.string()),
})
export type SympathizerRow = z.infer<typeof sympathizerRowSchema>

export const helperSchema = z.object({
  id: idSchema,
  personId: idSchema.nullable(),
  /** As the list wrote it when no member of the register could be matched. */
  name: z.string(),
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
  resolution: z.string().nullable(),
})

export const sympathizerFieldsSchema = z.object({
  proposedOn: partialDateSchema.nullable(),
  recognisedOn: partialDateSchema.nullable(),
  recognitionResolution: text(100),
  note: text(2000),
})
export type SympathizerFields = z.infer<typeof sympathizerFieldsSchema>

export const sympathizerFieldLabels: Record<keyof SympathizerFields, string> = {
  proposedOn: 'Ngày đưa vào theo dõi',
  recognisedOn: 'Ngày chi bộ công nhận cảm tình Đảng',
  recognitionResolution: 'Số nghị quyết công nhận',
  note: 'Ghi chú',
}

export const sympathizerDetailSchema = z.object({
  id: idSchema,
  version: z.int(),
  personId: idSchema,
  personVersion: z.int(),
  person: personFieldsSchema.omit({ citizenId: true }),
  citizenIdMasked: z.string().nullable(),
  status: sympathizerStatusSchema,
  cellId: idSchema,
  cellName: z.string(),
  fields: sympathizerFieldsSchema,
  stops: z
    .object({
      on: partialDateSchema,
      reason: stopReasonSchema,
      note: z.string().nullable(),
      movedTo: z.string().nullable(),
    })
    .nullable(),
  /** Where the person was followed before coming here. */
  arrivedFrom: z.string().nullable(),
  /** Papers that the person's coming or going asks for and that are not there yet. */
  missingPapers: z.array(missingPaperSchema),
  /** What the rules in force say of helpers who will introduce the person later. */
  helperAdvice: z.string(),
  /** Rules passed over for this record, with the reasons. */
  exceptions: z.array(
    z.object({
      message: z.string(),
      source: z.string(),
      reason: z.string(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  admittedOn: partialDateSchema.nullable(),
  /** The dossier of admission that is under way. */
  openDossierId: idSchema.nullable(),
  stays: z.array(
    z.object({
      id: idSchema,
      cellName: z.string(),
      from: partialDateSchema.nullable(),
      to: partialDateSchema.nullable(),
    }),
  ),
  helpers: z.array(helperSchema),
})
export type SympathizerDetail = z.infer<typeof sympathizerDetailSchema>

/** Somebody who comes from another place, and what came along (38-HD/BTCTW, I.1.1d; 06-HD/TW, 3.9a). */
export const arrivalSchema = z.object({
  from: z.string().normalize().trim().min(1, 'Cần ghi nơi chuyển đến từ').max(200),
  /** "Đang được giúp đỡ, xem xét kết nạp", issued by the committee of the former place. */
  consideration: movingPaperSchema.nullable(),
  /** Certificate of the awareness class; kept as a class result without a class of ours. */
  awareness: movingPaperSchema.nullable(),
})
export type Arrival = z.infer<typeof arrivalSchema>

/** Whom the cell assigns to help from the beginning. */
export const firstHelpersSchema = z.object({
  personIds: z.array(idSchema).min(1).max(2),
  from: partialDateSchema.nullable(),
  resolution: text(100),
})
export type FirstHelpers = z.infer<typeof firstHelpersSchema>

const who = z.union([z.object({ personId: idSchema }), z.object({ person: personFieldsSchema })])

export const sympathizersContract = {
  list: readProcedure
    .input(
      listInput(['name', 'birth', 'cell', 'village', 'proposed', 'recognised']).extend({
        /** `tracking` = outstanding + recognised: the people worked with today. */
        status: z
          .enum(['tracking', 'outstanding', 'recognised', 'admitted', 'stopped', 'all'])
          .default('tracking'),
        cellId: idSchema.optional(),
        villageId: idSchema.optional(),
        withoutHelper: z.boolean().optional(),
        /** Helped through that quarter, and nobody has written a remark. */
        withoutRemark: quarterSchema.optional(),
        asOf: daySchema.optional(),
      }),
    )
    .output(listOutput(sympathizerRowSchema)),
  get: readProcedure.input(z.object({ id: idSchema })).output(sympathizerDetailSchema),
  create: writeProcedure
    .input(
      z.object({
        who,
        cellId: idSchema,
        fields: sympathizerFieldsSchema,
        helpers: firstHelpersSchema.optional(),
        arrival: arrivalSchema.optional(),
        passReason: passReasonSchema,
      }),
    )
    .output(z.object({ id: idSchema, personId: idSchema })),
  update: writeProcedure
    .input(
      z.object({
        id: idSchema,
        version: z.int(),
        fields: sympathizerFieldsSchema.partial(),
        person: personFieldsSchema.partial().optional(),
      }),
    )
    .output(z.object({ version: z.int() })),
  /** The cell's resolution: from outstanding to sympathizer. Several people of one resolution at once. */
  recognise: writeProcedure
    .input(
      z.object({
        ids: z.array(idSchema).min(1),
        on: partialDateSchema,
        resolution: text(100),
        passReason: passReasonSchema,
      }),
    )
    .output(z.object({ count: z.int() })),
  stop: writeProcedure
    .input(z.object({ id: idSchema, on: partialDateSchema, reason: stopReasonSchema, note: text(500) }))
    .output(z.object({ id: idSchema })),
  /** Takes a stop back: the person is tracked again. */
  resume: writeProcedure.input(z.object({ id: idSchema })).output(z.object({ id: idSchema })),
  /** Another cell of ours. `endHelp`: the helpers of the former cell stop on that day. */
  move: writeProcedure
    .input(
      z.object({
        id: idSchema,
        cellId: idSchema,
        on: partialDateSchema,
        endHelp: z.boolean().default(false),
      }),
    )
    .output(z.object({ id: idSchema })),
  /** To a place that is not ours: the tracking ends, and the papers that go along are noted. */
  moveAway: writeProcedure
    .input(
      z.object({
        id: idSchema,
        on: partialDateSchema,
        movedTo: z.string().normalize().trim().min(1, 'Cần ghi nơi chuyển đến').max(200),
        certificate: movingPaperSchema.nullable(),
        alsoGiven: z.array(sympathizerPaperKindSchema),
        note: text(500),
      }),
    )
    .output(z.object({ id: idSchema })),
  assignHelper: writeProcedure
    .input(
      z.object({
        id: idSchema,
        helperPersonId: idSchema,
        from: partialDateSchema.nullable(),
        resolution: text(100),
        /** The helper who leaves on the same day, if this is a replacement. */
        replaces: idSchema.optional(),
        passReason: passReasonSchema,
      }),
    )
    .output(z.object({ id: idSchema })),
  endHelper: writeProcedure
    .input(z.object({ helperId: idSchema, to: partialDateSchema }))
    .output(z.object({ id: idSchema })),
  trash: writeProcedure
    .input(z.object({ ids: z.array(idSchema).min(1) }))
    .output(z.object({ count: z.int() })),
  ...sympathizerWorkContract,
}
