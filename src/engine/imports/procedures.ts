import { importsContract } from '../../shared/imports/contract.ts'
import { deskOf, translated } from '../bindings.ts'
import { streamed } from '../streamed.ts'
import { importBatches, standsOnBatch, undoBatch } from './batches.ts'
import { commitImport } from './commit.ts'
import { handOutList } from './edits/hand-out.ts'
import { entryCheck, entryWorkbook } from './entry/workbook.ts'
import { listSenders } from './memory.ts'
import { previewImport } from './preview.ts'
import { rejectsWorkbook } from './rejects.ts'
import { stagedImport } from './staged.ts'
import { templateWorkbook } from './template.ts'

const desk = deskOf(importsContract)

export const importsProcedures = desk.router({
  template: desk.template.handler(({ context, input }) => templateWorkbook(context.reader, input.kind)),
  handOut: desk.handOut.handler(({ context, input }) => handOutList(context.engine, context.open, input)),
  entryCheck: desk.entryCheck.handler(({ context, input }) =>
    entryCheck(context.reader, context.engine.options.resourcesDir, context.today, input.cellId),
  ),
  entryWorkbook: desk.entryWorkbook.handler(({ context, input }) =>
    entryWorkbook(context.engine, context.open, input.cellId),
  ),
  preview: desk.preview.handler(({ context, input, signal }) =>
    translated(
      context.engine,
      streamed(
        (tell, cancelled) => previewImport(context.engine, context.open, input, tell, cancelled),
        signal,
      ),
    ),
  ),
  commit: desk.commit.handler(({ context, input, signal }) =>
    translated(
      context.engine,
      streamed(
        (tell, cancelled) => commitImport(context.engine, context.open, input, tell, cancelled),
        signal,
      ),
    ),
  ),
  rejects: desk.rejects.handler(({ context, input }) =>
    rejectsWorkbook(stagedImport(context.open, input.session)),
  ),
  batches: desk.batches.handler(({ context }) => importBatches(context.reader)),
  senders: desk.senders.handler(({ context }) => listSenders(context.reader)),
  standsOn: desk.standsOn.handler(({ context, input }) => standsOnBatch(context.reader, input.batchId)),
  undo: desk.undo.handler(async ({ context, input }) => ({
    rows: await context.commands.run(context.author, (change) => undoBatch(change, input.batchId)),
  })),
})
