import { desk } from '../bindings.ts'
import { moveAway } from './arrivals.ts'
import { assignHelper, endHelper } from './assignments.ts'
import { createSympathizer, trashSympathizers, updateSympathizer } from './commands.ts'
import { listSympathizers } from './list.ts'
import { move } from './move.ts'
import { getSympathizer } from './queries.ts'
import { recognise, resume, stop } from './steps.ts'
import { removeWork, savePaper, saveRemark, saveTask, workOf } from './work.ts'

export const sympathizersProcedures = desk.sympathizers.router({
  list: desk.sympathizers.list.handler(({ context, input }) =>
    listSympathizers(context.reader, input, input.asOf ?? context.today),
  ),
  get: desk.sympathizers.get.handler(({ context, input }) =>
    getSympathizer(context.reader, input.id, context.today),
  ),
  create: desk.sympathizers.create.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => createSympathizer(change, input, context.today)),
  ),
  update: desk.sympathizers.update.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      updateSympathizer(change, input, context.today),
    ),
  })),
  recognise: desk.sympathizers.recognise.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => recognise(change, input, context.today)),
  })),
  stop: desk.sympathizers.stop.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => stop(change, input, context.today)),
  })),
  resume: desk.sympathizers.resume.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => resume(change, input.id, context.today)),
  })),
  move: desk.sympathizers.move.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => move(change, input, context.today)),
  })),
  moveAway: desk.sympathizers.moveAway.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => moveAway(change, input, context.today)),
  })),
  assignHelper: desk.sympathizers.assignHelper.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => assignHelper(change, input, context.today)),
  })),
  endHelper: desk.sympathizers.endHelper.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => endHelper(change, input.helperId, input.to)),
  })),
  trash: desk.sympathizers.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashSympathizers(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  work: desk.sympathizers.work.handler(({ context, input }) => workOf(context.reader, input.id)),
  saveTask: desk.sympathizers.saveTask.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => saveTask(change, input, context.today)),
  })),
  removeTask: desk.sympathizers.removeTask.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      removeWork(change, 'sympathizer_task', input.taskId),
    ),
  })),
  saveRemark: desk.sympathizers.saveRemark.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => saveRemark(change, input, context.today)),
  })),
  removeRemark: desk.sympathizers.removeRemark.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      removeWork(change, 'sympathizer_remark', input.remarkId),
    ),
  })),
  savePaper: desk.sympathizers.savePaper.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => savePaper(change, input, context.today)),
  })),
  removePaper: desk.sympathizers.removePaper.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      removeWork(change, 'sympathizer_paper', input.paperId),
    ),
  })),
})
