import * as z from 'zod'
import { isInOrder, outOfOrder } from '../figures/contract.ts'
import { adminProcedure, readProcedure, roleSchema } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { daySchema } from '../vocabulary/day.ts'
import { caseProcedures } from './cases-contract.ts'
import { cellReportProcedures } from './cell-reports-contract.ts'
import { findingProcedures } from './findings-contract.ts'
import { programmeProcedures } from './programme-contract.ts'
import { themeProcedures } from './themes-contract.ts'

export const sightSchema = z.object({
  /** Whether the account that asks may read cases about members. */
  mayReadMembers: z.boolean(),
  /** The roles that may. */
  roles: z.array(roleSchema),
})
export type Sight = z.infer<typeof sightSchema>

export const inspectionsContract = {
  sight: readProcedure.output(sightSchema),
  /** Names the roles that may read cases about members; everybody else sees counts. Holds at once. */
  setSight: adminProcedure.input(z.object({ roles: z.array(roleSchema) })).output(sightSchema),
  ...programmeProcedures,
  ...caseProcedures,
  ...findingProcedures,
  ...themeProcedures,
  ...cellReportProcedures,
  /** The period in a few sentences, to be read out at a meeting. Names no member. */
  summary: readProcedure
    .input(
      z.object({ from: daySchema, to: daySchema, cellId: idSchema.optional() }).refine(isInOrder, outOfOrder),
    )
    .output(z.object({ text: z.string() })),
}
