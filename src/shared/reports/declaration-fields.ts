import * as z from 'zod'
import { cellKindSchema } from '../cells/fields.ts'
import { recordKindSchema } from '../figures/contract.ts'
import { daySchema } from '../vocabulary/day.ts'
import { aboutSchema } from './about.ts'
import { columnSchema } from './columns.ts'
import { conditionSchema } from './condition.ts'
import { reportFamilySchema } from './family.ts'
import { indicatorRowSchema, rowCheckSchema } from './indicator-rows.ts'

const template = z.string().trim().min(1).max(300)

const rowsSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('list'),
    /** The named record list that fills the rows. */
    source: z.string().min(1),
    /** What a row opens on the screen: the record that its `id` names. */
    opens: recordKindSchema.default('sympathizer'),
    groupBy: z.enum(['cell']).optional(),
    /** {roman}, {name}, {count} */
    groupHeading: template.default('{roman}. {name} ({count} đồng chí)'),
  }),
  z.strictObject({
    kind: z.literal('indicators-per'),
    per: z.literal('cell'),
    /** Cells by what they are, each group with its heading and subtotal; the last one takes the rest. */
    groups: z
      .array(
        z.strictObject({
          label: z.string().trim().min(1).max(80),
          kinds: z.array(cellKindSchema).min(1).optional(),
        }),
      )
      .default([]),
    /** {roman}, {name}, {count} */
    groupHeading: template.default('{roman}. {name} ({count})'),
    /** In front of the group's name in its subtotal. */
    subtotal: z.string().trim().min(1).max(60).default('Cộng'),
  }),
  /** An official form whose lines are indicators (Biểu 1-BTCTW …). */
  z.strictObject({
    kind: z.literal('indicators'),
    tree: z.array(indicatorRowSchema).min(1),
    /** So many lines stand in the left half of the sheet, the others beside them under the same headings. */
    foldAfter: z.int().min(1).optional(),
    checks: z.array(rowCheckSchema).default([]),
  }),
])

const totalsSchema = z.strictObject({
  label: z.string().min(1).max(60).default('Tổng cộng'),
  /** Columns of a list that are added up: numbers, measures, shares of two fields, marks (counted). Indicator columns say it themselves (`total`). */
  sums: z.array(z.string()).default([]),
  /** Counted while the rows pass; {count} is always there. */
  counts: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), conditionSchema).default({}),
  /** Percentages of two of the counts, for the sentences: `95,8 % (23/24)`. */
  rates: z
    .record(
      z.string().regex(/^[a-z][A-Za-z0-9]*$/),
      z.strictObject({
        part: z.string(),
        whole: z.string(),
        /** Without the two counts, where the sentence says them already: `95,8 %`. */
        bare: z.boolean().default(false),
      }),
    )
    .default({}),
  /** Averages of a number field over the records that have it, for the sentences: `27,4`. */
  averages: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.strictObject({ field: z.string() }))
    .default({}),
  sentence: template.optional(),
  /** Said under the total only when that count is not zero. */
  remarks: z.array(z.strictObject({ count: z.string(), text: template })).default([]),
})

const signatureSchema = z.strictObject({
  /** No name where nobody is known beforehand. */
  left: z.strictObject({ heading: template, name: template.or(z.literal('')) }),
  right: z.strictObject({ authority: template, position: template, name: template }),
})

export const declarationFields = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** Under which heading it stands in the list of reports. */
  family: reportFamilySchema,
  version: z.int().min(1),
  /** Periods that end from here on … */
  effectiveFrom: daySchema,
  /** … and before here; null: still in force. */
  effectiveTo: daySchema.nullable(),
  /** For the list of reports. */
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().min(1).max(300),
  title: z.array(template).min(1).max(3),
  subtitle: template.optional(),
  /** When it goes with a Tờ trình: another title, line and choice of records. */
  submitted: z
    .strictObject({
      title: z.array(template).min(1).max(3),
      subtitle: template,
      source: z.string().min(1).optional(),
    })
    .optional(),
  formLabel: z.string().trim().min(1).max(40).optional(),
  /** Printed for one such record; without a choice for the newest. */
  about: aboutSchema.optional(),
  status: z.enum(['reconstructed', 'verified']),
  /** Tells of whole years only: over a month or a quarter its sums mean nothing. */
  yearly: z.boolean().default(false),
  orientation: z.enum(['portrait', 'landscape']),
  paper: z.literal('A4').default('A4'),
  columns: z.array(columnSchema).min(1),
  numberingRow: z.boolean(),
  rows: rowsSchema,
  totals: totalsSchema,
  /** column = sum of the others, in every row and in the total; of a list, number columns only. */
  footing: z.array(z.strictObject({ column: z.string(), equals: z.array(z.string()).min(1) })).default([]),
  notes: z.array(template).default([]),
  /** What a word of the sheet means, for the sheet "Cách tính". Indicators bring their own. */
  definitions: z
    .array(z.strictObject({ label: z.string().min(1), definition: z.string().min(1) }))
    .default([]),
  signature: signatureSchema,
  emptyText: template.default('Không có trường hợp nào trong kỳ'),
})

export type ReportDeclaration = z.infer<typeof declarationFields>
