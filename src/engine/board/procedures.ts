import { desk } from '../bindings.ts'
import { boardOn, boardsCompared } from './board.ts'

export const boardProcedures = desk.board.router({
  show: desk.board.show.handler(({ context, input }) => boardOn(context.reader, input.asOf ?? context.today)),
  compare: desk.board.compare.handler(({ context, input }) =>
    boardsCompared(context.reader, input.before, input.after),
  ),
})
