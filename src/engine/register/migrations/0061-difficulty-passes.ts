import { type Kysely, sql } from 'kysely'
import { ChangeDigest, type LinkedEntry, linkOf } from '../chain.ts'
import { day, id } from './pieces.ts'

const statements = [
  // one row each time another cell took an unsolved difficulty over
  `CREATE TABLE difficulty_pass (
    ${id}, difficulty_id INTEGER NOT NULL REFERENCES difficulty (id), from_cell_id INTEGER NOT NULL REFERENCES cell (id),
    to_cell_id INTEGER NOT NULL REFERENCES cell (id), ${day('passed_on')} NOT NULL) STRICT`,
  `CREATE INDEX difficulty_pass_difficulty ON difficulty_pass (difficulty_id, passed_on)`,
]

interface Passed {
  readonly id: number
  readonly cell_id: number
  readonly raised_cell_id: number
  readonly passed_on: string
}

interface Pass {
  readonly difficulty_id: number
  readonly from_cell_id: number
  readonly to_cell_id: number
  readonly passed_on: string
}

interface Told {
  readonly cell_id?: number
  readonly raised_cell_id?: number | null
  readonly passed_on?: string | null
}

/**
 * Until now a difficulty kept where it was raised and the last day it was passed on; the cells between stand in the history
 * only and are read from there. What is written here is written in the history too, or the register would hold rows that its
 * history does not tell of.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
  const { rows } = await sql<Passed>`SELECT id, cell_id, raised_cell_id, passed_on FROM difficulty
    WHERE raised_cell_id IS NOT NULL AND passed_on IS date(passed_on) ORDER BY id`.execute(database)
  const passes: Pass[] = []
  for (const row of rows) passes.push(...(await passesOf(database, row)))
  if (passes.length > 0) await write(database, passes)
}

/** The way of one difficulty; a history that does not lead to where it lies now leaves its first and last cell. */
async function passesOf(database: Kysely<unknown>, known: Passed): Promise<Pass[]> {
  const { rows } = await sql<{ old: string | null; fresh: string }>`SELECT old, new AS fresh FROM audit_change
    WHERE table_name = 'difficulty' AND row_id = ${known.id} AND operation = 'update' ORDER BY id`.execute(
    database,
  )
  let way: Pass[] = []
  for (const { old, fresh } of rows) {
    const [before, after] = [JSON.parse(old ?? '{}') as Told, JSON.parse(fresh) as Told]
    const [from, to] = [before.cell_id, after.cell_id]
    if (from === undefined || to === undefined) continue
    const last = way.at(-1)
    // taken back, or written anew by hand where it belongs
    if (last?.from_cell_id === to && last.to_cell_id === from) way = way.slice(0, -1)
    else if (typeof after.passed_on === 'string')
      way.push({ difficulty_id: known.id, from_cell_id: from, to_cell_id: to, passed_on: after.passed_on })
    else if (after.passed_on === null) way = []
    // the same day as the time before: the day itself did not change
    else if (last !== undefined)
      way.push({ difficulty_id: known.id, from_cell_id: from, to_cell_id: to, passed_on: last.passed_on })
  }
  const [first, last] = [way[0], way.at(-1)]
  const leads =
    first?.from_cell_id === known.raised_cell_id &&
    last?.to_cell_id === known.cell_id &&
    last.passed_on === known.passed_on &&
    way.every((pass, at) => at === 0 || way[at - 1]?.to_cell_id === pass.from_cell_id)
  if (leads) return way
  const { id: difficulty_id, raised_cell_id: from_cell_id, cell_id: to_cell_id, passed_on } = known
  return [{ difficulty_id, from_cell_id, to_cell_id, passed_on }]
}

async function write(database: Kysely<unknown>, passes: readonly Pass[]): Promise<void> {
  const summary = 'Nâng cấp tệp: ghi riêng từng lần khó khăn chuyển sang chi bộ khác'
  await sql`INSERT INTO audit_entry (at, account_id, by_name, door, summary)
    VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL, 'Chương trình', 'headless', ${summary})`.execute(
    database,
  )
  const { rows } = await sql<LinkedEntry>`SELECT id, at, account_id, by_name, door, summary, undoes, way
    FROM audit_entry ORDER BY id DESC LIMIT 1`.execute(database)
  const [entry] = rows
  if (entry === undefined) throw new Error('The entry of the upgrade was not written')
  const digest = new ChangeDigest()
  for (const [at, pass] of passes.entries()) {
    const told = JSON.stringify(pass)
    const { difficulty_id, from_cell_id, to_cell_id, passed_on } = pass
    await sql`INSERT INTO difficulty_pass (id, difficulty_id, from_cell_id, to_cell_id, passed_on)
      VALUES (${at + 1}, ${difficulty_id}, ${from_cell_id}, ${to_cell_id}, ${passed_on})`.execute(database)
    await sql`INSERT INTO audit_change (entry_id, table_name, row_id, operation, old, new)
      VALUES (${entry.id}, 'difficulty_pass', ${at + 1}, 'insert', NULL, ${told})`.execute(database)
    digest.add('difficulty_pass', at + 1, 'insert', null, told)
  }
  const head = await sql<{ link: string }>`SELECT link FROM audit_head`.execute(database)
  const link = linkOf(head.rows[0]?.link ?? '', entry, digest.hex())
  await sql`UPDATE audit_entry SET link = ${link} WHERE id = ${entry.id}`.execute(database)
  await sql`UPDATE audit_head SET entries = entries + 1, link = ${link}`.execute(database)
}
