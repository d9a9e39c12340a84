import { sql } from 'kysely'
import type { MigrationProvider } from 'kysely/migration'
import { migrations } from '../../src/engine/register/migrations/index.ts'

export const longStepRows = 60_000

/** The steps of a program to come, whose last one takes long enough to be killed in. */
export const stepsWithLongOne: MigrationProvider = {
  getMigrations: async () => ({
    ...migrations,
    '9001-to-come': {
      up: async (database) => {
        await sql`CREATE TABLE to_come (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT`.execute(database)
        for (let part = 0; part < 20; part += 1)
          await sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${longStepRows / 20})
            INSERT INTO to_come (name) SELECT 'dòng thử số ' || i FROM n`.execute(database)
      },
    },
  }),
}
