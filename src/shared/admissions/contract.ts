import * as z from 'zod'
import { passReasonSchema } from '../regulations/breach.ts'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema, listInput, listOutput } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { cellVotersSchema, dossierDetailSchema, dossierRowSchema, missingPaperSlipSchema } from './detail.ts'
import { stageSchema } from './fields.ts'
import {
  ballotFieldsSchema,
  caseFieldsSchema,
  ceremonyInput,
  checkAnswerSchema,
  checkFieldsSchema,
  closeInput,
  decisionInput,
  introducerFieldsSchema,
  moveFieldsSchema,
  onDossier,
  onProbationInput,
  openInput,
  paperFieldsSchema,
  removalInput,
  routeSwitchesSchema,
  waivedSchema,
} from './inputs.ts'
import { dateSchema, textSchema } from './texts.ts'

/** The dossier's version afterwards. */
const dossier = z.object({ id: idSchema, version: z.int() })
const act = <T extends z.ZodType>(input: T) => writeProcedure.input(input).output(dossier)
const days = z.int().min(1).max(365)

export const stageFilterSchema = z.enum([...stageSchema.options, 'open', 'overdue', 'all'])
export type StageFilter = z.infer<typeof stageFilterSchema>

export const admissionsContract = {
  list: readProcedure
    .input(
      listInput(['name', 'cell', 'opened', 'decision', 'ceremony', 'due']).extend({
        /** `open`: somebody still has something to do; `overdue`: a deadline has passed. */
        stage: stageFilterSchema.default('open'),
        cellId: idSchema.optional(),
        personId: idSchema.optional(),
        missingPapers: z.boolean().optional(),
        readmission: z.boolean().optional(),
        asOf: daySchema.optional(),
      }),
    )
    .output(
      listOutput(dossierRowSchema).extend({
        /** How many of the same search stand in each stage. */
        stages: z.partialRecord(stageSchema, z.int()),
      }),
    ),
  get: readProcedure.input(z.object({ id: idSchema })).output(dossierDetailSchema),
  /** What the cell of a dossier still owes, for this dossier or for all of the cell. */
  missingPaperSlip: readProcedure
    .input(z.union([z.object({ id: idSchema }), z.object({ cellId: idSchema })]))
    .output(missingPaperSlipSchema),
  /** The steps of a dossier that the cell opens on a day, as its organisation works then. */
  usualRoute: readProcedure.input(z.object({ cellId: idSchema, on: daySchema })).output(routeSwitchesSchema),

  /** Official members of a cell on the day of its vote, and who of them the register knows to be taken off (294-QĐ/TW 9.3.2). */
  voters: readProcedure.input(z.object({ cellId: idSchema, on: daySchema })).output(cellVotersSchema),

  open: writeProcedure.input(openInput).output(dossier),
  /** For who is on probation already: admitted elsewhere, or before this register was kept. */
  openOnProbation: writeProcedure.input(onProbationInput).output(dossier),
  update: act(
    onDossier.extend({ fields: caseFieldsSchema.partial(), route: routeSwitchesSchema.optional() }),
  ),
  permit: act(onDossier.extend({ number: textSchema(100), on: partialDateSchema })),
  /** Only the papers given are changed. */
  setPapers: act(onDossier.extend({ papers: z.array(paperFieldsSchema).min(1).max(40) })),

  addIntroducer: act(
    onDossier.extend({
      introducer: introducerFieldsSchema,
      /** The introducer who leaves; the months together are then not asked for (294-QĐ/TW 3.2.2). */
      replaces: z
        .object({ introducerId: idSchema, on: dateSchema, reason: textSchema(200) })
        .nullable()
        .default(null),
    }),
  ),
  changeIntroducer: act(onDossier.extend({ introducerId: idSchema, introducer: introducerFieldsSchema })),
  endIntroducer: act(
    onDossier.extend({ introducerId: idSchema, on: partialDateSchema, reason: textSchema(200) }),
  ),

  addChecks: act(onDossier.extend({ checks: z.array(checkFieldsSchema).min(1).max(20) })),
  changeCheck: act(onDossier.extend({ checkId: idSchema, check: checkFieldsSchema })),
  answerCheck: act(onDossier.extend({ checkId: idSchema, answer: checkAnswerSchema })),
  waiveCheck: act(
    onDossier.extend({ checkId: idSchema, waived: waivedSchema.nullable(), note: textSchema(500) }),
  ),
  removeCheck: act(onDossier.extend({ checkId: idSchema })),

  /** A new round of the body; `ballotId` corrects one that is recorded. */
  recordBallot: act(
    onDossier.extend({ ballotId: idSchema.nullable().default(null), ballot: ballotFieldsSchema }),
  ),
  removeBallot: act(onDossier.extend({ ballotId: idSchema })),

  decide: act(decisionInput),
  refuse: act(onDossier.extend({ on: partialDateSchema, reason: textSchema(500) })),
  extend: act(
    onDossier.extend({
      of: z.enum(['admission', 'recognition']),
      /** Working days; null takes the extension back. */
      days: days.nullable(),
      reason: textSchema(500),
    }),
  ),
  receiveDecision: act(onDossier.extend({ on: dateSchema })),
  holdCeremony: act(ceremonyInput),
  declareRecord: act(onDossier.extend({ on: dateSchema })),
  /** The official date is never entered: the day the probation ended (294-QĐ/TW 4.2.2). */
  recognise: act(decisionInput),
  remove: act(removalInput),
  complain: act(
    onDossier.extend({
      receivedOn: dateSchema,
      complaintOn: dateSchema,
      resolvedOn: dateSchema,
      result: textSchema(500),
    }),
  ),
  /** Corrects numbers and dates already recorded, with what follows from them; only what is given. */
  correct: act(
    onDossier.extend({
      decisionNumber: textSchema(100).optional(),
      decisionOn: partialDateSchema.optional(),
      ceremonyOn: daySchema.optional(),
      recognitionNumber: textSchema(100).optional(),
      recognitionOn: partialDateSchema.optional(),
    }),
  ),

  /** The candidate moves before the ceremony (06-HD/TW 3.9). `moveId` adds to a move that is recorded. */
  move: act(onDossier.extend({ moveId: idSchema.nullable().default(null), move: moveFieldsSchema })),
  close: act(closeInput),
  reopen: act(onDossier),
  trash: writeProcedure
    .input(z.object({ ids: z.array(idSchema).min(1), passReason: passReasonSchema }))
    .output(z.object({ count: z.int() })),
}
