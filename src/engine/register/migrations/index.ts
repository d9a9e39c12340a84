import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'
import * as regulations from './0002-regulations.ts'
import * as meetings from './0012-meetings.ts'
import * as teams from './0013-teams.ts'
import * as villageLife from './0014-village-life.ts'

/** Every step the register file ever took, oldest first. A static map: nothing is looked up on disk when packaged. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-regulations': regulations,
  '0012-meetings': meetings,
  '0013-teams': teams,
  '0014-village-life': villageLife,
}
