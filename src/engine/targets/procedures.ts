import { desk } from '../bindings.ts'
import { officeSettings } from '../settings/queries.ts'
import { setTargets } from './commands.ts'
import { targetTable } from './queries.ts'

export const targetsProcedures = desk.targets.router({
  table: desk.targets.table.handler(({ context, input }) =>
    targetTable(context.reader, input, context.today, officeSettings(context.reader).rounding, input.also),
  ),
  set: desk.targets.set.handler(async ({ context, input }) => ({
    changed: await context.commands.run(context.author, (change) =>
      setTargets(change, input, context.engine.now().toISOString()),
    ),
  })),
})
