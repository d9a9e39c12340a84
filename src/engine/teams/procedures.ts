import { teamsContract } from '../../shared/teams/contract.ts'
import { deskOf } from '../bindings.ts'
import { addMember, assignCells, endCell, endMember } from './charges.ts'
import { createTeam, endTeam, trashTeams, updateTeam } from './commands.ts'
import { createDifficulty, trashDifficulties, updateDifficulty } from './difficulties.ts'
import { difficultyRow, listDifficulties, listReinforcements } from './lists.ts'
import { chargesOfMonth, getTeam, listTeams } from './queries.ts'
import { createReinforcement, trashReinforcements, updateReinforcement } from './reinforcements.ts'
import { visitRow, visitRows } from './visit-rows.ts'
import { createVisit, trashVisits, updateVisit } from './visits.ts'

const room = deskOf(teamsContract)

export const teamsProcedures = room.router({
  list: room.list.handler(({ context, input }) => listTeams(context.reader, input.asOf ?? context.today)),
  get: room.get.handler(({ context, input }) =>
    getTeam(context.reader, input.id, input.asOf ?? context.today),
  ),
  create: room.create.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => createTeam(change, input.fields)),
  })),
  update: room.update.handler(async ({ context, input: { id, version, fields } }) => ({
    version: await context.commands.run(context.author, (change) => updateTeam(change, id, version, fields)),
  })),
  end: room.end.handler(async ({ context, input: { id, version, on } }) => ({
    version: await context.commands.run(context.author, (change) => endTeam(change, id, version, on)),
  })),
  trash: room.trash.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashTeams(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  addMember: room.addMember.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => addMember(change, input)),
  })),
  endMember: room.endMember.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => endMember(change, input.id, input.to)),
  })),
  assignCells: room.assignCells.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) => assignCells(change, input)),
  })),
  endCell: room.endCell.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => endCell(change, input.id, input.to)),
  })),
  charges: room.charges.handler(({ context, input }) =>
    chargesOfMonth(context.reader, input.month, context.today),
  ),
  visits: room.visits.handler(({ context, input }) =>
    visitRows(context.reader, { from: input.month, to: input.month, cellId: input.cellId }),
  ),
  visit: room.visit.handler(({ context, input }) => visitRow(context.reader, input.id)),
  createVisit: room.createVisit.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      createVisit(change, input.fields, context.today),
    ),
  })),
  updateVisit: room.updateVisit.handler(async ({ context, input: { id, version, fields } }) => ({
    version: await context.commands.run(context.author, (change) =>
      updateVisit(change, id, version, fields, context.today),
    ),
  })),
  trashVisits: room.trashVisits.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashVisits(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  difficulties: room.difficulties.handler(({ context, input }) =>
    listDifficulties(context.reader, input, context.today),
  ),
  difficulty: room.difficulty.handler(({ context, input }) =>
    difficultyRow(context.reader, input.id, context.today),
  ),
  createDifficulty: room.createDifficulty.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      createDifficulty(change, input.fields, context.today),
    ),
  })),
  updateDifficulty: room.updateDifficulty.handler(async ({ context, input: { id, version, fields } }) => ({
    version: await context.commands.run(context.author, (change) =>
      updateDifficulty(change, id, version, fields, context.today),
    ),
  })),
  trashDifficulties: room.trashDifficulties.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashDifficulties(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
  reinforcements: room.reinforcements.handler(({ context, input }) =>
    listReinforcements(context.reader, input.current, input.asOf ?? context.today),
  ),
  createReinforcement: room.createReinforcement.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => createReinforcement(change, input.fields)),
  })),
  updateReinforcement: room.updateReinforcement.handler(
    async ({ context, input: { id, version, fields } }) => ({
      version: await context.commands.run(context.author, (change) =>
        updateReinforcement(change, id, version, fields),
      ),
    }),
  ),
  trashReinforcements: room.trashReinforcements.handler(async ({ context, input }) => ({
    count: await context.commands.run(context.author, (change) =>
      trashReinforcements(change, input.ids, context.engine.now().toISOString()),
    ),
  })),
})
