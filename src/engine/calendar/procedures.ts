import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { calendarContract, suggestedDutySchema } from '../../shared/calendar/contract.ts'
import { cellsMessage } from '../../shared/calendar/message.ts'
import { deskOf } from '../bindings.ts'
import { RegisterError } from '../register/register-error.ts'
import { officeSettings } from '../settings/queries.ts'
import { cellReportGrid, cellRule, missingOf } from './cell-reports.ts'
import * as commands from './commands.ts'
import { duties, occasionsOf } from './occasions.ts'

const room = deskOf(calendarContract)

export const calendarProcedures = room.router({
  year: room.year.handler(({ context: { reader, today }, input: { year } }) => {
    const owed = duties(reader)
    return { day: today, occasions: occasionsOf(reader, owed, [year], today), duties: owed }
  }),
  suggested: room.suggested.handler(({ context }) => {
    const file = join(context.engine.options.resourcesDir, 'calendar', 'suggested-duties.json')
    return z.array(suggestedDutySchema).parse(JSON.parse(readFileSync(file, 'utf8')))
  }),
  addDuty: room.addDuty.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => commands.addDuty(change, input.fields)),
  })),
  updateDuty: room.updateDuty.handler(async ({ context, input: { id, version, fields } }) => ({
    id: await context.commands.run(context.author, (change) =>
      commands.updateDuty(change, id, version, fields),
    ),
  })),
  trashDuty: room.trashDuty.handler(async ({ context, input: { id, version } }) => ({
    id: await context.commands.run(context.author, (change) => commands.trashDuty(change, id, version)),
  })),
  noteSent: room.noteSent.handler(async ({ context, input }) => ({
    dutyId: await context.commands.run(context.author, (change) =>
      commands.noteSent(change, input, context.today),
    ),
  })),
  takeBackSent: room.takeBackSent.handler(async ({ context, input }) => ({
    dutyId: await context.commands.run(context.author, (change) => commands.takeBackSent(change, input)),
  })),
  cells: room.cells.handler(({ context: { reader, today }, input: { year } }) => ({
    day: today,
    rule: cellRule(reader),
    rows: cellReportGrid(reader, year, today),
  })),
  saveCells: room.saveCells.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      commands.saveCellReports(change, input.reports, context.today),
    ),
  })),
  saveCellRule: room.saveCellRule.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => commands.saveCellRule(change, input)),
  ),
  message: room.message.handler(({ context: { reader, today }, input: { month } }) => {
    const missing = missingOf(reader, month, today)
    if (missing === null)
      throw new RegisterError(
        'NOT_FOUND',
        'Chưa đặt hạn chi bộ nộp báo cáo cho tháng này. Dữ liệu không mất. Hãy đặt hạn trước.',
      )
    const { dueOn, cells } = missing
    const office = officeSettings(reader).commune
    return { text: cellsMessage({ office, month, dueOn, day: today }, cells), count: cells.length }
  }),
})
