import { targetsContract } from '../../shared/targets/contract.ts'
import { deskOf } from '../bindings.ts'
import { officeSettings } from '../settings/queries.ts'
import { setTargets } from './commands.ts'
import { targetTable } from './queries.ts'

const desk = deskOf(targetsContract)

export const targetsProcedures = desk.router({
  table: desk.table.handler(({ context, input }) =>
    targetTable(context.reader, input, context.today, officeSettings(context.reader).rounding, input.also),
  ),
  set: desk.set.handler(async ({ context, input }) => ({
    changed: await context.commands.run(context.author, (change) =>
      setTargets(change, input, context.engine.now().toISOString()),
    ),
  })),
})
