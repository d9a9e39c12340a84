import type Database from 'better-sqlite3'
import { veiledWrite, veils } from '../../inspections/veil.ts'
import { type Link, type Rule, rulesFor, type TableShape } from './rules.ts'

/** What an account may not see of the register. */
export interface Limits {
  /** The account whose cells limit it; null: it sees all cells. */
  readonly accountId: number | null
  /** It may not read cases about members. */
  readonly veiled: boolean
}

/** Seen besides what its rule says: a person's village must not read as if it were not known. */
const alsoSeen: Readonly<Record<string, string>> = { village: 'SELECT village_id FROM temp.person' }

/**
 * Lays a view of the same name over each table, on this connection only, that shows an account no more than the cells it is
 * limited to, and no words about members that it may not read. Whatever asks this connection from now on (a list, a record, a
 * figure, a report, a search, a history), written now or later, sees the views and not the tables; and nothing can be written
 * through them.
 */
export function narrow(connection: Database.Database, { accountId, veiled }: Limits): void {
  clear(connection)
  for (const [table, rule] of rulesFor(shapesOf(connection))) {
    const veil = veiled ? veils[table] : undefined
    const within = accountId === null ? null : conditionOf(rule, table, accountId)
    if (veil === undefined && within === null) continue
    const unseen = veil?.hides === 'rows' ? `NOT ${veil.secret('')}` : null
    const conditions = [within, unseen].flatMap((each) => (each === null ? [] : [`(${each})`]))
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
    connection.exec(
      `CREATE TEMP VIEW ${table} AS SELECT ${columnsOf(connection, table, veiled)} FROM main.${table}${where}`,
    )
  }
}

/** On the connection that writes: whoever may not read cases about members may not write in them either. */
export function refuseVeiledWrites(connection: Database.Database): void {
  clear(connection)
  const sides = { INSERT: ['NEW'], UPDATE: ['OLD', 'NEW'], DELETE: ['OLD'] } as const
  for (const [table, { secret, mayWrite = false }] of Object.entries(veils)) {
    if (mayWrite) continue
    for (const [act, rows] of Object.entries(sides))
      connection.exec(
        `CREATE TEMP TRIGGER veil_${table}_${act.toLowerCase()} BEFORE ${act} ON main.${table}
         WHEN ${rows.map((row) => secret(`${row}.`)).join(' OR ')} BEGIN SELECT RAISE(ABORT, '${veiledWrite}'); END`,
      )
  }
}

/** Takes away what was laid before: the roles that may read have changed. */
export function clear(connection: Database.Database): void {
  const laid = connection
    .prepare<[], { type: string; name: string }>(
      `SELECT type, name FROM sqlite_temp_master WHERE type IN ('view', 'trigger')`,
    )
    .all()
  for (const { type, name } of laid) connection.exec(`DROP ${type} temp.${name}`)
}

function columnsOf(connection: Database.Database, table: string, veiled: boolean): string {
  const veil = veiled ? veils[table] : undefined
  const hidden = veil === undefined || veil.hides === 'rows' ? [] : veil.hides
  const rewritten = veil?.rewrites ?? {}
  if (veil === undefined || hidden.length + Object.keys(rewritten).length === 0) return '*'
  return connection
    .prepare<[string], { name: string }>(`SELECT name FROM pragma_table_info(?, 'main')`)
    .all(table)
    .map(({ name }) => {
      const instead = rewritten[name] ?? (hidden.includes(name) ? 'NULL' : null)
      return instead === null
        ? `"${name}"`
        : `CASE WHEN ${veil.secret('')} THEN ${instead} ELSE "${name}" END AS "${name}"`
    })
    .join(', ')
}

/** The history too, for connections that do not write it. An entry is seen when all that it changed is. */
export function narrowHistory(connection: Database.Database, { accountId, veiled }: Limits): void {
  const seen = [...rulesFor(shapesOf(connection))].flatMap(([table, { kind }]) => {
    const veil = veiled ? veils[table] : undefined
    const shown = veil === undefined ? '' : ` WHERE NOT ${veil.secret('')}`
    if (accountId === null)
      return veil === undefined
        ? []
        : [`WHEN '${table}' THEN change.row_id IN (SELECT id FROM main.${table}${shown})`]
    if (kind === 'open' || kind === 'hidden') return []
    return [
      `WHEN '${table}' THEN change.row_id IN (SELECT id FROM temp.${table})` +
        (veil === undefined ? '' : ` AND change.row_id IN (SELECT id FROM main.${table}${shown})`),
    ]
  })
  const isSeen = `CASE change.table_name ${seen.join(' ')} ELSE ${accountId === null ? 1 : 0} END`
  connection.exec(
    `CREATE TEMP VIEW audit_change AS SELECT change.* FROM main.audit_change AS change WHERE ${isSeen}`,
  )
  // whoever sees every cell sees every entry: an entry about a member's case says so without a name
  if (accountId !== null)
    connection.exec(
      `CREATE TEMP VIEW audit_entry AS SELECT entry.* FROM main.audit_entry AS entry
       WHERE EXISTS (SELECT 1 FROM main.audit_change AS change WHERE change.entry_id = entry.id)
         AND NOT EXISTS (SELECT 1 FROM main.audit_change AS change WHERE change.entry_id = entry.id AND NOT ${isSeen})`,
    )
}

/** Ordinary tables but the history's own. */
function shapesOf(connection: Database.Database): TableShape[] {
  const names = connection
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND name NOT LIKE 'kysely\\_%' ESCAPE '\\' AND name NOT IN ('audit_entry', 'audit_change') ORDER BY name`,
    )
    .all()
  const links = connection.prepare<[{ name: string }], Omit<Link, 'required'> & { required: number }>(
    `SELECT link."from" AS "column", link."table" AS "to", info."notnull" AS required
     FROM pragma_foreign_key_list(@name, 'main') AS link JOIN pragma_table_info(@name, 'main') AS info ON info.name = link."from"
     ORDER BY info.cid`,
  )
  return names.map(({ name }) => ({
    name,
    links: links.all({ name }).map(({ required, ...link }) => ({ ...link, required: required === 1 })),
  }))
}

function conditionOf(rule: Rule, table: string, accountId: number): string | null {
  switch (rule.kind) {
    case 'open':
      return null
    case 'hidden':
      return '0'
    case 'cells':
      return `id IN (WITH RECURSIVE own (id) AS (
          SELECT cell_id FROM main.account_cell WHERE account_id = ${accountId}
          UNION SELECT state.cell_id FROM main.cell_state AS state JOIN own ON state.parent_id = own.id
            WHERE state.to_date IS NULL
          UNION SELECT part.cell_id FROM own
            JOIN main.cell_act_part AS whole ON whole.cell_id = own.id AND whole.part = 'before'
            JOIN main.cell_act AS act ON act.id = whole.act_id AND act.kind = 'split'
            JOIN main.cell_act_part AS part ON part.act_id = act.id AND part.part = 'after')
        SELECT id FROM own)`
    case 'owned':
      return rule.columns.map((column) => `${column} IN (SELECT id FROM temp.cell)`).join(' OR ')
    case 'anchored': {
      const anchors = rule.by.map((by) => `SELECT ${by.column} FROM temp.${by.table}`)
      const also = alsoSeen[table]
      return `id IN (${[...anchors, ...(also === undefined ? [] : [also])].join(' UNION ALL ')})`
    }
    case 'dependent':
      return `${rule.column} IN (SELECT id FROM temp.${rule.on})`
  }
}
