import { desk } from '../bindings.ts'
import { officeSettings } from '../settings/queries.ts'
import { catalogue, computeFigures, figureRecords } from './queries.ts'

export const figuresProcedures = desk.figures.router({
  catalogue: desk.figures.catalogue.handler(() => catalogue()),
  compute: desk.figures.compute.handler(({ context, input }) =>
    computeFigures(context.reader, input, officeSettings(context.reader).rounding, input.ids),
  ),
  records: desk.figures.records.handler(({ context, input }) =>
    figureRecords(context.reader, input.id, input.side, input, input.page),
  ),
})
