import { desk, translated } from '../bindings.ts'
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

export const importsProcedures = desk.imports.router({
  template: desk.imports.template.handler(({ context, input }) =>
    templateWorkbook(context.reader, input.kind),
  ),
  handOut: desk.imports.handOut.handler(({ context, input }) =>
    handOutList(context.engine, context.open, input),
  ),
  entryCheck: desk.imports.entryCheck.handler(({ context, input }) =>
    entryCheck(context.reader, context.engine.options.resourcesDir, context.today, input.cellId),
  ),
  entryWorkbook: desk.imports.entryWorkbook.handler(({ context, input }) =>
    entryWorkbook(context.engine, context.open, input.cellId),
  ),
  preview: desk.imports.preview.handler(({ context, input, signal }) =>
    translated(
      context.engine,
      streamed(
        (tell, cancelled) => previewImport(context.engine, context.open, input, tell, cancelled),
        signal,
      ),
    ),
  ),
  commit: desk.imports.commit.handler(({ context, input, signal }) =>
    translated(
      context.engine,
      streamed(
        (tell, cancelled) => commitImport(context.engine, context.open, input, tell, cancelled),
        signal,
      ),
    ),
  ),
  rejects: desk.imports.rejects.handler(({ context, input }) =>
    rejectsWorkbook(stagedImport(context.open, input.session)),
  ),
  batches: desk.imports.batches.handler(({ context }) => importBatches(context.reader)),
  senders: desk.imports.senders.handler(({ context }) => listSenders(context.reader)),
  standsOn: desk.imports.standsOn.handler(({ context, input }) =>
    standsOnBatch(context.reader, input.batchId),
  ),
  undo: desk.imports.undo.handler(async ({ context, input }) => ({
    rows: await context.commands.run(context.author, (change) => undoBatch(change, input.batchId)),
  })),
})
