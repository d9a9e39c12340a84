import { villagesContract } from '../../shared/villages/contract.ts'
import { deskOf } from '../bindings.ts'
import {
  saveFact,
  saveIncident,
  savePatrol,
  savePledge,
  saveProtectionTeam,
  saveTwinning,
  saveWork,
  trashLife,
} from './life-commands.ts'
import { compareVillages, factYears, villageLife } from './life-queries.ts'

const room = deskOf(villagesContract)

export const villageLifeProcedures = {
  life: room.life.handler(({ context, input }) => villageLife(context.reader, input.id)),
  compare: room.compare.handler(({ context, input }) =>
    compareVillages(context.reader, input.earlier, input.later),
  ),
  factYears: room.factYears.handler(({ context }) => factYears(context.reader)),
  saveFact: room.saveFact.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => saveFact(change, input)),
  })),
  saveTwinning: room.saveTwinning.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => saveTwinning(change, input)),
  })),
  saveWork: room.saveWork.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => saveWork(change, input, context.today)),
  })),
  savePledge: room.savePledge.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => savePledge(change, input, context.today)),
  })),
  saveProtectionTeam: room.saveProtectionTeam.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => saveProtectionTeam(change, input)),
  })),
  savePatrol: room.savePatrol.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => savePatrol(change, input, context.today)),
  })),
  saveIncident: room.saveIncident.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => saveIncident(change, input, context.today)),
  })),
  trashLife: room.trashLife.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) =>
      trashLife(change, input.table, input.id, context.engine.now().toISOString()),
    ),
  })),
}
