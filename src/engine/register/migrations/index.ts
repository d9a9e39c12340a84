import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'
import * as regulations from './0002-regulations.ts'
import * as cells from './0010-cells.ts'
import * as ratings from './0011-ratings.ts'

/** Every step the register file ever took, oldest first. A static map: nothing is looked up on disk when packaged. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-regulations': regulations,
  '0010-cells': cells,
  '0011-ratings': ratings,
}
