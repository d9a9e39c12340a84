import { desk } from '../../bindings.ts'
import { mergeCells } from './merge.ts'
import { moveCells } from './move.ts'
import { actsOf } from './queries.ts'
import { splitCell } from './split.ts'
import { switchPlan, switchToPlain } from './switch.ts'

export const actsProcedures = {
  acts: desk.cells.acts.handler(({ context, input }) => actsOf(context.reader, input.id)),
  merge: desk.cells.merge.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => mergeCells(change, input, context.today)),
  ),
  split: desk.cells.split.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => splitCell(change, input, context.today)),
  ),
  move: desk.cells.move.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => moveCells(change, input)),
  ),
  switchPreview: desk.cells.switchPreview.handler(({ context, input }) =>
    switchPlan(context.reader, input.on),
  ),
  switchToPlain: desk.cells.switchToPlain.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => switchToPlain(change, input)),
  ),
}
