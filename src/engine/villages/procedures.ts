import { villagesContract } from '../../shared/villages/contract.ts'
import { deskOf } from '../bindings.ts'
import { createVillage, trashVillages, updateVillage } from './commands.ts'
import { villageLifeProcedures } from './life-procedures.ts'
import { listVillages } from './queries.ts'

const desk = deskOf(villagesContract)

export const villagesProcedures = desk.router({
  ...villageLifeProcedures,
  list: desk.list.handler(({ context, input }) => listVillages(context.reader, input, context.today)),
  create: desk.create.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => createVillage(change, input.fields)),
  })),
  update: desk.update.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      updateVillage(change, input.id, input.version, input.fields),
    ),
  })),
  trash: desk.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashVillages(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
})
