import { periodsContract } from '../../shared/periods/contract.ts'
import { pageOf } from '../../shared/reports/document.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { deskOf, translated } from '../bindings.ts'
import type { Engine } from '../engine.ts'
import { casesBehind, casesInSheet, noteLooks } from '../inspections/looks.ts'
import type { Reader } from '../register/reader.ts'
import { officeForms } from '../reports/office-columns.ts'
import { streamed } from '../streamed.ts'
import { periodChecks } from './checks.ts'
import { closePeriod, reopenPeriod } from './commands.ts'
import { periodDifferences } from './differences.ts'
import { closedPeriod, closedPeriods, frozenNames, frozenSheet, masked } from './queries.ts'
import { chosenReports } from './reports.ts'
import { exportSent } from './sent-workbooks.ts'

const desk = deskOf(periodsContract)

const formsOn = (engine: Engine, reader: Reader, day: Day) =>
  officeForms(reader, engine.options.resourcesDir, day)

export const periodsProcedures = desk.router({
  list: desk.list.handler(({ context }) => closedPeriods(context.reader)),
  check: desk.check.handler(({ context: { engine, reader, today }, input }) =>
    periodChecks(reader, input, chosenReports(formsOn(engine, reader, input.to), input.reports), today),
  ),
  close: desk.close.handler(({ context: { engine, reader, commands, author, today }, input }) => {
    const reports = chosenReports(formsOn(engine, reader, input.to), input.reports)
    return commands.run(author, (change) => closePeriod(change, input, reports, today))
  }),
  reopen: desk.reopen.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => reopenPeriod(change, input.id, input.reason)),
  })),
  differences: desk.differences.handler(async ({ context, input }) => {
    const { engine, reader, today } = context
    const period = closedPeriod(reader, input.id)
    const ids = new Set(period.reports.map(({ id }) => id))
    const forms = formsOn(engine, reader, period.to).filter(({ id }) => ids.has(id))
    const found = periodDifferences(reader, period, forms, today)
    const named = found.figures.flatMap(({ come, gone, other }) => [...come, ...gone, ...other])
    const behind = named.map(({ kind, id, opens }) => ({ kind, id, opens: opens ?? undefined }))
    await noteLooks({ ...context, now: engine.now() }, casesBehind(reader, behind), 'Xem số đã nộp có')
    return found
  }),
  names: desk.names.handler(async ({ context, input }) => {
    const found = frozenNames(context.reader, input)
    const desk = { ...context, now: context.engine.now() }
    await noteLooks(desk, casesBehind(context.reader, found.rows), 'Xem số đã nộp có')
    return found
  }),
  sheet: desk.sheet.handler(async ({ context, input: { id, report, page } }) => {
    const { document, rows } = masked(frozenSheet(context.reader, id, report))
    const shown = pageOf(rows, page.from, page.size)
    const desk = { ...context, now: context.engine.now() }
    await noteLooks(desk, casesInSheet(context.reader, document.opens, shown.rows), 'Xem biểu đã nộp có')
    return { document, ...shown }
  }),
  export: desk.export.handler(({ context: { engine, open }, input, signal }) =>
    translated(
      engine,
      streamed((tell, cancelled) => exportSent(engine, open, input, tell, cancelled), signal),
    ),
  ),
})
