import { cellsContract } from '../../shared/cells/contract.ts'
import { deskOf } from '../bindings.ts'
import { actsProcedures } from './acts/procedures.ts'
import { changeCellByAct, dissolveByAct, foundCell } from './acts/single.ts'
import { correctCell } from './commands.ts'
import { trashCells } from './endings.ts'
import { postsProcedures } from './posts/procedures.ts'
import { getCell, peopleOfCell } from './queries.ts'
import { listCells } from './tree.ts'
import { weaknessProcedures } from './weakness/procedures.ts'

const desk = deskOf(cellsContract)

export const cellsProcedures = desk.router({
  list: desk.list.handler(({ context, input }) =>
    listCells(context.reader, input, input.asOf ?? context.today),
  ),
  get: desk.get.handler(({ context, input }) =>
    getCell(context.reader, input.id, input.asOf ?? context.today),
  ),
  people: desk.people.handler(({ context, input }) =>
    peopleOfCell(context.reader, input.id, input.asOf ?? context.today),
  ),
  create: desk.create.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      foundCell(change, input.fields, context.today, input.paper),
    ),
  })),
  change: desk.change.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      changeCellByAct(change, input, input.paper),
    ),
  })),
  correct: desk.correct.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      correctCell(change, input.id, input.version, input.fields, context.today),
    ),
  })),
  dissolve: desk.dissolve.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      dissolveByAct(change, input, input.paper),
    ),
  })),
  trash: desk.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashCells(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  ...postsProcedures,
  ...actsProcedures,
  ...weaknessProcedures,
})
