import { desk } from '../bindings.ts'
import { dropDraft, saveDraft, saveOffice, saveScreen } from './commands.ts'
import { draftOf, officeSettings, screenSettings } from './queries.ts'

export const settingsProcedures = desk.settings.router({
  office: desk.settings.office.handler(({ context }) => officeSettings(context.reader)),
  saveOffice: desk.settings.saveOffice.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => saveOffice(change, input)),
  ),
  screen: desk.settings.screen.handler(({ context }) => screenSettings(context.reader, context.me.id)),
  saveScreen: desk.settings.saveScreen.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => saveScreen(change, context.me.id, input)),
  ),
  draft: desk.settings.draft.handler(({ context, input }) =>
    draftOf(context.reader, context.me.id, input.form),
  ),
  saveDraft: desk.settings.saveDraft.handler(async ({ context, input }) => {
    const savedAt = context.engine.now().toISOString()
    await context.commands.run(context.author, (change) =>
      saveDraft(change, context.me.id, input.form, input.body, savedAt),
    )
    return { savedAt }
  }),
  dropDraft: desk.settings.dropDraft.handler(async ({ context, input }) => {
    await context.commands.run(context.author, (change) => dropDraft(change, context.me.id, input.form))
    return { dropped: true }
  }),
})
