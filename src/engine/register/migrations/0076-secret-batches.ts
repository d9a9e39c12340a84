import { type Kysely, sql } from 'kysely'

/** A list with cases about members: the name of its file may name one. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `ALTER TABLE import_batch ADD COLUMN about_member INTEGER NOT NULL DEFAULT 0 CHECK (about_member IN (0, 1))`,
    )
    .execute(database)
}
