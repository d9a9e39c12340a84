import { cellMessage } from '../../shared/due/message.ts'
import { desk } from '../bindings.ts'
import { cellNameOn } from '../cells/names.ts'
import { markDone, postpone, takeBackMarks } from './commands.ts'
import { dueCount, dueList, itemsAtDesk } from './queries.ts'

export const dueProcedures = desk.due.router({
  list: desk.due.list.handler(({ context, input }) => {
    const day = input.asOf ?? context.today
    return dueList(context.reader, itemsAtDesk(context.open, day, context.today), day, input)
  }),
  count: desk.due.count.handler(({ context: { open, reader, today } }) =>
    dueCount(dueList(reader, itemsAtDesk(open, today, today), today, {}).lines),
  ),
  markDone: desk.due.markDone.handler(async ({ context: { open, commands, author, today }, input }) => {
    const items = itemsAtDesk(open, today, today)
    return { count: await commands.run(author, (change) => markDone(change, input, items)) }
  }),
  postpone: desk.due.postpone.handler(async ({ context: { open, commands, author, today }, input }) => {
    const items = itemsAtDesk(open, today, today)
    return { count: await commands.run(author, (change) => postpone(change, input, items, today)) }
  }),
  takeBackMarks: desk.due.takeBackMarks.handler(
    async ({ context: { open, commands, author, today }, input }) => {
      const items = itemsAtDesk(open, today, today)
      return { count: await commands.run(author, (change) => takeBackMarks(change, input.keys, items)) }
    },
  ),
  message: desk.due.message.handler(({ context: { open, reader, today }, input: { cellId, asOf } }) => {
    const day = asOf ?? today
    const { lines } = dueList(reader, itemsAtDesk(open, day, today), day, { cellId })
    return { text: cellMessage(cellNameOn(reader, cellId, day), day, lines), count: lines.length }
  }),
})
