import { desk } from '../../bindings.ts'
import { enterWeak, leaveWeak } from './commands.ts'
import { weakMovement } from './movement.ts'
import { weakProposals } from './proposals.ts'
import { setWeaknessRules, weaknessRulesOn } from './rules.ts'

export const weaknessProcedures = {
  weaknessRules: desk.cells.weaknessRules.handler(({ context, input }) =>
    weaknessRulesOn(context.reader, input.asOf ?? context.today),
  ),
  setWeaknessRules: desk.cells.setWeaknessRules.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      setWeaknessRules(change, input, {
        at: context.engine.now().toISOString(),
        by: context.author.name,
      }),
    ),
  })),
  weakness: desk.cells.weakness.handler(({ context, input }) =>
    weakProposals(context.reader, input.asOf ?? context.today),
  ),
  enterWeak: desk.cells.enterWeak.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => enterWeak(change, input, context.today)),
  })),
  leaveWeak: desk.cells.leaveWeak.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => leaveWeak(change, input, context.today)),
  })),
  weakMovement: desk.cells.weakMovement.handler(({ context, input }) => {
    const named = (of: readonly { cellId: number; cellName: string }[]) =>
      of.map(({ cellId, cellName }) => ({ cellId, cellName }))
    const movement = weakMovement(context.reader, input.from, input.to)
    return {
      start: named(movement.start),
      entered: named(movement.entered),
      relapsed: named(movement.relapsed),
      recovered: named(movement.recovered),
      ended: named(movement.ended),
      end: named(movement.end),
    }
  }),
}
