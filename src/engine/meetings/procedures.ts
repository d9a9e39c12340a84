import { desk } from '../bindings.ts'
import { createMeeting, saveMonth, trashMeetings, updateMeeting } from './commands.ts'
import { getMeeting } from './detail.ts'
import { meetingGrid, meetingMonth } from './queries.ts'

export const meetingsProcedures = desk.meetings.router({
  grid: desk.meetings.grid.handler(({ context, input }) =>
    meetingGrid(context.reader, input.year, input.kind, context.today),
  ),
  month: desk.meetings.month.handler(({ context, input }) =>
    meetingMonth(context.reader, input.month, input.kind, context.today),
  ),
  saveMonth: desk.meetings.saveMonth.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => saveMonth(change, input, context.today)),
  })),
  get: desk.meetings.get.handler(({ context, input }) => getMeeting(context.reader, input.id, context.today)),
  create: desk.meetings.create.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => createMeeting(change, input, context.today)),
  })),
  update: desk.meetings.update.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      updateMeeting(change, input, context.today),
    ),
  })),
  trash: desk.meetings.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashMeetings(change, input.ids, context.engine.now().toISOString(), context.today),
    ),
  })),
})
