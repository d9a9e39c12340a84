import { cellsContract } from '../../../shared/cells/contract.ts'
import { deskOf } from '../../bindings.ts'
import { enterWeak, leaveWeak } from './commands.ts'
import { weakMovement } from './movement.ts'
import { weakProposals } from './proposals.ts'
import { setWeaknessRules, weaknessRulesOn } from './rules.ts'

const desk = deskOf(cellsContract)

export const weaknessProcedures = {
  weaknessRules: desk.weaknessRules.handler(({ context, input }) =>
    weaknessRulesOn(context.reader, input.asOf ?? context.today),
  ),
  setWeaknessRules: desk.setWeaknessRules.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      setWeaknessRules(change, input, {
        at: context.engine.now().toISOString(),
        by: context.author.name,
      }),
    ),
  })),
  weakness: desk.weakness.handler(({ context, input }) =>
    weakProposals(context.reader, input.asOf ?? context.today),
  ),
  enterWeak: desk.enterWeak.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => enterWeak(change, input, context.today)),
  })),
  leaveWeak: desk.leaveWeak.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => leaveWeak(change, input, context.today)),
  })),
  weakMovement: desk.weakMovement.handler(({ context, input }) => {
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
