import { dueContract } from '../../shared/due/contract.ts'
import { cellMessage } from '../../shared/due/message.ts'
import { deskOf } from '../bindings.ts'
import { cellNameOn } from '../cells/names.ts'
import { markDone, postpone, takeBackMarks } from './commands.ts'
import { dueCount, dueList, itemsAtDesk } from './queries.ts'

const desk = deskOf(dueContract)

export const dueProcedures = desk.router({
  list: desk.list.handler(({ context, input }) => {
    const day = input.asOf ?? context.today
    return dueList(context.reader, itemsAtDesk(context.open, day, context.today), day, input)
  }),
  count: desk.count.handler(({ context: { open, reader, today } }) =>
    dueCount(dueList(reader, itemsAtDesk(open, today, today), today, {}).lines),
  ),
  markDone: desk.markDone.handler(async ({ context: { open, commands, author, today }, input }) => {
    const items = itemsAtDesk(open, today, today)
    return { count: await commands.run(author, (change) => markDone(change, input, items)) }
  }),
  postpone: desk.postpone.handler(async ({ context: { open, commands, author, today }, input }) => {
    const items = itemsAtDesk(open, today, today)
    return { count: await commands.run(author, (change) => postpone(change, input, items, today)) }
  }),
  takeBackMarks: desk.takeBackMarks.handler(async ({ context: { open, commands, author, today }, input }) => {
    const items = itemsAtDesk(open, today, today)
    return { count: await commands.run(author, (change) => takeBackMarks(change, input.keys, items)) }
  }),
  message: desk.message.handler(({ context: { open, reader, today }, input: { cellId, asOf } }) => {
    const day = asOf ?? today
    const { lines } = dueList(reader, itemsAtDesk(open, day, today), day, { cellId })
    return { text: cellMessage(cellNameOn(reader, cellId, day), day, lines), count: lines.length }
  }),
})
