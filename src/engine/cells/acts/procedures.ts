import { cellsContract } from '../../../shared/cells/contract.ts'
import { deskOf } from '../../bindings.ts'
import { mergeCells } from './merge.ts'
import { moveCells } from './move.ts'
import { actsOf } from './queries.ts'
import { splitCell } from './split.ts'
import { switchPlan, switchToPlain } from './switch.ts'

const desk = deskOf(cellsContract)

export const actsProcedures = {
  acts: desk.acts.handler(({ context, input }) => actsOf(context.reader, input.id)),
  merge: desk.merge.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => mergeCells(change, input, context.today)),
  ),
  split: desk.split.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => splitCell(change, input, context.today)),
  ),
  move: desk.move.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => moveCells(change, input)),
  ),
  switchPreview: desk.switchPreview.handler(({ context, input }) => switchPlan(context.reader, input.on)),
  switchToPlain: desk.switchToPlain.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => switchToPlain(change, input)),
  ),
}
