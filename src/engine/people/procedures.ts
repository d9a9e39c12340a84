import { desk } from '../bindings.ts'
import { joinCell, leaveCell, trashPeople, updatePerson } from './commands.ts'
import { comparePeople } from './merge/compare.ts'
import { mergePeople } from './merge/merge.ts'
import { unmerge } from './merge/merged.ts'
import { createTypedPerson, decidePair, listPairs } from './pairs.ts'
import { findPeople, getPerson, listPeople } from './queries.ts'
import { similarPeople } from './similar.ts'

export const peopleProcedures = desk.people.router({
  list: desk.people.list.handler(({ context, input }) =>
    listPeople(context.reader, input, input.asOf ?? context.today),
  ),
  get: desk.people.get.handler(({ context, input }) => getPerson(context.reader, input.id, context.today)),
  revealCitizenId: desk.people.revealCitizenId.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => {
      const person = change.row('person', input.id)
      change.look('person', input.id, 'citizen_id')
      change.describe(`Xem số định danh của ${person.full_name}`)
      return { citizenId: person.citizen_id }
    }),
  ),
  search: desk.people.search.handler(({ context, input }) =>
    findPeople(context.reader, input.text, input.limit, input.onlyMembers ?? false, context.today),
  ),
  similar: desk.people.similar.handler(({ context, input }) =>
    similarPeople(context.reader, input, context.today),
  ),
  pairs: desk.people.pairs.handler(({ context, input }) => listPairs(context.open, input, context.today)),
  decide: desk.people.decide.handler(async ({ context, input }) => {
    await context.commands.run(context.author, (change) =>
      decidePair(change, input.firstId, input.secondId, input.verdict),
    )
    return {}
  }),
  compare: desk.people.compare.handler(({ context, input }) =>
    comparePeople(context.reader, input.firstId, input.secondId, context.today),
  ),
  merge: desk.people.merge.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => mergePeople(change, input, context.today)),
  })),
  unmerge: desk.people.unmerge.handler(async ({ context, input }) => ({
    goneId: await context.commands.run(context.author, (change) => unmerge(change, input.mergeId)),
  })),
  create: desk.people.create.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      createTypedPerson(change, input.fields, input.pairs, context.today),
    ),
  })),
  update: desk.people.update.handler(async ({ context, input }) => ({
    version: await context.commands.run(context.author, (change) =>
      updatePerson(change, input.id, input.version, input.fields, context.today, input.reason),
    ),
  })),
  trash: desk.people.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashPeople(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  joinCell: desk.people.joinCell.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => joinCell(change, input)),
  })),
  leaveCell: desk.people.leaveCell.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => leaveCell(change, input)),
  })),
})
