import { desk } from '../bindings.ts'
import { casesBehind, noteLooks } from '../inspections/looks.ts'
import { officeSettings } from '../settings/queries.ts'
import { breakdownOf } from './breakdown.ts'
import { catalogue, computeFigures, figureRecords } from './queries.ts'
import { termOn } from './term.ts'

export const figuresProcedures = desk.figures.router({
  catalogue: desk.figures.catalogue.handler(() => catalogue()),
  compute: desk.figures.compute.handler(({ context, input }) =>
    computeFigures(context.reader, input, officeSettings(context.reader).rounding, input.ids),
  ),
  term: desk.figures.term.handler(({ context, input }) => termOn(context.reader, input.on)),
  breakdown: desk.figures.breakdown.handler(({ context, input }) =>
    breakdownOf(context.reader, input, officeSettings(context.reader).rounding),
  ),
  records: desk.figures.records.handler(async ({ context, input }) => {
    const found = figureRecords(context.reader, input.id, input.side, input, input.page)
    await noteLooks(
      { ...context, now: context.engine.now() },
      casesBehind(context.reader, found.rows),
      'Xem danh sách có',
    )
    return found
  }),
})
