import { admissionsContract } from '../../shared/admissions/contract.ts'
import { deskOf } from '../bindings.ts'
import { recordBallot, removeBallot } from './ballots.ts'
import { addChecks, answerCheck, changeCheck, removeCheck, waiveCheck } from './checks.ts'
import { closeDossier, reopenDossier, setPapers, trashDossiers, updateDossier } from './commands.ts'
import { correctDossier } from './correct.ts'
import { addIntroducer, changeIntroducer, endIntroducer } from './introducers.ts'
import { listDossiers } from './list.ts'
import { moveCandidate } from './moves.ts'
import { openOnProbation } from './on-probation.ts'
import { openDossier } from './open.ts'
import { getDossier } from './queries.ts'
import { usualRouteOn } from './route.ts'
import { missingPaperSlip } from './slip.ts'
import {
  complain,
  decide,
  declareRecord,
  extend,
  holdCeremony,
  permit,
  receiveDecision,
  recognise,
  refuse,
  remove,
} from './steps.ts'
import { cellVoters } from './voters.ts'

const admissions = deskOf(admissionsContract)

export const admissionsProcedures = admissions.router({
  list: admissions.list.handler(({ context, input }) =>
    listDossiers(context.reader, input, input.asOf ?? context.today),
  ),
  get: admissions.get.handler(({ context, input }) => getDossier(context.reader, input.id, context.today)),
  missingPaperSlip: admissions.missingPaperSlip.handler(({ context, input }) =>
    missingPaperSlip(context.reader, input, context.today),
  ),
  usualRoute: admissions.usualRoute.handler(({ context, input }) =>
    usualRouteOn(context.reader, input.cellId, input.on),
  ),
  voters: admissions.voters.handler(({ context, input }) =>
    cellVoters(context.reader, input.cellId, input.on),
  ),
  open: admissions.open.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => openDossier(change, input, context.today)),
  ),
  openOnProbation: admissions.openOnProbation.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => openOnProbation(change, input, context.today)),
  ),
  update: admissions.update.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => updateDossier(change, input, context.today)),
  ),
  permit: admissions.permit.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => permit(change, input, context.today)),
  ),
  setPapers: admissions.setPapers.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => setPapers(change, input, context.today)),
  ),
  addIntroducer: admissions.addIntroducer.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => addIntroducer(change, input, context.today)),
  ),
  changeIntroducer: admissions.changeIntroducer.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => changeIntroducer(change, input, context.today)),
  ),
  endIntroducer: admissions.endIntroducer.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => endIntroducer(change, input, context.today)),
  ),
  addChecks: admissions.addChecks.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => addChecks(change, input, context.today)),
  ),
  changeCheck: admissions.changeCheck.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => changeCheck(change, input, context.today)),
  ),
  answerCheck: admissions.answerCheck.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => answerCheck(change, input, context.today)),
  ),
  waiveCheck: admissions.waiveCheck.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => waiveCheck(change, input, context.today)),
  ),
  removeCheck: admissions.removeCheck.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => removeCheck(change, input, context.today)),
  ),
  recordBallot: admissions.recordBallot.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => recordBallot(change, input, context.today)),
  ),
  removeBallot: admissions.removeBallot.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => removeBallot(change, input, context.today)),
  ),
  decide: admissions.decide.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => decide(change, input, context.today)),
  ),
  refuse: admissions.refuse.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => refuse(change, input, context.today)),
  ),
  extend: admissions.extend.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => extend(change, input, context.today)),
  ),
  receiveDecision: admissions.receiveDecision.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => receiveDecision(change, input, context.today)),
  ),
  holdCeremony: admissions.holdCeremony.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => holdCeremony(change, input, context.today)),
  ),
  declareRecord: admissions.declareRecord.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => declareRecord(change, input, context.today)),
  ),
  recognise: admissions.recognise.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => recognise(change, input, context.today)),
  ),
  remove: admissions.remove.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => remove(change, input, context.today)),
  ),
  complain: admissions.complain.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => complain(change, input, context.today)),
  ),
  correct: admissions.correct.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => correctDossier(change, input, context.today)),
  ),
  move: admissions.move.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => moveCandidate(change, input, context.today)),
  ),
  close: admissions.close.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => closeDossier(change, input, context.today)),
  ),
  reopen: admissions.reopen.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => reopenDossier(change, input, context.today)),
  ),
  trash: admissions.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashDossiers(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
})
