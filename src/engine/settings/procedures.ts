import { settingsContract } from '../../shared/settings/contract.ts'
import { deskOf } from '../bindings.ts'
import { dropDraft, saveDraft, saveOffice, saveScreen } from './commands.ts'
import { draftOf, officeSettings, screenSettings } from './queries.ts'

const desk = deskOf(settingsContract)

export const settingsProcedures = desk.router({
  office: desk.office.handler(({ context }) => officeSettings(context.reader)),
  saveOffice: desk.saveOffice.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => saveOffice(change, input)),
  ),
  screen: desk.screen.handler(({ context }) => screenSettings(context.reader, context.me.id)),
  saveScreen: desk.saveScreen.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => saveScreen(change, context.me.id, input)),
  ),
  draft: desk.draft.handler(({ context, input }) => draftOf(context.reader, context.me.id, input.form)),
  saveDraft: desk.saveDraft.handler(async ({ context, input }) => {
    const savedAt = context.engine.now().toISOString()
    await context.commands.run(context.author, (change) =>
      saveDraft(change, context.me.id, input.form, input.body, savedAt),
    )
    return { savedAt }
  }),
  dropDraft: desk.dropDraft.handler(async ({ context, input }) => {
    await context.commands.run(context.author, (change) => dropDraft(change, context.me.id, input.form))
    return { dropped: true }
  }),
})
