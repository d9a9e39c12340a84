import { join } from 'node:path'
import { issuedContract } from '../../shared/issued/contract.ts'
import { deskOf, translated } from '../bindings.ts'
import { declarationsOn } from '../reports/declarations.ts'
import { streamed } from '../streamed.ts'
import * as commands from './commands.ts'
import { fillWorkbook, planFor } from './fill.ts'
import { issuedFile, issuedGrid, issuedWorkbook, issuedWorkbooks } from './queries.ts'

const room = deskOf(issuedContract)

export const issuedProcedures = room.router({
  list: room.list.handler(({ context }) => issuedWorkbooks(context.reader)),
  get: room.get.handler(({ context, input }) => issuedWorkbook(context.reader, input.id)),
  sheet: room.sheet.handler(({ context, input }) => issuedGrid(context.reader, input.id, input.sheet)),
  add: room.add.handler(async ({ context, input }) => {
    const file = await commands.readChosen(input.file)
    const id = await context.commands.run(context.author, (change) =>
      commands.addWorkbook(change, input.name, file),
    )
    return { id }
  }),
  rename: room.rename.handler(async ({ context, input: { id, version, name } }) => ({
    id: await context.commands.run(context.author, (change) =>
      commands.renameWorkbook(change, id, version, name),
    ),
  })),
  replaceFile: room.replaceFile.handler(async ({ context, input: { id, version, file } }) => {
    const chosen = await commands.readChosen(file)
    const known = await issuedFile(context.reader, id)
    return {
      id: await context.commands.run(context.author, (change) =>
        commands.replaceFile(change, id, version, chosen, known),
      ),
    }
  }),
  trash: room.trash.handler(async ({ context, input: { id, version } }) => ({
    id: await context.commands.run(context.author, (change) => commands.trashWorkbook(change, id, version)),
  })),
  assign: room.assign.handler(async ({ context, input: { id, field } }) => {
    const file = await issuedFile(context.reader, id)
    const forms = declarationsOn(join(context.engine.options.resourcesDir, 'reports'), context.today)
    return {
      id: await context.commands.run(context.author, (change) =>
        commands.assignField(change, id, field, file, forms),
      ),
    }
  }),
  clear: room.clear.handler(async ({ context, input: { id, ...place } }) => ({
    id: await context.commands.run(context.author, (change) => commands.clearField(change, id, place)),
  })),
  values: room.values.handler(async ({ context, input }) => {
    const { cells, problems } = await planFor(context.engine, context.open, input, true)
    return {
      cells: cells.map(({ value: _, ...cell }) => cell),
      problems: [...problems],
    }
  }),
  fill: room.fill.handler(({ context, input, signal }) =>
    translated(
      context.engine,
      streamed((tell) => fillWorkbook(context.engine, context.open, input, tell), signal),
    ),
  ),
})
