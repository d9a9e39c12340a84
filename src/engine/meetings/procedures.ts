import { meetingsContract } from '../../shared/meetings/contract.ts'
import { deskOf } from '../bindings.ts'
import { createMeeting, saveMonth, trashMeetings, updateMeeting } from './commands.ts'
import { getMeeting } from './detail.ts'
import { meetingGrid, meetingMonth } from './queries.ts'

const desk = deskOf(meetingsContract)

export const meetingsProcedures = desk.router({
  grid: desk.grid.handler(({ context, input }) =>
    meetingGrid(context.reader, input.year, input.kind, context.today),
  ),
  month: desk.month.handler(({ context, input }) =>
    meetingMonth(context.reader, input.month, input.kind, context.today),
  ),
  saveMonth: desk.saveMonth.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => saveMonth(change, input, context.today)),
  })),
  get: desk.get.handler(({ context, input }) => getMeeting(context.reader, input.id, context.today)),
  create: desk.create.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => createMeeting(change, input, context.today)),
  })),
  update: desk.update.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      updateMeeting(change, input, context.today),
    ),
  })),
  trash: desk.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashMeetings(change, input.ids, context.engine.now().toISOString(), context.today),
    ),
  })),
})
