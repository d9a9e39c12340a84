import type { ImportBatch } from '../../shared/imports/contract.ts'
import { importKindSchema } from '../../shared/imports/contract.ts'
import { undoEntry } from '../audit/undo.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'

/** Every file ever written, newest first. */
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
        'at',
        'by_name',
        'undone_by',
      ])
      .orderBy('import_batch.id', 'desc'),
  )
  return rows.map(({ file_name, by_name, undone_by, kind, ...row }) => ({
    ...row,
    kind: importKindSchema.parse(kind),
    fileName: file_name,
    by: by_name,
    undone: undone_by !== null,
  }))
}

const mostNamed = 3

/**
 * Takes a whole file back. @returns the rows of the file that are gone
 * @throws RegisterError NOT_FOUND; CONFLICT naming later work that stands on it
 */
export function undoBatch(change: Change, batchId: number): number {
  const batch = change.first(change.sql.selectFrom('import_batch').selectAll().where('id', '=', batchId))
  if (batch === undefined) throw new RegisterError('NOT_FOUND')
  const later = laterWork(change, batch.entry_id)
  if (later.length > 0) {
    const more = later.length > mostNamed ? ' và các việc khác' : ''
    const named = later.slice(0, mostNamed).map((summary) => `“${summary}”`)
    throw new RegisterError(
      'CONFLICT',
      `Không hoàn tác được lần nhập này vì sau đó đã có ${named.join(', ')}${more}. Dữ liệu không thay đổi. Hãy hoàn tác các việc đó trước.`,
    )
  }
  undoEntry(change, batch.entry_id)
  return batch.accepted + batch.changed
}

/** What was done since to the records of an entry, or hung onto them, and still stands. */
function laterWork(change: Change, entryId: number): string[] {
  return change
    .statement<{ summary: string }>(
      `SELECT DISTINCT later.summary FROM audit_entry AS later WHERE later.id > @entryId AND later.undone_by IS NULL
       AND later.undoes IS NULL AND EXISTS (
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
    .all({ entryId })
    .map(({ summary }) => summary)
}
