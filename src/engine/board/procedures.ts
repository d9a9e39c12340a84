import { boardContract } from '../../shared/board/contract.ts'
import { deskOf } from '../bindings.ts'
import { boardOn, boardsCompared } from './board.ts'

const desk = deskOf(boardContract)

export const boardProcedures = desk.router({
  show: desk.show.handler(({ context, input }) => boardOn(context.reader, input.asOf ?? context.today)),
  compare: desk.compare.handler(({ context, input }) =>
    boardsCompared(context.reader, input.before, input.after),
  ),
})
