import { classesContract } from '../../shared/classes/contract.ts'
import { deskOf } from '../bindings.ts'
import { candidatesOf } from './candidates.ts'
import { createClass, trashClasses, updateClass } from './commands.ts'
import { countFollowUps, listFollowUps } from './follow-up-list.ts'
import { issueCertificates, recordOutside, updateCertificate } from './issuing.ts'
import { getClass, listClasses, locateLearner, proposedClass } from './queries.ts'
import { saveResults } from './results.ts'
import { dismiss, enroll } from './seat.ts'
import { raiseTheory } from './theory.ts'

const desk = deskOf(classesContract)

export const classesProcedures = desk.router({
  list: desk.list.handler(({ context, input }) =>
    listClasses(context.reader, input, input.asOf ?? context.today),
  ),
  get: desk.get.handler(({ context, input }) => getClass(context.reader, input.id, context.today)),
  locate: desk.locate.handler(({ context, input }) => locateLearner(context.reader, input.id)),
  proposal: desk.proposal.handler(({ context, input }) =>
    proposedClass(context.reader, input.kind, context.today),
  ),
  create: desk.create.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => createClass(change, input.fields)),
  })),
  update: desk.update.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) => updateClass(change, input)),
  })),
  trash: desk.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashClasses(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  candidates: desk.candidates.handler(({ context, input }) =>
    candidatesOf(context.reader, input, context.today),
  ),
  enroll: desk.enroll.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => enroll(change, input, context.today)),
  })),
  dismiss: desk.dismiss.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      dismiss(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  saveResults: desk.saveResults.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => saveResults(change, input)),
  })),
  issueCertificates: desk.issueCertificates.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      issueCertificates(change, input, context.today),
    ),
  })),
  updateCertificate: desk.updateCertificate.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      updateCertificate(change, input, context.today),
    ),
  })),
  recordOutside: desk.recordOutside.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => recordOutside(change, input, context.today)),
  })),
  raiseTheory: desk.raiseTheory.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => raiseTheory(change, input.classId)),
  })),
  followUps: desk.followUps.handler(({ context, input }) =>
    listFollowUps(context.reader, input, input.asOf ?? context.today),
  ),
  followUpCounts: desk.followUpCounts.handler(({ context, input }) =>
    countFollowUps(context.reader, input.cellId, input.asOf ?? context.today),
  ),
})
