import { hasFixedOrder, placedColumns } from '../../shared/reports/column-choice.ts'
import { type ColumnNode, fullLabels, leavesOf, relabelled } from '../../shared/reports/columns.ts'
import { reportsContract } from '../../shared/reports/contract.ts'
import { pageOf } from '../../shared/reports/document.ts'
import { ruleWordsOf } from '../../shared/reports/rule-words.ts'
import { fillTemplate } from '../../shared/reports/template.ts'
import { deskOf, translated } from '../bindings.ts'
import { casesBehind, casesInRows, noteLooks } from '../inspections/looks.ts'
import { packInForce } from '../regulations/queries.ts'
import { streamed } from '../streamed.ts'
import { breakdownSheet } from './breakdown-sheet.ts'
import { reportData } from './data.ts'
import { buildExport, keepWorkbook, takeExport } from './exports.ts'
import { footingProblems } from './layout/footing.ts'
import { layOut } from './layout/lay-out.ts'
import { namesBehind } from './names-behind.ts'
import { hasOwnColumns, officeForm, officeForms, saveColumns } from './office-columns.ts'

const desk = deskOf(reportsContract)

function columnsToChoose(columns: readonly ColumnNode[]) {
  const [labels, leaves] = [fullLabels(columns), leavesOf(columns)]
  return placedColumns(columns).map(({ key, headings }, index) => ({
    key,
    headings: [...headings],
    label: labels[index]?.label ?? key,
    shown: leaves[index]?.shown ?? true,
  }))
}

export const reportsProcedures = desk.router({
  list: desk.list.handler(({ context }) => {
    const rules = ruleWordsOf(packInForce(context.reader, context.today))
    return officeForms(context.reader, context.engine.options.resourcesDir, context.today).map(
      (declaration) => ({
        id: declaration.id,
        family: declaration.family,
        title: declaration.name,
        description: declaration.description,
        yearly: declaration.yearly,
        status: declaration.status,
        isList: declaration.rows.kind === 'list',
        groupable: declaration.rows.kind === 'list' && declaration.rows.groupBy !== undefined,
        submittable: declaration.submitted !== undefined,
        about: declaration.about ?? null,
        columns: columnsToChoose(relabelled(declaration.columns, (label) => fillTemplate(label, rules))),
        fixedOrder: hasFixedOrder(declaration),
        ownColumns: hasOwnColumns(context.reader, declaration.id),
      }),
    )
  }),
  preview: desk.preview.handler(async ({ context, input }) => {
    const { id, params, page } = input
    const { reader, engine } = context
    const wanted = { id, day: params.to, columns: params.columns }
    const declaration = officeForm(reader, engine.options.resourcesDir, wanted)
    const data = { ...reportData(context.reader, params, context.today, declaration.about), masked: true }
    const laidOut = layOut(declaration, data, params)
    const shown = pageOf(laidOut.rows(), page.from, page.size)
    const desk = { ...context, now: context.engine.now() }
    await noteLooks(desk, casesInRows(context.reader, declaration, shown.rows), 'Xem báo cáo có')
    return {
      document: laidOut.document,
      ...shown,
      footingProblems: footingProblems(declaration, data),
    }
  }),
  export: desk.export.handler(({ context, input, signal }) =>
    translated(
      context.engine,
      streamed(
        (tell, cancelled) => buildExport(context.engine, context.open, input, tell, cancelled),
        signal,
      ),
    ),
  ),
  exportNames: desk.exportNames.handler(({ context, input, signal }) =>
    translated(
      context.engine,
      streamed(async (tell, cancelled) => {
        const { engine, open, reader, today } = context
        const behind = namesBehind(open.register.reader, input, today)
        const kept = await keepWorkbook(engine, open, behind, tell, cancelled)
        const desk = { ...context, now: engine.now() }
        await noteLooks(desk, casesBehind(reader, behind.records), 'Xuất tên sau con số có')
        return kept
      }, signal),
    ),
  ),
  exportBreakdown: desk.exportBreakdown.handler(({ context, input, signal }) =>
    translated(
      context.engine,
      streamed((tell, cancelled) => {
        const { engine, open, today } = context
        return keepWorkbook(engine, open, breakdownSheet(open.register.reader, input, today), tell, cancelled)
      }, signal),
    ),
  ),
  saveColumns: desk.saveColumns.handler(async ({ context, input }) => {
    const { reader, engine, today, commands, author } = context
    const form = officeForm(reader, engine.options.resourcesDir, { id: input.id, day: today })
    await commands.run(author, (change) => saveColumns(change, form, input.columns))
    return { saved: true }
  }),
  collect: desk.collect.handler(({ context, input }) => takeExport(context.open, input.ticket)),
})
