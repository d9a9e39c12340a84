import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { cellActKindSchema } from './acts.ts'
import { cellKindSchema } from './fields.ts'

const blankIsNull = (text: string | null): string | null => (text === '' ? null : text)
const line = (max: number) => z.string().normalize().trim().max(max).nullable().transform(blankIsNull)

/** The paper behind an act: number, day and body of the decision. */
export const actPaperSchema = z.object({
  decision: line(120),
  decidedOn: partialDateSchema.nullable(),
  decidedBy: line(200),
  note: line(1000),
})
export type ActPaper = z.infer<typeof actPaperSchema>

const cellName = z.string().normalize().trim().min(1, 'Tên tổ chức đảng là bắt buộc').max(200)

/** Several cells become one: one of them goes on under its own or a new name, or a new one takes them all. */
export const mergeSchema = z.object({
  cellIds: z.array(idSchema).min(1),
  on: daySchema,
  paper: actPaperSchema,
  into: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), cellId: idSchema, name: cellName.nullable() }),
    z.object({
      kind: z.literal('new'),
      name: cellName,
      cellKind: cellKindSchema,
      parentId: idSchema.nullable(),
    }),
  ]),
  /** Secretary from that day on; null: as it is. */
  secretaryId: idSchema.nullable(),
})
export type MergeWanted = z.infer<typeof mergeSchema>

/** Parts of a cell become cells of their own; what is in no part stays, or nobody may be left when the cell itself ends. */
export const splitSchema = z.object({
  cellId: idSchema,
  on: daySchema,
  paper: actPaperSchema,
  parts: z
    .array(
      z.object({
        name: cellName,
        kind: cellKindSchema,
        parentId: idSchema.nullable(),
        villageIds: z.array(idSchema),
        personIds: z.array(idSchema),
        sympathizerIds: z.array(idSchema),
        secretaryId: idSchema.nullable(),
      }),
    )
    .min(1),
  ends: z.boolean(),
})
export type SplitWanted = z.infer<typeof splitSchema>

export const moveSchema = z.object({
  cellIds: z.array(idSchema).min(1),
  parentId: idSchema.nullable(),
  on: daySchema,
  paper: actPaperSchema,
})
export type MoveWanted = z.infer<typeof moveSchema>

/** The switch to the one name "chi bộ" under 208-QĐ/TW, on this commune's own day. */
export const switchSchema = z.object({
  on: daySchema,
  paper: actPaperSchema,
  /** Lesser committees end and their cells come directly under the commune committee. */
  endLesserCommittees: z.boolean(),
  /** Whether an admission still needs a resolution of the whole committee before the standing committee decides. */
  needsResolution: z.boolean(),
})
export type SwitchWanted = z.infer<typeof switchSchema>

const named = z.array(z.object({ cellId: idSchema, name: z.string(), becomes: z.string() }))

export const cellActSchema = z.object({
  id: idSchema,
  kind: cellActKindSchema,
  on: partialDateSchema,
  decision: z.string().nullable(),
  decidedOn: partialDateSchema.nullable(),
  decidedBy: z.string().nullable(),
  note: z.string().nullable(),
  /** Names of the day before and of the day itself. */
  before: z.array(z.object({ cellId: idSchema, name: z.string() })),
  after: z.array(z.object({ cellId: idSchema, name: z.string() })),
})
export type CellAct = z.infer<typeof cellActSchema>

export const actsContract = {
  /** What has happened to an organisation, newest first. */
  acts: readProcedure.input(z.object({ id: idSchema })).output(z.array(cellActSchema)),
  merge: writeProcedure.input(mergeSchema).output(z.object({ cellId: idSchema, actId: idSchema })),
  split: writeProcedure.input(splitSchema).output(z.object({ cellIds: z.array(idSchema), actId: idSchema })),
  move: writeProcedure.input(moveSchema).output(z.object({ actId: idSchema, count: z.int() })),
  /** What the switch would change, before anybody decides. */
  switchPreview: readProcedure.input(z.object({ on: daySchema })).output(
    z.object({
      /** When this register was switched before; null: not yet. */
      switchedOn: daySchema.nullable(),
      cells: named,
      lesserCommittees: z.array(z.object({ cellId: idSchema, name: z.string(), cells: z.int() })),
    }),
  ),
  switchToPlain: writeProcedure
    .input(switchSchema)
    .output(z.object({ actId: idSchema, cells: z.int(), committees: z.int() })),
}
