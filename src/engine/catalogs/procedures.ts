import { catalogsContract } from '../../shared/catalogs/contract.ts'
import { deskOf } from '../bindings.ts'
import { dropHoliday, setHoliday } from './commands.ts'
import { groupOccupations, occupationGroups } from './occupation-groups.ts'
import { organisationTypes, setOrganisationType } from './organisation-types.ts'
import { catalogOptions, holidaysOf } from './queries.ts'

const desk = deskOf(catalogsContract)

export const catalogsProcedures = desk.router({
  options: desk.options.handler(({ context }) => catalogOptions(context.reader)),
  holidays: desk.holidays.handler(({ context, input }) => holidaysOf(context.reader, input.year)),
  setHoliday: desk.setHoliday.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => setHoliday(change, input)),
  ),
  occupationGroups: desk.occupationGroups.handler(({ context }) => occupationGroups(context.reader)),
  groupOccupations: desk.groupOccupations.handler(async ({ context, input }) => ({
    grouped: await context.commands.run(context.author, (change) => groupOccupations(change, input)),
  })),
  organisationTypes: desk.organisationTypes.handler(({ context }) =>
    organisationTypes(context.reader, context.engine.today()),
  ),
  setOrganisationType: desk.setOrganisationType.handler(async ({ context, input }) => ({
    saved: await context.commands.run(context.author, (change) =>
      setOrganisationType(change, input, context.engine.today()),
    ),
  })),
  dropHoliday: desk.dropHoliday.handler(async ({ context, input }) => ({
    dropped: await context.commands.run(context.author, (change) => dropHoliday(change, input.day)),
  })),
})
