import { desk } from '../bindings.ts'
import { overviewOn } from './overview.ts'

export const overviewProcedures = desk.overview.router({
  get: desk.overview.get.handler(({ context: { reader, today, me }, input }) =>
    overviewOn(reader, input.asOf ?? today, me.role),
  ),
})
