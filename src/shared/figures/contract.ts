import * as z from 'zod'
import { readProcedure } from '../rpc/base.ts'
import { idSchema, listOutput, pageSchema } from '../rpc/page.ts'
import { type Day, daySchema } from '../vocabulary/day.ts'
import { traitSchema } from './traits.ts'

/** Both days are counted, so a period of one day has the same day twice. States ("stock") are taken at the end of the last. */
export function isInOrder(period: { readonly from: Day; readonly to: Day }): boolean {
  return period.from <= period.to
}

export const outOfOrder = {
  path: ['to'],
  error: 'Ngày cuối kỳ sớm hơn ngày đầu kỳ. Kiểm tra lại hai ngày này.',
}

export const figureSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** stock = how it stands at the end; flow = what happened in the period. */
  kind: z.enum(['stock', 'flow']),
  numerator: z.int(),
  denominator: z.int().nullable(),
  /** As printed, e.g. `98,4 % (312/317)` or an average `57,2 (1.086/19)`; null for a plain count. */
  percent: z.string().nullable(),
  definition: z.string(),
})
export type Figure = z.infer<typeof figureSchema>

export const recordKindSchema = z.enum([
  'person',
  'sympathizer',
  'cell',
  'village',
  'training_class',
  'enrollment',
  'meeting',
  'team',
  'approval_item',
  'membership',
  'visit',
  'difficulty',
  'dossier',
  'inspection',
  'inspection_subject',
  'remedy',
  'petition',
])
export type RecordKind = z.infer<typeof recordKindSchema>

export const figureRecordSchema = z.object({
  kind: recordKindSchema,
  id: idSchema,
  name: z.string(),
  detail: z.string(),
  /** What the record brings to a sum (people present, households); null where records are counted. */
  amount: z.int().nullable(),
  /** The record that it opens, where that is another one: the person of a stretch of membership. */
  opens: idSchema.optional(),
})
export type FigureRecord = z.infer<typeof figureRecordSchema>

const scope = z.object({
  from: daySchema,
  to: daySchema,
  cellId: idSchema.optional(),
  /** Only what stands in one of these cells itself: the rows that a subtotal adds up. */
  cells: z.array(idSchema).max(2000).readonly().optional(),
})

/** A figure of the catalogue, not counted yet. */
export const cataloguedFigureSchema = figureSchema
  .pick({ id: true, label: true, kind: true, definition: true })
  .extend({ subject: z.string() })
export type CataloguedFigure = z.infer<typeof cataloguedFigureSchema>

/** One part of a figure: counted under its own name, in some cells alone where it is told apart by cell. */
export const figurePartSchema = z.object({
  id: z.string(),
  /** "Nữ", "Dân tộc Mông", "Chi bộ bản Nà Ngà" */
  label: z.string(),
  cells: z.array(idSchema).nullable(),
  count: z.int(),
  /** `12,5 % (3/24)` of the whole figure. */
  share: z.string(),
})

export const breakdownSchema = z.object({
  figure: figureSchema,
  /** What the records of this figure can be told apart by. */
  traits: z.array(traitSchema),
  /** null where they can be told apart by nothing. */
  by: traitSchema.nullable(),
  parts: z.array(figurePartSchema),
  /** The whole less its parts: 0 where they foot. */
  rest: z.int(),
})
export type Breakdown = z.infer<typeof breakdownSchema>

/** `by` left out: the first thing that the figure can be told apart by. */
export const breakdownInput = scope.extend({ id: z.string(), by: traitSchema.optional() })

export const figuresContract = {
  /** Every figure that the register can count, by subject. */
  catalogue: readProcedure.output(z.array(cataloguedFigureSchema)),
  compute: readProcedure
    .input(scope.extend({ ids: z.array(z.string()).optional() }).refine(isInOrder, outOfOrder))
    .output(z.array(figureSchema)),
  /** The committee's term of office that a day lies in; null where it is not known. */
  term: readProcedure
    .input(z.object({ on: daySchema }))
    .output(z.object({ name: z.string(), from: daySchema }).nullable()),
  /** A figure in its parts, which foot to it. */
  breakdown: readProcedure.input(breakdownInput.refine(isInOrder, outOfOrder)).output(breakdownSchema),
  /** The names behind a number. */
  records: readProcedure
    .input(
      scope
        .extend({
          id: z.string(),
          side: z.enum(['numerator', 'denominator']).default('numerator'),
          page: pageSchema.prefault({}),
        })
        .refine(isInOrder, outOfOrder),
    )
    .output(listOutput(figureRecordSchema)),
}
