import * as z from 'zod'
import { dueLineSchema } from '../due/contract.ts'
import { dueGroups } from '../due/rules.ts'
import { figureSchema } from '../figures/contract.ts'
import { readProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'

const span = { from: daySchema, to: daySchema }

/** A figure of this year so far, and of the same days last year. */
export const trendSchema = z.object({
  figure: figureSchema,
  before: figureSchema,
})
export type Trend = z.infer<typeof trendSchema>

export const waitingSchema = z.object({
  kind: z.enum(['sympathizer', 'dossier']),
  id: idSchema,
  name: z.string(),
  cellName: z.string(),
  since: daySchema,
  days: z.int(),
})
export type Waiting = z.infer<typeof waitingSchema>

/** A stage of the way into the Party: how many stand there, and since when. */
export const stageSchema = z.object({
  figure: figureSchema,
  /** Days that half of them have waited at least; null where nobody's day is known. */
  median: z.int().nullable(),
  /** How many came into the stage on a day that is not known. */
  undated: figureSchema,
  /** Who waits longest. */
  longest: z.array(waitingSchema),
})
export type PipelineStage = z.infer<typeof stageSchema>

export const cohortSchema = z.object({
  year: z.int(),
  ...span,
  base: figureSchema,
  parts: z.array(figureSchema),
})
export type Cohort = z.infer<typeof cohortSchema>

export const overviewSchema = z.object({
  day: daySchema,
  /** From New Year to the day. */
  span: z.object(span),
  /** The same days last year. */
  before: z.object(span),
  keys: z.array(trendSchema),
  admissions: z.object({
    /** Of the whole committee for the year; null while none is set. */
    target: z.int().nullable(),
    /** "135,7 % chỉ tiêu; vượt 35,7 %" */
    words: z.string().nullable(),
    months: z.array(z.object({ ...span, figure: figureSchema })),
  }),
  stages: z.array(stageSchema),
  flow: z.array(trendSchema),
  cohorts: z.array(cohortSchema),
  /** Cells by the gravest answer of the status board, and how many each question finds wanting. */
  cells: z.object({
    red: z.int(),
    amber: z.int(),
    green: z.int(),
    questions: z.array(z.object({ id: z.string(), label: z.string(), red: z.int(), amber: z.int() })),
  }),
})
export type Overview = z.infer<typeof overviewSchema>

export const dueDigestSchema = z.object({
  day: daySchema,
  /** How many stand in each part of the due list. */
  groups: z.array(z.object({ group: z.enum(dueGroups), count: z.int() })),
  /** The most urgent. */
  lines: z.array(
    dueLineSchema.pick({ key: true, what: true, who: true, dueOn: true, group: true, link: true }),
  ),
})
export type DueDigest = z.infer<typeof dueDigestSchema>

export const overviewContract = {
  /** The dashboard of the asking role on a day. */
  get: readProcedure.input(z.object({ asOf: daySchema.optional() })).output(overviewSchema),
  /** The head of the due list: of a province the whole list would be tens of thousands of lines. */
  due: readProcedure.input(z.object({ asOf: daySchema.optional() })).output(dueDigestSchema),
}
