import { overviewContract } from '../../shared/overview/contract.ts'
import { deskOf } from '../bindings.ts'
import { dueList, itemsAtDesk } from '../due/queries.ts'
import { dueDigest } from './due-digest.ts'
import { overviewOn } from './overview.ts'

const desk = deskOf(overviewContract)

export const overviewProcedures = desk.router({
  get: desk.get.handler(({ context: { reader, today, me }, input }) =>
    overviewOn(reader, input.asOf ?? today, me.role),
  ),
  due: desk.due.handler(({ context: { open, reader, today }, input }) => {
    const day = input.asOf ?? today
    return dueDigest(dueList(reader, itemsAtDesk(open, day, today), day, {}))
  }),
})
