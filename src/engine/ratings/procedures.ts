import { desk } from '../bindings.ts'
import { capBase, setCapBase } from './cap-base.ts'
import { decideRatings, saveRating, trashRatings } from './commands.ts'
import { ratingsOfYear } from './queries.ts'

export const ratingsProcedures = desk.ratings.router({
  year: desk.ratings.year.handler(({ context, input }) =>
    ratingsOfYear(context.reader, input, context.today),
  ),
  save: desk.ratings.save.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => saveRating(change, input, context.today)),
  ),
  decide: desk.ratings.decide.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      decideRatings(change, input, context.today),
    ),
  })),
  trash: desk.ratings.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashRatings(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  capBase: desk.ratings.capBase.handler(({ context }) => ({ base: capBase(context.reader) })),
  setCapBase: desk.ratings.setCapBase.handler(async ({ context, input }) => ({
    base: await context.commands.run(context.author, (change) => setCapBase(change, input.base)),
  })),
})
