import { desk } from '../bindings.ts'
import { dropHoliday, setHoliday } from './commands.ts'
import { groupOccupations, occupationGroups } from './occupation-groups.ts'
import { organisationTypes, setOrganisationType } from './organisation-types.ts'
import { catalogOptions, holidaysOf } from './queries.ts'

export const catalogsProcedures = desk.catalogs.router({
  options: desk.catalogs.options.handler(({ context }) => catalogOptions(context.reader)),
  holidays: desk.catalogs.holidays.handler(({ context, input }) => holidaysOf(context.reader, input.year)),
  setHoliday: desk.catalogs.setHoliday.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => setHoliday(change, input)),
  ),
  occupationGroups: desk.catalogs.occupationGroups.handler(({ context }) => occupationGroups(context.reader)),
  groupOccupations: desk.catalogs.groupOccupations.handler(async ({ context, input }) => ({
    grouped: await context.commands.run(context.author, (change) => groupOccupations(change, input)),
  })),
  organisationTypes: desk.catalogs.organisationTypes.handler(({ context }) =>
    organisationTypes(context.reader, context.engine.today()),
  ),
  setOrganisationType: desk.catalogs.setOrganisationType.handler(async ({ context, input }) => ({
    saved: await context.commands.run(context.author, (change) =>
      setOrganisationType(change, input, context.engine.today()),
    ),
  })),
  dropHoliday: desk.catalogs.dropHoliday.handler(async ({ context, input }) => ({
    dropped: await context.commands.run(context.author, (change) => dropHoliday(change, input.day)),
  })),
})
