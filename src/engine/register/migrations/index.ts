import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'
import * as auditChain from './0030-audit-chain.ts'
import * as accountCells from './0031-account-cells.ts'

/** Every step the register file ever took, oldest first. A static map: nothing is looked up on disk when packaged. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0030-audit-chain': auditChain,
  '0031-account-cells': accountCells,
}
