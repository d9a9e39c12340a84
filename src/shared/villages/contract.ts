import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { villageLifeContract } from './life-contract.ts'

export const villageKindSchema = z.enum(['ban', 'thon', 'to_dan_pho', 'tieu_khu', 'khac'])
export type VillageKind = z.infer<typeof villageKindSchema>

export const villageKindLabels: Record<VillageKind, string> = {
  ban: 'Bản',
  thon: 'Thôn',
  to_dan_pho: 'Tổ dân phố',
  tieu_khu: 'Tiểu khu',
  khac: 'Khác',
}

export const villageFieldsSchema = z.object({
  name: z.string().normalize().trim().min(1, 'Tên thôn, bản là bắt buộc').max(120),
  kind: villageKindSchema,
  /** Biên giới. */
  border: z.boolean(),
  /** Đặc biệt khó khăn. */
  hard: z.boolean(),
  /** Vùng III. */
  region3: z.boolean(),
  /** Founded, and gone (merged, dissolved): null is since always, until now. */
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
  note: z
    .string()
    .normalize()
    .trim()
    .max(2000)
    .nullable()
    .transform((text) => (text === '' ? null : text)),
})
export type VillageFields = z.infer<typeof villageFieldsSchema>

export const blankVillage: VillageFields = {
  name: '',
  kind: 'ban',
  border: false,
  hard: false,
  region3: false,
  from: null,
  to: null,
  note: null,
}

export const villageFieldLabels: Record<keyof VillageFields, string> = {
  name: 'Tên thôn, bản',
  kind: 'Loại',
  border: 'Biên giới',
  hard: 'Đặc biệt khó khăn',
  region3: 'Vùng III',
  from: 'Thành lập từ ngày',
  to: 'Không còn từ ngày',
  note: 'Ghi chú',
}

export const villageRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  fields: villageFieldsSchema,
  /** The cell that leads the village today; a village without one is still a row. */
  cellName: z.string().nullable(),
  people: z.int(),
  /** Members of any cell who live there today. */
  members: z.int(),
})
export type VillageRow = z.infer<typeof villageRowSchema>

export const villagesContract = {
  ...villageLifeContract,
  list: readProcedure
    .input(
      listInput(['name', 'kind', 'people']).extend({
        /** Those of today, or those that are no more; all when left out. */
        standing: z.enum(['now', 'ended']).optional(),
        withoutCell: z.boolean().optional(),
        withoutMembers: z.boolean().optional(),
      }),
    )
    .output(listOutput(villageRowSchema)),
  create: writeProcedure.input(z.object({ fields: villageFieldsSchema })).output(z.object({ id: idSchema })),
  update: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: villageFieldsSchema }))
    .output(z.object({ version: z.int() })),
  trash: writeProcedure
    .input(z.object({ ids: z.array(idSchema).min(1) }))
    .output(z.object({ count: z.int() })),
}
