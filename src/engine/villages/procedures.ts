import { desk } from '../bindings.ts'
import { createVillage, trashVillages, updateVillage } from './commands.ts'
import { villageLifeProcedures } from './life-procedures.ts'
import { listVillages } from './queries.ts'

export const villagesProcedures = desk.villages.router({
  ...villageLifeProcedures,
  list: desk.villages.list.handler(({ context, input }) =>
    listVillages(context.reader, input, context.today),
  ),
  create: desk.villages.create.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => createVillage(change, input.fields)),
  })),
  update: desk.villages.update.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      updateVillage(change, input.id, input.version, input.fields),
    ),
  })),
  trash: desk.villages.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashVillages(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
})
