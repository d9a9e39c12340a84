import { type Kysely, sql } from 'kysely'
import { beginningOfChain, ChangeDigest, type LinkedEntry, linkOf } from '../chain.ts'

const statements = [
  // do: somebody's own command; undo and redo: made from another entry
  `ALTER TABLE audit_entry ADD COLUMN way TEXT NOT NULL DEFAULT 'do' CHECK (way IN ('do', 'undo', 'redo'))`,
  `ALTER TABLE audit_entry ADD COLUMN link TEXT`,
  `CREATE INDEX audit_entry_account ON audit_entry (account_id, id)`,
  // One row: where the chain ends. Without it the last entries could be taken off unseen.
  `CREATE TABLE audit_head (id INTEGER PRIMARY KEY CHECK (id = 1), entries INTEGER NOT NULL, link TEXT NOT NULL) STRICT`,
  `WITH RECURSIVE turn (id, depth) AS (
    SELECT id, 0 FROM audit_entry WHERE undoes IS NULL
    UNION ALL SELECT entry.id, turn.depth + 1 FROM audit_entry AS entry JOIN turn ON entry.undoes = turn.id)
   UPDATE audit_entry SET way = CASE WHEN turn.depth = 0 THEN 'do' WHEN turn.depth % 2 = 1 THEN 'undo' ELSE 'redo' END
   FROM turn WHERE turn.id = audit_entry.id`,
]

interface StoredChange {
  readonly table_name: string
  readonly row_id: number
  readonly operation: string
  readonly old: string | null
  readonly new: string | null
}

/** Links what was written before entries were linked. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
  const { rows } = await sql<LinkedEntry>`SELECT id, at, account_id, by_name, door, summary, undoes, way
    FROM audit_entry ORDER BY id`.execute(database)
  let link = beginningOfChain
  for (const entry of rows) {
    const digest = new ChangeDigest()
    const changes = await sql<StoredChange>`SELECT table_name, row_id, operation, old, new FROM audit_change
      WHERE entry_id = ${entry.id} ORDER BY id`.execute(database)
    for (const { table_name, row_id, operation, old, new: fresh } of changes.rows)
      digest.add(table_name, row_id, operation, old, fresh)
    link = linkOf(link, entry, digest.hex())
    await sql`UPDATE audit_entry SET link = ${link} WHERE id = ${entry.id}`.execute(database)
  }
  await sql`INSERT INTO audit_head (id, entries, link) VALUES (1, ${rows.length}, ${link})`.execute(database)
}
