import { regulationsContract } from '../../shared/regulations/contract.ts'
import { deskOf } from '../bindings.ts'
import { confirmRules, correctRule, setFirstDay } from './commands.ts'
import { historyOfRule, packOverviews, rulesOfVersion } from './overview.ts'

const desk = deskOf(regulationsContract)

export const regulationsProcedures = desk.router({
  packs: desk.packs.handler(({ context }) => packOverviews(context.reader)),
  rules: desk.rules.handler(({ context, input }) => rulesOfVersion(context.reader, input.versionId)),
  history: desk.history.handler(({ context, input }) => historyOfRule(context.reader, input.pack, input.key)),
  confirm: desk.confirm.handler(async ({ context, input }) => ({
    versionId: await context.commands.run(context.author, (change) => confirmRules(change, input)),
  })),
  correct: desk.correct.handler(async ({ context, input }) => ({
    versionId: await context.commands.run(context.author, (change) => correctRule(change, input)),
  })),
  setFirstDay: desk.setFirstDay.handler(async ({ context, input }) => ({
    versionId: await context.commands.run(context.author, (change) => setFirstDay(change, input)),
  })),
})
