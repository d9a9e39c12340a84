import { figuresContract } from '../../shared/figures/contract.ts'
import { deskOf } from '../bindings.ts'
import { casesBehind, noteLooks } from '../inspections/looks.ts'
import { officeSettings } from '../settings/queries.ts'
import { breakdownOf } from './breakdown.ts'
import { catalogue, computeFigures, figureRecords } from './queries.ts'
import { termOn } from './term.ts'

const desk = deskOf(figuresContract)

export const figuresProcedures = desk.router({
  catalogue: desk.catalogue.handler(() => catalogue()),
  compute: desk.compute.handler(({ context, input }) =>
    computeFigures(context.reader, input, officeSettings(context.reader).rounding, input.ids),
  ),
  term: desk.term.handler(({ context, input }) => termOn(context.reader, input.on)),
  breakdown: desk.breakdown.handler(({ context, input }) =>
    breakdownOf(context.reader, input, officeSettings(context.reader).rounding),
  ),
  records: desk.records.handler(async ({ context, input }) => {
    const found = figureRecords(context.reader, input.id, input.side, input, input.page)
    await noteLooks(
      { ...context, now: context.engine.now() },
      casesBehind(context.reader, found.rows),
      'Xem danh sách có',
    )
    return found
  }),
})
