import { peopleContract } from '../../shared/people/contract.ts'
import { deskOf } from '../bindings.ts'
import { joinCell, leaveCell, trashPeople, updatePerson } from './commands.ts'
import { createTypedPerson, decidePair, listPairs } from './pairs.ts'
import { findPeople, listPeople } from './queries.ts'
import { similarPeople } from './similar.ts'

const desk = deskOf(peopleContract)

// One person's record, and two becoming one, concern the history of every room: read when asked for, not at the start.
export const peopleProcedures = desk.router({
  list: desk.list.handler(({ context, input }) =>
    listPeople(context.reader, input, input.asOf ?? context.today),
  ),
  get: desk.get.handler(async ({ context, input }) => {
    const { getPerson } = await import('./detail.ts')
    return getPerson(context.reader, input.id, context.today)
  }),
  revealCitizenId: desk.revealCitizenId.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => {
      const person = change.row('person', input.id)
      change.look('person', input.id, 'citizen_id')
      change.describe(`Xem số định danh của ${person.full_name}`)
      return { citizenId: person.citizen_id }
    }),
  ),
  search: desk.search.handler(({ context, input }) =>
    findPeople(context.reader, input.text, input.limit, input.onlyMembers ?? false, context.today),
  ),
  similar: desk.similar.handler(({ context, input }) => similarPeople(context.reader, input, context.today)),
  pairs: desk.pairs.handler(({ context, input }) => listPairs(context.open, input, context.today)),
  decide: desk.decide.handler(async ({ context, input }) => {
    await context.commands.run(context.author, (change) =>
      decidePair(change, input.firstId, input.secondId, input.verdict),
    )
    return {}
  }),
  compare: desk.compare.handler(async ({ context, input }) => {
    const { comparePeople } = await import('./merge/compare.ts')
    return comparePeople(context.reader, input.firstId, input.secondId, context.today)
  }),
  merge: desk.merge.handler(async ({ context, input }) => {
    const { mergePeople } = await import('./merge/merge.ts')
    return {
      id: await context.commands.run(context.author, (change) => mergePeople(change, input, context.today)),
    }
  }),
  unmerge: desk.unmerge.handler(async ({ context, input }) => {
    const { unmerge } = await import('./merge/merged.ts')
    return { goneId: await context.commands.run(context.author, (change) => unmerge(change, input.mergeId)) }
  }),
  create: desk.create.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      createTypedPerson(change, input.fields, input.pairs, context.today),
    ),
  })),
  update: desk.update.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      updatePerson(change, input.id, input.version, input.fields, context.today, input.reason),
    ),
  })),
  trash: desk.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashPeople(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  joinCell: desk.joinCell.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => joinCell(change, input)),
  })),
  leaveCell: desk.leaveCell.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => leaveCell(change, input)),
  })),
})
