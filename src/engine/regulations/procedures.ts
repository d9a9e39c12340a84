import { desk } from '../bindings.ts'
import { confirmRules, correctRule, setFirstDay } from './commands.ts'
import { historyOfRule, packOverviews, rulesOfVersion } from './overview.ts'

export const regulationsProcedures = desk.regulations.router({
  packs: desk.regulations.packs.handler(({ context }) => packOverviews(context.reader)),
  rules: desk.regulations.rules.handler(({ context, input }) =>
    rulesOfVersion(context.reader, input.versionId),
  ),
  history: desk.regulations.history.handler(({ context, input }) =>
    historyOfRule(context.reader, input.pack, input.key),
  ),
  confirm: desk.regulations.confirm.handler(async ({ context, input }) => ({
    versionId: await context.commands.run(context.author, (change) => confirmRules(change, input)),
  })),
  correct: desk.regulations.correct.handler(async ({ context, input }) => ({
    versionId: await context.commands.run(context.author, (change) => correctRule(change, input)),
  })),
  setFirstDay: desk.regulations.setFirstDay.handler(async ({ context, input }) => ({
    versionId: await context.commands.run(context.author, (change) => setFirstDay(change, input)),
  })),
})
