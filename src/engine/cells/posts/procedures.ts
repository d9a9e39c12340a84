import { desk } from '../../bindings.ts'
import { addPost, endPost } from './cell-posts.ts'
import { addCommunePost, communePosts, endCommunePost } from './commune-posts.ts'
import { addTerm, removeTerm } from './terms.ts'

export const postsProcedures = {
  addPost: desk.cells.addPost.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => addPost(change, input)),
  })),
  endPost: desk.cells.endPost.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => endPost(change, input.postId, input.to)),
  })),
  addTerm: desk.cells.addTerm.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => addTerm(change, input.cellId, input.fields)),
  })),
  removeTerm: desk.cells.removeTerm.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => removeTerm(change, input.termId)),
  })),
  communePosts: desk.cells.communePosts.handler(({ context, input }) =>
    communePosts(context.reader, input.asOf ?? context.today, input.past),
  ),
  addCommunePost: desk.cells.addCommunePost.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => addCommunePost(change, input.fields)),
  })),
  endCommunePost: desk.cells.endCommunePost.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      endCommunePost(change, input.postId, input.to),
    ),
  })),
}
