import type { ImportBatch } from '../../shared/imports/contract.ts'
import { importKindSchema } from '../../shared/imports/contract.ts'
import { undoEntry } from '../audit/undo.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'

/** Every import, newest first, with the files that went on with it. */
export function importBatches(reader: Reader): ImportBatch[] {
  const rows = reader.all(
    reader.sql
      .selectFrom('import_batch')
      .innerJoin('audit_entry', 'audit_entry.id', 'import_batch.entry_id')
      .select([
        'import_batch.id',
        'kind',
        'file_name',
        'accepted',
        'changed',
        'rejected',
        'continues',
        'at',
        'by_name',
        'undone_by',
      ])
      .orderBy('import_batch.id'),
  )
  const parts = rows.map(({ file_name, by_name, undone_by, kind, continues, ...row }) => ({
    kind: importKindSchema.parse(kind),
    continues,
    part: { ...row, fileName: file_name, by: by_name, undone: undone_by !== null },
  }))
  return parts
    .flatMap(({ kind, continues, part }) => {
      if (continues !== null) return []
      const own = [part, ...parts.filter((other) => other.continues === part.id).map((other) => other.part)]
      return [{ ...part, ...countsOf(own), kind, parts: own }]
    })
    .reverse()
}

type Part = ImportBatch['parts'][number]

/** What stands of all parts; what the last of them gave back is what is still left. */
function countsOf(parts: readonly Part[]): Pick<Part, 'accepted' | 'changed' | 'rejected'> {
  const standing = parts.filter(({ undone }) => !undone)
  const counted = standing.length === 0 ? parts : standing
  return {
    accepted: counted.reduce((sum, part) => sum + part.accepted, 0),
    changed: counted.reduce((sum, part) => sum + part.changed, 0),
    rejected: counted.at(-1)?.rejected ?? 0,
  }
}

const mostNamed = 3

/**
 * Takes an import back with every file that went on with it, last first. @returns the rows that are gone or as they were
 * @throws RegisterError NOT_FOUND; CONFLICT naming later work that stands on it
 */
export function undoBatch(change: Change, batchId: number): number {
  const batch = change.first(change.sql.selectFrom('import_batch').selectAll().where('id', '=', batchId))
  if (batch === undefined) throw new RegisterError('NOT_FOUND')
  const parts = change.all(
    change.sql
      .selectFrom('import_batch')
      .innerJoin('audit_entry', 'audit_entry.id', 'import_batch.entry_id')
      .select(['import_batch.id', 'entry_id', 'accepted', 'changed'])
      .where((where) => where.or([where('import_batch.id', '=', batchId), where('continues', '=', batchId)]))
      // the file itself always: undone before, that is said
      .where((where) => where.or([where('import_batch.id', '=', batchId), where('undone_by', 'is', null)]))
      .orderBy('import_batch.id', 'desc'),
  )
  const own = new Set(parts.map(({ entry_id }) => entry_id))
  const later = parts.flatMap(({ entry_id }) => laterWork(change, entry_id, own))
  if (later.length > 0) {
    const summaries = [...new Set(later)]
    const more = summaries.length > mostNamed ? ' và các việc khác' : ''
    const named = summaries.slice(0, mostNamed).map((summary) => `“${summary}”`)
    throw new RegisterError(
      'CONFLICT',
      `Không hoàn tác được lần nhập này vì sau đó đã có ${named.join(', ')}${more}. Dữ liệu không thay đổi. Hãy hoàn tác các việc đó trước.`,
    )
  }
  for (const { entry_id } of parts) undoEntry(change, entry_id)
  return parts.reduce((sum, { accepted, changed }) => sum + accepted + changed, 0)
}

/** What was done since to the records of an entry, or hung onto them, and still stands. */
function laterWork(change: Change, entryId: number, own: ReadonlySet<number>): string[] {
  return change
    .statement<{ summary: string }>(
      `SELECT DISTINCT later.summary FROM audit_entry AS later WHERE later.id > @entryId AND later.undone_by IS NULL
       AND later.undoes IS NULL AND later.id NOT IN (SELECT value FROM json_each(@own)) AND EXISTS (
         SELECT 1 FROM audit_change AS changed WHERE changed.entry_id = later.id AND changed.operation <> 'look' AND (
           EXISTS (SELECT 1 FROM audit_change AS mine WHERE mine.entry_id = @entryId
             AND mine.table_name = changed.table_name AND mine.row_id = changed.row_id)
           OR EXISTS (SELECT 1 FROM json_each(coalesce(changed.new, '{}')) AS link
             JOIN audit_change AS mine ON mine.table_name = substr(link.key, 1, length(link.key) - 3)
             AND mine.row_id = link.value AND mine.entry_id = @entryId
             WHERE link.key IN ('person_id', 'cell_id', 'sympathizer_id', 'dossier_id') AND changed.operation = 'insert')
           OR EXISTS (SELECT 1 FROM audit_change AS mine WHERE mine.entry_id = @entryId AND mine.table_name = 'cell'
             AND mine.row_id = json_extract(changed.new, '$.parent_id'))))
       ORDER BY later.id LIMIT ${mostNamed + 1}`,
    )
    .all({ entryId, own: JSON.stringify([...own]) })
    .map(({ summary }) => summary)
}
