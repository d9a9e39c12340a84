import { approvalsContract } from '../../shared/approvals/contract.ts'
import { pageOf } from '../../shared/reports/document.ts'
import { deskOf, translated } from '../bindings.ts'
import { waitingOfApprovals } from '../figures/waiting-of-approvals.ts'
import { keepWorkbook } from '../reports/exports.ts'
import { streamed } from '../streamed.ts'
import { answerItems, sendBatch, updateItem } from './answers.ts'
import { listCandidates } from './candidates.ts'
import { addToBatch, createBatch, removeFromBatch, trashBatches, updateBatch } from './commands.ts'
import { getItem, listItems } from './items.ts'
import { paperOf } from './paper.ts'
import { getBatch, listBatches } from './queries.ts'

const desk = deskOf(approvalsContract)

export const approvalsProcedures = desk.router({
  list: desk.list.handler(({ context, input }) => listBatches(context.reader, input, context.today)),
  get: desk.get.handler(({ context, input }) => getBatch(context.reader, input.id, context.today)),
  waiting: desk.waiting.handler(({ context, input }) => waitingOfApprovals(context.reader, input)),
  items: desk.items.handler(({ context, input }) => listItems(context.reader, input, context.today)),
  item: desk.item.handler(({ context, input }) => getItem(context.reader, input.id, context.today)),
  candidates: desk.candidates.handler(({ context, input }) =>
    listCandidates(context.reader, input, context.today),
  ),
  create: desk.create.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => createBatch(change, input, context.today)),
  ),
  update: desk.update.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      updateBatch(change, input, context.today),
    ),
  })),
  add: desk.add.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => addToBatch(change, input, context.today)),
  })),
  remove: desk.remove.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => removeFromBatch(change, input.itemIds)),
  })),
  updateItem: desk.updateItem.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => updateItem(change, input, context.today)),
  })),
  send: desk.send.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      sendBatch(change, input, context.today, context.engine.options.resourcesDir),
    ),
  })),
  answer: desk.answer.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => answerItems(change, input, context.today)),
  })),
  trash: desk.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashBatches(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  preview: desk.preview.handler(({ context, input }) => {
    const { laidOut } = paperOf(context.reader, context.engine.options.resourcesDir, input.id, context.today)
    const { from, size } = input.page
    return { document: laidOut.document, ...pageOf(laidOut.rows(), from, size), footingProblems: [] }
  }),
  export: desk.export.handler(({ context, input, signal }) =>
    translated(
      context.engine,
      streamed((tell, cancelled) => {
        const { resourcesDir } = context.engine.options
        const sheet = paperOf(context.reader, resourcesDir, input.id, context.today)
        return keepWorkbook(context.engine, context.open, sheet, tell, cancelled)
      }, signal),
    ),
  ),
})
