import { desk } from '../bindings.ts'
import { createPerson, joinCell, leaveCell, trashPeople, updatePerson } from './commands.ts'
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
  create: desk.people.create.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      createPerson(change, input.fields, context.today),
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
