import * as z from 'zod'
import { idSchema } from '../rpc/page.ts'

/** Lists that can be handed out, edited in Excel and brought back. */
export const editableKindSchema = z.enum(['villages', 'cells', 'people', 'members', 'sympathizers'])
export type EditableKind = z.infer<typeof editableKindSchema>

/** The heading of the column by which a row finds its record again. */
export const recordCodeTitle = 'Mã bản ghi'
export const recordCodeField = 'recordCode'

/** One cell of a list that says something else than the register. */
export const changedCellSchema = z.object({
  field: z.string(),
  label: z.string(),
  /** What the register says today. */
  from: z.string(),
  to: z.string(),
  /** The register was changed since the list was handed out: written only when a person says so. */
  overtaken: z.boolean(),
  /** What an overtaken cell said when the list was handed out; null where that is not kept any more. */
  handedOut: z.string().nullable(),
})
export type ChangedCell = z.infer<typeof changedCellSchema>

export const changedRowSchema = z.object({
  row: z.int(),
  recordId: idSchema,
  name: z.string(),
  cells: z.array(changedCellSchema),
  /** What was done to the record since the list was handed out, in words; null for nothing. */
  since: z.string().nullable(),
  /** Rules that writing the row would not keep: a reason is asked for. */
  breaches: z.array(z.string()),
})
export type ChangedRow = z.infer<typeof changedRowSchema>

/** What a list that was handed out would change. */
export const editsPreviewSchema = z.object({
  rows: z.array(changedRowSchema),
  /** Rows that say what the register says. */
  unchanged: z.int(),
  /** When the list was handed out; null when its mark is gone. */
  handedOutAt: z.string().nullable(),
  /** Whether the register still knows what the list said then; else it is compared with the register of today. */
  textsKept: z.boolean(),
  emptyErases: z.boolean(),
})
export type EditsPreview = z.infer<typeof editsPreviewSchema>

/** What the cells of a list were compared with, in words. */
export function comparedWords(
  { handedOutAt, textsKept }: Pick<EditsPreview, 'handedOutAt' | 'textsKept'>,
  moment: (at: string) => string,
): string {
  if (handedOutAt === null)
    return 'Đầu tệp không còn mã danh sách nên chỉ so được với sổ hôm nay, không biết sổ đã sửa gì từ lúc xuất.'
  return textsKept
    ? `Danh sách xuất từ sổ lúc ${moment(handedOutAt)}. Chỉ các ô khác với lúc xuất được nêu ở đây.`
    : `Danh sách xuất từ sổ lúc ${moment(handedOutAt)}, đã lâu nên sổ không còn giữ lúc xuất ghi gì: các ô được so với sổ hôm nay. Hồ sơ nào sổ đã sửa từ lúc đó thì chỉ ghi khi đánh dấu. Nếu được, hãy xuất lại danh sách rồi sửa trên tệp mới.`
}

const cellPlaceSchema = z.object({ row: z.int(), field: z.string() })

/** What a person decided: cells left as the register has them, and cells written though the register was changed since. */
export const editDecisionsSchema = z.object({
  skip: z.array(cellPlaceSchema).max(200_000),
  overwrite: z.array(cellPlaceSchema).max(200_000),
})
export type EditDecisions = z.infer<typeof editDecisionsSchema>
