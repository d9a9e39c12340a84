import { cellsContract } from '../../../shared/cells/contract.ts'
import { deskOf } from '../../bindings.ts'
import { addPost, endPost } from './cell-posts.ts'
import { addCommunePost, communePosts, endCommunePost } from './commune-posts.ts'
import { addTerm, removeTerm } from './terms.ts'

const desk = deskOf(cellsContract)

export const postsProcedures = {
  addPost: desk.addPost.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => addPost(change, input)),
  })),
  endPost: desk.endPost.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => endPost(change, input.postId, input.to)),
  })),
  addTerm: desk.addTerm.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => addTerm(change, input.cellId, input.fields)),
  })),
  removeTerm: desk.removeTerm.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => removeTerm(change, input.termId)),
  })),
  communePosts: desk.communePosts.handler(({ context, input }) =>
    communePosts(context.reader, input.asOf ?? context.today, input.past),
  ),
  addCommunePost: desk.addCommunePost.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => addCommunePost(change, input.fields)),
  })),
  endCommunePost: desk.endCommunePost.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      endCommunePost(change, input.postId, input.to),
    ),
  })),
}
