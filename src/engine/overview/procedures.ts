import { desk } from '../bindings.ts'
import { dueList, itemsAtDesk } from '../due/queries.ts'
import { dueDigest } from './due-digest.ts'
import { overviewOn } from './overview.ts'

export const overviewProcedures = desk.overview.router({
  get: desk.overview.get.handler(({ context: { reader, today, me }, input }) =>
    overviewOn(reader, input.asOf ?? today, me.role),
  ),
  due: desk.overview.due.handler(({ context: { open, reader, today }, input }) => {
    const day = input.asOf ?? today
    return dueDigest(dueList(reader, itemsAtDesk(open, day, today), day, {}))
  }),
})
