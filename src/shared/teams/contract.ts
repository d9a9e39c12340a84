import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { monthSchema } from '../vocabulary/month.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText } from '../vocabulary/short-text.ts'
import {
  difficultyFieldsSchema,
  reinforcementFieldsSchema,
  teamFieldsSchema,
  teamKindSchema,
  teamRoleSchema,
  visitFieldsSchema,
} from './fields.ts'

const asOf = z.object({ asOf: daySchema.optional() })
const date = partialDateSchema.nullable()

export const visitTallySchema = z.object({ due: z.int(), made: z.int(), onDay: z.int() })

export const teamRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: teamKindSchema,
  decision: z.string().nullable(),
  leader: z.string().nullable(),
  members: z.int(),
  cells: z.array(z.string()),
  visitDay: z.int().nullable(),
  /** Visits of the month of the day asked, up to that day. */
  thisMonth: visitTallySchema,
  ended: z.boolean(),
})
export type TeamRow = z.infer<typeof teamRowSchema>

export const visitRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  month: monthSchema,
  cellName: z.string(),
  teamName: z.string().nullable(),
  people: z.array(z.string()),
  fields: visitFieldsSchema,
})
export type VisitRow = z.infer<typeof visitRowSchema>

export const teamDetailSchema = z.object({
  id: idSchema,
  version: z.int(),
  fields: teamFieldsSchema,
  endedOn: date,
  members: z.array(
    z.object({
      id: idSchema,
      personId: idSchema,
      name: z.string(),
      role: teamRoleSchema,
      duty: z.string().nullable(),
      from: date,
      to: date,
    }),
  ),
  cells: z.array(
    z.object({
      id: idSchema,
      cellId: idSchema,
      cellName: z.string(),
      personId: idSchema.nullable(),
      personName: z.string().nullable(),
      from: date,
      to: date,
    }),
  ),
  /** Newest first, of the last twelve months. */
  visits: z.array(visitRowSchema),
})
export type TeamDetail = z.infer<typeof teamDetailSchema>

/** One cell of the month: who is in charge, what was due, who came. */
export const chargeRowSchema = z.object({
  cellId: idSchema,
  cellName: z.string(),
  teams: z.array(
    z.object({ id: idSchema, name: z.string(), kind: teamKindSchema, person: z.string().nullable() }),
  ),
  month: visitTallySchema,
  /** All visits to the cell in the month, by whomever: lượt. */
  visits: z.int(),
  lastVisit: daySchema.nullable(),
  openDifficulties: z.int(),
  overdueDifficulties: z.int(),
})
export type ChargeRow = z.infer<typeof chargeRowSchema>

/** Another cell took it over. */
const difficultyPassSchema = z.object({
  fromCellId: idSchema,
  fromName: z.string(),
  toCellId: idSchema,
  toName: z.string(),
  on: daySchema,
})
export type DifficultyPass = z.infer<typeof difficultyPassSchema>

export const difficultyRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  /** The cell whose it is on the day asked. */
  heldBy: idSchema,
  cellName: z.string(),
  teamName: z.string().nullable(),
  personName: z.string().nullable(),
  state: z.enum(['open', 'overdue', 'done']),
  /** Oldest first. */
  passes: z.array(difficultyPassSchema),
  fields: difficultyFieldsSchema,
})
export type DifficultyRow = z.infer<typeof difficultyRowSchema>

export const reinforcementRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  personName: z.string(),
  fromCellName: z.string().nullable(),
  cellName: z.string(),
  current: z.boolean(),
  fields: reinforcementFieldsSchema,
})
export type ReinforcementRow = z.infer<typeof reinforcementRowSchema>

const made = z.object({ id: idSchema })
const raised = z.object({ version: z.int() })
const some = z.object({ ids: z.array(idSchema).min(1) })
const counted = z.object({ count: z.int() })

export const teamsContract = {
  list: readProcedure.input(asOf).output(z.array(teamRowSchema)),
  get: readProcedure.input(asOf.extend({ id: idSchema })).output(teamDetailSchema),
  create: writeProcedure.input(z.object({ fields: teamFieldsSchema })).output(made),
  update: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: teamFieldsSchema }))
    .output(raised),
  /** The team ends; its members and cells end with it. */
  end: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), on: partialDateSchema }))
    .output(raised),
  trash: writeProcedure.input(some).output(counted),
  addMember: writeProcedure
    .input(
      z.object({
        teamId: idSchema,
        personId: idSchema,
        role: teamRoleSchema,
        duty: optionalText(200),
        from: date,
      }),
    )
    .output(made),
  endMember: writeProcedure.input(z.object({ id: idSchema, to: partialDateSchema })).output(made),
  /** Several cells at once; with `replace` whoever had them in charge leaves on the same day. */
  assignCells: writeProcedure
    .input(
      z.object({
        teamId: idSchema,
        cellIds: z.array(idSchema).min(1, 'Cần chọn chi bộ'),
        personId: idSchema.nullable(),
        from: date,
        replace: z.boolean().default(false),
      }),
    )
    .output(counted),
  endCell: writeProcedure.input(z.object({ id: idSchema, to: partialDateSchema })).output(made),
  /** Every cell of a month with its team, visits and difficulties. */
  charges: readProcedure.input(z.object({ month: monthSchema })).output(z.array(chargeRowSchema)),
  visits: readProcedure
    .input(z.object({ month: monthSchema, cellId: idSchema.optional() }))
    .output(z.array(visitRowSchema)),
  visit: readProcedure.input(z.object({ id: idSchema })).output(visitRowSchema),
  createVisit: writeProcedure.input(z.object({ fields: visitFieldsSchema })).output(made),
  updateVisit: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: visitFieldsSchema }))
    .output(raised),
  trashVisits: writeProcedure.input(some).output(counted),
  difficulties: readProcedure
    .input(
      listInput(['cell', 'raised', 'due']).extend({
        state: z.enum(['unsolved', 'overdue', 'done', 'all']).default('unsolved'),
        cellId: idSchema.optional(),
      }),
    )
    .output(listOutput(difficultyRowSchema)),
  difficulty: readProcedure.input(z.object({ id: idSchema })).output(difficultyRowSchema),
  createDifficulty: writeProcedure.input(z.object({ fields: difficultyFieldsSchema })).output(made),
  updateDifficulty: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: difficultyFieldsSchema }))
    .output(raised),
  trashDifficulties: writeProcedure.input(some).output(counted),
  reinforcements: readProcedure
    .input(asOf.extend({ current: z.boolean().default(true) }))
    .output(z.array(reinforcementRowSchema)),
  createReinforcement: writeProcedure.input(z.object({ fields: reinforcementFieldsSchema })).output(made),
  updateReinforcement: writeProcedure
    .input(z.object({ id: idSchema, version: z.int(), fields: reinforcementFieldsSchema }))
    .output(raised),
  trashReinforcements: writeProcedure.input(some).output(counted),
}
