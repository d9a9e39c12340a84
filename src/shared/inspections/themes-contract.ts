import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { requiredText } from '../vocabulary/short-text.ts'
import {
  basisFieldsSchema,
  petitionFieldsSchema,
  petitionHandlingSchema,
  petitionKindSchema,
  reviewFieldsSchema,
  themeFieldsSchema,
} from './theme-fields.ts'

const made = z.object({ id: idSchema })
const raised = z.object({ version: z.int() })
const some = z.object({ ids: z.array(idSchema).min(1) })
const counted = z.object({ count: z.int() })

export const basisRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  /** How many cases and rounds of self-review are founded on it. */
  used: z.int(),
  fields: basisFieldsSchema,
})
export type BasisRow = z.infer<typeof basisRowSchema>

export const themeRowSchema = z.object({
  id: idSchema,
  title: z.string(),
  basis: z.string().nullable(),
  dueOn: themeFieldsSchema.shape.dueOn,
  /** Organisations that must review themselves, and those that have. */
  organisations: z.int(),
  reviewed: z.int(),
  late: z.int(),
  findings: z.int(),
  /** Remedies asked for and done: đã khắc phục / tổng. */
  remedies: z.int(),
  remedied: z.int(),
  overdue: z.int(),
})
export type ThemeRow = z.infer<typeof themeRowSchema>

export const themeDetailSchema = themeRowSchema.extend({
  version: z.int(),
  fields: themeFieldsSchema,
  /** Faults in the document's own words, in its order. */
  faults: z.array(z.object({ id: idSchema, words: z.string(), findings: z.int(), remedied: z.int() })),
  cells: z.array(
    z.object({
      id: idSchema,
      cellId: idSchema,
      cellName: z.string(),
      /** It is no more, so it owes no report. */
      ended: z.boolean(),
      late: z.boolean(),
      findings: z.int(),
      unremedied: z.int(),
      fields: reviewFieldsSchema,
    }),
  ),
})
export type ThemeDetail = z.infer<typeof themeDetailSchema>

export const petitionRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  cellName: z.string().nullable(),
  personName: z.string().nullable(),
  caseTitle: z.string().nullable(),
  /** About a member. */
  sensitive: z.boolean(),
  fields: petitionFieldsSchema,
})
export type PetitionRow = z.infer<typeof petitionRowSchema>

export const themeProcedures = {
  bases: readProcedure
    .input(z.object({ search: z.string().max(200).optional() }))
    .output(z.array(basisRowSchema)),
  createBasis: writeProcedure.input(z.object({ fields: basisFieldsSchema })).output(made),
  updateBasis: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: basisFieldsSchema }))
    .output(raised),
  trashBases: writeProcedure.input(some).output(counted),
  themes: readProcedure.output(z.array(themeRowSchema)),
  theme: readProcedure.input(z.object({ id: idSchema })).output(themeDetailSchema),
  createTheme: writeProcedure
    .input(
      z.object({
        fields: themeFieldsSchema,
        cellIds: z.array(idSchema).min(1, 'Cần chọn tổ chức đảng').max(1000),
        faults: z.array(requiredText(500, 'Ghi tên nhóm khuyết điểm')).max(100).default([]),
      }),
    )
    .output(made),
  updateTheme: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: themeFieldsSchema }))
    .output(raised),
  trashThemes: writeProcedure.input(some).output(counted),
  addThemeCells: writeProcedure
    .input(z.object({ themeId: idSchema, cellIds: z.array(idSchema).min(1).max(1000) }))
    .output(counted),
  dropThemeCell: writeProcedure.input(z.object({ id: idSchema })).output(made),
  /** An organisation has reviewed itself. */
  review: writeProcedure.input(z.object({ id: idSchema, fields: reviewFieldsSchema })).output(made),
  /** All faults of the theme in order; a known one keeps its id, one that findings use cannot be left out. */
  setFaults: writeProcedure
    .input(
      z.object({
        themeId: idSchema,
        faults: z
          .array(z.object({ id: idSchema.nullable(), words: requiredText(500, 'Ghi tên nhóm khuyết điểm') }))
          .max(100),
      }),
    )
    .output(counted),
  /** Newest first. `hidden`: letters about members that this account may not read. */
  petitions: readProcedure
    .input(
      listInput(['received', 'handled']).extend({
        kind: petitionKindSchema.optional(),
        handling: petitionHandlingSchema.optional(),
        year: z.int().optional(),
      }),
    )
    .output(listOutput(petitionRowSchema).extend({ hidden: z.int() })),
  /** Logged when the letter is about a member. FORBIDDEN for whoever may not read it. */
  petition: readProcedure.input(z.object({ id: idSchema })).output(petitionRowSchema),
  createPetition: writeProcedure.input(z.object({ fields: petitionFieldsSchema })).output(made),
  updatePetition: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: petitionFieldsSchema }))
    .output(raised),
  trashPetitions: writeProcedure.input(some).output(counted),
  /** Contents that a letter may name. */
  petitionContents: readProcedure
    .input(z.object({ kind: petitionKindSchema }))
    .output(z.array(z.object({ code: z.string(), name: z.string() }))),
}
