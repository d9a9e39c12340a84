import { accountsRecords } from '../accounts/tables.ts'
import type { Reader } from '../register/reader.ts'
import { settingsRecords } from '../settings/tables.ts'

/** So many of their own last commands a person can take back. */
export const mostUndone = 50

/**
 * Whoever lost a role must not get it back by undoing that, and a version of a rule pack never goes: a dossier may hold it.
 */
export const officeTables: readonly string[] = [
  ...settingsRecords,
  ...accountsRecords,
  'rule_pack',
  // days off are the administrator's to settle
  'holiday',
  // a list that was handed out is out
  'list_export',
]

/** Looks, settings, accounts and regulations are history, not something to take back. */
export const wroteRecords = `EXISTS (SELECT 1 FROM audit_change WHERE entry_id = audit_entry.id AND operation <> 'look'
  AND table_name NOT IN (${officeTables.map((table) => `'${table}'`).join(', ')}))`

interface Own {
  readonly id: number
  readonly way: 'do' | 'undo' | 'redo'
  readonly undone_by: number | null
}

/** A person's own entries that changed records, newest first: as far back as their last 50 commands reach. */
function* ownEntries(reader: Reader, accountId: number): Generator<Own> {
  let commands = 0
  const rows = reader.statement<Own>(
    `SELECT id, way, undone_by FROM audit_entry WHERE account_id = ? AND ${wroteRecords} ORDER BY id DESC`,
  )
  for (const own of rows.iterate(accountId)) {
    if (own.way === 'do') commands += 1
    if (commands > mostUndone) return
    yield own
  }
}

/** The caller's own last command that stands: what Ctrl+Z takes back. */
export function lastUndoable(reader: Reader, accountId: number): number | null {
  for (const { id, way, undone_by } of ownEntries(reader, accountId))
    if (way !== 'undo' && undone_by === null) return id
  return null
}

/** The caller's own last undoing that nothing new was done after: what Ctrl+Y does again. */
export function lastRedoable(reader: Reader, accountId: number): number | null {
  for (const { id, way, undone_by } of ownEntries(reader, accountId)) {
    if (way === 'do') return null
    if (way === 'undo' && undone_by === null) return id
  }
  return null
}
