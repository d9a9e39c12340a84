import { ratingsContract } from '../../shared/ratings/contract.ts'
import { deskOf } from '../bindings.ts'
import { capBase, setCapBase } from './cap-base.ts'
import { decideRatings, saveRating, trashRatings } from './commands.ts'
import { ratingsOfYear } from './queries.ts'

const desk = deskOf(ratingsContract)

export const ratingsProcedures = desk.router({
  year: desk.year.handler(({ context, input }) => ratingsOfYear(context.reader, input, context.today)),
  save: desk.save.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => saveRating(change, input, context.today)),
  ),
  decide: desk.decide.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      decideRatings(change, input, context.today),
    ),
  })),
  trash: desk.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashRatings(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  capBase: desk.capBase.handler(({ context }) => ({ base: capBase(context.reader) })),
  setCapBase: desk.setCapBase.handler(async ({ context, input }) => ({
    base: await context.commands.run(context.author, (change) => setCapBase(change, input.base)),
  })),
})
