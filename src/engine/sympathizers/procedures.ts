import { sympathizersContract } from '../../shared/sympathizers/contract.ts'
import { deskOf } from '../bindings.ts'
import { moveAway } from './arrivals.ts'
import { assignHelper, endHelper } from './assignments.ts'
import { createSympathizer, trashSympathizers, updateSympathizer } from './commands.ts'
import { listSympathizers } from './list.ts'
import { move } from './move.ts'
import { getSympathizer } from './queries.ts'
import { recognise, resume, stop } from './steps.ts'
import { removeWork, savePaper, saveRemark, saveTask, workOf } from './work.ts'

const desk = deskOf(sympathizersContract)

export const sympathizersProcedures = desk.router({
  list: desk.list.handler(({ context, input }) =>
    listSympathizers(context.reader, input, input.asOf ?? context.today),
  ),
  get: desk.get.handler(({ context, input }) => getSympathizer(context.reader, input.id, context.today)),
  create: desk.create.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => createSympathizer(change, input, context.today)),
  ),
  update: desk.update.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      updateSympathizer(change, input, context.today),
    ),
  })),
  recognise: desk.recognise.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => recognise(change, input, context.today)),
  })),
  stop: desk.stop.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => stop(change, input, context.today)),
  })),
  resume: desk.resume.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => resume(change, input.id, context.today)),
  })),
  move: desk.move.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => move(change, input, context.today)),
  })),
  moveAway: desk.moveAway.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => moveAway(change, input, context.today)),
  })),
  assignHelper: desk.assignHelper.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => assignHelper(change, input, context.today)),
  })),
  endHelper: desk.endHelper.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => endHelper(change, input.helperId, input.to)),
  })),
  trash: desk.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashSympathizers(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  work: desk.work.handler(({ context, input }) => workOf(context.reader, input.id)),
  saveTask: desk.saveTask.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => saveTask(change, input, context.today)),
  })),
  removeTask: desk.removeTask.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      removeWork(change, 'sympathizer_task', input.taskId),
    ),
  })),
  saveRemark: desk.saveRemark.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => saveRemark(change, input, context.today)),
  })),
  removeRemark: desk.removeRemark.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      removeWork(change, 'sympathizer_remark', input.remarkId),
    ),
  })),
  savePaper: desk.savePaper.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => savePaper(change, input, context.today)),
  })),
  removePaper: desk.removePaper.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      removeWork(change, 'sympathizer_paper', input.paperId),
    ),
  })),
})
